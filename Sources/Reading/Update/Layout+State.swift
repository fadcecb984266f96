import Articles
import Typesetting

/// A word of the text and the row it stands on, to be kept when the layout changes.
struct Anchor {
    var offset: Int
    var row: Int
}

extension ReaderState {
    var textHeight: Int { max(1, layout.textRows.count) }

    /// The first word of the paragraph in focus, or of the view, and its row.
    func anchor() -> Anchor? {
        let focus = document.place.focus
        if let row = rows.firstIndex(where: { $0.position.block == focus && $0.position.part == 0 && $0.position.line == 0 }),
            article.blocks.indices.contains(focus)
        {
            return Anchor(offset: article.blocks[focus].span.start, row: row)
        }
        guard let row = rows.firstIndex(where: { $0.line != nil }), let line = rows[row].line else { return nil }
        return Anchor(offset: line.span.start, row: row)
    }

    /// Sets the text anew; the first word of the paragraph in focus keeps its row.
    mutating func relayout() { relayout(keeping: anchor()) }

    mutating func relayout(keeping anchor: Anchor?) {
        let layout = layout
        if layout.panel != nil { isSheetOpen = false }
        if !isSheetOpen, focus == .panel && layout.panel == nil || focus == .contents && layout.contents == nil { focus = .text }
        let setting = Setting(measure: layout.text.width, alignment: preferences.alignment, rhythm: layout.rhythm)
        flow = Flow(of: document, setting: setting)
        sideScroll = 0
        trimmedRows = 0
        if let anchor { show(anchor.offset, atRow: min(anchor.row, textHeight - 1)) } else { refresh() }
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
        settleFocus()
        document.place.offset = viewSpan.start
        noteRead()
        refreshPanels()
    }

    /// What has left the view at its head is read; all of it once the end is in view. A fold skips what it hides: nothing counts there.
    private mutating func noteRead() {
        isEndInView = document.isComplete && rows.last.map { flow.isLast($0.position) } ?? true
        guard document.fold == nil else { return }
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

    /// The bar stays where it is while its paragraph is in view; else it goes to the first one that begins in view.
    private mutating func settleFocus() {
        if rows.contains(where: { $0.line != nil && $0.position.block == document.place.focus }) { return }
        let inView = rows.filter { $0.line != nil && takesFocus($0.position.block) }
        let texts = inView.filter { !article.blocks[$0.position.block].kind.isAside }
        let beginning = texts.first { $0.position.line == 0 && $0.position.part == 0 }
        let any = beginning ?? texts.first ?? inView.first ?? rows.first { $0.line != nil }
        document.place.focus = any?.position.block ?? 0
    }

    /// Paragraphs in view take the focus bar, and the lines of what is folded; headings and the head of the article do not.
    func takesFocus(_ block: Int) -> Bool { article.blocks[block].kind.takesFocus && flow.isShown(block) }

    /// The text in view, from its first byte to its last.
    var viewSpan: Span {
        guard let first = rows.first(where: { $0.line != nil })?.line, let last = rows.last(where: { $0.line != nil })?.line else {
            return Span(0, 0)
        }
        return Span(first.span.start, max(first.span.start, last.span.end))
    }

    /// Where the reader is: what is chosen, else the paragraph in focus, else the first line in view.
    var offset: Int {
        let view = viewSpan
        if let chosen = document.place.chosen, view.contains(chosen.start) { return chosen.start }
        guard article.blocks.indices.contains(document.place.focus) else { return view.start }
        return max(view.start, article.blocks[document.place.focus].span.start)
    }
}

extension Block.Kind {
    fileprivate var takesFocus: Bool {
        switch self {
        case .paragraph, .labelled, .code, .table: true
        default: isAside
        }
    }
}
