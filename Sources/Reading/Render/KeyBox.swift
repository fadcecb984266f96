import UnicodeText

/// What may follow the keys pressed so far.
struct KeyBox {
    let state: ReaderState

    var rows: [PanelRow] {
        let prefix = state.pendingKeys
        let width = max(20, state.layout.text.width)
        var rows = [PanelRow([PanelRun(prefix.map(\.name).joined(), .key), PanelRun("and then", .secondary, column: 3)])]
        let perRow = max(1, width / 24)
        let cell = width / perRow
        var line = PanelRow()
        for (index, next) in state.keyMap.continuations(of: prefix).enumerated() {
            let column = index % perRow * cell
            line.runs.append(PanelRun(next.key.name, .key, column: column + 3))
            line.runs.append(PanelRun(cut(next.command.title, to: cell - 7), .secondary, column: column + 6))
            if index % perRow == perRow - 1 {
                rows.append(line)
                line = PanelRow()
            }
        }
        if !line.runs.isEmpty { rows.append(line) }
        return rows + [PanelRow()]
    }
}
