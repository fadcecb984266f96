import Articles
import UnicodeText

extension PanelContent {
    /// The most sections shown at a time; typing finds the others.
    private static let limit = 2000

    /// Every section with its number; its length, or the hits in it while a search is on, is found as it is drawn.
    ///
    /// - Parameter filter: Words that the titles shown must hold.
    static func contents(of document: Document, width: Int, filter: String) -> PanelContent {
        var content = PanelContent(title: "Contents", emptyWords: "No section has “\(filter)” in its title.")
        let digits = String(document.sections.count).count
        let pattern = TextPattern(filter)
        let sections = document.sections.filter { section in
            guard let pattern else { return true }
            let title = Array(document.titles[section.number].utf8)
            return !pattern.matches(in: title, range: 0..<title.count).isEmpty
        }
        content.items = sections.prefix(limit).map { item($0, document.titles[$0.number], document, width, digits) }
        if sections.count > limit {
            content.items.append(PanelItem(rows: paragraphRows("\(sections.count - limit) more: type to find them", .secondary, width: width)))
        }
        if !filter.isEmpty { content.note = "\(sections.count) of \(document.sections.count)" }
        return content
    }

    private static func item(_ section: Section, _ title: String, _ document: Document, _ width: Int, _ digits: Int) -> PanelItem {
        let indent = max(digits + 1 + section.depth * 2, section.label.count + 1)
        let room = width - indent - 4
        let number = section.label.isEmpty ? nil : PanelRun(section.label, .number, column: indent - 1 - section.label.count)
        func rows(_ lines: [String]) -> [PanelRow] {
            var rows = (lines.isEmpty ? [""] : lines).map { PanelRow([PanelRun($0, .body, column: indent)]) }
            if let number { rows[0].runs.insert(number, at: 0) }
            return rows
        }
        let short = width < 31 ? title.firstIndex(of: ":").map { String(title[..<$0]) } ?? title : title
        var whole = rows(wrappedTitle(title, room: room, limit: mostRows))
        let names = names(in: section, document, room: width - indent)
        if !names.isEmpty { whole.append(PanelRow([PanelRun(names, .secondary, column: indent)])) }
        return PanelItem(rows: whole + [PanelRow()], target: section.span, shortRows: rows(wrappedTitle(short, room: room, limit: 2)))
    }

    /// Of the longest title.
    private static let mostRows = 6

    private static func wrappedTitle(_ title: String, room: Int, limit: Int) -> [String] {
        let rows = paragraphRows(title, .body, width: room).compactMap { $0.runs.first?.text }
        guard rows.count > limit else { return rows }
        return Array(rows.prefix(limit - 1)) + [cut(rows[(limit - 1)...].joined(separator: " "), to: room)]
    }

    /// The companies and people the section names most, shortest names.
    private static func names(in section: Section, _ document: Document, room: Int) -> String {
        guard let insights = document.insights else { return "" }
        var counts: [EntityID: Int] = [:]
        for mention in insights.mentions(in: section.span) where [.company, .person].contains(insights.entities[mention.entity].kind) {
            counts[mention.entity, default: 0] += 1
        }
        let named = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { index, _ in
            let entity = insights.entities[index]
            return entity.otherNames.filter { $0.count >= 2 }.min { $0.count < $1.count }.flatMap { $0.count < entity.name.count ? $0 : nil } ?? entity.name
        }
        var line = ""
        for name in named {
            let longer = line.isEmpty ? name : line + ", " + name
            if columns(of: longer) > room { return line.isEmpty ? "" : columns(of: line) + 2 <= room ? line + " …" : line }
            line = longer
        }
        return line
    }
}

extension Document {
    /// What stands at the right of a section in the contents: the hits in it while a search is on, else its reading time.
    func measure(ofSection span: Span) -> PanelRun? {
        if let search {
            let first = search.hits.partitionPoint { $0.start >= span.start }
            let last = search.hits.partitionPoint { $0.start >= span.end }
            return last > first ? PanelRun(String(last - first), .searchHit) : nil
        }
        guard article.form == .prose else { return nil }
        let seconds = article.seconds(of: span)
        return PanelRun(seconds < 60 ? "\(seconds)s" : "\((seconds + 30) / 60)m", .secondary)
    }
}
