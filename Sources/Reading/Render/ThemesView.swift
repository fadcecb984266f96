import UnicodeText

/// The theme picker; the text itself is the preview.
struct ThemesView {
    let state: ReaderState
    let choice: ThemeChoice

    func draw(on frame: inout Frame) {
        guard let column = state.layout.panel else { return }
        var row = state.layout.textRows.lowerBound
        for line in rows(height: state.layout.textRows.count) {
            for run in line.runs { frame.put(run.text, run.role, column: column.start - 2 + run.column, row: row, limit: column.end) }
            if let end = line.end { frame.put(end.text, end.role, column: column.end - columns(of: end.text), row: row) }
            row += 1
        }
    }

    /// As many rows as there is room for, the chosen theme among them.
    func rows(height: Int) -> [PanelRow] {
        let all = allRows
        let chosenRow = all.firstIndex { $0.runs.first?.text == "▸" } ?? 0
        let first = max(0, min(chosenRow - height + 4, all.count - height))
        guard first + height < all.count else { return Array(all.dropFirst(first)) }
        return all.dropFirst(first).prefix(max(0, height - 1)) + [PanelRow([PanelRun("↓ more", .secondary, column: 2)])]
    }

    /// Name and the contrast of its text, in groups.
    private var allRows: [PanelRow] {
        var rows = [
            PanelRow([PanelRun("Themes", .current, column: 2)], end: PanelRun(choice.filter.isEmpty ? "type to filter" : choice.filter, .secondary)),
            PanelRow(),
        ]
        for group in state.themeGroups(filter: choice.filter) {
            rows.append(PanelRow([PanelRun(group.title, .label, column: 2)]))
            for index in group.members {
                let name = PanelRun(state.themes[index].name, index == choice.chosen ? .current : .body, column: 2)
                let runs = index == choice.chosen ? [PanelRun("▸", .accent), name] : [name]
                rows.append(PanelRow(runs, end: PanelRun(note(state.themes[index]), .secondary)))
            }
            rows.append(PanelRow())
        }
        return rows
    }

    private func note(_ theme: Theme) -> String {
        switch theme.kind {
        case .terminal: return "16 colours"
        case .mono: return "no colour"
        case .palette(let colors):
            guard colors.count > 5 else { return "" }
            let tenths = Int((colors[5].contrast(with: colors[0]) * 10).rounded())
            return "\(tenths / 10).\(tenths % 10)"
        }
    }
}
