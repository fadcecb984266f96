import Articles
@preconcurrency import Glibc
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

    /// The looks that the text brings with it.
    public let inks: [Ink]

    /// Scalar and look in one word, so that rows may be compared as memory: Unicode's 21 bits, and 11 for 2047 looks.
    public struct Cell: Equatable, Sendable {
        private var bits: UInt32

        /// - Parameter scalar: First of the cluster; 0 for the right half of a wide one.
        init(scalar: UInt32, look: CellLook) { bits = scalar << 11 | UInt32(look.rawValue) }

        public var scalar: UInt32 { bits >> 11 }
        public var look: CellLook { CellLook(rawValue: UInt16(truncatingIfNeeded: bits & 0x7FF)) }

        /// Cheaper than to compare the looks.
        public func hasLook(of other: Cell) -> Bool { (bits ^ other.bits) & 0x7FF == 0 }
    }

    public init(columns: Int, rows: Int, inks: [Ink] = []) {
        self.inks = inks
        self.columns = max(1, columns)
        self.rows = max(1, rows)
        cells = Array(repeating: Cell(scalar: 0x20, look: CellLook(.ground)), count: self.columns * self.rows)
    }

    public static func == (left: Frame, right: Frame) -> Bool {
        left.columns == right.columns && left.rows == right.rows && left.cells == right.cells && left.clusters == right.clusters && left.inks == right.inks
            && left.cursor?.column == right.cursor?.column && left.cursor?.row == right.cursor?.row
    }

    /// The cells of one row.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * columns..<(row + 1) * columns]
    }

    /// True where a row has a cluster of more than one scalar. Linear in the clusters of the frame.
    public func hasClusters(inRow row: Int) -> Bool {
        !clusters.isEmpty && clusters.keys.contains { $0 / columns == row }
    }

    /// True where a row shows what another shows, of a frame of the same width. Linear in the columns.
    public func isSame(row: Int, as other: Int, of frame: Frame) -> Bool {
        let stride = MemoryLayout<Cell>.stride
        let isSame = cells.withUnsafeBytes { mine in
            frame.cells.withUnsafeBytes { theirs in
                memcmp(mine.baseAddress! + row * columns * stride, theirs.baseAddress! + other * columns * stride, columns * stride) == 0
            }
        }
        guard isSame, !clusters.isEmpty || !frame.clusters.isEmpty else { return isSame }
        return (0..<columns).allSatisfy { clusters[row * columns + $0] == frame.clusters[other * columns + $0] }
    }

    /// Gives every cell of a stretch a role; the letters stay.
    public mutating func tint(row: Int, from column: Int, count: Int, _ role: StyleRole) {
        guard (0..<rows).contains(row) else { return }
        for index in max(0, column)..<max(0, min(columns, column + count)) {
            cells[row * columns + index] = Cell(scalar: cells[row * columns + index].scalar, look: CellLook(role))
        }
    }

    /// Blanks out a rectangle.
    public mutating func clear(rows range: Range<Int>, columns span: Range<Int>) {
        for row in range.clamped(to: 0..<rows) {
            for column in span.clamped(to: 0..<columns) { set(0x20, .ground, column: column, row: row) }
        }
    }

    /// Writes one single-width scalar.
    public mutating func set(_ scalar: UInt32, _ role: StyleRole, column: Int, row: Int) { set(scalar, CellLook(role), column: column, row: row) }

    mutating func set(_ scalar: UInt32, _ look: CellLook, column: Int, row: Int) {
        guard (0..<rows).contains(row), (0..<columns).contains(column) else { return }
        let index = row * columns + column
        breakWide(at: index, column: column)
        if !clusters.isEmpty { clusters[index] = nil }
        cells[index] = Cell(scalar: scalar, look: look)
    }

    /// Writes a cluster of a known width; returns the columns it took, 0 where it does not fit or is invisible.
    @discardableResult
    public mutating func put(_ text: [UInt8], _ range: Range<Int>, width: Int, _ look: CellLook, column: Int, row: Int) -> Int {
        guard width > 0, (0..<rows).contains(row), column >= 0, column + width <= columns else { return 0 }
        var start = range.lowerBound
        var next = column
        while start < range.upperBound {
            let end = cellEnd(in: text, range: start..<range.upperBound)
            let own = clusterWidth(in: text, range: start..<end)
            if own > 0 { putCell(text, start..<end, width: own, look, column: next, row: row) }
            next += own
            start = end
        }
        return width
    }

    private mutating func putCell(_ text: [UInt8], _ range: Range<Int>, width: Int, _ look: CellLook, column: Int, row: Int) {
        let (first, length) = scalar(in: text, at: range.lowerBound)
        set(isPrintable(first) ? first : 0xFFFD, look, column: column, row: row)
        let index = row * columns + column
        if width == 2 {
            breakWide(at: index + 1, column: column + 1)
            cells[index + 1] = Cell(scalar: 0, look: look)
        }
        if range.count > length { clusters[index] = scalars(text, range) }
    }

    /// Writes printable ASCII, one cell a byte.
    ///
    /// - Parameter looks: Of the bytes from `origin` on; the range must be among them.
    public mutating func put(ascii text: [UInt8], _ range: Range<Int>, _ looks: [CellLook], from origin: Int, column: Int, row: Int) {
        guard (0..<rows).contains(row), column >= 0, column + range.count <= columns, !range.isEmpty,
            range.lowerBound >= origin, range.upperBound <= min(text.count, origin + looks.count)
        else { return }
        fill(row, column..<column + range.count) { Cell(scalar: UInt32(text[range.lowerBound + $0]), look: looks[range.lowerBound - origin + $0]) }
    }

    /// Writes cells that are no part of a wide cluster.
    @inline(__always)
    private mutating func fill(_ row: Int, _ span: Range<Int>, with cell: (Int) -> Cell) {
        let first = row * columns + span.lowerBound
        breakWide(at: first, column: span.lowerBound)
        breakWide(at: first + span.count - 1, column: span.upperBound - 1)
        if !clusters.isEmpty { for index in first..<first + span.count { clusters[index] = nil } }
        cells.withUnsafeMutableBufferPointer { cells in
            for index in 0..<span.count { cells[first + index] = cell(index) }
        }
    }

    /// The end of the printable ASCII that no mark follows.
    private func plainEnd(of bytes: [UInt8], from start: Int) -> Int {
        var end = start
        while end < bytes.count, (0x20..<0x7F).contains(bytes[end]) { end += 1 }
        return end > start && end < bytes.count && bytes[end] >= 0x80 ? end - 1 : end
    }

    /// Writes a string of gloss's own, cut at the limit; returns the column after it.
    @discardableResult
    public mutating func put(_ string: String, _ role: StyleRole, column: Int, row: Int, limit: Int? = nil) -> Int {
        let bytes = Array(string.utf8)
        let limit = min(limit ?? columns, columns)
        guard (0..<rows).contains(row), column >= 0 else { return column }
        var column = column
        var index = 0
        while index < bytes.count {
            let plain = plainEnd(of: bytes, from: index)
            if plain > index {
                let count = min(plain - index, limit - column)
                if count <= 0 { break }
                fill(row, column..<column + count) { Cell(scalar: UInt32(bytes[index + $0]), look: CellLook(role)) }
                column += count
                index += count
                continue
            }
            let end = graphemeEnd(in: bytes, from: index, limit: bytes.count)
            let width = clusterWidth(in: bytes, range: index..<end)
            if column + width > limit { break }
            column += put(bytes, index..<end, width: width, CellLook(role), column: column, row: row)
            index = end
        }
        return column
    }

    /// A cell that is half of a wide cluster takes the other half with it.
    private mutating func breakWide(at index: Int, column: Int) {
        if cells[index].scalar == 0, column > 0 {
            cells[index - 1] = Cell(scalar: 0x20, look: cells[index - 1].look)
            clusters[index - 1] = nil
        }
        if column + 1 < columns, cells[index + 1].scalar == 0 { cells[index + 1] = Cell(scalar: 0x20, look: cells[index + 1].look) }
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

    /// The role letter of every cell; "z" for an ink.
    public var styles: String {
        (0..<rows).map { row in
            String(
                self.row(row).map { cell in
                    guard let role = cell.look.role else { return "z" }
                    return cell.scalar == 0x20 && role.rawValue < StyleRole.searchHit.rawValue && role != .code ? "." : role.letter
                })
        }
        .joined(separator: "\n")
    }
}
