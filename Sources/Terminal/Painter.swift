import Reading

/// Turns frames into the bytes that show them: scrolls what only moved, then writes the cells that changed.
///
/// Not left to ncurses, which takes every cell of every row of a scrolled screen into account again, once for each of its three pictures of
/// the screen: half of what a key cost, and it rewrites what stands beside a text that moves.
struct Painter {
    let terminal: Capabilities
    let isColoured: Bool
    private var palette: Palette?
    /// What the screen shows; nil where that is not known.
    private var shown: Frame?
    private var isCursorShown: Bool?
    private var pen: Pen

    init(terminal: Capabilities, isColoured: Bool) {
        self.terminal = terminal
        self.isColoured = isColoured
        pen = Pen(terminal: terminal)
    }

    /// Makes the next frame be written whole, on a cleared screen.
    mutating func forget() {
        shown = nil
        isCursorShown = nil
    }

    /// The bytes that make the screen show a frame; empty where it does.
    mutating func bytes(of frame: Frame, theme: Theme) -> [UInt8] {
        pen.begin()
        let known = palette.flatMap { $0.theme == theme && $0.inks == frame.inks ? $0 : nil }
        let palette = known ?? Palette(theme: theme, inks: frame.inks, on: terminal, isColoured: isColoured)
        if known == nil {
            self.palette = palette
            shown = nil
        }
        if shown?.columns != frame.columns || shown?.rows != frame.rows { shown = nil }
        if let shown {
            let scroll = terminal.canScroll ? Scroll(from: shown, to: frame) : nil
            if let scroll { pen.scroll(scroll.rows, by: scroll.distance, of: frame.rows, palette) }
            for row in 0..<frame.rows { update(row, of: frame, from: shown, scroll, palette) }
        } else {
            pen.scrollAllRows(frame.rows)
            pen.clear(palette)
            for row in 0..<frame.rows { pen.write(row, 0..<frame.columns, of: frame, palette) }
        }
        if !pen.bytes.isEmpty || shown?.cursor?.row != frame.cursor?.row || shown?.cursor?.column != frame.cursor?.column { place(frame.cursor) }
        shown = frame
        return pen.bytes
    }

    /// What leaves the terminal with its own look, a cursor, and all of its rows to scroll; where the text stays on the screen, its last row is
    /// the shell's.
    func farewell(rows: Int) -> [UInt8] {
        var pen = Pen(terminal: terminal)
        pen.scrollAllRows(rows)
        pen.move(toRow: rows - 1, column: 0)
        if !terminal.hasSecondScreen { pen.add(terminal.clearToEnd) }
        return terminal.plain.bytes() + pen.bytes + (terminal.showCursor?.bytes() ?? [])
    }

    /// Writes what differs between a row and what the screen shows there.
    private mutating func update(_ row: Int, of frame: Frame, from shown: Frame, _ scroll: Scroll?, _ palette: Palette) {
        let source = scroll.map { $0.source(of: row) } ?? row
        guard let source else { return pen.write(row, 0..<frame.columns, of: frame, palette) }
        if frame.hasClusters(inRow: row) || shown.hasClusters(inRow: source) {
            if shown.isSame(row: source, as: row, of: frame) { return }
            return pen.write(row, 0..<frame.columns, of: frame, palette)
        }
        var changes = RowChanges(from: shown, row: source, to: frame, row: row)
        while let range = changes.next() { pen.write(row, range, of: frame, palette) }
    }

    private mutating func place(_ cursor: (column: Int, row: Int)?) {
        if let cursor {
            pen.move(toRow: cursor.row, column: cursor.column)
        } else if terminal.hideCursor == nil {
            pen.move(toRow: 0, column: 0)
        }
        guard isCursorShown != (cursor != nil) else { return }
        isCursorShown = cursor != nil
        pen.add(cursor != nil ? terminal.showCursor : terminal.hideCursor)
    }
}
