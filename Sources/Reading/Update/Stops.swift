import Articles

/// The places at which a motion stops, by place and each once.
struct Stops {
    let spans: [Span]

    /// - Parameter spans: Rising.
    init(_ spans: [Span]) {
        self.spans = zip(spans, spans.dropFirst()).contains(where: ==) ? spans.enumerated().filter { $0 == 0 || spans[$0 - 1] != $1 }.map(\.element) : spans
    }

    /// Index of the stop so many steps after a place, or before it with a negative step; out of the indices where there is none.
    ///
    /// From a stop that is chosen the next one is one step away; from any other place the first at or after it is.
    /// Complexity: O(log n).
    func index(_ step: Int, from place: Document.Place) -> Int {
        if let chosen = place.chosen {
            let index = spans.partitionPoint { $0 >= chosen }
            if index < spans.count, spans[index] == chosen { return index + step }
        }
        let next = spans.partitionPoint { $0.start >= place.at }
        return step > 0 ? next + step - 1 : next + step
    }

    /// As `index(_:from:)`, but going as far as it can; nil where that is nowhere.
    func reach(_ step: Int, from place: Document.Place) -> Int? {
        guard spans.indices.contains(index(step.signum(), from: place)) else { return nil }
        return max(0, min(index(step, from: place), spans.count - 1))
    }
}
