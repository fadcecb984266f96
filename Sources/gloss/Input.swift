import Fetching
@preconcurrency import Glibc
import Synchronization
import System
import Unpacking

/// The bytes of a source as far as they are needed.
struct Input: Sendable {
    var bytes: [UInt8]
    /// False where only the beginning was read.
    var isWhole: Bool
    /// False of a pipe.
    var isRepeatable: Bool
    /// What a reader should know where some of it is missing: of a pipe without an end, of a packed file that is cut off.
    var shortfall: String?
    /// Where it was fetched from in the end.
    var address: String?
    /// The encoding that a server named.
    var charset: String?
}

/// What is known of earlier answers to an address, and whether a reader waits for the next one.
final class FetchMemory: Sendable {
    private struct Known {
        /// With it a server says whether anything has changed.
        var tag: String?
        /// The numbers of the fetches that go on, and the next one's.
        var awaited: Set<Int> = []
        var next = 0
    }

    private let known = Mutex(Known())

    var latest: String? { known.withLock { $0.tag } }

    /// The number of a fetch that begins.
    func begin() -> Int {
        known.withLock { known in
            known.next += 1
            known.awaited.insert(known.next)
            return known.next
        }
    }

    func isAwaited(_ fetch: Int) -> Bool { known.withLock { $0.awaited.contains(fetch) } }

    func end(_ fetch: Int, tag: String?) {
        known.withLock { known in
            known.awaited.remove(fetch)
            known.tag = tag ?? known.tag
        }
    }

    /// Lets go of every fetch that goes on; false where there is none.
    func cancelAll() -> Bool {
        known.withLock { known in
            defer { known.awaited = [] }
            return !known.awaited.isEmpty
        }
    }
}

/// A fifo or device that was opened by its name: it gives each byte once, so all that is read of it comes through one opening.
final class OpenPipe: Sendable {
    private let opened = Mutex<Int32?>(nil)

    var descriptor: Int32? { opened.withLock { $0 } }

    func keep(_ descriptor: Int32) { opened.withLock { $0 = descriptor } }

    deinit { opened.withLock { if let descriptor = $0 { close(descriptor) } } }
}

extension Source {
    /// The first bytes that a screen needs, or all of them; what is packed is unpacked, and then whole.
    ///
    /// - Parameter limit: Bytes that suffice; nil for all.
    /// - Parameter progress: Told in a line how far it is, while it takes a while.
    func read(limit: Int?, progress: (String) -> Void = { _ in }) throws(Unreadable) -> Input {
        if item != nil { return Input(bytes: [], isWhole: true, isRepeatable: true) }
        if let kept, kept.isWhole || limit != nil { return kept }
        if isAddress { return try unpacked(try fetch(progress)) }
        let input = try readFile(limit: limit)
        guard Packing(input.bytes) != nil else { return input }
        return try unpacked(input.isWhole || !input.isRepeatable ? input : try readFile(limit: nil))
    }

    private func fetch(_ progress: (String) -> Void) throws(Unreadable) -> Input {
        guard isFree else { throw Unreadable(place: place, reason: "--restricted: nothing is fetched") }
        let number = memory.begin()
        var tag: String?
        defer { memory.end(number, tag: tag) }
        do throws(FetchError) {
            let fetched = try Fetch(allowsPlain: allowsPlain, agent: "gloss/" + Release.version).get(path, tag: memory.latest) { count in
                progress("fetching \(name): \(count >> 10) KB; ^C stops it")
                return memory.isAwaited(number)
            }
            tag = fetched.tag
            return Input(bytes: fetched.bytes, isWhole: true, isRepeatable: true, address: fetched.address, charset: fetched.charset)
        } catch {
            throw Unreadable(place: place, reason: error.reason, isUnchanged: error.isUnchanged)
        }
    }

