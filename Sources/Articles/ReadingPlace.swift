/// Where a reader is in an article.
public struct ReadingPlace: Hashable, Sendable {
    /// The first line in view.
    public var top: TextQuote
    /// The paragraph in focus.
    public var focus: TextQuote

    public init(top: TextQuote, focus: TextQuote) {
        self.top = top
        self.focus = focus
    }

    public static let start = ReadingPlace(top: .nowhere, focus: .nowhere)
}

/// Where a reader is in a book.
public struct BookPlace: Hashable, Sendable {
    public var book: Location
    /// The path of the chapter inside of the book.
    public var chapter: String

    /// Nil for what is no chapter.
    public init?(_ location: Location) {
        guard case .member(.chapter(let path), let book) = location else { return nil }
        self.book = book
        chapter = path
    }
}
