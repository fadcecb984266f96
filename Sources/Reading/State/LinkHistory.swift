import Articles

/// The articles from which links led on, so that a reader can go back to them.
struct LinkHistory: Equatable, Sendable {
    private struct Step: Equatable, Sendable {
        var from: DocumentID
        var to: DocumentID
        /// The jumps of the article that was opened, as they were on arrival.
        var jumps: JumpList
    }

    private var steps: [Step] = []

    /// Remembers that a link led from one article to another, by their numbers.
    mutating func follow(from: DocumentID, to: DocumentID, jumps: JumpList) {
        steps.append(Step(from: from, to: to, jumps: jumps))
        if steps.count > 100 { steps.removeFirst() }
    }

    /// The article that a link opened is there now, and its place in it found.
    mutating func arrive(at document: DocumentID, jumps: JumpList) {
        if let last = steps.indices.last, steps[last].to == document { steps[last].jumps = jumps }
    }

    /// True where the last link led to the article.
    func leads(to document: DocumentID) -> Bool { steps.last?.to == document }

    /// Where a link led here from; nil once the reader has jumped about since.
    mutating func back(from document: DocumentID, jumps: JumpList) -> DocumentID? {
        guard let last = steps.last, last.to == document, last.jumps == jumps else { return nil }
        return steps.removeLast().from
    }
}
