import Articles
import FoundationEssentials
@preconcurrency import Glibc
import Readers
import Reading
import UnicodeText

/// A file, or standard input, and how it is read.
struct Source: Sendable {
    /// As given on the command line; "-" is standard input.
    var path: String
    var format: Format?
    /// How much of a web page is read.
    var extent = WebPage.Extent.article
    /// One article of a file that holds several.
    fileprivate var item: Shelf.Item?
    /// What a pipe gave: there is no second time.
    fileprivate var kept: Input?

    init(path: String, format: Format? = nil) {
        self.path = path
        self.format = format
    }

    /// The file that a path in its text names: from its own folder, without a place inside the file.
    func beside(_ address: String) -> Source {
        Source(path: URL(string: address, relativeTo: URL(filePath: path))?.path(percentEncoded: false) ?? address)
    }

    /// The chapter of the same book that a link names; nil where this is no chapter.
    func chapter(_ address: String) -> String? {
        guard let item, item.isChapter else { return nil }
        return BookPath.resolve(address, in: BookPath.folder(of: item.id)) ?? ""
    }

    func isChapter(_ id: String, of path: String) -> Bool { item?.id == id && self.path == path }

    /// What is shown for it.
    var name: String {
        path == "-" ? "standard input" : safeLine(path.split(separator: "/").last.map(String.init) ?? path)
    }

    /// What links in it are relative to.
    private var address: String? { nil }

    /// Where it is, for messages: as given.
    private var place: String { path == "-" ? name : safeLine(path) }

    /// The same for every visit: the absolute path.
    var identity: String? {
        guard path != "-", let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved) + (item.map { "#" + $0.id } ?? "")
    }
}

extension Source {
    /// The articles that it holds: itself, or each of a shelf. Where it cannot be read, itself: whoever opens it learns why.
    mutating func articles() -> [Source] {
        guard item == nil, let input = try? read(limit: Self.firstPart) else { return [self] }
        if !input.isRepeatable { kept = input }
        guard let format = try? self.format(of: input), format == .feed || format == .book, let whole = try? read(limit: nil) else { return [self] }
        guard let shelf = try? Self.shelf(whole.bytes, format), !shelf.items.isEmpty else {
            if !whole.isRepeatable { kept = whole }
            return [self]
        }
        return shelf.items.prefix(Self.longestShelf).map { item in
            var source = self
            source.item = item
            source.kept = nil
            return source
        }
    }

    /// Nil for a list of feeds, which is an article itself.
    private static func shelf(_ bytes: [UInt8], _ format: Format) throws -> Shelf? {
        if format == .book { return Shelf(try Book(bytes)) }
        if case .feed(let feed) = try FeedFile(bytes) { return Shelf(feed) }
        return nil
    }

    /// Articles of one file that are put on the shelf.
    private static let longestShelf = 500
}

/// Why a source cannot be read.
struct Unreadable: Error {
    var place: String
    /// What is wrong and what to do.
    var reason: String

    /// All in one line.
    var line: String { "\(place): \(reason)" }
}

/// The bytes of a source as far as they are needed.
struct Input: Sendable {
    var bytes: [UInt8]
    /// False where only the beginning was read.
    var isWhole: Bool
    /// False of a pipe.
    var isRepeatable: Bool
    /// A pipe that seems to have no end: the rest of it is not read.
    var isCut = false
}

