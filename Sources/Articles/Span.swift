/// A half-open range of byte offsets into an article's UTF-8 text, on scalar boundaries.
public struct Span: Hashable, Sendable {
    /// First byte of the span.
    public var start: Int
    /// First byte after the span.
    public var end: Int

    public init(_ start: Int, _ end: Int) {
        precondition(start <= end, "a span ends where it starts or later")
        self.start = start
        self.end = end
    }

    public init(_ range: Range<Int>) {
        self.init(range.lowerBound, range.upperBound)
    }

    /// Length in bytes.
    public var count: Int { end - start }
    public var isEmpty: Bool { start == end }
    public var range: Range<Int> { start..<end }

    public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
    public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
    /// True where at least one byte is shared.
    public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

    /// The part both share, nil where they only touch or lie apart.
    public func intersection(_ other: Span) -> Span? {
        let low = max(start, other.start)
        let high = min(end, other.end)
        return low < high ? Span(low, high) : nil
    }
}

extension Span: Comparable {
    /// By start, the longer one first: an outer span comes before those inside it.
    public static func < (left: Span, right: Span) -> Bool {
        left.start != right.start ? left.start < right.start : left.end > right.end
    }
}
