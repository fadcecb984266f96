import Articles

extension PanelContent {
    /// The author's takeaways by audience, then what to watch; else the picked sentences.
    static func takeaways(of document: Document, width: Int) -> PanelContent {
        guard let insights = document.insights else { return PanelContent(title: "Takeaways", emptyWords: "reading …") }
        let shown = insights.shownTakeaways
        var content = PanelContent(title: "Takeaways", note: shown.first?.source == .authored ? "by the author" : "picked from the text")
        content.emptyWords = "The article marks none and is too short to pick from."
        let groups: [(Takeaway.Kind, String?)] = [
            (.takeaway, nil), (.why, "Why it matters"), (.watch, "What to watch"), (.bottomLine, "Bottom line"),
        ]
        for (kind, header) in groups {
            let group = shown.filter { $0.kind == kind }
            guard !group.isEmpty else { continue }
            if let header { content.items.append(.header(header)) }
            for takeaway in group { content.items.append(item(takeaway, under: header, document.article, width)) }
        }
        return content
    }

    private static func item(_ takeaway: Takeaway, under header: String?, _ article: Article, _ width: Int) -> PanelItem {
        var rows: [PanelRow] = []
        if let audience = takeaway.audience {
            rows += paragraphRows("For \(audience)", .label, width: width)
        } else if let label = takeaway.label, article.line(label).lowercased() != header?.lowercased() {
            rows += paragraphRows(article.line(label), .label, width: width)
        }
        rows += paragraphRows(article.line(takeaway.span), .body, width: width)
        return PanelItem(rows: rows + [PanelRow()], target: takeaway.span)
    }
}
