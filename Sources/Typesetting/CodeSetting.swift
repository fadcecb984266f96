import Articles
import UnicodeText

/// Sets preformatted text: one line a line, never wrapped.
struct CodeSetting {
    let article: Article
    let measure: Int

    func lines(of span: Span, language: String, column: Int) -> [Galley.Line] {
        var lines: [Galley.Line] = []
        var start = span.start
        while start < span.end {
            let end = article.text[start..<span.end].firstIndex(of: 0x0A) ?? span.end
            let next = min(end + 1, span.end)
            let runs = start < end ? [Galley.Run(column: column + 2, .verbatim(Span(start, end)))] : []
            lines.append(Galley.Line(span: Span(start, next), runs: runs))
            start = next
        }
        if lines.isEmpty { lines = [Galley.Line(span: span, runs: [])] }
        let label = columns(of: language)
        let firstEnd = lines[0].runs.first.map { $0.column + columns(of: article.text, range: lines[0].span.range) } ?? 0
        if label > 0, max(4, firstEnd + 2) + label <= measure { lines[0].runs.append(Galley.Run(column: measure - label, .sign(language, .codeLabel))) }
        return lines
    }
}
