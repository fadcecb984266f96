import Articles
import UnicodeText

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
            if kind == .date {
                content.items += timeline(inOrder(group, document.article), document, width)
            } else {
                content.items += group.map { item($0, document, width) }
            }
        }
        return content
    }

    private static func timeline(_ dates: [Fact], _ document: Document, _ width: Int) -> [PanelItem] {
        dates.enumerated().map { index, date in
            var item = item(date, document, width)
            item.timeline = TimelineMark(isDay: date.period?.precision == .day, isLast: index == dates.count - 1)
            return item
        }
    }

    private static func inOrder(_ dates: [Fact], _ article: Article) -> [Fact] {
        let places = dates.map { TimelinePlace(of: $0, in: article) }
        return dates.indices.sorted { (places[$0], dates[$0].span) < (places[$1], dates[$1].span) }.map { dates[$0] }
    }

    private static func item(_ fact: Fact, _ document: Document, _ width: Int) -> PanelItem {
        let section = document.sections[document.sectionIndex(at: fact.span.start)]
        let words = fact.words(in: document.article)
        let place = place(of: fact, section, document)
        var rows = [PanelRow([PanelRun(cut(words, to: width - place.count - 1), .body)], end: PanelRun(place, .secondary))]
        if let meant = fact.meant {
            let start = columns(of: words) + 2
            if start + columns(of: meant) + columns(of: place) < width {
                rows[0].runs.append(PanelRun(meant, .secondary, column: start))
            } else {
                rows += paragraphRows(meant, .secondary, width: width)
            }
        }
        if fact.source == .publication { rows += paragraphRows("published", .secondary, width: width) }
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
        default: return section.heading == nil ? "opening" : section.label
        }
    }
}
