import Articles
import UnicodeText

/// What rises from the foot of the screen over the text: a rule above it, the text's left edge, no taller than it needs.
struct Sheet {
    let rows: [PanelRow]
    let state: ReaderState

    func draw(on frame: inout Frame) {
        let place = place(height: rows.count)
        prepare(place, on: &frame)
        let column = column
        for (index, line) in rows.enumerated() where index < place.body.count {
            let row = place.body.lowerBound + index
            var used = column.start
            for run in line.runs { used = max(used, frame.put(run.text, run.role, column: column.start + run.column, row: row, limit: column.end)) }
            if let end = line.end, column.end - columns(of: end.text) > used {
                frame.put(end.text, end.role, column: column.end - columns(of: end.text), row: row, limit: column.end)
            }
        }
    }

    /// Draws a panel in it.
    func draw(_ panel: PanelView, on frame: inout Frame) {
        let place = place(height: panel.height)
        prepare(place, on: &frame)
        panel.draw(on: &frame, column: column, rows: place.body)
    }

    private struct Place {
        var body: Range<Int>
        var rule: Int
    }

    private var column: ScreenLayout.Column {
        let text = state.layout.text
        return ScreenLayout.Column(start: text.start, width: max(1, min(text.width, state.size.columns - text.start)))
    }

    /// At the foot; at the head where it would cover the paragraph in focus.
    private func place(height: Int) -> Place {
        let area = 0..<max(1, state.layout.hasStatus ? state.layout.statusRow : state.size.rows)
        let tallest = state.size.rows < 12 ? area.count : state.size.rows * 3 / 4
        let wanted = max(1, min(height + 1, tallest, area.count))
        let top = area.upperBound - wanted
        if let focus = focusRow, focus >= top, focus >= wanted {
            return Place(body: 0..<wanted - 1, rule: wanted - 1)
        }
        return Place(body: min(top + 1, area.upperBound)..<area.upperBound, rule: top)
    }

    private var focusRow: Int? {
        let chosen = state.document.place.chosen?.start
        if let chosen { return TextView(state: state).place(of: chosen)?.row }
        return state.rows.firstIndex { $0.position.block == state.barBlock }.map { $0 + state.layout.textRows.lowerBound }
    }

    private func prepare(_ place: Place, on frame: inout Frame) {
        let text = state.layout.text
        let isNarrow = state.layout.panel == nil
        let left = isNarrow ? 0 : max(0, text.start - 2)
        let right = isNarrow ? state.size.columns : min(state.size.columns, text.end + 2)
        frame.clear(rows: min(place.rule, place.body.lowerBound)..<max(place.rule + 1, place.body.upperBound), columns: left..<right)
        frame.put(String(repeating: "─", count: max(0, right - left)), .rule, column: left, row: place.rule)
    }
}
