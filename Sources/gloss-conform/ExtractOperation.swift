import Articles
import Readers

private struct Extract: Encodable {
    var title: String?
    var byline: [String]
    var date: String?
    var site: String?
    var language: String?
    var blocks: [ExtractedBlock]
    var links: [ExtractedLink]
}

private struct ExtractedBlock: Encodable {
    var kind: String
    var level: Int?
    var text: String
    var rows: [[String]]?
}

private struct ExtractedLink: Encodable {
    var text: String
    var url: String
}

/// The article of a saved web page.
func extract(_ request: Request) throws -> Outcome {
    let article = WebPage.article(from: try contents(of: request.path), address: request.url, charset: request.charset)
    let links = article.inlines.compactMap { inline -> ExtractedLink? in
        guard case .link(let address, _) = inline.style, !address.hasPrefix("#") else { return nil }
        return ExtractedLink(text: words(article, inline.span), url: address)
    }
    return Outcome(
        Extract(
            title: article.metadata.title, byline: article.metadata.authors, date: article.metadata.date?.description, site: nil, language: nil,
            blocks: article.blocks.compactMap { block(article, $0) }, links: links))
}

private func block(_ article: Article, _ block: Block) -> ExtractedBlock? {
    var text = words(article, block.span)
    var kind = "paragraph"
    var level: Int?
    var rows: [[String]]?
    let around = article.containers(around: block)
    switch block.kind {
    case .heading(let depth):
        kind = "heading"
        level = depth
    case .code:
        kind = "code"
        text = article[block.span]
    case .caption: kind = "caption"
    case .table(let index):
        kind = "table"
        rows = article.tables[index].rows.map { $0.map { article[$0] } }
    case .title, .byline, .date: return nil
    default:
        if around.contains(where: { article.containers[$0].kind == .quote }) {
            kind = "quote"
        } else if around.contains(where: { if case .item = article.containers[$0].kind { true } else { false } }) {
            kind = "list_item"
        }
    }
    return text.isEmpty ? nil : ExtractedBlock(kind: kind, level: level, text: text, rows: rows)
}

/// The text of a span without what stands for pictures.
private func words(_ article: Article, _ span: Span) -> String {
    var text = ""
    var start = span.start
    for inline in article.inlines(in: span) {
        guard case .image = inline.style, inline.span.start >= start, inline.span.end <= span.end else { continue }
        text += article[Span(start, inline.span.start)]
        start = inline.span.end
    }
    return text + article[Span(start, span.end)]
}