extension Source {
    /// The first bytes that a screen needs, or all of them.
    ///
    /// - Parameter limit: Bytes that suffice; nil for all.
    func read(limit: Int?) throws(Unreadable) -> Input {
        if item != nil { return Input(bytes: [], isWhole: true, isRepeatable: true) }
        if let kept, kept.isWhole || limit != nil { return kept }
        let file: Int32 = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else { throw Unreadable(place: place, reason: Self.words(for: errno)) }
        defer { if file != 0 { close(file) } }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw Unreadable(place: place, reason: Self.words(for: errno)) }
        if status.st_mode & S_IFMT == S_IFDIR { throw Unreadable(place: place, reason: "a folder, not a file; name the files in it: gloss \(place)/*") }
        guard status.st_mode & S_IFMT == S_IFREG else { return readPipe(file, limit: file == 0 ? limit : nil) }
        if file == 0 { lseek(file, 0, SEEK_SET) }
        return try read(file, expecting: Int(status.st_size), limit: limit)
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
        return Input(bytes: bytes, isWhole: isCut, isRepeatable: false, isCut: isCut)
    }

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
    private static func readPart(_ file: Int32, room: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            repeat { count = max(-1, Glibc.read(file, buffer.baseAddress, room)) } while count < 0 && errno == EINTR
            count = max(0, count)
        }
    }

    private static func words(for number: Int32) -> String {
        switch number {
        case ENOENT: "not there"
        case EACCES, EPERM: "not yours to read; ask its owner, or chmod +r"
        case EISDIR: "a folder, not a file"
        case ENAMETOOLONG: "the name is too long for any file"
        case ELOOP: "its links lead in a circle"
        default: String(cString: strerror(number)).lowercased()
        }
    }

    /// Bytes of a long file that are read for its first screen: more than its habits are fitted on, however its lines end.
    static let firstPart = 5 << 14

    /// The whole article.
    func article(from input: Input) throws(Unreadable) -> Article {
        if let item { return item.article() }
        let article =
            switch try format(of: input) {
            case .text: PlainText.article(from: input.bytes)
            case .markdown: Markdown.article(from: input.bytes)
            case .html: WebPage.article(from: input.bytes, address: address, extent: extent)
            case .feed: try feed(input.bytes)
            case .book: try book(input.bytes)
            }
        try check(article, isComplete: true)
        return article
    }

    /// As much of the article as a first screen needs, and whether that is all.
    private func beginning(of input: Input, as format: Format) throws(Unreadable) -> (article: Article, isComplete: Bool) {
        let (article, isComplete) =
            switch format {
            case .text: PlainText.beginning(of: input.bytes, isWhole: input.isWhole || !input.isRepeatable)
            case .markdown: Markdown.beginning(of: input.bytes)
            case .html: (WebPage.article(from: input.bytes, address: address, extent: extent), true)
            case .feed: (try feed(input.bytes), true)
            case .book: (try book(input.bytes), true)
            }
        try check(article, isComplete: isComplete)
        return (article, isComplete)
    }

    /// A list of feeds; a feed is opened item by item.
    private func feed(_ bytes: [UInt8]) throws(Unreadable) -> Article {
        do throws(NoFeed) {
            if case .list(let list) = try FeedFile(bytes) { return list.article }
        } catch {
            throw Unreadable(place: place, reason: error.reason)
        }
        throw Unreadable(place: place, reason: "a feed without items")
    }

    /// Why a book cannot be opened chapter by chapter.
    private func book(_ bytes: [UInt8]) throws(Unreadable) -> Article {
        do throws(NoBook) {
            _ = try Book(bytes)
        } catch {
            throw Unreadable(place: place, reason: error.reason)
        }
        throw Unreadable(place: place, reason: "a book without chapters")
    }

    private func format(of input: Input) throws(Unreadable) -> Format {
        guard !input.bytes.isEmpty else { throw Unreadable(place: place, reason: "empty; there is nothing to read") }
        if let format { return format }
        do throws(NotText) {
            return try Sniffer.format(of: input.bytes, name: path)
        } catch {
            throw Unreadable(place: place, reason: "\(error.what); \(error.remedy)")
        }
    }

    private func check(_ article: Article, isComplete: Bool) throws(Unreadable) {
        guard article.blocks.contains(where: { !$0.span.isEmpty }) || !isComplete else {
            throw Unreadable(place: place, reason: "only blank lines; there is nothing to read")
        }
    }

    /// What stands on the shelf for it until it is read: of a feed's item or a chapter, the title.
    mutating func shelved(id: Int) -> Document {
        guard let item else { return document(id: id) }
        let title = Array((item.metadata.title ?? name).utf8)
        let article = Article(text: title, blocks: [Block(.title, Span(0, title.count))], metadata: item.metadata)
        return Document(id: id, name: name, article: article, isComplete: false)
    }

    /// What the reader shows first of it; where it cannot be read, why.
    mutating func document(id: Int) -> Document {
        do throws(Unreadable) {
            if let item { return Document(id: id, name: name, article: item.article()) }
            var input = try read(limit: Self.firstPart)
            if !input.isRepeatable { kept = input }
            let format = try format(of: input)
            // Of plain text, the beginning of the file will do for the first screen.
            if !input.isWhole, input.isRepeatable, format != .text { input = try read(limit: nil) }
            let (article, isComplete) = try beginning(of: input, as: format)
            return Document(id: id, name: name, article: article, isComplete: isComplete && input.isWhole, isFile: input.isRepeatable)
        } catch {
            return Document(id: id, name: name, article: .notice(error.line), failure: error.line)
        }
    }
}

extension Article {
    /// A text of gloss's own in place of an article.
    static func notice(_ words: String) -> Article {
        let text = Array(safeLine(words).utf8)
        return Article(text: text, blocks: [Block(.paragraph, Span(0, text.count))])
    }
}
