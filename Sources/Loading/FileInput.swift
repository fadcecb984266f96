@preconcurrency import Glibc
import System

/// Reads files, pipes and devices.
struct FileInput {
    let source: Source

    /// Bytes of a file that is read.
    private static let largestFile = 2 << 30
    /// Milliseconds after which a pipe that gave something is taken to wait.
    private static let moment: Int32 = 50
    /// Bytes and lines of a pipe that are read: it may have no end.
    private static let longestPipe = 256 << 20
    private static let mostLines = 4_000_000

    /// - Parameter limit: Bytes that suffice; nil for all.
    func read(limit: Int?) throws(LoadError) -> Input {
        let file = if let opened = source.pipe.descriptor { opened } else { try open() }
        defer { if file != 0, source.pipe.descriptor == nil { close(file) } }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw error(FileError.words(for: errno)) }
        if status.st_mode & S_IFMT == S_IFDIR { throw error("a folder, not a file; name the files in it: gloss \(source.place)/*") }
        guard status.st_mode & S_IFMT == S_IFREG else {
            // Opened a second time, it would not go on where it was.
            if file != 0 { source.pipe.keep(file) }
            return readPipe(file, limit: limit)
        }
        guard status.st_size <= Self.largestFile else {
            throw error("larger than \(Self.largestFile >> 30) GB, which is no article; split takes it apart")
        }
        if file == 0 { lseek(file, 0, SEEK_SET) }
        return readRegular(file, expecting: Int(status.st_size), limit: limit)
    }

    private func error(_ reason: String) -> LoadError { LoadError(place: source.place, reason: reason) }

    /// What a text names must be a regular file: nothing waits for it. A reader may name fifos and devices too.
    private func open() throws(LoadError) -> Int32 {
        if source.given == "-" { return 0 }
        if source.isNamedByText {
            do throws(FileError) {
                return try RegularFile.open(source.given)
            } catch {
                throw self.error(error.reason)
            }
        }
        let file = Glibc.open(source.given.fileName, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else { throw error(FileError.words(for: errno)) }
        return file
    }

    /// A pipe gives each byte once: what was read before is kept, the rest comes after it.
    ///
    /// With a limit it is read until then, or until nothing more comes for a moment.
    private func readPipe(_ file: Int32, limit: Int?) -> Input {
        var bytes = source.kept?.bytes ?? []
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

    private func readRegular(_ file: Int32, expecting size: Int, limit: Int?) -> Input {
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
