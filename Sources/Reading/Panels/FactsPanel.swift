import Articles

extension Fact.Kind {
    var plural: String {
        switch self {
        case .money: "Sums"
        case .percent: "Shares"
        case .count: "Counts"
        case .date: "Dates"
        }
    }
}

extension PanelContent {
    /// Dates in order, then sums, shares and counts, each with what it is of.
    static func facts(of document: Document, width: Int) -> PanelContent {
        guard let insights = document.insights else { return PanelContent(title: "Facts", emptyWords: "reading …") }
        var content = PanelContent(title: "Facts", note: String(insights.facts.count), emptyWords: "No sums, shares, counts or dates in this article.")
        if insights.facts.isEmpty { content.note = "" }
        for kind in [Fact.Kind.date, .money, .percent, .count] {
            let group = insights.facts.filter { $0.kind == kind }
            guard !group.isEmpty else { continue }
            content.items.append(.header(kind.plural))
            for fact in kind == .date ? inOrder(group, document.article) : group { content.items.append(item(fact, document, width)) }
        }
        return content
    }

    private static func inOrder(_ dates: [Fact], _ article: Article) -> [Fact] {
        let places = dates.map { TimelinePlace(of: $0, in: article) }
        return dates.indices.sorted { (places[$0], dates[$0].span) < (places[$1], dates[$1].span) }.map { dates[$0] }
    }

    private static func item(_ fact: Fact, _ document: Document, _ width: Int) -> PanelItem {
        let section = document.sections[document.sectionIndex(at: fact.span.start)]
        let words = [qualifier(before: fact.span, document.article), document.article.line(fact.span)].compactMap { $0 }.joined(separator: " ")
        let place = place(of: fact, section, document)
        var rows = [PanelRow([PanelRun(cut(words, to: width - place.count - 1), .body)], end: PanelRun(place, .secondary))]
        if let meant = fact.meant { rows += paragraphRows(meant, .secondary, width: width) }
        if let subject = fact.subject {
            let goesOn = subject.end < fact.sentence.end && document.article.text[subject.end] == 0x20
            rows += paragraphRows(document.article.line(subject) + (goesOn ? " …" : ""), .secondary, width: width).prefix(2)
        }
        return PanelItem(rows: rows + [PanelRow()], target: fact.span)
    }

    private static func place(of fact: Fact, _ section: Section, _ document: Document) -> String {
        guard let block = document.article.blockIndex(at: fact.span.start) else { return "" }
        switch document.article.blocks[block].kind {
        case .title, .subtitle: return "title"
        case .heading: return "heading"
        default: return section.heading == nil ? "opening" : String(section.number)
        }
    }

    /// "at least" before a figure: without it the figure would say more than the text does.
    private static func qualifier(before span: Span, _ article: Article) -> String? {
        let start = max(0, span.start - 24)
        let before = String(decoding: article.text[start..<span.start], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        return qualifiers.first { before.hasSuffix(" " + $0) || before == $0 }
    }

    private static let qualifiers = [
        "at least", "at most", "more than", "less than", "fewer than", "as many as", "as much as", "up to", "nearly", "almost", "about", "around", "roughly",
        "over", "under", "only", "just", "some", "an estimated",
    ]
}
