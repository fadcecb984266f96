import Articles

/// Stretches of text that are spoken for; none overlaps another.
struct TakenSpans {
    /// By place.
    private var spans: [Span] = []

    /// Takes a stretch if all of it is free. O(log *n*), and O(*n*) out of order.
    mutating func add(_ span: Span) -> Bool {
        let index = spans.partitionPoint { $0.end > span.start }
        if index < spans.count, spans[index].overlaps(span) { return false }
        spans.insert(span, at: index)
        return true
    }
}
