import Articles
import UnicodeText

/// Sets a table in columns, its cells wrapped where they must be, and as records or wider than the measure where even that has no room.
struct TableSetting {
    let article: Article
    let measure: Int
    let paragraph: Paragraph
    let wide: Setting.WideTables

    private static let gap = 3

    func lines(of table: Table, span: Span, column: Int) -> [Galley.Line] {
        let count = table.rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { index in
            table.rows.map { $0.indices.contains(index) ? columns(of: article.text, range: $0[index].range) : 0 }.max() ?? 0
        }
        let room = measure - column - Self.gap * max(0, count - 1)
        let words = (0..<count).map { index in table.rows.map { $0.indices.contains(index) ? longestWord(of: $0[index]) : 0 }.max() ?? 0 }
        if widths.reduce(0, +) <= room { return inColumns(table, widths, span, column) }
        guard measure >= Self.leastMeasure else { return asRecords(table, span, column) }
        if let fitted = Self.fitted(widths, words, in: room) { return inColumns(table, fitted, span, column) }
        return wide == .records ? asRecords(table, span, column) : sideways(table, widths, words, span, column)
    }

    /// Below this a table that has no room is read row by row.
    private static let leastMeasure = 40

    /// Each column has room for its longest word, and what is left is shared out.
    /// Nil where that is too little.
    private static func fitted(_ widths: [Int], _ words: [Int], in room: Int) -> [Int]? {
        var fitted = words.map { min($0, longestUnbroken) }
        var left = room - fitted.reduce(0, +)
        guard left >= 0 else { return nil }
        // The widest that still wants more takes the next cell, so that the longest cells become as even as they can.
        while left > 0, let next = widths.indices.filter({ fitted[$0] < widths[$0] }).max(by: { widths[$0] / fitted[$0] < widths[$1] / fitted[$1] }) {
            fitted[next] += 1
            left -= 1
        }
        return fitted
    }

    /// Columns of words that are never broken.
    private static let longestUnbroken = 16
    /// Columns of a cell that is not wrapped where the table is wider than the measure anyhow.
    private static let widestCell = 28

    private func sideways(_ table: Table, _ widths: [Int], _ words: [Int], _ span: Span, _ column: Int) -> [Galley.Line] {
        let widths = zip(widths, words).map { min($0, max(Self.widestCell, min($1, measure))) }
        var lines = inColumns(table, widths, span, column)
        // A narrow first column tells what the others are of.
        let first = widths[0] + Self.gap
        let end = column + widths.reduce(0, +) + Self.gap * (widths.count - 1)
        let overflow = Galley.Overflow(start: column + (first * 3 <= measure ? first : 0), end: end)
        for index in lines.indices { lines[index].overflow = overflow }
        return lines
    }

    private func longestWord(of cell: Span) -> Int {
        article.text[cell.range].split { $0 <= 0x20 }.map { columns(of: article.text, range: $0.indices) }.max() ?? 0
    }

    private func inColumns(_ table: Table, _ widths: [Int], _ span: Span, _ column: Int) -> [Galley.Line] {
        let rows = table.rows.map { row in zip(row, widths).map { cell, width in cell.isEmpty ? [] : self.cell(cell, width: width) } }
        let isWrapped = rows.contains { $0.contains { $0.count > 1 } }
        var lines: [Galley.Line] = []
        func add(_ runs: [Galley.Run], _ span: Span? = nil) {
            let end = lines.last?.span.end ?? 0
            lines.append(Galley.Line(span: span ?? Span(end, end), runs: runs))
        }
        for (number, row) in rows.enumerated() {
            if isWrapped, number > 1 { add([]) }
            for line in 0..<max(1, row.map(\.count).max() ?? 1) {
                var runs: [Galley.Run] = []
                var left = column
                for (index, cell) in row.enumerated() {
                    if cell.indices.contains(line) { runs += shifted(cell[line], by: left, in: widths[index], table.alignment(of: index)) }
                    left += widths[index] + Self.gap
                }
                add(runs, line == 0 ? rowSpan(number, table, span) : nil)
            }
            if number == 0, table.hasHead {
                let width = widths.reduce(0, +) + Self.gap * (widths.count - 1)
                add([Galley.Run(column: column, .sign(String(repeating: "─", count: max(1, min(width, measure - column))), .rule))])
            }
        }
        return lines
    }

    /// The lines of a cell's text, from column 0.
    private func cell(_ cell: Span, width: Int) -> [[Galley.Run]] {
        if columns(of: article.text, range: cell.range) <= width { return [[Galley.Run(column: 0, .text(cell))]] }
        return Paragraph(article: article, measure: width, aim: .ragged, hyphenator: nil, elisions: []).lines(of: cell, column: 0).map(\.runs)
    }

    private func shifted(_ runs: [Galley.Run], by left: Int, in width: Int, _ alignment: Table.Alignment) -> [Galley.Run] {
        let used = runs.last.map { run in
            if case .text(let span) = run.content { run.column + columns(of: article.text, range: span.range) } else { run.column + 1 }
        }
        let room = max(0, width - (used ?? 0))
        let shift =
            switch alignment {
            case .right: room
            case .center: room / 2
            case .left, .none: 0
            }
        return runs.map { Galley.Run(column: $0.column + left + shift, $0.content) }
    }

    /// From the row's first cell to the next row's.
    private func rowSpan(_ number: Int, _ table: Table, _ span: Span) -> Span {
        let start = number == 0 ? span.start : table.rows[number].first?.start ?? span.end
        let end = number + 1 < table.rows.count ? table.rows[number + 1].first?.start ?? span.end : span.end
        return Span(start, max(start, end))
    }

    /// Each row as its cells under one another, each after its column's name.
    private func asRecords(_ table: Table, _ span: Span, _ column: Int) -> [Galley.Line] {
        guard let head = table.rows.first, table.rows.count > 1, table.hasHead else {
            return paragraph.lines(of: span, column: column)
        }
        var lines: [Galley.Line] = [Galley.Line(span: rowSpan(0, table, span), runs: [])]
        for (number, row) in table.rows.enumerated().dropFirst() {
            if number > 1 { lines.append(Galley.Line(span: Span(lines[lines.count - 1].span.end, lines[lines.count - 1].span.end), runs: [])) }
            for (index, cell) in row.enumerated() {
                guard !cell.isEmpty else { continue }
                let name = head.indices.contains(index) && !head[index].isEmpty ? article.line(head[index]) + ": " : ""
                let isLong = columns(of: name) > measure / 2
                var set = paragraph.lines(of: cell, column: column + (isLong ? min(2, max(0, measure - column - 2)) : columns(of: name)))
                let start = lines[lines.count - 1].span.end
                set[0].span = Span(start, max(start, set[0].span.end))
                if isLong {
                    let names = wrapped(name, width: measure - column)
                    lines += names.map { Galley.Line(span: Span(start, start), runs: [Galley.Run(column: column, .sign($0, .secondary))]) }
                } else if !name.isEmpty {
                    set[0].runs.insert(Galley.Run(column: column, .sign(name, .secondary)), at: 0)
                }
                lines += set
            }
        }
        if let last = lines.indices.last, lines[last].span.end < span.end { lines[last].span.end = span.end }
        return lines
    }
}

extension Table {
    fileprivate func alignment(of column: Int) -> Alignment { alignments.indices.contains(column) ? alignments[column] : .none }
}
