import Articles

extension ReaderState {
    /// Scrolls by rows; what was chosen goes when it leaves the view.
    mutating func scroll(by count: Int) {
        trimmedRows = 0
        document.place.top = flow.row(count, from: document.place.top)
        afterScroll()
    }

    mutating func toStart() {
        trimmedRows = 0
        document.place.chosen = nil
        if let first = flow.first() { document.place.top = first }
        afterScroll()
    }

    mutating func toEnd() {
        trimmedRows = 0
        document.place.chosen = nil
        if let last = flow.last() {
            document.place.top = last
            document.place.focus = last.block
        }
        afterScroll()
    }

    /// A screen on: it begins with the first row not shown, and does not end on a heading.
    mutating func pageDown(_ count: Int) {
        for _ in 0..<count {
            guard let last = rows.last?.position, var next = flow.row(after: last) else { break }
            while next.line < 0 { next = RowPosition(block: next.block, part: next.part, line: next.line + 1) }
            trimmedRows = 0
            document.place.top = next
            refresh()
            if rows.first?.position != next { focus(onBlockFrom: next.block) }
            trimHeadings()
        }
        afterScroll()
    }

    /// The bar goes to the first paragraph that was not in view before, where the last page could not begin with it.
    private mutating func focus(onBlockFrom block: Int) {
        let new = rows.first { $0.position.block >= block && takesFocus($0.position.block) }
        if let new { document.place.focus = new.position.block }
    }

    mutating func pageUp(_ count: Int) {
        trimmedRows = 0
        document.place.top = flow.row(-textHeight * count, from: document.place.top)
        afterScroll()
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

    private mutating func afterScroll() {
        refresh()
        if let chosen = document.place.chosen, !viewSpan.overlaps(chosen) { document.place.chosen = nil }
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
        if let fold = document.fold, !fold.shows(offset, in: article) {
            document.fold = nil
            relayout()
            say("that place is not in the fold; all of the text is shown again")
        }
        if let block = article.blockIndex(at: offset) {
            openAside(block)
            document.place.focus = block
        }
        if let row = flow.row(at: offset), rows.contains(where: { $0.position == row }) {
            refresh()
        } else {
            show(offset, atRow: textHeight / 4)
        }
        if let block = article.blockIndex(at: offset), takesFocus(block) { document.place.focus = block }
    }

    /// A heading goes to the first row.
    mutating func jump(toHeading block: Int) {
        leaveMark()
        trimmedRows = 0
        document.place.chosen = nil
        let next = block + 1
        document.place.focus = article.blocks.indices.contains(next) && takesFocus(next) ? next : block
        show(article.blocks[block].span.start, atRow: 0)
    }

    /// Opens the folded line that a block is behind.
    mutating func openAside(_ block: Int) {
        guard let run = flow.closedRun(around: block) else { return }
        document.openAsides.insert(run.lowerBound)
        relayout()
    }

    /// Paragraph by paragraph: the bar moves, the text only when it must.
    mutating func moveParagraph(by step: Int) {
        var block = max(0, document.place.focus)
        var left = abs(step)
        while left > 0 {
            let next = step > 0 ? block + 1 : block - 1
            guard article.blocks.indices.contains(next) else { break }
            block = next
            if takesFocus(block) { left -= 1 }
        }
        guard takesFocus(block), block != document.place.focus else { return step < 0 ? toStart() : toEnd() }
        document.place.chosen = nil
        document.place.focus = block
        trimmedRows = 0
        let offset = article.blocks[block].span.start
        let isWhole =
            rows.contains { $0.position.block == block && $0.position.line == 0 && $0.position.part == 0 }
            && rows.last?.line.map { $0.span.end >= article.blocks[block].span.end } != false
        if isWhole { refresh() } else { show(offset, atRow: step > 0 ? min(2, textHeight - 1) : textHeight / 3) }
        document.place.focus = block
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
    }
}
