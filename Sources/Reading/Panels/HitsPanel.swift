import Articles

extension PanelContent {
    /// The hits of a search around the current one, each with the words around it.
    static func hits(of document: Document, width: Int, _ keys: KeyMap) -> PanelContent {
        guard let search = document.search else { return PanelContent(title: "Hits", emptyWords: "\(keys.name(of: .search)) searches") }
        var content = PanelContent(title: "Hits", note: search.fault != nil ? "" : search.isDone ? String(search.hits.count) : "\(search.hits.count) …")
        content.emptyWords = search.fault != nil ? "the pattern is not whole yet" : search.isDone ? "“\(search.query)” is not in this article." : "searching …"
        // A window of the list: a search of a long text may have a million hits.
        let around = search.current ?? 0
        let window = max(0, around - 50)..<min(search.hits.count, around + 100)
        content.items = search.hits[window].map { item($0, document, width) }
        return content
    }

    private static func item(_ hit: Span, _ document: Document, _ width: Int) -> PanelItem {
        let article = document.article
        guard let block = article.blockIndex(at: hit.start).map({ article.blocks[$0].span }) else { return .gap }
        let room = 2 * (width - 4)
        var start = max(block.start, hit.start - room / 3)
        while start > block.start, article.text[start - 1] > 0x20 { start -= 1 }
        var end = min(block.end, max(hit.end, start + room))
        while end < block.end, article.text[end] > 0x20, end - start < room + 20 { end += 1 }
        while end < block.end, article.text[end] & 0xC0 == 0x80 { end += 1 }
        let words = (start > block.start ? "… " : "") + article.line(Span(start, end)) + (end < block.end ? " …" : "")
        let number = document.sections[document.sectionIndex(at: hit.start)].reference
        var rows = Array(paragraphRows(words, .body, width: width, column: max(3, number.count + 1)).prefix(2))
        if !rows.isEmpty { rows[0].runs.insert(PanelRun(number, .secondary), at: 0) }
        return PanelItem(rows: rows + [PanelRow()], target: hit)
    }
}
