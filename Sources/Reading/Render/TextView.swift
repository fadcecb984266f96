import Articles
import Typesetting
import UnicodeText

/// Draws the text in view with its margin, and knows where on the screen each word is.
struct TextView {
    let state: ReaderState
    /// The article on the screen, looked up once.
    private let document: Document

    init(state: ReaderState) {
        self.state = state
        document = state.document
    }

    func draw(on frame: inout Frame) {
        let layout = state.layout
        drawSticky(on: &frame, layout)
        let paint = TextPaint(state: state)
        for (index, row) in state.rows.enumerated() {
            guard let line = row.line, index < layout.textRows.count else { continue }
            let screenRow = layout.textRows.lowerBound + index
            draw(line, block: row.position.block, paint, on: &frame, row: screenRow)
            if layout.hasMargin { drawMargin(row, line, on: &frame, row: screenRow, column: layout.text.start - 2) }
        }
    }

    // MARK: Margin and sticky heading

    private func drawMargin(_ row: Flow.Row, _ line: Galley.Line, on frame: inout Frame, row screenRow: Int, column: Int) {
        let block = document.article.blocks[row.position.block]
        if case .heading = block.kind, row.position.line == 0, state.size.columns >= 60 {
            let number = document.sections[document.sectionIndex(at: block.span.start)].label
            if number.count <= column + 1 { frame.put(number, .number, column: column + 1 - number.count, row: screenRow) }
        } else if row.position.block == state.barBlock, state.overlay == nil || state.prompt != nil || hasSheet {
            frame.put("▎", .accent, column: column, row: screenRow)
        }
        if document.notes.contains(where: { $0.span.map { line.span.contains($0.start) } ?? false }) {
            frame.put("◆", .accent, column: min(state.layout.text.end + 1, frame.columns - 1), row: screenRow)
        }
    }

    private var hasSheet: Bool {
        switch state.overlay {
        case .card, .themes: true
        default: false
        }
    }

    private func drawSticky(on frame: inout Frame, _ layout: ScreenLayout) {
        guard let stickyRow = layout.stickyRow else { return }
        if let excerpt = document.excerpt {
            let start = layout.text.end - columns(of: excerpt.share)
            frame.put(excerpt.share, .secondary, column: max(layout.text.start, start), row: stickyRow, limit: layout.text.end)
            let title = cut("Only \(excerpt.title)", to: start - 2 - layout.text.start)
            frame.put(title, .stickyHeading, column: layout.text.start, row: stickyRow, limit: start)
            return
        }
        let section = document.sections[state.currentSection]
        guard let heading = section.heading, !state.rows.contains(where: { $0.position.block == heading && $0.position.line == 0 }) else { return }
        let title = document.titles[section.number]
        let number = section.label
        if layout.size.columns >= 60, number.count < layout.text.start {
            frame.put(number, .number, column: layout.text.start - 1 - number.count, row: stickyRow)
        }
        frame.put(cut(title, to: layout.text.width), .stickyHeading, column: layout.text.start, row: stickyRow)
    }

    // MARK: Lines

    private func draw(_ line: Galley.Line, block: Int, _ paint: TextPaint, on frame: inout Frame, row: Int) {
        let layout = state.layout
        let kind = document.article.blocks[block].kind
        let isCode = if case .code = kind { true } else { false }
        if isCode { frame.tint(row: row, from: layout.text.start, count: layout.text.width, .code) }
        var (looks, origin) = (paint.looks(of: line.span, block: block), line.span.start)
        let text = document.article.text
        let fixed = line.overflow?.start ?? 0
        for run in line.runs {
            let column = layout.text.start + run.column - state.shift(of: run, in: line)
            let left = layout.text.start + (run.column >= fixed ? fixed : 0)
            switch run.content {
            case .text(let span), .verbatim(let span):
                // A wrapped cell stands beside its row's first line.
                if span.intersection(Span(origin, origin + looks.count)) != span { (looks, origin) = (paint.looks(of: span, block: block), span.start) }
                walk(span, isVerbatim: run.content == .verbatim(span)) { piece in
                    let shown = column + piece.column
                    if piece.isPlain {
                        let start = max(shown, left)
                        let end = min(shown + piece.width, layout.text.end)
                        guard start < end else { return }
                        let range = piece.range.lowerBound + start - shown..<piece.range.lowerBound + end - shown
                        frame.put(ascii: text, range, looks, from: origin, column: start, row: row)
                    } else if shown >= left, shown + piece.width <= layout.text.end {
                        let look = looks[piece.range.lowerBound - origin]
                        if text[piece.range.lowerBound] <= 0x20 {
                            frame.set(0x20, look, column: shown, row: row)
                        } else {
                            frame.put(text, piece.range, width: piece.width, look, column: shown, row: row)
                        }
                    }
                }
            case .sign(let words, let sign):
                frame.put(words, role(of: sign, words), column: column, row: row, limit: layout.text.end)
            }
        }
        drawCuts(line, on: &frame, row: row)
    }

    private func role(of sign: Galley.Sign, _ words: String) -> StyleRole {
        switch sign {
        case .marker: .secondary
        case .quoteBar, .rule: .rule
        case .hyphen: .body
        case .secondary: .secondary
        case .codeLabel: .codeLabel
        }
    }

