import Articles
import Readers
import Understanding

/// An article and what was understood of it, with positions as code points of the file.
struct Standoff: Encodable {
    struct Block: Encodable {
        var kind: String
        var start: Int
        var end: Int
        var level: Int?
    }

    struct Mention: Encodable {
        var start: Int
        var end: Int
        var type: String
        var entity: String?
    }

    struct Entity: Encodable {
        var id: String
        var type: String
        var name: String
        var salience: Double
        var confidence: Double
    }

    struct Relation: Encodable {
        var person: String
        var role: String
        var organization: String
        var status: String
        var confidence: Double
    }

    struct Takeaway: Encodable {
        var start: Int
        var end: Int
        var source: String
        var kind: String
        var audience: String?
    }

    struct Fact: Encodable {
        var start: Int
        var end: Int
        var kind: String
    }

    struct Quote: Encodable {
        var start: Int
        var end: Int
        var speaker: String?
    }

    var title: String?
    var subtitle: String?
    var byline: [String]
    var date: String?
    var blocks: [Block]
    var mentions: [Mention]
    var entities: [Entity]
    var relations: [Relation]
    var takeaways: [Takeaway]
    var facts: [Fact]
    var quotes: [Quote]
}

/// Everything gloss finds in a plain text file.
func standoff(_ request: Request) throws -> Outcome {
    let article = PlainText.article(from: try contents(of: request.path))
    let found = insights(of: article)
    let places = Places(article, found)
    let metadata = article.metadata
    return Outcome(
        Standoff(
            title: metadata.title, subtitle: metadata.subtitle, byline: metadata.authors, date: metadata.date?.description,
            blocks: article.blocks.map { block in
                let (kind, level) = name(of: block, in: article)
                return Standoff.Block(kind: kind, start: places[block.span.start], end: places[block.span.end], level: level)
            },
            mentions: found.mentions.map { mention in
                let kind = found.entities[mention.entity].kind
                return Standoff.Mention(
                    start: places[mention.span.start], end: places[mention.span.end], type: type(of: kind),
                    entity: kind == .role ? nil : "e\(mention.entity.rank)")
            },
            entities: found.entities.enumerated().filter { $0.element.kind != .role }.map {
                Standoff.Entity(
                    id: "e\($0.offset)", type: type(of: $0.element.kind), name: $0.element.name, salience: $0.element.salience,
                    confidence: $0.element.evidence.confidence)
            },
            relations: found.relations.compactMap { relation in
                relation.organisation.map {
                    Standoff.Relation(
                        person: "e\(relation.person.rank)", role: article[relation.role], organization: "e\($0.rank)", status: relation.status.rawValue,
                        confidence: relation.evidence.confidence)
                }
            },
            takeaways: found.takeaways.map {
                Standoff.Takeaway(
                    start: places[$0.span.start], end: places[$0.span.end], source: $0.source.rawValue, kind: $0.kind.rawValue, audience: $0.audience)
            },
            // The labels that this is scored against count full dates only.
            facts: found.facts.filter { $0.source == .written }.map {
                Standoff.Fact(start: places[$0.span.start], end: places[$0.span.end], kind: $0.kind.rawValue)
            },
            quotes: found.quotes.filter { $0.form == .quoted }.map {
                Standoff.Quote(start: places[$0.span.start], end: places[$0.span.end], speaker: $0.speaker.map { "e\($0.rank)" })
            }))
}

private func type(of kind: Entity.Kind) -> String {
    switch kind {
    case .organisation: "ORG"
    default: kind.rawValue.uppercased()
    }
}

/// From byte offsets of the article to code points of the file.
private struct Places {
    private var source: [Int: Int] = [:]

    init(_ article: Article, _ insights: Insights) {
        let spans =
            article.blocks.map(\.span) + insights.mentions.map(\.span) + insights.takeaways.map(\.span) + insights.facts.map(\.span)
            + insights.quotes.map(\.span)
        let offsets = Set(spans.flatMap { [$0.start, $0.end] }).sorted()
        for (offset, place) in zip(offsets, article.sourceMap.sourceOffsets(of: offsets, in: article.text)) { source[offset] = place }
    }

    subscript(offset: Int) -> Int { source[offset] ?? 0 }
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
    case .junk, .rule: return ("junk", nil)
    case .boilerplate: return ("boilerplate", nil)
    default: return ("paragraph", nil)
    }
}
