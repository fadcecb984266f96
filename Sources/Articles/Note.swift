/// A reader's own note or highlight, kept by the words it belongs to.
public struct Note: Hashable, Sendable, Codable {
    /// The words in the article.
    public var passage: Passage
    /// What the reader wrote; empty for a highlight.
    public var text: String
    /// Where the words stand now; nil where they are gone.
    public var span: Span?

    public init(_ passage: Passage, text: String, span: Span?) {
        self.passage = passage
        self.text = text
        self.span = span
    }
}

/// What is kept of an article between visits.
public struct Visit: Hashable, Sendable, Codable {
    public var notes: [Note]
    /// The first line in view.
    public var top: Passage
    /// The paragraph in focus.
    public var focus: Passage
    /// The reader's marks, by letter.
    public var marks: [String: Passage]
    /// End of what has been read, in bytes.
    public var readTo: Int
    /// Of a book, the chapter that was read last.
    public var item: String?

    /// Which chapter of a book was read last, and nothing else.
    public init(item: String) {
        let start = Passage(quote: "", before: "", after: "", offset: 0)
        self.init(notes: [], top: start, focus: start, marks: [:], readTo: 0)
        self.item = item
    }

    public init(notes: [Note], top: Passage, focus: Passage, marks: [String: Passage], readTo: Int) {
        self.notes = notes
        self.top = top
        self.focus = focus
        self.marks = marks
        self.readTo = readTo
    }
}
