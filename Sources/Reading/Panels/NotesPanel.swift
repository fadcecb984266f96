import Articles

extension PanelContent {
    /// The reader's notes by place; those whose words are gone stand at the end.
    static func notes(of document: Document, width: Int, _ keys: KeyMap) -> PanelContent {
        let notes = document.notes.enumerated()
        let placed = notes.filter { $0.element.span != nil }.sorted { ($0.element.span?.start ?? 0, $0.offset) < ($1.element.span?.start ?? 0, $1.offset) }
        let lost = notes.filter { $0.element.span == nil }
        var content = PanelContent(title: "Notes")
        let (add, highlight, export) = (keys.name(of: .addNote), keys.name(of: .highlight), keys.name(of: .exportNotes))
        content.emptyWords = "No notes here yet. \(add) adds one, \(highlight) highlights, \(export) writes them as Markdown."
        content.note =
            document.notes.isEmpty
            ? "" : [placed.isEmpty ? nil : "\(placed.count)", lost.isEmpty ? nil : "\(lost.count) unplaced"].compactMap { $0 }.joined(separator: " and ")
        content.items = placed.map { item($0.element, $0.offset, document, width) }
        if !lost.isEmpty { content.items.append(.header("Not found in this text")) }
        content.items += lost.map { item($0.element, $0.offset, document, width) }
        return content
    }

    private static func item(_ note: Note, _ index: Int, _ document: Document, _ width: Int) -> PanelItem {
        let quote = note.passage.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let section = note.span.map { document.sections[document.sectionIndex(at: $0.start)].reference }
        var rows = paragraphRows(quoted(cut(quote, to: 2 * width - 8)), .evidence, width: width - 3)
        if let section, !section.isEmpty, !rows.isEmpty { rows[0].end = PanelRun(section, .secondary) }
        if !note.text.isEmpty { rows += paragraphRows(note.text, .body, width: width) }
        return PanelItem(rows: rows + [PanelRow()], target: note.span, note: index)
    }
}
