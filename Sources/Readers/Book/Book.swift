import Articles
import UnicodeText

/// An e-book in EPUB 2 or 3.
public struct Book: Sendable {
    public var title: String?
    public var creators: [String] = []
    public var language: String?
    public var date: String?
    /// Paths of the documents in the order of reading, inside of the book.
    public var spine: [String] = []
    public var contents: [Entry] = []

    /// A line of the table of contents.
    public struct Entry: Sendable {
        public var label: String
        /// Path inside of the book; nil where it leads nowhere.
        public var path: String?
        public var fragment: String?
        /// 0 for a main entry.
        public var depth: Int
    }

    let archive: Archive

    /// Reads the package; the documents are read when they are wanted.
    public init(_ bytes: [UInt8]) throws(NoBook) {
        guard let archive = Archive(bytes) else { throw NoBook(reason: "no book: the archive is damaged, or none") }
        self.archive = archive
        guard let container = archive.read("META-INF/container.xml") else {
            throw NoBook(reason: archive.isLocked("META-INF/container.xml") ? "locked by a password" : "an archive, but no book")
        }
        guard let root = BookPackage.rootPath(in: container), let source = archive.read(root) else {
            throw NoBook(reason: "a book without its list of contents")
        }
        let package = BookPackage(source, folder: RelativePath.folder(of: root))
        title = package.titles.first
        creators = package.creators
        language = package.language
        date = package.date
        spine = package.spine.compactMap { $0.flatMap { archive.contains($0) ? $0 : nil } }
        let locked = archive.read("META-INF/encryption.xml").map(BookPackage.lockedPaths) ?? []
        if spine.contains(where: { locked.contains($0) || archive.isLocked($0) }) {
            throw NoBook(reason: "locked by rights management; only the seller's program opens it")
        }
        contents = package.contents(in: archive)
    }

    /// All its text in the order of reading, up to a number of characters.
    public func text(atMost limit: Int) -> String {
        var text = ""
        var seen: [String: String] = [:]
        for path in spine {
            let words: String
            if let known = seen[path] {
                words = known
            } else {
                words = BookChapter(path, in: self).plainText
                seen[path] = words
            }
            text += words + "\n"
            if text.utf8.count > limit { break }
        }
        return text
    }
}

/// Why something cannot be read as a book.
public struct NoBook: Error, Equatable {
    /// One line.
    public var reason: String
}
