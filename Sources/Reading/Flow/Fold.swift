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
    /// The time that it was made for.
    var minutes: Int?

    /// True where the text at an offset stands in the view. O(log *n*).
    func shows(_ offset: Int, in article: Article) -> Bool {
        guard let block = article.blockIndex(at: offset), contains(block) else { return false }
        let index = elisions.partitionPoint { $0.end > offset }
        return index == elisions.count || elisions[index].start > offset
    }

    /// O(log *n*).
    func contains(_ block: Int) -> Bool {
        let index = blocks.partitionPoint { $0 >= block }
        return index < blocks.count && blocks[index] == block
    }
}

extension Fold {
    /// The sentences that overlap one of the spans, with their headings.
    ///
    /// - Parameter spans: By place.
    static func sentences(naming spans: [Span], title: String, minutes: Int? = nil, in document: Document) -> Fold {
        let article = document.article
        let all = document.insights?.sentences ?? []
        var kept: [Span] = []
        for span in spans {
            let sentences = all[all.partitionPoint { $0.end > span.start }...].prefix { $0.start < span.end }
            kept += sentences.filter { $0.start > kept.last?.start ?? -1 && document.isRunningText(at: $0.start) }
        }
        let byBlock = Dictionary(grouping: kept) { article.blockIndex(at: $0.start) ?? 0 }
        var elisions: [Span] = []
        for (index, own) in byBlock.sorted(by: { $0.key < $1.key }) {
            let block = article.blocks[index]
            var own = own
            if case .labelled(let label) = block.kind { own = withLabel(label, own, block.span, all) }
            elisions += gaps(in: block.span, between: own)
        }
        let count = all.count { document.isRunningText(at: $0.start) }
        return Fold(
            title: title, share: "\(kept.count) of \(count) sentences", blocks: withHeadings(Set(byBlock.keys), in: document), elisions: elisions,
            minutes: minutes)
    }

    /// The blocks that hold a hit, with their headings.
    static func paragraphs(matching hits: [Span], title: String, in document: Document) -> Fold {
        let blocks = Set(hits.compactMap { document.article.blockIndex(at: $0.start) })
        return Fold(
            title: title, share: "\(blocks.count) of \(document.article.blocks.count) paragraphs", blocks: withHeadings(blocks, in: document),
            elisions: [])
    }

    private static func withHeadings(_ blocks: Set<Int>, in document: Document) -> [Int] {
        let headings = blocks.compactMap { document.sections[document.sectionIndex(at: document.article.blocks[$0].span.start)].heading }
        return blocks.union(headings).sorted()
    }

    /// A label belongs to the sentence after it.
    private static func withLabel(_ label: Span, _ own: [Span], _ block: Span, _ all: [Span]) -> [Span] {
        guard let first = all[all.partitionPoint { $0.start >= label.end }...].first, first.end <= block.end else { return [block] }
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
