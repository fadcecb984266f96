import Articles

/// Where in the article the reader is.
extension ReaderState {
    /// Index into the document's sections: of the heading at the head of the view, else of what is chosen or in focus.
    var currentSection: Int {
        if let top = rows.first(where: { $0.line != nil })?.position.block, case .heading = article.blocks[top].kind {
            return document.sectionIndex(at: article.blocks[top].span.start)
        }
        return document.sectionIndex(at: offset)
    }

    /// How far the view has come, in percent: 0 with the first row in view, 100 with the last.
    var sharePercent: Int {
        guard !isEndInView else { return 100 }
        if let blocks = document.fold?.blocks, let first = rows.first?.position.block, let last = rows.last?.position.block {
            let above = blocks.count { $0 < first }
            return share(above, of: above + blocks.count { $0 > last })
        }
        let view = viewSpan
        let above = max(0, view.start - (article.blocks.first?.span.start ?? 0))
        return share(above, of: above + article.text.count - view.end)
    }

    private func share(_ above: Int, of hidden: Int) -> Int { min(99, above * 100 / max(1, hidden)) }

    /// Of what is in view and below it.
    var minutesLeft: Int {
        (max(0, article.text.count - viewSpan.start) / 6 + 119) / 238
    }
}
