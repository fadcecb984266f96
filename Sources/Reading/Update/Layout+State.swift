import Articles
import Typesetting

extension ReaderState {
    var textHeight: Int { max(1, layout.textRows.count) }

    /// Sets the text anew; what the reader is at keeps its row. Nothing is read by that.
    mutating func relayout() {
        let (row, readTo) = (document.place.row, document.readTo)
        defer { document.readTo = readTo }
        relayout(showing: document.place.at, atRow: min(row, textHeight - 1))
        // The row that was chosen, and not the one that a small screen has room for.
        document.place.row = row
    }

    /// Sets the text anew, with an offset on a row of the view.
    mutating func relayout(showing offset: Int, atRow row: Int = 0) {
        let layout = layout
        if layout.panel != nil { isSheetOpen = false }
        if !isSheetOpen, focus == .panel && layout.panel == nil || focus == .contents && layout.contents == nil { focus = .text }
        let setting = Setting(measure: layout.text.width, alignment: preferences.alignment, wideTables: preferences.wideTables, rhythm: layout.rhythm)
        flow = Flow(of: document, setting: setting)
        trimmedRows = 0
        show(offset, atRow: row)
    }

    /// Puts the line of an offset on a row of the view.
    mutating func show(_ offset: Int, atRow row: Int) {
        guard let position = flow.row(at: offset) else { return refresh() }
        document.place.top = flow.row(-row, from: position)
        refresh()
    }

    /// Brings what render draws up to date with everything else.
    mutating func refresh() {
        fillRows()
        settlePlace()
        noteRead()
        refreshPanels()
    }

    /// What has left the view at its head is read; all of it once the end is in view. An excerpt skips what it hides: nothing counts there.
    private mutating func noteRead() {
        isEndInView = document.isComplete && rows.last.map { flow.isLast($0.position) } ?? true
        guard document.excerpt == nil else { return }
        document.readTo = max(document.readTo, isEndInView ? article.text.count : viewSpan.start)
    }

    private mutating func fillRows() {
        let height = textHeight
        guard let first = flow.first() else {
            rows = []
            return
        }
        var top = max(document.place.top, first)
        if !isShown(top) { top = flow.row(at: article.blocks[min(top.block, article.blocks.count - 1)].span.start) ?? first }
        rows = flow.rows(from: top, count: height)
        if rows.count < height {
            top = flow.row(rows.count - height, from: top)
            rows = flow.rows(from: top, count: height)
        }
        document.place.top = top
        if trimmedRows > 0 { rows.removeLast(min(trimmedRows, rows.count)) }
    }

    /// False for a row that the present layout does not have.
    private mutating func isShown(_ position: RowPosition) -> Bool {
        guard article.blocks.indices.contains(position.block), flow.isShown(position.block) else { return false }
        return position.line < flow.lines(of: position.block, part: position.part).count
    }
}
