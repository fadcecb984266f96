import UnicodeText

/// What another program said, line by line as it said it; lines that have no room go on in the next row.
struct AnswerView {
    let state: ReaderState
    let answer: Answer
    let scroll: Int

    /// Rows of the answer that fit.
    var height: Int { max(1, state.size.rows * 3 / 4 - 3) }
    var lastScroll: Int { max(0, rowsOfAnswer.count - height) }

    var rows: [PanelRow] {
        let all = rowsOfAnswer
        let shown = all.dropFirst(min(scroll, max(0, all.count - height))).prefix(height)
        let place = all.count > height ? "\(min(all.count, scroll + height)) of \(all.count)" : ""
        return [PanelRow([PanelRun(cut(answer.command, to: max(4, width - 14)), .label)], end: PanelRun(place, .secondary)), PanelRow()] + shown
    }

    private var width: Int { max(8, state.layout.text.width) }

    private var rowsOfAnswer: [PanelRow] { answer.lines.flatMap { folded($0).map { PanelRow([PanelRun($0, .body)]) } } }

    private func folded(_ line: String) -> [String] {
        guard columns(of: line) > width else { return [line] }
        var rows = [""]
        var used = 0
        for character in line {
            let own = columns(of: String(character))
            if used + own > width {
                rows.append("")
                used = 0
            }
            rows[rows.count - 1].append(character)
            used += own
        }
        return rows
    }
}
