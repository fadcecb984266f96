import Articles
import UnicodeText

/// The contents column: the rail of what has been read, every section, the current one marked.
struct ContentsView {
    private let state: ReaderState
    private let current: Span

    init(state: ReaderState) {
        self.state = state
        current = state.document.sections[state.currentSection].span
    }

    func draw(on frame: inout Frame) {
        guard let column = state.layout.contents else { return }
        let rows = state.layout.textRows
        let items = state.contentsContent.items
        guard !items.isEmpty else {
            frame.put(cut(state.contentsContent.emptyWords, to: column.width), .secondary, column: column.start, row: rows.lowerBound, limit: column.end)
            return
        }
        let (first, isShort) = visibleItems(height: rows.count)
        var row = rows.lowerBound
        for index in items.indices.dropFirst(first) where row < rows.upperBound {
            let lines = isShort ? items[index].shortRows ?? items[index].rows : items[index].rows
            let isCurrent = items[index].target == current
            let isRead = items[index].target.map { $0.end <= state.document.readTo } ?? false
            let share = items[index].target.map { readShare(of: $0) } ?? 0
            for (number, line) in lines.enumerated() where row < rows.upperBound {
                let isReadRow = share > 0 && number * 100 < share * max(1, lines.count)
                frame.put(isReadRow ? "┃" : "│", isCurrent ? .accent : .rule, column: column.start, row: row)
                draw(line, isCurrent, isRead, on: &frame, column: column, row: row)
                if number == 0, let end = items[index].target.flatMap(state.document.measure) {
                    frame.put(end.text, end.role, column: column.end - columns(of: end.text), row: row, limit: column.end)
                }
                if number == 0, state.focus == .contents, state.lists[.contents]?.chosen == index {
                    frame.put("▸", .accent, column: column.start + 1, row: row)
                    frame.cursor = (column.start + 2, row)
                }
                row += 1
            }
        }
    }

    private func readShare(of span: Span) -> Int {
        span.isEmpty ? 0 : max(0, min(100, (min(state.document.readTo, span.end) - span.start) * 100 / span.count))
    }

    /// The items shown and how many of their rows: all, else the titles alone, around the current one where even those are too many.
    func visibleItems(height: Int) -> (first: Int, isShort: Bool) {
        let items = state.contentsContent.items
        if items.reduce(0, { $0 + $1.rows.count }) <= height + 1 { return (0, false) }
        if items.reduce(0, { $0 + $1.shortCount }) <= height { return (0, true) }
        let wanted = state.focus == .contents ? state.lists[.contents]?.chosen ?? 0 : items.firstIndex { $0.target == current } ?? 0
        var first = min(wanted, items.count - 1)
        var used = items[first].shortCount
        while first > 0, used + items[first - 1].shortCount <= height / 2 {
            first -= 1
            used += items[first].shortCount
        }
        return (first, true)
    }

    /// The item drawn on a row of the screen.
    func item(atRow row: Int) -> Int? {
        let rows = state.layout.textRows
        let items = state.contentsContent.items
        let (first, isShort) = visibleItems(height: rows.count)
        var next = rows.lowerBound
        for index in items.indices.dropFirst(first) {
            next += isShort ? items[index].shortCount : items[index].rows.count
            if row < next { return items[index].isChoosable ? index : nil }
        }
        return nil
    }

    private func draw(_ line: PanelRow, _ isCurrent: Bool, _ isRead: Bool, on frame: inout Frame, column: ScreenLayout.Column, row: Int) {
        let start = column.start + 2
        for run in line.runs {
            let role = run.role == .body ? isCurrent ? .current : isRead ? .secondary : StyleRole.body : run.role
            frame.put(run.text, role, column: start + run.column, row: row, limit: column.end)
        }
    }
}

extension PanelItem {
    /// Rows it takes where not all have room.
    fileprivate var shortCount: Int { (shortRows ?? rows).count }
}
