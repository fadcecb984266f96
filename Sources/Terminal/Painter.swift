@preconcurrency import CGlue
@preconcurrency import CNcurses
@preconcurrency import Glibc
import Reading

/// Writes frames into an ncurses window, row by row, only the rows that changed.
struct Painter {
    private var last: Frame?
    private var palette = Palette(theme: nil)
    private var row: [cchar_t] = []

    /// Makes the next frame be written whole.
    mutating func forget() { last = nil }

    mutating func draw(_ frame: Frame, theme: Theme, on window: UnsafeMutablePointer<WINDOW>) {
        if palette.theme != theme {
            palette = Palette(theme: theme)
            last = nil
            palette.setGround(of: window)
        }
        let isSameSize = last?.columns == frame.columns && last?.rows == frame.rows
        for index in 0..<min(frame.rows, Int(getmaxy(window))) {
            if isSameSize, let last, last.row(index) == frame.row(index), last.clusters.isEmpty, frame.clusters.isEmpty { continue }
            write(index, of: frame, on: window)
        }
        if let cursor = frame.cursor, cursor.row < Int(getmaxy(window)), cursor.column < Int(getmaxx(window)) {
            curs_set(1)
            wmove(window, Int32(cursor.row), Int32(cursor.column))
        } else {
            curs_set(0)
        }
        last = frame
    }

    private mutating func write(_ index: Int, of frame: Frame, on window: UnsafeMutablePointer<WINDOW>) {
        row.removeAll(keepingCapacity: true)
        let columns = min(frame.columns, Int(getmaxx(window)))
        var column = 0
        let cells = frame.row(index)
        let start = cells.startIndex
        while column < columns {
            let cell = cells[start + column]
            let isWide = column + 1 < columns && cells[start + column + 1].scalar == 0
            let look = palette.look(of: cell.role)
            let width = isWide ? 2 : 1
            if cell.scalar < 0x80 {
                append(max(0x20, cell.scalar), [], look)
                if isWide { append(0x20, [], look) }
            } else {
                let marks = frame.clusters.isEmpty ? [] : frame.clusters[start + column].map { Self.marks($0) } ?? []
                let own = Int(glue_scalar_width(cell.scalar))
                if own == width {
                    append(cell.scalar, marks, look)
                } else if own > 0, own < width {
                    append(cell.scalar, marks, look)
                    append(0x20, [], look)
                } else {
                    for _ in 0..<width { append(0x3F, [], look) }
                }
            }
            column += width
        }
        mvwadd_wchnstr(window, Int32(index), 0, row, Int32(row.count))
    }

    /// Combining marks of a cluster that a cell can hold.
    private static func marks(_ scalars: [UInt32]) -> [UInt32] {
        Array(scalars.dropFirst().filter { glue_scalar_width($0) == 0 && $0 != 0x200D && !(0xFE00...0xFE0F).contains($0) && $0 > 0x2FF }.prefix(4))
    }

    private mutating func append(_ scalar: UInt32, _ marks: [UInt32], _ look: Palette.Look) {
        var cell = look.blank
        if marks.isEmpty {
            cell.chars.0 = wchar_t(bitPattern: scalar)
        } else {
            let text = ([scalar] + marks + [0]).map { wchar_t(bitPattern: $0) }
            _ = glue_cell(&cell, text, look.attributes, look.pair)
        }
        row.append(cell)
    }
}
