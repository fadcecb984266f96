/// The cells of a table; each cell is a span of the article's text.
public struct Table: Hashable, Sendable, Codable {
    public var alignments: [Alignment]
    /// The first row is the head.
    public var rows: [[Span]]

    public init(alignments: [Alignment], rows: [[Span]]) {
        self.alignments = alignments
        self.rows = rows
    }

    public enum Alignment: String, Hashable, Sendable, Codable {
        case none, left, center, right
    }
}
