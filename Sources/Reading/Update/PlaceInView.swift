import Articles

extension ReaderState {
    /// Where the reader is.
    var offset: Int { document.place.at }

    /// The text in view, from its first byte to its last.
    var viewSpan: Span {
        guard let first = rows.first(where: { $0.line != nil })?.line, let last = rows.last(where: { $0.line != nil })?.line else {
            return Span(0, 0)
        }
        return Span(first.span.start, max(first.span.start, last.span.end))
    }

    /// Finds the place in the view. It stays where it is while its line is in view, else it goes to the first text that is.
    mutating func settlePlace() {
        document.place.topOffset = viewSpan.start
        document.place.at = max(0, min(document.place.at, article.text.count - 1))
        if rowOfPlace == nil {
            document.place.at = firstPlaceInView
            document.place.chosen = nil
        }
        document.place.row = rowOfPlace ?? 0
        barBlock = blockForBar
    }

    /// Index into `rows` of the line that the reader is at; nil where it is not in view.
    private var rowOfPlace: Int? {
        mutating get {
            let position = flow.row(at: document.place.at)
            return rows.firstIndex { $0.position == position }
        }
    }

    /// What is in view of the paragraph the reader was at, else of the first one that begins in view.
    private var firstPlaceInView: Int {
        let lines = rows.filter { $0.line != nil }
        let own = article.blockIndex(at: document.place.at)
        let texts = lines.filter { takesBar($0.position.block) }
        let place =
            lines.first { $0.position.block == own } ?? texts.first { isStart($0.position) && !article.blocks[$0.position.block].kind.isAside }
            ?? texts.first { !article.blocks[$0.position.block].kind.isAside } ?? texts.first ?? lines.first
        return place?.line?.span.start ?? 0
    }

    func isStart(_ position: RowPosition) -> Bool { position.part == 0 && position.line == 0 }

    /// Below a heading, its first paragraph has the bar; below the head of an article the first there is.
    private var blockForBar: Int {
        let own = article.blockIndex(at: document.place.at) ?? 0
        guard !takesBar(own) else { return own }
        let below = rows.lazy.filter { $0.position.block > own && $0.line != nil }.map(\.position.block)
        let next = isHeading(own) ? below.first { takesBar($0) || isHeading($0) } : below.first(where: takesBar)
        return next.flatMap { takesBar($0) ? $0 : nil } ?? own
    }

    private func isHeading(_ block: Int) -> Bool {
        if case .heading = article.blocks[block].kind { true } else { false }
    }

    /// Paragraphs in view take the bar, and the lines of what is folded; headings and the head of the article do not.
    func takesBar(_ block: Int) -> Bool { article.blocks[block].kind.takesBar && flow.isShown(block) }
}

extension Block.Kind {
    fileprivate var takesBar: Bool {
        switch self {
        case .paragraph, .labelled, .code, .table: true
        default: isAside
        }
    }
}
