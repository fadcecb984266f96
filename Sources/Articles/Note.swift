/// A reader's own note or highlight, kept by the words it belongs to.
public struct Note: Hashable, Sendable, Codable {
    /// The words in the article.
    public var passage: TextQuote
    /// What the reader wrote; empty for a highlight.
    public var text: String
    /// Where the words stand now; nil where they are gone. Found anew in each text, and not kept.
    public var span: Span?

    public init(_ passage: TextQuote, text: String, span: Span?) {
        self.passage = passage
        self.text = text
        self.span = span
    }

    private enum CodingKeys: CodingKey { case passage, text }

    /// The same words of the reader's on the same words of the author's, wherever these stand now.
    public func isSame(as other: Note) -> Bool {
        text == other.text && passage.quote == other.passage.quote && passage.before == other.passage.before && passage.after == other.passage.after
    }

    /// With its words found again: where they stood, else where they stand with the same words around them.
    public func placed(in article: Article) -> Note { placed(at: passage.span(in: article)) }

    public func placed(at span: Span?) -> Note {
        var note = self
        note.span = span
        if let span { note.passage.offset = span.start }
        return note
    }
}
