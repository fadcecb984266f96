import Articles

/// Gives every byte of a line its style role, layer by layer: block, inline style, names, skim, notes, selection, hits, what is chosen.
struct TextPaint {
    private let state: ReaderState
    private let document: Document
    private let article: Article
    private let showsAllKinds: Bool

    init(state: ReaderState) {
        self.state = state
        document = state.document
        article = document.article
        showsAllKinds = state.panel == .entities && (state.layout.panel != nil || state.isSheetOpen)
    }

    func looks(of span: Span, block index: Int) -> [CellLook] {
        let block = article.blocks[index]
        var looks = [CellLook](repeating: CellLook(Self.base(block, article)), count: span.count)
        func paint(_ target: Span, with look: CellLook) {
            guard let part = target.intersection(span) else { return }
            for offset in part.range { looks[offset - span.start] = look }
        }
        func paint(_ target: Span, _ role: StyleRole) { paint(target, with: CellLook(role)) }
        if case .labelled(let label) = block.kind { paint(Span(label.start, min(label.end + 1, block.span.end)), .label) }
        if case .table(let table) = block.kind {
            for cell in article.tables[table].hasHead ? article.tables[table].rows.first ?? [] : [] { paint(cell, .label) }
        }
        for inline in article.inlines(in: block.span) { Self.look(of: inline.style).map { paint(inline.span, with: $0) } }
        paintNames(in: span, of: block, paint)
        if let skim = state.skim { dim(span, outside: skim.kept, block, paint) }
        for note in document.notes { note.span.map { paint($0, .highlighted) } }
        if let selection = state.selection { paint(selection.span, .chosenText) }
        paintHits(in: span, paint)
        if let chosen = document.place.chosen, chosen.overlaps(span), !isCurrentHit(chosen) {
            paint(chosen, isMention(chosen) ? .chosenName : .chosenText)
        }
        return looks
    }

    private static func base(_ block: Block, _ article: Article) -> StyleRole {
        switch block.kind {
        case .title: return .title
        case .subtitle: return .emphasis
        case .heading: return .heading
        case .byline, .date, .caption, .junk, .boilerplate, .frontMatter, .markup, .rule: return .secondary
        case .code: return .code
        case .lines: return .body
        case .paragraph, .labelled, .table:
            var container = block.container
            while let index = container {
                if article.containers[index].kind == .quote { return .evidence }
                container = article.containers[index].parent
            }
            return .body
        }
    }

    private static func look(of style: Inline.Style) -> CellLook? {
        if case .ink(let ink) = style { return CellLook(ink: ink) }
        return role(of: style).map(CellLook.init)
    }

    private static func role(of style: Inline.Style) -> StyleRole? {
        switch style {
        case .emphasis: .emphasis
        case .strong: .strong
        case .code: .inlineCode
        case .link, .footnoteReference: .link
        case .image, .markup, .strikethrough: .secondary
        case .comment, .lineBreak, .ink: nil
        }
    }

    /// People and companies always, the other kinds while their panel is open; never in headings.
    private func paintNames(in span: Span, of block: Block, _ paint: (Span, StyleRole) -> Void) {
        guard let insights = document.insights else { return }
        switch block.kind {
        case .paragraph, .labelled, .table: break
        default: return
        }
        let links = article.inlines(in: block.span).filter { if case .link = $0.style { true } else { false } }.map(\.span)
        let label: Span? = if case .labelled(let label) = block.kind { label } else { nil }
        // A name may begin on the line above.
        for mention in insights.mentions(in: Span(max(0, span.start - 200), span.end)) where mention.span.overlaps(span) {
            let entity = insights.entities[mention.entity]
            guard label?.overlaps(mention.span) != true, entity.evidence.confidence >= state.preferences.leastConfidence else { continue }
            // A link keeps its look.
            if links.contains(where: { $0.overlaps(mention.span) }) { continue }
            if entity.kind == .company || entity.kind == .person || showsAllKinds {
                paint(mention.span, entity.isDoubtful ? .doubtful : entity.kind.styleRole)
            }
        }
    }

    private func dim(_ span: Span, outside kept: [Span], _ block: Block, _ paint: (Span, StyleRole) -> Void) {
        guard document.isRunningText(at: block.span.start) else { return }
        var start = span.start
        for sentence in kept where sentence.overlaps(span) {
            if sentence.start > start { paint(Span(start, sentence.start), .secondary) }
            start = max(start, sentence.end)
        }
        if start < span.end { paint(Span(start, span.end), .secondary) }
    }

    private func paintHits(in span: Span, _ paint: (Span, StyleRole) -> Void) {
        guard let search = document.search else { return }
        var index = search.hits.partitionPoint { $0.end > span.start }
        while index < search.hits.count, search.hits[index].start < span.end {
            paint(search.hits[index], index == search.current && document.place.chosen == search.hits[index] ? .currentHit : .searchHit)
            index += 1
        }
    }

    private func isCurrentHit(_ span: Span) -> Bool {
        guard let search = document.search, let current = search.current else { return false }
        return search.hits[current] == span
    }

    private func isMention(_ span: Span) -> Bool {
        document.insights?.mentions(in: Span(span.start, span.start + 1)).contains { $0.span == span } ?? false
    }
}
