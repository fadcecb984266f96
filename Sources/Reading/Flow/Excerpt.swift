import Articles

/// A view of an article that leaves most of it out: only the sentences that name someone, only the paragraphs that match.
public struct Excerpt: Equatable, Sendable {
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

    init(title: String, share: String, blocks: [Int], elisions: [Span]) {
        self.title = title
        self.share = share
        self.blocks = blocks
        self.elisions = elisions
    }

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

extension Excerpt {
    /// The sentences that hold a mention of someone, wherever they stand: in running text, titles, lists and captions, with their headings.
    ///
    /// - Parameter mentions: By place.
    static func only(_ mentions: [Span], title: String, in document: Document) -> Excerpt {
        let kept = sentences(with: mentions, in: document)
        return Excerpt(title: title, keeping: kept, share: "\(mentions.count) in \(share(kept, in: document))", in: document)
    }

    /// What reads in so many minutes.
    ///
    /// - Parameter sentences: By place.
    static func budget(of minutes: Int, keeping sentences: [Span], in document: Document) -> Excerpt {
        var excerpt = Excerpt(title: "\(minutes) min of \(document.minutes)", keeping: sentences, share: share(sentences, in: document), in: document)
        excerpt.minutes = minutes
        return excerpt
    }

    private static func share(_ kept: [Span], in document: Document) -> String {
        let others = document.insights?.sentences.count { document.isRunningText(at: $0.start) } ?? 0
        let outside = kept.count { !document.isRunningText(at: $0.start) }
        return "\(kept.count) of \(others + outside) sentences"
    }

    /// Those that overlap one of the spans; of a block without sentences, all of it.
    private static func sentences(with spans: [Span], in document: Document) -> [Span] {
        let all = document.insights?.sentences ?? []
        var kept: [Span] = []
        for span in spans {
            let own = all[all.partitionPoint { $0.end > span.start }...].prefix { $0.start < span.end }
            let block = document.article.blockIndex(at: span.start).map { document.article.blocks[$0].span }
            kept += (own.isEmpty ? block.map { [$0] } ?? [] : Array(own)).filter { $0.start > kept.last?.start ?? -1 }
        }
        return kept
    }

    private init(title: String, keeping kept: [Span], share: String, in document: Document) {
        let article = document.article
        let all = document.insights?.sentences ?? []
        let byBlock = Dictionary(grouping: kept) { article.blockIndex(at: $0.start) ?? 0 }
        var elisions: [Span] = []
        for (index, own) in byBlock.sorted(by: { $0.key < $1.key }) {
            let block = article.blocks[index]
            var own = own
            if case .labelled(let label) = block.kind { own = Self.withLabel(label, own, block.span, all) }
            elisions += Self.gaps(in: block.span, between: own).filter { gap in article.text[gap.range].contains { $0 > 0x20 } }
        }
        self.init(title: title, share: share, blocks: Self.withHeadings(Set(byBlock.keys), in: document), elisions: elisions)
    }

    /// The blocks that hold a hit, with their headings.
    static func paragraphs(matching hits: [Span], title: String, in document: Document) -> Excerpt {
        let blocks = Set(hits.compactMap { document.article.blockIndex(at: $0.start) })
        return Excerpt(
            title: title, share: "\(blocks.count) of \(document.article.blocks.count) \(document.article.lines?.unit == .line ? "lines" : "paragraphs")",
            blocks: withHeadings(blocks, in: document),
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
