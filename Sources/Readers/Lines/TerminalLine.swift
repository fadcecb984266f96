import Articles

/// One line on a terminal while a program writes it: its cells, and where the next letter goes.
struct TerminalLine {
    /// A letter with its marks, and how it looks.
    struct Cell {
        var scalar: UInt32
        var marks: [UInt32] = []
        /// Columns.
        var width: Int
        var ink: Ink
        /// Index of its link; nil without one.
        var link: Int?
    }

    private(set) var cells: [Cell] = []
    private var cursor = 0
    /// Columns before the end of the cells.
    private var columns = 0
    /// Cells that the program has gone back over to strike them again.
    private var struckAgain = 0

    /// Columns in which there are places to go to; what lies behind them is no table any more.
    private static let longestStops = 1 << 12

    mutating func removeAll() {
        cells.removeAll(keepingCapacity: true)
        (cursor, columns, struckAgain) = (0, 0, 0)
    }

    /// Writes a letter: over the one before where the program went back, as printers make it bold and underlined.
    mutating func write(_ cell: Cell) {
        if cell.width == 0 {
            if cursor > 0 { cells[cursor - 1].marks.append(cell.scalar) }
            return
        }
        if cursor == cells.count {
            append(cell)
        } else {
            columns += cell.width - cells[cursor].width
            cells[cursor] = struckAgain > 0 ? Self.overstruck(cells[cursor], cell) : cell
        }
        struckAgain = max(0, struckAgain - 1)
        cursor += 1
    }

    private mutating func append(_ cell: Cell) {
        cells.append(cell)
        columns += cell.width
    }

    private static func overstruck(_ old: Cell, _ new: Cell) -> Cell {
        let underscore = UInt32(0x5F)
        var cell = new.scalar == underscore && old.scalar != underscore ? old : new
        cell.ink.attributes.formUnion(old.ink.attributes)
        if old.scalar == new.scalar {
            cell.ink.attributes.insert(.bold)
        } else if old.scalar == underscore || new.scalar == underscore {
            cell.ink.attributes.insert(.underline)
        }
        return cell
    }

    mutating func goBack() {
        guard cursor > 0 else { return }
        cursor -= 1
        struckAgain += 1
    }

    mutating func goToStart() { (cursor, struckAgain) = (0, 0) }

    /// To the next of the places that lie eight columns apart.
    mutating func tabulate(_ ink: Ink) {
        struckAgain = 0
        guard cursor == cells.count else {
            cursor = min(cells.count, cursor + 8 - cursor % 8)
            return
        }
        for _ in 0..<(columns < Self.longestStops ? 8 - columns % 8 : 1) { append(Cell(scalar: 0x20, width: 1, ink: ink, link: nil)) }
        cursor = cells.count
    }

    /// - Parameter room: Blanks that may be added at most.
    /// - Returns: The blanks that were added.
    mutating func goForward(_ count: Int, room: Int) -> Int {
        struckAgain = 0
        let blanks = max(0, min(room, cursor + count - cells.count))
        for _ in 0..<blanks { append(Cell(scalar: 0x20, width: 1, ink: Ink(), link: nil)) }
        cursor = min(cells.count, cursor + count)
        return blanks
    }

    /// Takes away what is at the cursor and behind it.
    mutating func eraseToEnd() {
        for cell in cells[cursor...] { columns -= cell.width }
        cells.removeSubrange(cursor...)
    }
}
