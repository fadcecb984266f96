/// What can be opened.
public indirect enum Location: Hashable, Sendable {
    /// A path; absolute and without links where the file is there.
    case file(String)
    /// A whole address of the web.
    case address(String)
    case standardInput
    /// One article of several that stand in one file or at one address.
    case member(Member, of: Location)

    public enum Member: Hashable, Sendable {
        /// An item of a feed, by its guid.
        case item(guid: String)
        /// A document of a book, by its path inside of the book.
        case chapter(path: String)
    }

    /// Under what it is kept: the same for all ways of writing it. Nil for standard input, which is known by what it says alone.
    public var key: String? {
        switch self {
        case .file(let path): path
        case .address(let address): WebReference.canonical(address)
        case .standardInput: nil
        case .member(.item(let guid), let whole): whole.key.map { $0 + "#" + guid }
        case .member(.chapter(let path), let whole): whole.key.map { $0 + "#" + path }
        }
    }

    /// Under what gloss 0.2 kept it: the address as it was written.
    var formerKey: String? {
        switch self {
        case .address(let address): address
        case .member(.item(let guid), let whole): whole.formerKey.map { $0 + "#" + guid }
        case .file, .standardInput, .member: nil
        }
    }

    /// True where both lead to the same, however they are written.
    public func isSame(as other: Location) -> Bool { self == other || key != nil && key == other.key }

    /// The path or the address of it, or of what holds it; nil for standard input.
    public var written: String? {
        switch whole {
        case .file(let path): path
        case .address(let address): address
        case .standardInput, .member: nil
        }
    }

    /// What holds it: the feed of an item, the book of a chapter; itself for all else.
    public var whole: Location { if case .member(_, let whole) = self { whole } else { self } }

    /// True for what only the network has.
    public var isAddress: Bool { if case .address = self { true } else { false } }

    /// True for a document of a book.
    public var isChapter: Bool { if case .member(.chapter, _) = self { true } else { false } }
}
