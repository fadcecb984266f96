import Articles
import UnicodeText

extension ReaderState {
    /// Scrolls by rows; what was chosen goes when it leaves the view.
    mutating func scroll(by count: Int) {
        trimmedRows = 0
        document.place.top = flow.row(count, from: document.place.top)
        refresh()
    }

    mutating func toStart() {
        trimmedRows = 0
        document.place.chosen = nil
        if let first = flow.first() {
            document.place.top = first
            document.place.at = article.blocks[first.block].span.start
        }
        refresh()
    }

    /// The end of the last line.
    mutating func toEnd() {
        trimmedRows = 0
        document.place.chosen = nil
        if let last = flow.last() {
            document.place.top = last
            let lines = flow.lines(of: last.block, part: last.part)
            if lines.indices.contains(last.line) {
                let line = lines[last.line].span
                document.place.at = max(line.start, scalarBoundary(in: article.text, atOrBefore: line.end - 1))
            }
        }
        refresh()
    }

    /// A screen on: it begins with the first row not shown, and does not end on a heading.
    mutating func pageDown(_ count: Int) {
        for _ in 0..<count {
            guard let last = rows.last?.position, var next = flow.row(after: last) else { break }
            while next.line < 0 { next = RowPosition(block: next.block, part: next.part, line: next.line + 1) }
            trimmedRows = 0
            document.place.top = next
            refresh()
            if rows.first?.position != next { settle(onBlockFrom: next.block) }
            trimHeadings()
        }
        refresh()
    }

    /// The reader is at the first paragraph that was not in view before, where the last page could not begin with it.
    private mutating func settle(onBlockFrom block: Int) {
        let new = rows.first { $0.line != nil && $0.position.block >= block && takesBar($0.position.block) }
        guard let line = new?.line else { return }
        document.place.at = line.span.start
        document.place.chosen = nil
    }

    mutating func pageUp(_ count: Int) {
        trimmedRows = 0
        document.place.top = flow.row(-textHeight * count, from: document.place.top)
        refresh()
    }

    /// Leaves the rows at the foot blank that hold a heading whose text is on the next page.
    private mutating func trimHeadings() {
        guard rows.count == textHeight, let last = rows.last?.position, flow.row(after: last) != nil else { return }
        let trailing = rows.reversed().prefix { row in
            row.line == nil || { if case .heading = article.blocks[row.position.block].kind { true } else { false } }()
        }
        let headings = trailing.contains { $0.line != nil }
        if headings, trailing.count < rows.count / 2 { trimmedRows = trailing.count }
    }

    /// Goes to an offset and remembers where from. Scrolls only if its line is not in view.
    mutating func jump(to offset: Int, choosing chosen: Span? = nil) {
        leaveMark()
        go(to: offset, choosing: chosen)
    }

    /// Goes to an offset without remembering.
    mutating func go(to offset: Int, choosing chosen: Span? = nil) {
        trimmedRows = 0
        document.place.chosen = chosen
        if let excerpt = document.excerpt, !excerpt.shows(offset, in: article) {
            document.excerpt = nil
            relayout()
            say("that place is not in the excerpt; all of the text is shown again")
        }
        if let block = article.blockIndex(at: offset) { openAside(block) }
        document.place.at = offset
        if let row = flow.row(at: offset), rows.contains(where: { $0.position == row }) {
            refresh()
        } else {
            show(offset, atRow: textHeight / 4)
        }
        if let chosen { bringIntoColumns(chosen) }
    }

    /// A heading goes to the first row, as far as the text reaches.
    mutating func jump(toHeading block: Int) {
        leaveMark()
        trimmedRows = 0
        document.place.chosen = nil
        document.place.at = article.blocks[block].span.start
        show(document.place.at, atRow: 0)
    }

    /// Opens the folded line that a block is behind.
    mutating func openAside(_ block: Int) {
        guard let run = flow.closedRun(around: block) else { return }
        document.openAsides.insert(run.lowerBound)
        relayout()
    }

    /// Folds the opened lines around a block again; false where there are none.
    mutating func closeAside(_ block: Int) -> Bool {
        guard let run = document.asides.run(around: block), document.openAsides.remove(run.lowerBound) != nil else { return false }
        document.place.at = article.blocks[run.lowerBound].span.start
        relayout()
        return true
    }

    /// Paragraph by paragraph: the bar moves, the text only when it must.
    mutating func moveParagraph(by step: Int) {
        var block = barBlock
        var left = abs(step)
        var next = block
        while left > 0 {
            next += step.signum()
            guard article.blocks.indices.contains(next) else { break }
            guard takesBar(next) else { continue }
            block = next
            left -= 1
        }
        guard block != barBlock else { return moveToEdge(step) }
        trimmedRows = 0
        document.place.chosen = nil
        let span = article.blocks[block].span
        document.place.at = span.start
        let isWhole =
            rows.contains { $0.position.block == block && isStart($0.position) } && rows.last?.line.map { $0.span.end >= span.end } != false
        if isWhole { refresh() } else { show(span.start, atRow: step > 0 ? min(2, textHeight - 1) : textHeight / 3) }
    }

    /// Beyond the last paragraph, or the first, is what else the text has there.
    private mutating func moveToEdge(_ step: Int) {
        if step < 0, let first = flow.first(), rows.first?.position != first { return toStart() }
        if step > 0, !isEndInView { return toEnd() }
        say(step > 0 ? "no paragraph after this one" : "no paragraph before this one")
    }

    /// Goes to where the status line shows a share, or the next smaller one.
    mutating func goToShare(_ percent: Int) {
        leaveMark()
        guard percent < 100 else { return toEnd() }
        document.place.chosen = nil
        var range = 0..<article.text.count
        // How much fits in the view is known only where it is set.
        while range.count > 1, range.count * 1000 > article.text.count {
            let middle = range.lowerBound + range.count / 2
            show(middle, atRow: 0)
            range = sharePercent > percent ? range.lowerBound..<middle : middle..<range.upperBound
        }
        show(range.lowerBound, atRow: 0)
        document.place.at = document.place.topOffset
        refresh()
    }
}
