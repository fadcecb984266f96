import Articles

/// A view of an article that leaves most of it out: only the sentences that name someone, only the paragraphs that match.
public struct Fold: Equatable, Sendable {
    /// What is kept, for the heading of the view: "AWS, Amazon Web Services".
    public var title: String
    /// "10 of 26 sentences".
    public var share: String
    /// Indexes of the blocks shown, rising.
    public var blocks: [Int]
    /// Text left out of them, by place.
    public var elisions: [Span]
}

extension Fold {
    /// The sentences that overlap one of the spans, with their headings.
    static func sentences(naming spans: [Span], title: String, in document: Document) -> Fold {
        let article = document.article
        let all = document.insights?.sentences ?? []
        let kept = all.filter { sentence in spans.contains { $0.overlaps(sentence) } && document.isRunningText(at: sentence.start) }
        var blocks: Set<Int> = []
        var elisions: [Span] = []
        for index in article.blocks.indices {
            let span = article.blocks[index].span
            var own = kept.filter { $0.overlaps(span) }
            guard !own.isEmpty else { continue }
            if case .labelled(let label) = article.blocks[index].kind { own = withLabel(label, own, span, all) }
            blocks.insert(index)
            elisions += gaps(in: span, between: own)
        }
        for section in document.sections {
            if let heading = section.heading, blocks.contains(where: section.blocks.contains) { blocks.insert(heading) }
        }
        let count = all.count { document.isRunningText(at: $0.start) }
        return Fold(title: title, share: "\(kept.count) of \(count) sentences", blocks: blocks.sorted(), elisions: elisions)
    }

    /// The blocks that hold a hit, with their headings.
    static func paragraphs(matching hits: [Span], title: String, in document: Document) -> Fold {
        var blocks = Set(hits.compactMap { document.article.blockIndex(at: $0.start) })
        let count = blocks.count
        for section in document.sections {
            if let heading = section.heading, blocks.contains(where: section.blocks.contains) { blocks.insert(heading) }
        }
        return Fold(title: title, share: "\(count) of \(document.article.blocks.count) paragraphs", blocks: blocks.sorted(), elisions: [])
    }

    /// A label belongs to the sentence after it.
    private static func withLabel(_ label: Span, _ own: [Span], _ block: Span, _ all: [Span]) -> [Span] {
        let first = all.first { $0.start >= label.end && $0.end <= block.end }
        guard let first else { return [block] }
        let kept = own.contains { $0.overlaps(first) || $0.overlaps(label) } ? [Span(block.start, first.end)] : [Span(block.start, label.end + 1)]
        return kept + own.filter { $0.start >= first.end }
    }

    private static func gaps(in span: Span, between kept: [Span]) -> [Span] {
        var gaps: [Span] = []
        var start = span.start
        for sentence in kept {
            if sentence.start > start { gaps.append(Span(start, min(sentence.start, span.end))) }
            start = max(start, sentence.end)
        }
        if start < span.end { gaps.append(Span(start, span.end)) }
        return gaps
    }
}
