import UnicodeText

/// What another program said, line by line as it said it; lines that have no room go on in the next row.
struct AnswerView {
    let state: ReaderState
    let answer: Answer
    let scroll: Int

    /// Rows of the answer that fit.
    var height: Int { max(1, state.size.rows * 3 / 4 - 3) }
    var lastScroll: Int { max(0, rowCount - height) }

    var rows: [PanelRow] {
        let count = rowCount
        let place = count > height ? "\(min(count, scroll + height)) of \(count)" : ""
        let head = PanelRow([PanelRun(cut(answer.command, to: max(4, width - 14)), .label)], end: PanelRun(place, .secondary))
        return [head, PanelRow()] + shown(from: min(scroll, max(0, count - height)))
    }

    private var width: Int { max(8, state.layout.text.width) }

    private var rowCount: Int { answer.lines.reduce(0) { $0 + (isShort($1) ? 1 : folded($1).count) } }

    /// Told without a look at the letters: none takes more columns than bytes.
    private func isShort(_ line: String) -> Bool { line.utf8.count <= width }

    private func shown(from first: Int) -> [PanelRow] {
        var rows: [PanelRow] = []
        var skipped = 0
        for line in answer.lines where rows.count < height {
            if skipped < first, isShort(line) {
                skipped += 1
                continue
            }
            let pieces = isShort(line) ? [line] : folded(line)
            let hidden = min(pieces.count, first - skipped)
            skipped += hidden
            rows += pieces.dropFirst(hidden).map { PanelRow([PanelRun($0, .body)]) }
        }
        return Array(rows.prefix(height))
    }

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
