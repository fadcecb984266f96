import Articles

/// Where in the article the reader is.
extension ReaderState {
    /// Index into the document's sections: of what is chosen, else of the paragraph in focus.
    var currentSection: Int { document.sectionIndex(at: offset) }

    /// How far the view has come, in percent: 0 with the first row in view, 100 with the last.
    var sharePercent: Int {
        guard !isEndInView else { return 100 }
        if let blocks = document.excerpt?.blocks, let first = rows.first?.position.block, let last = rows.last?.position.block {
            let above = blocks.count { $0 < first }
            return share(above, of: above + blocks.count { $0 > last })
        }
        let view = viewSpan
        let above = max(0, view.start - (article.blocks.first?.span.start ?? 0))
        return share(above, of: above + article.text.count - view.end)
    }

    /// Of what an excerpt shows, where there is one.
    private var bytesLeft: Int {
        let start = viewSpan.start
        guard let excerpt = document.excerpt else { return max(0, article.text.count - start) }
        let shown = excerpt.blocks.reduce(0) { $0 + max(0, article.blocks[$1].span.end - max(start, article.blocks[$1].span.start)) }
        return shown - excerpt.elisions.reduce(0) { $0 + max(0, $1.end - max(start, $1.start)) }
    }

    private func share(_ above: Int, of hidden: Int) -> Int { min(99, above * 100 / max(1, hidden)) }

    /// Of what is in view and below it: "12 min left", "58 h left"; nil for less than half a minute, and for what is no prose.
    var timeLeft: String? {
        guard article.form == .prose else { return nil }
        let minutes = (bytesLeft / 6 + 119) / 238
        return minutes == 0 ? nil : minutes < 120 ? "\(minutes) min left" : "\((minutes + 30) / 60) h left"
    }
}
