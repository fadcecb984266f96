import Articles
import UnicodeText

/// The contents column: the rail of what has been read, every section, the current one marked.
struct ContentsView {
    let state: ReaderState

    func draw(on frame: inout Frame) {
        guard let column = state.layout.contents else { return }
        let rows = state.layout.textRows
        let items = state.contentsContent.items
        guard !items.isEmpty else {
            frame.put(cut(state.contentsContent.emptyWords, to: column.width), .secondary, column: column.start, row: rows.lowerBound, limit: column.end)
            return
        }
        let visible = visibleItems(items, height: rows.count)
        var row = rows.lowerBound
        for (index, lines) in visible {
            let isCurrent = isCurrent(items[index])
            let isRead = items[index].target.map { $0.end <= state.document.readTo } ?? false
            for (number, line) in lines.enumerated() where row < rows.upperBound {
                let share = items[index].target.map { readShare(of: $0) } ?? 0
                let isReadRow = share > 0 && number * 100 < share * max(1, lines.count)
                frame.put(isReadRow ? "┃" : "│", isCurrent ? .accent : .rule, column: column.start, row: row)
                draw(line, isCurrent, isRead, on: &frame, column: column, row: row)
                if number == 0, state.focus == .contents, state.lists[.contents]?.chosen == index {
                    frame.put("▸", .accent, column: column.start + 1, row: row)
                    frame.cursor = (column.start + 2, row)
                }
                row += 1
            }
        }
    }

    private func isCurrent(_ item: PanelItem) -> Bool {
        guard let target = item.target else { return false }
        let here = state.document.sections[state.document.sectionIndex(at: state.viewSpan.start)]
        return here.span == target
    }

    private func readShare(of span: Span) -> Int {
        span.isEmpty ? 0 : max(0, min(100, (min(state.document.readTo, span.end) - span.start) * 100 / span.count))
    }

    /// Items with their rows; without names and gaps where all do not fit, around the current one where even that is too much.
    private func visibleItems(_ items: [PanelItem], height: Int) -> [(Int, [PanelRow])] {
        let full = items.enumerated().map { ($0.offset, $0.element.rows) }
        if full.reduce(0, { $0 + $1.1.count }) <= height + 1 { return full }
        let short = items.enumerated().map { index, item in
            (index, item.rows.filter { row in !row.runs.isEmpty && row.runs.contains { $0.role != .secondary } })
        }
        let total = short.reduce(0) { $0 + $1.1.count }
        if total <= height { return short }
        let wanted = state.focus == .contents ? state.lists[.contents]?.chosen ?? 0 : items.firstIndex { isCurrent($0) } ?? 0
        let focus = min(wanted, short.count - 1)
        var first = focus
        var used = short[focus].1.count
        while first > 0, used + short[first - 1].1.count <= height / 2 {
            first -= 1
            used += short[first].1.count
        }
        return Array(short[first...])
    }

    private func draw(_ line: PanelRow, _ isCurrent: Bool, _ isRead: Bool, on frame: inout Frame, column: ScreenLayout.Column, row: Int) {
        let start = column.start + 2
        for run in line.runs {
            let role = run.role == .body ? isCurrent ? .current : isRead ? .secondary : StyleRole.body : run.role
            frame.put(run.text, role, column: start + run.column, row: row, limit: column.end)
        }
        if let end = line.end { frame.put(end.text, end.role, column: column.end - columns(of: end.text), row: row, limit: column.end) }
    }
}
