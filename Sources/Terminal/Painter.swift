@preconcurrency import CGlue
@preconcurrency import CNcurses
@preconcurrency import Glibc
import Reading

/// Writes frames into an ncurses window: scrolls what only moved, then writes the rows that changed.
struct Painter {
    private var last: Frame?
    private var palette = Palette(theme: nil)
    /// Cells of one row, made anew when the screen gets wider.
    private let row = RowBuffer()

    /// Makes the next frame be written whole.
    mutating func forget() { last = nil }

    mutating func draw(_ frame: Frame, theme: Theme, on window: UnsafeMutablePointer<WINDOW>) {
        if palette.theme != theme {
            palette = Palette(theme: theme)
            last = nil
            palette.setGround(of: window)
        }
        let shift = scroll(to: frame, on: window)
        for index in 0..<min(frame.rows, Int(getmaxy(window))) where !isWritten(index, of: frame, shift) { write(index, of: frame, on: window) }
        if let cursor = frame.cursor, cursor.row < Int(getmaxy(window)), cursor.column < Int(getmaxx(window)) {
            curs_set(1)
            wmove(window, Int32(cursor.row), Int32(cursor.column))
        } else {
            curs_set(0)
        }
        last = frame
    }

    // MARK: What the window shows already

    /// Rows that moved together, and how far up.
    private struct Shift {
        var rows: Range<Int>
        var by: Int
    }

    /// True where the window shows the row already, there or scrolled there.
    private func isWritten(_ index: Int, of frame: Frame, _ shift: Shift?) -> Bool {
        guard let last, last.columns == frame.columns, last.rows == frame.rows, last.clusters.isEmpty, frame.clusters.isEmpty else { return false }
        var source = index
        if let shift, shift.rows.contains(index) {
            source = index + shift.by
            guard shift.rows.contains(source) else { return false }
        }
        return Self.isSame(source, of: last, as: index, of: frame)
    }

    /// True where two rows of frames of one width show the same, clusters of several scalars apart.
    private static func isSame(_ row: Int, of left: Frame, as other: Int, of right: Frame) -> Bool {
        let width = left.columns * MemoryLayout<Frame.Cell>.stride
        return left.cells.withUnsafeBytes { left in
            right.cells.withUnsafeBytes { right in memcmp(left.baseAddress! + row * width, right.baseAddress! + other * width, width) == 0 }
        }
    }

    /// Scrolls the rows that only moved by a few lines since the last frame, so that they need not be written.
    private func scroll(to frame: Frame, on window: UnsafeMutablePointer<WINDOW>) -> Shift? {
        guard let last, last.columns == frame.columns, last.rows == frame.rows, last.clusters.isEmpty, frame.clusters.isEmpty, frame.rows > 8 else {
            return nil
        }
        let rows = 1..<frame.rows - 2
        let middle = rows.lowerBound + rows.count / 2
        if (middle...middle + 1).allSatisfy({ Self.isSame($0, of: last, as: $0, of: frame) }) { return nil }
        for distance in 1...3 {
            for by in [distance, -distance] {
                let kept = rows.clamped(to: rows.lowerBound - by..<rows.upperBound - by)
                let moved = kept.count { Self.isSame($0 + by, of: last, as: $0, of: frame) }
                guard moved * 4 >= kept.count * 3 else { continue }
                scrollok(window, true)
                wsetscrreg(window, Int32(rows.lowerBound), Int32(rows.upperBound - 1))
                wscrl(window, Int32(by))
                wsetscrreg(window, 0, getmaxy(window) - 1)
                scrollok(window, false)
                return Shift(rows: rows, by: by)
            }
        }
        return nil
    }

    // MARK: Rows

    private func write(_ index: Int, of frame: Frame, on window: UnsafeMutablePointer<WINDOW>) {
        let columns = min(frame.columns, Int(getmaxx(window)))
        row.begin(columns: columns)
        let cells = frame.row(index)
        let start = cells.startIndex
        var column = 0
        while column < columns {
            let cell = cells[start + column]
            let isWide = column + 1 < columns && cells[start + column + 1].scalar == 0
            let look = palette.look(of: cell.role)
            if cell.scalar < 0x80 {
                row.append(max(0x20, cell.scalar), look)
                if isWide { row.append(0x20, look) }
            } else {
                let marks = frame.clusters.isEmpty ? [] : frame.clusters[start + column].map { Self.marks($0) } ?? []
                append(cell.scalar, marks, width: isWide ? 2 : 1, look)
            }
            column += isWide ? 2 : 1
        }
        mvwadd_wchnstr(window, Int32(index), 0, row.cells, Int32(row.count))
    }

    /// A cluster; where the C library thinks it narrower than it is, a blank fills up, and what it does not know is a question mark.
    private func append(_ scalar: UInt32, _ marks: [UInt32], width: Int, _ look: Palette.Look) {
        let own = Int(glue_scalar_width(scalar))
        guard own > 0, own <= width else {
            for _ in 0..<width { row.append(0x3F, look) }
            return
        }
        row.append(scalar, look, marks: marks)
        if own < width { row.append(0x20, look) }
    }

    /// Combining marks of a cluster that a cell can hold.
    private static func marks(_ scalars: [UInt32]) -> [UInt32] {
        Array(scalars.dropFirst().filter { glue_scalar_width($0) == 0 && $0 != 0x200D && !(0xFE00...0xFE0F).contains($0) && $0 > 0x2FF }.prefix(4))
    }
}

/// Room for the cells of one row.
private final class RowBuffer {
    private(set) var cells: UnsafeMutablePointer<cchar_t>
    private(set) var count = 0
    private var capacity = 256

    init() { cells = .allocate(capacity: 256) }

    deinit { cells.deallocate() }

    /// Starts a row; it takes at most one cell a column.
    func begin(columns: Int) {
        count = 0
        guard columns + 2 > capacity else { return }
        cells.deallocate()
        capacity = columns + 2
        cells = .allocate(capacity: capacity)
    }

    func append(_ scalar: UInt32, _ look: Palette.Look) {
        cells[count] = look.blank
        cells[count].chars.0 = wchar_t(bitPattern: scalar)
        count += 1
    }

    func append(_ scalar: UInt32, _ look: Palette.Look, marks: [UInt32]) {
        guard !marks.isEmpty else { return append(scalar, look) }
        let text = ([scalar] + marks + [0]).map { wchar_t(bitPattern: $0) }
        _ = glue_cell(cells + count, text, look.attributes, look.pair)
        count += 1
    }
}
