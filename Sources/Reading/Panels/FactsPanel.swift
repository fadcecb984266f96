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
            for fact in kind == .date ? group.sorted(by: isEarlier) : group {
                content.items.append(item(fact, document, width))
            }
        }
        return content
    }

    /// Dates without a day come last, in the order of the text.
    private static func isEarlier(_ left: Fact, _ right: Fact) -> Bool {
        switch (left.date, right.date) {
        case (let a?, let b?): a != b ? a < b : left.span < right.span
        case (nil, nil): left.span < right.span
        case (_?, nil): true
        case (nil, _?): false
        }
    }

    private static func item(_ fact: Fact, _ document: Document, _ width: Int) -> PanelItem {
        let section = document.sections[document.sectionIndex(at: fact.span.start)]
        let place = document.isRunningText(at: fact.span.start) ? section.heading == nil ? "opening" : String(section.number) : "heading"
        var rows = [PanelRow([PanelRun(cut(document.article.line(fact.span), to: width - place.count - 1), .body)], end: PanelRun(place, .secondary))]
        if let subject = fact.subject {
            rows += paragraphRows(document.article.line(subject), .secondary, width: width).prefix(2)
        }
        return PanelItem(rows: rows + [PanelRow()], target: fact.span)
    }
}
