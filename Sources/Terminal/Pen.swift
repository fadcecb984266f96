@preconcurrency import CGlue
import Reading

/// Writes cells as bytes, and knows where the cursor is and which look the terminal has.
struct Pen {
    private(set) var bytes: [UInt8] = []
    private let terminal: Capabilities
    private var look: CellLook?
    /// Nil where it is not known, as after the last column.
    private var position: (row: Int, column: Int)?

    init(terminal: Capabilities) { self.terminal = terminal }

    /// Starts a frame.
    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        look = nil
        position = nil
    }

    mutating func add(_ capability: Capability?) { capability?.append(to: &bytes) }

    mutating func clear(_ palette: Palette) {
        take(CellLook(.ground), palette)
        add(terminal.clear)
        // Some terminals clear by a reset.
        look = nil
    }

    mutating func move(toRow row: Int, column: Int) {
        if let position, position == (row, column) { return }
        if terminal.moveTo == .standardMoveTo {
            bytes += [0x1B, 0x5B]
            append(row + 1)
            bytes.append(0x3B)
            append(column + 1)
            bytes.append(0x48)
        } else {
            terminal.moveTo.append(row, column, to: &bytes)
        }
        position = (row, column)
    }

    /// Moves rows up, or down where the distance is negative; the rows that come free are blank.
    mutating func scroll(_ rows: Range<Int>, by distance: Int, of all: Int, _ palette: Palette) {
        take(CellLook(.ground), palette)
        terminal.setScrollRows?.append(rows.lowerBound, rows.upperBound - 1, to: &bytes)
        position = nil
        move(toRow: distance > 0 ? rows.upperBound - 1 : rows.lowerBound, column: 0)
        for _ in 0..<abs(distance) { add(distance > 0 ? terminal.scrollUp : terminal.scrollDown) }
        scrollAllRows(all)
    }

    /// Lets all rows scroll again.
    mutating func scrollAllRows(_ count: Int) {
        guard let setScrollRows = terminal.setScrollRows else { return }
        // Without numbers it means all rows, however many there are by now.
        if setScrollRows == .standardScrollRows { bytes += [0x1B, 0x5B, 0x72] } else { setScrollRows.append(0, count - 1, to: &bytes) }
        position = nil
    }

    /// Writes a stretch of a row that begins and ends with whole clusters.
    mutating func write(_ row: Int, _ columns: Range<Int>, of frame: Frame, _ palette: Palette) {
        var end = columns.upperBound
        if row == frame.rows - 1, end == frame.columns, terminal.scrollsAtLastCell { end -= 1 }
        let erased = end == frame.columns ? blankTail(of: row, from: columns.lowerBound, of: frame, palette) : end
        let start = row * frame.columns
        frame.cells.withUnsafeBufferPointer { all in
            let cells = UnsafeBufferPointer(rebasing: all[start..<start + frame.columns])
            var column = columns.lowerBound
            while column < min(end, erased) {
                let cell = cells[column]
                move(toRow: row, column: column)
                if cell.look != look { take(cell.look, palette) }
                let plain = plainRun(in: cells, column..<min(end, erased), of: frame, from: start)
                if plain > column {
                    for index in column..<plain { bytes.append(UInt8(truncatingIfNeeded: cells[index].scalar)) }
                    position = (row, plain)
                    column = plain
                } else {
                    let width = column + 1 < cells.count && cells[column + 1].scalar == 0 ? 2 : 1
                    guard column + width <= end else { break }
                    put(frame.clusters[start + column] ?? [cell.scalar], width: width, of: frame, row: row, column: column)
                    column += width
                }
            }
        }
        if erased < end, let clearToEnd = terminal.clearToEnd {
            move(toRow: row, column: erased)
            take(frame.cells[start + erased].look, palette)
            add(clearToEnd)
        }
        if end == frame.columns { position = nil }
    }

    /// The end of the cells of printable ASCII in one look.
    private func plainRun(in cells: UnsafeBufferPointer<Frame.Cell>, _ range: Range<Int>, of frame: Frame, from start: Int) -> Int {
        let first = cells[range.lowerBound]
        return range.first {
            !(0x20..<0x7F).contains(cells[$0].scalar) || !cells[$0].hasLook(of: first) || !frame.clusters.isEmpty && frame.clusters[start + $0] != nil
        } ?? range.upperBound
    }

    /// The column from which erasing the rest of the row shows what it should; the number of columns where there is no such.
    private func blankTail(of row: Int, from first: Int, of frame: Frame, _ palette: Palette) -> Int {
        let cells = frame.row(row)
        guard terminal.clearToEnd != nil, let last = cells.last, palette.isErasable(last.look) else { return frame.columns }
        var column = frame.columns
        while column > first, cells[cells.startIndex + column - 1] == last, last.scalar == 0x20 { column -= 1 }
        return frame.columns - column > 4 ? column : frame.columns
    }

    /// Writes a cluster. Where terminals may take other columns for it than the frame does, blanks come first: nothing of what was there stays.
    private mutating func put(_ scalars: [UInt32], width: Int, of frame: Frame, row: Int, column: Int) {
        let widths = scalars.map { Int(glue_scalar_width($0)) }
        let own = widths.reduce(0) { $0 + max(0, $1) }
        let isSure = own == width && !widths.contains(-1) && scalars[0] < 0x1F000
        if !isSure {
            for _ in 0..<width { bytes.append(0x20) }
            position = nil
            move(toRow: row, column: column)
        }
        // What may run over the edge of the screen is its first picture alone.
        for scalar in column + own <= frame.columns ? scalars[...] : scalars.prefix(1) { append(scalar: scalar) }
        position = isSure ? (row, column + width) : nil
    }

    private mutating func append(_ number: Int) {
        if number > 9 { append(number / 10) }
        bytes.append(UInt8(0x30 + number % 10))
    }

    private mutating func append(scalar value: UInt32) {
        guard let scalar = Unicode.Scalar(value) else { return bytes.append(0x3F) }
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }

    private mutating func take(_ look: CellLook, _ palette: Palette) {
        bytes += palette.bytes(from: self.look, to: look)
        self.look = look
    }
}
