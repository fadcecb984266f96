import Articles
import Readers

/// An article and what was understood of it, with positions as code points of the file.
struct Standoff: Encodable {
    struct Block: Encodable {
        var kind: String
        var start: Int
        var end: Int
        var level: Int?
    }

    var title: String?
    var subtitle: String?
    var byline: [String]
    var date: String?
    var blocks: [Block]
}

/// Everything gloss finds in a plain text file.
func standoff(_ request: Request) throws -> Outcome {
    let article = PlainText.article(from: try contents(of: request.path))
    let metadata = article.metadata
    let offsets = article.sourceMap.sourceOffsets(of: article.blocks.flatMap { [$0.span.start, $0.span.end] }, in: article.text)
    let blocks = article.blocks.enumerated().map { index, block in
        let (kind, level) = name(of: block, in: article)
        return Standoff.Block(kind: kind, start: offsets[2 * index], end: offsets[2 * index + 1], level: level)
    }
    return Outcome(
        Standoff(
            title: metadata.title, subtitle: metadata.subtitle, byline: metadata.authors, date: metadata.date?.description,
            blocks: blocks))
}

private func name(of block: Block, in article: Article) -> (String, Int?) {
    let containers = article.containers(around: block).map { article.containers[$0].kind }
    if containers.contains(where: { if case .item = $0 { true } else { false } }) { return ("list_item", nil) }
    if containers.contains(.quote) { return ("quote", nil) }
    switch block.kind {
    case .title: return ("title", nil)
    case .subtitle: return ("subtitle", nil)
    case .byline: return ("byline", nil)
    case .date: return ("date", nil)
    case .heading(let level): return ("heading", level)
    case .labelled: return ("labelled", nil)
    case .junk: return ("junk", nil)
    case .boilerplate: return ("boilerplate", nil)
    default: return ("paragraph", nil)
    }
}
