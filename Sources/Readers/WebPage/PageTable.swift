/// Tables of a page: which hold data, and their cells.
enum PageTable {
    /// True for a table with a head, or with several rows and columns of short cells; false where it only lays out the page.
    static func isData(_ table: Int, in tree: PageTree) -> Bool {
        var rows = 0
        var cells = 0
        var heads = 0
        var characters = 0
        for node in tree.nodes[table + 1..<tree.nodes[table].end] {
            switch node.tag {
            case .table, .h1, .h2, .h3, .form, .article: return false
            case .tr: rows += 1
            case .th: heads += 1
            case .thead, .caption: heads += 1
            case .td: cells += 1
            case .text: characters += tree.text[node.text].count { $0 > 0x20 }
            default: break
            }
        }
        if tree.bytes(.role, of: table).map({ $0.elementsEqual("presentation".utf8) }) == true { return false }
        cells += heads
        guard cells > rows, cells > 1 else { return false }
        return heads > 0 || rows > 1 && characters / cells < 150
    }

    /// The nodes of the cells, row by row; nil where a cell reaches in from the left or from above.
    static func rows(of table: Int, in tree: PageTree) -> [[Int?]] {
        var rows: [[Int?]] = []
        /// Rows that the cells above still reach into, by column.
        var reach: [Int] = []
        func skip() {
            while let row = rows.indices.last, rows[row].count < reach.count, reach[rows[row].count] > 0 {
                reach[rows[row].count] -= 1
                rows[row].append(nil)
            }
        }
        for index in table + 1..<tree.nodes[table].end {
            switch tree.nodes[index].tag {
            case .tr:
                skip()
                rows.append([])
            case .td, .th:
                if rows.isEmpty { rows.append([]) }
                skip()
                let (columns, height) = (span(.colspan, of: index, in: tree), span(.rowspan, of: index, in: tree))
                let row = rows.count - 1
                let first = rows[row].count
                for column in first..<first + columns {
                    rows[row].append(column == first ? index : nil)
                    while reach.count <= column { reach.append(0) }
                    reach[column] = height - 1
                }
            default: break
            }
        }
        skip()
        // A foot that says once more what stands over the columns.
        let head = rows.first.map { words(of: $0, in: tree) }
        return rows.enumerated().filter { number, row in
            !row.isEmpty && (number == 0 || !isFoot(row, in: tree) || words(of: row, in: tree) != head)
        }.map(\.element)
    }

    private static func isFoot(_ row: [Int?], in tree: PageTree) -> Bool {
        row.compactMap { $0 }.first.map { tree.path(from: $0).prefix(4).contains { tree.nodes[$0].tag == .tfoot } } ?? false
    }

    private static func words(of row: [Int?], in tree: PageTree) -> [String] { row.map { $0.map { PageFacts.line(tree.content(of: $0)) } ?? "" } }

    /// Columns or rows that a cell takes, within reason.
    private static func span(_ name: PageAttribute, of cell: Int, in tree: PageTree) -> Int {
        max(1, min(20, tree.value(name, of: cell).flatMap { Int($0) } ?? 1))
    }
}