    private func unpacked(_ input: Input) throws(Unreadable) -> Input {
        guard let packing = Packing(input.bytes) else { return input }
        var unpacked = input
        do throws(UnpackingFailure) {
            let result = try packing.unpack(input.bytes)
            unpacked.bytes = result.bytes
            if !result.isWhole { unpacked.shortfall = "\(place): cut off or damaged; what could be unpacked is shown" }
        } catch {
            switch error {
            case .tooLong(let limit):
                throw Unreadable(place: place, reason: "packed by \(packing); it unpacks to more than \(limit >> 20) MB, which is no article")
            case .damaged: throw Unreadable(place: place, reason: "packed by \(packing), but damaged")
            }
        }
        unpacked.isWhole = true
        return unpacked
    }

    private func readFile(limit: Int?) throws(Unreadable) -> Input {
        let file = if let opened = pipe.descriptor { opened } else { try openFile() }
        defer { if file != 0, pipe.descriptor == nil { close(file) } }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw Unreadable(place: place, reason: FileError.words(for: errno)) }
        if status.st_mode & S_IFMT == S_IFDIR { throw Unreadable(place: place, reason: "a folder, not a file; name the files in it: gloss \(place)/*") }
        guard status.st_mode & S_IFMT == S_IFREG else {
            // Opened a second time, it would not go on where it was.
            if file != 0 { pipe.keep(file) }
            return readPipe(file, limit: limit)
        }
        guard status.st_size <= Self.largestFile else {
            throw Unreadable(place: place, reason: "larger than \(Self.largestFile >> 30) GB, which is no article; split takes it apart")
        }
        if file == 0 { lseek(file, 0, SEEK_SET) }
        return try read(file, expecting: Int(status.st_size), limit: limit)
    }

    /// What a text names must be a regular file: nothing waits for it. A reader may name fifos and devices too.
    private func openFile() throws(Unreadable) -> Int32 {
        if path == "-" { return 0 }
        if isNamedByText {
            do throws(FileError) {
                return try RegularFile.open(path)
            } catch {
                throw Unreadable(place: place, reason: error.reason)
            }
        }
        let file = open(path.fileName, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else { throw Unreadable(place: place, reason: FileError.words(for: errno)) }
        return file
    }

    /// A pipe gives each byte once: what was read before is kept, the rest comes after it.
    ///
    /// With a limit it is read until then, or until nothing more comes for a moment.
    private func readPipe(_ file: Int32, limit: Int?) -> Input {
        var bytes = kept?.bytes ?? []
        let most = limit ?? Self.longestPipe
        var lines = 0
        while bytes.count < most, lines < Self.mostLines {
            var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
            if limit != nil, !bytes.isEmpty, poll(&waiting, 1, Self.moment) == 0 { break }
            let part = Self.readPart(file, room: min(1 << 16, most - bytes.count))
            if part.isEmpty { return Input(bytes: bytes, isWhole: true, isRepeatable: false) }
            bytes += part
            lines += part.count { $0 == 0x0A }
        }
        let isCut = bytes.count >= Self.longestPipe || lines >= Self.mostLines
        let shortfall = isCut ? "the pipe has no end in sight: its first \(bytes.count >> 20) MB are read" : nil
        return Input(bytes: bytes, isWhole: isCut, isRepeatable: false, shortfall: shortfall)
    }

    /// Bytes of a file that is read.
    private static let largestFile = 2 << 30
    /// Milliseconds after which a pipe that gave something is taken to wait.
    private static let moment: Int32 = 50
    /// Bytes and lines of a pipe that are read: it may have no end.
    private static let longestPipe = 256 << 20
    private static let mostLines = 4_000_000

    private func read(_ file: Int32, expecting size: Int, limit: Int?) throws(Unreadable) -> Input {
        let chunk = 1 << 20
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(limit ?? size + 1, size + 1))
        while limit.map({ bytes.count < $0 }) ?? true {
            let part = Self.readPart(file, room: min(chunk, (limit ?? .max) - bytes.count))
            if part.isEmpty { return Input(bytes: bytes, isWhole: true, isRepeatable: true) }
            bytes += part
        }
        return Input(bytes: bytes, isWhole: bytes.count >= size, isRepeatable: true)
    }

    /// Some bytes; none at the end, or where nothing can be read.
    private static func readPart(_ file: Int32, room: Int) -> [UInt8] { RegularFile.readPart(of: file, atMost: room) ?? [] }
}
