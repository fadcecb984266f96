import Articles

/// A search under way or done: what for, what was found so far.
public struct Search: Equatable, Sendable {
    public var query: String
    public var isPattern: Bool
    public var direction: Direction
    /// Spans found, by place.
    public var hits: [Span] = []
    /// Index of the hit the reader stands on.
    public var current: Int?
    /// Bytes of the text looked through, from its start.
    public var scanned = 0
    public var isDone = false
    /// What is wrong with the pattern; the hits are then those of the last good one.
    public var fault: String?
    /// Offset where the search began.
    public var origin: Int
    /// Only the paragraphs with hits are to be shown, once all are known.
    public var isFilter = false

    public enum Direction: Sendable { case forward, backward }

    public init(query: String, isPattern: Bool = false, direction: Direction = .forward, origin: Int, isFilter: Bool = false) {
        self.query = query
        self.isPattern = isPattern
        self.direction = direction
        self.origin = origin
        self.isFilter = isFilter
    }
}
