import Articles
import UnicodeText

/// Sets preformatted text: one line a line, never wrapped.
struct CodeSetting {
    let article: Article
    let measure: Int

    /// - Parameter whole: The block of which the span is all or a part; what its lines are moved in by together is left out.
    func lines(of span: Span, in whole: Span, language: String, column: Int) -> [Galley.Line] {
        var lines: [Galley.Line] = []
        let indent = commonIndent(of: Span(whole.start, min(whole.end, whole.start + Self.sample)))
        var start = span.start
        while start < span.end {
            let end = article.text[start..<span.end].firstIndex(of: 0x0A) ?? span.end
            let next = min(end + 1, span.end)
            let own = start + article.text[start..<end].prefix(indent).prefix { $0 == 0x20 }.count
            let runs = own < end ? [Galley.Run(column: column + 2, .verbatim(Span(own, end)))] : []
            lines.append(Galley.Line(span: Span(start, next), runs: runs))
            start = next
        }
        let widest = lines.lazy.flatMap(\.runs).map { $0.column + width(of: $0) }.max() ?? 0
        if widest > measure { for index in lines.indices { lines[index].overflow = Galley.Overflow(start: column, end: widest) } }
        if lines.isEmpty { lines = [Galley.Line(span: span, runs: [])] }
        let label = columns(of: language)
        let firstEnd = lines[0].runs.first.map { $0.column + width(of: $0) } ?? 0
        if label > 0, max(4, firstEnd + 2) + label <= measure { lines[0].runs.append(Galley.Run(column: measure - label, .sign(language, .codeLabel))) }
        return lines
    }

    private func width(of run: Galley.Run) -> Int {
        guard case .verbatim(let span) = run.content else { return 0 }
        return article.text[span.range].split(separator: 0x09, omittingEmptySubsequences: false).map(\.indices).reduce(-Self.tab) { width, piece in
            let start = width + Self.tab - (width + Self.tab) % Self.tab
            return start + columns(of: article.text, range: piece)
        }
    }

    private static let tab = 4

    /// Bytes that tell how far a block is moved in.
    private static let sample = 1 << 13

    /// Blanks before every line that is not blank.
    private func commonIndent(of span: Span) -> Int {
        var least = Int.max
        for line in article.text[span.range].split(separator: 0x0A) {
            let indent = line.prefix { $0 == 0x20 }.count
            if indent < line.count { least = min(least, indent) }
        }
        return least == .max ? 0 : least
    }
}
