import UnicodeText

/// One whole screen: a grid of cells, each a cluster with a style role.
public struct Frame: Equatable, Sendable {
    public let columns: Int
    public let rows: Int
    public private(set) var cells: [Cell]
    /// Clusters of more than one scalar, by the cell that holds them.
    public private(set) var clusters: [Int: [UInt32]] = [:]
    /// Where the terminal's cursor stands; nil hides it.
    public var cursor: (column: Int, row: Int)?

    /// Scalar and role in one word, so that rows may be compared as memory.
    public struct Cell: Equatable, Sendable {
        private var bits: UInt32

        /// - Parameter scalar: First of the cluster; 0 for the right half of a wide one.
        init(scalar: UInt32, role: StyleRole) { bits = scalar << 8 | UInt32(role.rawValue) }

        public var scalar: UInt32 { bits >> 8 }
        public var role: StyleRole { StyleRole(rawValue: UInt8(truncatingIfNeeded: bits)) ?? .body }
    }

    public init(columns: Int, rows: Int) {
        self.columns = max(1, columns)
        self.rows = max(1, rows)
        cells = Array(repeating: Cell(scalar: 0x20, role: .ground), count: self.columns * self.rows)
    }

    public static func == (left: Frame, right: Frame) -> Bool {
        left.columns == right.columns && left.rows == right.rows && left.cells == right.cells && left.clusters == right.clusters
            && left.cursor?.column == right.cursor?.column && left.cursor?.row == right.cursor?.row
    }

    /// The cells of one row.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * columns..<(row + 1) * columns]
    }

    /// Gives every cell of a stretch a role; the letters stay.
    public mutating func tint(row: Int, from column: Int, count: Int, _ role: StyleRole) {
        guard (0..<rows).contains(row) else { return }
        for index in max(0, column)..<max(0, min(columns, column + count)) {
            cells[row * columns + index] = Cell(scalar: cells[row * columns + index].scalar, role: role)
        }
    }

    /// Blanks out a rectangle.
    public mutating func clear(rows range: Range<Int>, columns span: Range<Int>) {
        for row in range.clamped(to: 0..<rows) {
            for column in span.clamped(to: 0..<columns) { set(0x20, .ground, column: column, row: row) }
        }
    }

    /// Writes one single-width scalar.
    public mutating func set(_ scalar: UInt32, _ role: StyleRole, column: Int, row: Int) {
        guard (0..<rows).contains(row), (0..<columns).contains(column) else { return }
        let index = row * columns + column
        breakWide(at: index, column: column)
        if !clusters.isEmpty { clusters[index] = nil }
        cells[index] = Cell(scalar: scalar, role: role)
    }

    /// Writes a cluster of a known width; returns the columns it took, 0 where it does not fit or is invisible.
    @discardableResult
    public mutating func put(_ text: [UInt8], _ range: Range<Int>, width: Int, _ role: StyleRole, column: Int, row: Int) -> Int {
        guard width > 0, (0..<rows).contains(row), column >= 0, column + width <= columns else { return 0 }
        let (first, length) = scalar(in: text, at: range.lowerBound)
        set(isPrintable(first) ? first : 0xFFFD, role, column: column, row: row)
        let index = row * columns + column
        if width == 2 {
            breakWide(at: index + 1, column: column + 1)
            cells[index + 1] = Cell(scalar: 0, role: role)
        }
        if range.count > length { clusters[index] = scalars(text, range) }
        return width
    }

    /// Writes printable ASCII, one cell a byte.
    ///
    /// - Parameter roles: Of the bytes from `origin` on; a range that is not wholly among them is body text.
    public mutating func put(ascii text: [UInt8], _ range: Range<Int>, _ roles: [StyleRole], from origin: Int, column: Int, row: Int) {
        guard (0..<rows).contains(row), column >= 0, column + range.count <= columns, !range.isEmpty else { return }
        let first = row * columns + column
        breakWide(at: first, column: column)
        breakWide(at: first + range.count - 1, column: column + range.count - 1)
        if !clusters.isEmpty { for index in first..<first + range.count { clusters[index] = nil } }
        guard range.lowerBound >= origin, range.upperBound <= origin + roles.count else {
            for index in range { set(UInt32(text[index]), .body, column: column + index - range.lowerBound, row: row) }
            return
        }
        text.withUnsafeBufferPointer { text in
            roles.withUnsafeBufferPointer { roles in
                cells.withUnsafeMutableBufferPointer { cells in
                    for index in 0..<range.count {
                        cells[first + index] = Cell(scalar: UInt32(text[range.lowerBound + index]), role: roles[range.lowerBound - origin + index])
                    }
                }
            }
        }
    }

    /// Writes a string of gloss's own, cut at the limit; returns the column after it.
    @discardableResult
    public mutating func put(_ string: String, _ role: StyleRole, column: Int, row: Int, limit: Int? = nil) -> Int {
        let bytes = Array(string.utf8)
        let limit = min(limit ?? columns, columns)
        var column = column
        var index = 0
        while index < bytes.count {
            let end = graphemeEnd(in: bytes, from: index, limit: bytes.count)
            let width = clusterWidth(in: bytes, range: index..<end)
            if column + width > limit { break }
            column += put(bytes, index..<end, width: width, role, column: column, row: row)
            index = end
        }
        return column
    }

    /// A cell that is half of a wide cluster takes the other half with it.
    private mutating func breakWide(at index: Int, column: Int) {
        if cells[index].scalar == 0, column > 0 {
            cells[index - 1] = Cell(scalar: 0x20, role: cells[index - 1].role)
            clusters[index - 1] = nil
        }
        if column + 1 < columns, cells[index + 1].scalar == 0 { cells[index + 1] = Cell(scalar: 0x20, role: cells[index + 1].role) }
    }

    private func scalars(_ text: [UInt8], _ range: Range<Int>) -> [UInt32] {
        var scalars: [UInt32] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let (value, length) = scalar(in: text, at: index)
            scalars.append(value)
            index += length
        }
        return scalars
    }

    private func isPrintable(_ scalar: UInt32) -> Bool {
        scalar >= 0x20 && !(0x7F...0x9F).contains(scalar) && !(0x202A...0x202E).contains(scalar) && !(0x2066...0x2069).contains(scalar)
    }
}

extension Frame {
    /// The screen as lines of text, trailing blanks kept.
    public var text: String {
        (0..<rows).map { row in
            var line = String.UnicodeScalarView()
            for (column, cell) in self.row(row).enumerated() where cell.scalar != 0 {
                for value in clusters[row * columns + column] ?? [cell.scalar] {
                    if let scalar = Unicode.Scalar(value) { line.append(scalar) }
                }
            }
            return String(line)
        }.joined(separator: "\n")
    }

    /// The role letter of every cell.
    public var styles: String {
        (0..<rows).map { row in
            String(self.row(row).map { $0.scalar == 0x20 && $0.role.rawValue < StyleRole.searchHit.rawValue && $0.role != .code ? "." : $0.role.letter })
        }
        .joined(separator: "\n")
    }
}
