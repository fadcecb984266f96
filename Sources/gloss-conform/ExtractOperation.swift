import Articles
import Readers

private struct Extract: Encodable {
    var title: String?
    var byline: [String]
    var date: String?
    var site: String?
    var language: String?
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
        let text = words(article, inline.span)
        return text.isEmpty ? nil : ExtractedLink(text: text, url: address)
    }
    return Outcome(
        Extract(
            title: article.metadata.title, byline: article.metadata.authors, date: article.metadata.date?.description, site: article.metadata.site,
            language: article.metadata.language,
            links: links), list: "blocks", blocks(of: article))
}

/// The blocks; what belongs to one list item is one.
private func blocks(of article: Article) -> [ExtractedBlock] {
    var result: [ExtractedBlock] = []
    var lastItem: Int?
    for block in article.blocks {
        let around = article.containers(around: block)
        let item = around.last { if case .item = article.containers[$0].kind { true } else { false } }
        guard let next = extracted(article, block, around) else { continue }
        if next.kind == "list_item", item != nil, item == lastItem, let last = result.indices.last {
            result[last].text += "\n" + next.text
        } else {
            result.append(next)
        }
        lastItem = next.kind == "list_item" ? item : nil
    }
    return result
}

private func extracted(_ article: Article, _ block: Block, _ around: [Int]) -> ExtractedBlock? {
    var text = words(article, block.span)
    var kind = "paragraph"
    var level: Int?
    var rows: [[String]]?
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
        rows = article.tables[index].rows.map { $0.map { words(article, $0) } }
    case .title, .byline, .date: return nil
    default:
        for container in around {
            switch article.containers[container].kind {
            case .quote: kind = "quote"
            case .item: kind = "list_item"
            case .footnote: kind = article.containers[container].parent == nil ? "paragraph" : "list_item"
            case .list: break
            }
        }
    }
    return text.isEmpty ? nil : ExtractedBlock(kind: kind, level: level, text: text, rows: rows)
}

private func isSign(_ style: Inline.Style, _ words: String) -> Bool {
    switch style {
    case .image: true
    case .footnoteReference: !words.contains("[")
    default: false
    }
}

/// The text of a span without what stands for pictures, and without raised figures.
private func words(_ article: Article, _ span: Span) -> String {
    var text = ""
    var start = span.start
    for inline in article.inlines(in: span) {
        guard isSign(inline.style, article[inline.span]), inline.span.start >= start, inline.span.end <= span.end else { continue }
        text += article[Span(start, inline.span.start)]
        start = inline.span.end
    }
    return text + article[Span(start, span.end)]
}
