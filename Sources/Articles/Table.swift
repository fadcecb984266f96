/// The cells of a table; each cell is a span of the article's text.
public struct Table: Hashable, Sendable {
    public var alignments: [Alignment]
    public var rows: [[Span]]
    /// The first row names the columns.
    public var hasHead: Bool

    public init(alignments: [Alignment], rows: [[Span]], hasHead: Bool = true) {
        self.alignments = alignments
        self.rows = rows
        self.hasHead = hasHead
    }

    public enum Alignment: String, Hashable, Sendable {
        case none, left, center, right
    }
}
