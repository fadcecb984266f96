import Articles
import UnicodeText

/// Sets a table in columns, or as records where it is too wide.
struct TableSetting {
    let article: Article
    let measure: Int
    let paragraph: Paragraph

    private static let gap = 3

    func lines(of table: Table, span: Span, column: Int) -> [Galley.Line] {
        let count = table.rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { index in
            table.rows.map { $0.indices.contains(index) ? columns(of: article.text, range: $0[index].range) : 0 }.max() ?? 0
        }
        let total = widths.reduce(0, +) + Self.gap * max(0, count - 1)
        return total + column <= measure ? inColumns(table, widths, span, column) : asRecords(table, span, column)
    }

    private func inColumns(_ table: Table, _ widths: [Int], _ span: Span, _ column: Int) -> [Galley.Line] {
        var lines: [Galley.Line] = []
        for (number, row) in table.rows.enumerated() {
            var runs: [Galley.Run] = []
            var left = column
            for (index, cell) in row.enumerated() where index < widths.count {
                let room = widths[index] - columns(of: article.text, range: cell.range)
                let shift =
                    switch table.alignments.indices.contains(index) ? table.alignments[index] : .none {
                    case .right: room
                    case .center: room / 2
                    case .left, .none: 0
                    }
                if !cell.isEmpty { runs.append(Galley.Run(column: left + shift, .text(cell))) }
                left += widths[index] + Self.gap
            }
            lines.append(Galley.Line(span: rowSpan(number, table, span), runs: runs))
            if number == 0 {
                let rule = String(repeating: "─", count: max(1, min(left - Self.gap, measure) - column))
                let end = lines[0].span.end
                lines.append(Galley.Line(span: Span(end, end), runs: [Galley.Run(column: column, .sign(rule, .rule))]))
            }
        }
        return lines
    }

    /// From the row's first cell to the next row's.
    private func rowSpan(_ number: Int, _ table: Table, _ span: Span) -> Span {
        let start = number == 0 ? span.start : table.rows[number].first?.start ?? span.end
        let end = number + 1 < table.rows.count ? table.rows[number + 1].first?.start ?? span.end : span.end
        return Span(start, max(start, end))
    }

    /// Each row as its cells under one another, each after its column's name.
    private func asRecords(_ table: Table, _ span: Span, _ column: Int) -> [Galley.Line] {
        guard let head = table.rows.first, table.rows.count > 1 else {
            return paragraph.lines(of: span, column: column)
        }
        var lines: [Galley.Line] = [Galley.Line(span: rowSpan(0, table, span), runs: [])]
        for (number, row) in table.rows.enumerated().dropFirst() {
            if number > 1 { lines.append(Galley.Line(span: Span(lines[lines.count - 1].span.end, lines[lines.count - 1].span.end), runs: [])) }
            for (index, cell) in row.enumerated() {
                let name = head.indices.contains(index) ? article[head[index]] + ": " : ""
                let indent = min(columns(of: name), measure / 2)
                var set = paragraph.lines(of: cell, column: column + indent)
                if !name.isEmpty, !set.isEmpty { set[0].runs.insert(Galley.Run(column: column, .sign(name, .secondary)), at: 0) }
                let start = lines[lines.count - 1].span.end
                if !set.isEmpty { set[0].span = Span(start, max(start, set[0].span.end)) }
                lines += set
            }
        }
        if let last = lines.indices.last, lines[last].span.end < span.end { lines[last].span.end = span.end }
        return lines
    }
}
