import Articles

/// The lines of a short string of gloss's own, set like a paragraph.
public func wrapped(_ string: String, width: Int) -> [String] {
    let text = Array(string.utf8)
    guard !text.isEmpty else { return [""] }
    let article = Article(text: text, blocks: [Block(.paragraph, Span(0, text.count))])
    let paragraph = Paragraph(article: article, measure: max(1, width), aim: .ragged, hyphenator: nil, elisions: [])
    return paragraph.lines(of: Span(0, text.count), column: 0).map { line in
        line.runs.map { run in
            guard case .text(let span) = run.content else { return "" }
            return article[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.joined(separator: " ")
    }
}
