import Articles

/// Sets lines as they are: each a line, moved sideways together with all others.
struct VerbatimLines {
    let article: Article
    let measure: Int

    /// - Parameter widest: Columns of the widest line of the whole article.
    func lines(of span: Span, widest: Int) -> [Galley.Line] {
        let overflow = widest > measure ? Galley.Overflow(start: 0, end: widest) : nil
        var lines: [Galley.Line] = []
        var start = span.start
        while start < span.end {
            let end = article.text[start..<span.end].firstIndex(of: 0x0A) ?? span.end
            let next = min(end + 1, span.end)
            lines.append(
                Galley.Line(span: Span(start, next), runs: start < end ? [Galley.Run(column: 0, .verbatim(Span(start, end)))] : [], overflow: overflow))
            start = next
        }
        return lines
    }
}
