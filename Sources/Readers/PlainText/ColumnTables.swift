import Articles
import UnicodeText

/// Tables that people draw in plain text: rows with tabs, boxes of `+`, `-` and `|`, columns that blanks keep apart.
struct ColumnTables {
    /// A run of lines that is one table.
    struct Found {
        var lines: Range<Int>
        var table: Table
        /// Its columns are kept apart by blanks only, and it is moved in: as an example it stays as it is.
        var isExample: Bool
    }

    private let text: [UInt8]
    private let lines: [TextLine]

    /// Columns of the widest row; a wider line is no row.
    private static let widest = 200
    /// Blank columns that part two columns of a table in all of its rows.
    private static let leastGap = 2
    private static let exampleIndent = 4

    init(of lines: [TextLine], in text: [UInt8]) {
        self.lines = lines
        self.text = text
    }

    /// The tables, by place. O(*n*).
    var found: [Found] {
        var found: [Found] = []
        var start = 0
        while start < lines.count {
            guard mayBeRow(lines[start]) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < lines.count, lines[end].blankLinesBefore == 0, mayBeRow(lines[end]) { end += 1 }
            if end - start > 1, let table = table(start..<end) {
                let isMovedIn = lines[start..<end].allSatisfy {
                    $0.indent >= Self.exampleIndent && !text[$0.range].contains(0x7C) && !text[$0.range].contains(0x09)
                }
                found.append(Found(lines: start..<end, table: table, isExample: isMovedIn))
            }
            start = end
        }
        return found
    }

    private func mayBeRow(_ line: TextLine) -> Bool {
        guard line.width + line.indent <= Self.widest else { return false }
        let bytes = text[line.range]
        if bytes.contains(0x09) || isRule(bytes) { return true }
        if bytes.count(where: { $0 == 0x7C }) >= 2 { return true }
        return zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
    }

    /// "+-----+---+", "|---|:-:|"
    private func isRule(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.contains(0x2D) || bytes.contains(0x3D) ? bytes.allSatisfy { [0x2B, 0x2D, 0x3D, 0x7C, 0x3A, 0x20].contains($0) } : false
    }

    private func table(_ range: Range<Int>) -> Table? {
        let rows = range.filter { !isRule(text[lines[$0].range]) }
        guard rows.count > 1 else { return nil }
        let cells =
            split(at: 0x7C, rows.map { boxed(lines[$0].range) }) ?? split(at: 0x09, rows.map { lines[$0].range })
            ?? columns(of: rows)
        return cells.flatMap { isList($0) || hidesColumns($0) ? nil : made(of: $0) }
    }

    /// Wide blanks inside of a cell: what the columns are is not told by their places.
    private func hidesColumns(_ cells: [[Span]]) -> Bool {
        cells.contains { row in row.contains { cell in zip(text[cell.range], text[cell.range].dropFirst()).contains { $0 == 0x20 && $1 == 0x20 } } }
    }

    /// Bullets and numbers before a text are a list.
    private func isList(_ cells: [[Span]]) -> Bool {
        let markers = cells.count { $0[0].count <= 4 && !text[$0[0].range].contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A } }
        return cells[0].count == 2 && markers * 2 > cells.count
    }

    /// Without the bars at both ends.
    private func boxed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        if text[range].first == 0x7C { range = range.lowerBound + 1..<range.upperBound }
        if !range.isEmpty, text[range].last == 0x7C { range = range.lowerBound..<range.upperBound - 1 }
        return range
    }

    /// The cells of rows that a sign parts, where most rows have as many; those behind the last one with words are not there in a row that ends early.
    private func split(at sign: UInt8, _ ranges: [Range<Int>]) -> [[Span]]? {
        let cells = ranges.map { range in
            text[range].split(separator: sign, omittingEmptySubsequences: false).map { trimmed($0.startIndex..<$0.endIndex) }
        }
        let count = cells.map(\.count).max() ?? 0
        guard count > 1, cells.allSatisfy({ $0.count > 1 }), cells.count(where: { $0.count == count }) * 10 >= cells.count * 7 else { return nil }
        return zip(cells, ranges).map { row, range in row + Array(repeating: Span(range.upperBound, range.upperBound), count: count - row.count) }
    }

    // MARK: Columns of blanks

    private func columns(of rows: [Int]) -> [[Span]]? {
        var isUsed = [Bool](repeating: false, count: Self.widest + 8)
        for row in rows { visit(row) { column, width, _ in for place in column..<min(column + width, isUsed.count) { isUsed[place] = true } } }
        var edges: [Range<Int>] = []
        var start: Int?
        var blank = 0
        for column in isUsed.indices {
            if isUsed[column] {
                if start == nil { start = column }
                blank = 0
            } else {
                blank += 1
                if blank == Self.leastGap, let first = start {
                    edges.append(first..<column - blank + 1)
                    start = nil
                }
            }
        }
        guard edges.count > 1 else { return nil }
        let cells = rows.map { row in
            var cells = edges.map { _ in Span(lines[row].range.lowerBound, lines[row].range.lowerBound) }
            visit(row) { column, _, bytes in
                guard let index = edges.firstIndex(where: { $0.contains(column) }) else { return }
                cells[index] = cells[index].isEmpty ? Span(bytes) : Span(cells[index].start, bytes.upperBound)
            }
            return cells
        }
        let full = cells.count { $0.count { !$0.isEmpty } > 1 }
        // Two columns may be chance; many rows, or figures in one, are none.
        let hasFigures = (1..<edges.count).contains { column in isNumeric(cells.dropFirst().map { $0[column] }) }
        return full * 10 >= rows.count * 7 && (edges.count > 2 && rows.count > 2 || rows.count > 3 || hasFigures) ? cells : nil
    }

    /// Every letter and sign of a line with the column it stands in.
    private func visit(_ row: Int, _ body: (_ column: Int, _ width: Int, _ bytes: Range<Int>) -> Void) {
        var column = lines[row].indent
        var index = lines[row].range.lowerBound
        while index < lines[row].range.upperBound {
            let end = graphemeEnd(in: text, from: index, limit: lines[row].range.upperBound)
            let width = clusterWidth(in: text, range: index..<end)
            if text[index] > 0x20 { body(column, max(1, width), index..<end) }
            column += max(1, width)
            index = end
        }
    }

    // MARK: The table

    private func made(of cells: [[Span]]) -> Table {
        let count = cells[0].count
        let isNumber = (0..<count).map { column in isNumeric(cells.dropFirst().map { $0[column] }) }
        // The first row names the columns where it has words over figures.
        let hasHead = (0..<count).contains { isNumber[$0] && !cells[0][$0].isEmpty && !isNumeric([cells[0][$0]]) }
        return Table(alignments: isNumber.map { $0 ? .right : .none }, rows: cells, hasHead: hasHead)
    }

    /// Most of the cells that hold something begin with a figure, a sign before it or a currency.
    private func isNumeric(_ cells: [Span]) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        let figures = filled.count { cell in
            text[cell.range].prefix(4).contains { (0x30...0x39).contains($0) } && text[cell.range].count(where: { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) < 5
        }
        return !filled.isEmpty && figures * 10 >= filled.count * 7
    }

    private func trimmed(_ range: Range<Int>) -> Span {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, text[start] <= 0x20 { start += 1 }
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        return Span(start, end)
    }
}
