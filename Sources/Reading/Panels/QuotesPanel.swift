import Articles

extension PanelContent {
    /// Who said what, by place: a speaker's name stands once over quotations that follow each other.
    static func quotes(of document: Document, width: Int) -> PanelContent {
        guard let insights = document.insights else { return PanelContent(title: "Quotes", emptyWords: "reading …") }
        var content = PanelContent(title: "Quotes", emptyWords: "Nobody is quoted in this article.")
        content.note = insights.quotes.isEmpty ? "" : insights.quotes.allSatisfy(\.isReported) ? "reported speech" : String(insights.quotes.count)
        for (index, quote) in insights.quotes.enumerated() {
            let goesOn = index > 0 && insights.quotes[index - 1].speaker == quote.speaker
            content.items.append(item(quote, isFirst: !goesOn, insights, document, width))
        }
        return content
    }

    private static func item(_ quote: Quote, isFirst: Bool, _ insights: Insights, _ document: Document, _ width: Int) -> PanelItem {
        var rows: [PanelRow] = []
        if isFirst {
            let isSure = quote.evidence.confidence >= Entity.doubtfulConfidence
            let name = quote.speaker.map { insights.entities[$0].name } ?? "Nobody named"
            let section = document.sections[document.sectionIndex(at: quote.span.start)].reference
            let end = section.isEmpty ? nil : PanelRun(section, .secondary)
            rows += paragraphRows(name, quote.speaker == nil || !isSure ? .secondary : .label, width: width - 4)
            rows[0].end = end
        }
        // What is reported stands after the word that says so, and not in italics: nobody said it word for word.
        if case .reported(let verb) = quote.form { rows += paragraphRows(document.article.line(verb), .secondary, width: width) }
        rows += paragraphRows(document.article.line(quote.span), quote.isReported ? .body : .evidence, width: width)
        return PanelItem(rows: rows + [PanelRow()], target: quote.span)
    }
}