    /// Signs where words of the line are outside of the text's columns.
    private func drawCuts(_ line: Galley.Line, on frame: inout Frame, row: Int) {
        guard let overflow = line.overflow else { return }
        let (text, moving) = (state.layout.text, line.runs.filter { $0.span != nil && $0.column >= overflow.start })
        if let first = moving.first, first.column - state.shift(of: first, in: line) < overflow.start {
            frame.put("‹", .accent, column: text.start + overflow.start, row: row)
        }
        if let last = moving.last, last.column + width(of: last) - state.shift(of: last, in: line) > text.width {
            frame.put("›", .accent, column: text.end - 1, row: row)
        }
    }

    private func width(of run: Galley.Run) -> Int {
        var width = 0
        if let span = run.span { walk(span, isVerbatim: run.isVerbatim) { width = $0.column + $0.width } }
        return width
    }

    /// A cluster, or a stretch of printable ASCII of one cell a byte.
    private struct Piece {
        var range: Range<Int>
        /// Columns.
        var width: Int
        /// From the start of its run.
        var column: Int
        var isPlain: Bool
    }

    /// Visits the pieces of a run from left to right; white space is one blank, but for verbatim text.
    @inline(__always)
    private func walk(_ span: Span, isVerbatim: Bool, _ visit: (Piece) -> Void) {
        let text = document.article.text
        var column = 0
        var index = span.start
        while index < span.end {
            let plain = plainEnd(text, from: index, limit: span.end)
            if plain > index {
                visit(Piece(range: index..<plain, width: plain - index, column: column, isPlain: true))
                column += plain - index
                index = plain
                continue
            }
            let end = graphemeEnd(in: text, from: index, limit: span.end)
            if isVerbatim, text[index] == 0x09 {
                column += 4 - column % 4
            } else if text[index] <= 0x20 {
                if isVerbatim || index == span.start || text[index - 1] > 0x20 {
                    visit(Piece(range: index..<end, width: 1, column: column, isPlain: false))
                    column += 1
                }
            } else {
                let width = clusterWidth(in: text, range: index..<end)
                if width > 0 { visit(Piece(range: index..<end, width: width, column: column, isPlain: false)) }
                column += width
            }
            index = end
        }
    }

    /// End of the stretch of ASCII letters and signs with single blanks between them; what a mark may join is left out.
    private func plainEnd(_ text: [UInt8], from start: Int, limit: Int) -> Int {
        text.withUnsafeBufferPointer { text in
            var index = start
            var isBlank = true
            while index < limit, text[index] < 0x7F, text[index] > 0x20 || text[index] == 0x20 && !isBlank {
                isBlank = text[index] == 0x20
                index += 1
            }
            return index > start && index < text.count && text[index] >= 0x80 ? index - 1 : index
        }
    }

    // MARK: Places

    /// Column and row of an offset, nil where it is not in view.
    func place(of offset: Int) -> (column: Int, row: Int)? {
        let layout = state.layout
        var nearest: (column: Int, row: Int)?
        for (index, row) in state.rows.enumerated() where index < layout.textRows.count {
            guard let line = row.line else { continue }
            var found: Int?
            for run in line.runs {
                guard let span = run.span, span.start <= offset, offset < span.end else { continue }
                let start = layout.text.start + run.column - state.shift(of: run, in: line)
                walk(span, isVerbatim: run.isVerbatim) { piece in
                    if piece.range.contains(offset) {
                        found = start + piece.column + (piece.isPlain ? offset - piece.range.lowerBound : 0)
                    } else if found == nil, piece.range.lowerBound >= offset {
                        found = start + piece.column
                    }
                }
            }
            let place = (min(max(layout.text.start, found ?? 0), state.size.columns - 1), layout.textRows.lowerBound + index)
            if found != nil { return place }
            if line.span.contains(offset) { nearest = nearest ?? place }
        }
        return nearest
    }

    /// The offset under a cell; nil where no text is.
    func offset(column: Int, row: Int) -> Int? {
        let layout = state.layout
        let index = row - layout.textRows.lowerBound
        guard state.rows.indices.contains(index), let line = state.rows[index].line else { return nil }
        var found: Int?
        for run in line.runs {
            let start = layout.text.start + run.column - state.shift(of: run, in: line)
            guard let span = run.span else {
                if start <= column { found = found ?? line.span.start }
                continue
            }
            walk(span, isVerbatim: run.isVerbatim) { piece in
                let place = column - start - piece.column
                if (0..<piece.width).contains(place) { found = piece.range.lowerBound + (piece.isPlain ? place : 0) }
            }
        }
        return found
    }
}

extension Galley.Run {
    /// The text of it; nil for a sign of gloss's own.
    fileprivate var span: Span? {
        switch content {
        case .text(let span), .verbatim(let span): span
        case .sign: nil
        }
    }

    fileprivate var isVerbatim: Bool {
        if case .verbatim = content { true } else { false }
    }
}

extension ReaderState {
    func offset(column: Int, row: Int) -> Int? { TextView(state: self).offset(column: column, row: row) }
}
