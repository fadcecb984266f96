import Articles
import FoundationEssentials

/// The documented JSON of an article (`docs/json.md`). Offsets are bytes of `text`, which is UTF-8.
public struct JSONDocument: Encodable {
    public static let version = 1

    struct Place: Encodable {
        var start: Int
        var end: Int
        var text: String?
    }

    struct BlockValue: Encodable {
        var kind: String
        var start: Int
        var end: Int
        var level: Int?
        var language: String?
        var label: Place?
        var marker: String?
        var reason: String?
        var confidence: Double?
        var why: String?
    }

    struct SectionValue: Encodable {
        var number: Int
        var title: String
        var level: Int
        var start: Int
        var end: Int
        var seconds: Int
    }

    struct EntityValue: Encodable {
        var kind: String
        var name: String
        var otherNames: [String]
        var salience: Double
        var confidence: Double
        var reason: String
        var mentions: [Place]
        var why: String?
    }

    struct RelationValue: Encodable {
        var person: String
        var role: String
        var organisation: String?
        var status: String
        var sentence: Place
        var confidence: Double
        var reason: String
        var why: String?
    }

    struct TakeawayValue: Encodable {
        var kind: String
        var source: String
        var audience: String?
        var label: String?
        var start: Int
        var end: Int
        var text: String
        var confidence: Double
        var reason: String
        var why: String?
    }

    struct FactValue: Encodable {
        var kind: String
        var start: Int
        var end: Int
        var text: String
        var of: String?
        var date: String?
        var precision: String?
        var meant: String?
        var sentence: Place
        var why: String?
    }

    struct QuoteValue: Encodable {
        var form: String
        var speaker: String?
        var start: Int
        var end: Int
        var text: String
        var sentence: Place
        var confidence: Double
        var reason: String
        var why: String?
    }

    var version = Self.version
    var source: String
    var title: String?
    var subtitle: String?
    var authors: [String]
    var date: String?
    var site: String?
    var language: String?
    var minutes: Int
    var text: String?
    var blocks: [BlockValue]?
    var sections: [SectionValue]?
    var entities: [EntityValue]?
    var relations: [RelationValue]?
    var takeaways: [TakeawayValue]?
    var facts: [FactValue]?
    var quotes: [QuoteValue]?

    /// Which parts are written; the head always is.
    public enum Part: Sendable { case text, sections, entities, takeaways, facts, quotes, why }

    /// - Parameter name: The file's name or the address.
    public init(_ article: Article, name: String, _ insights: Insights, parts: Set<Part>) {
        let explanation = parts.contains(.why) ? Explanation(article, insights) : nil
        func place(_ span: Span) -> Place { Place(start: span.start, end: span.end, text: article.line(span)) }
        var proof = Proof(article)
        source = name
        title = article.metadata.title
        subtitle = article.metadata.subtitle
        authors = article.metadata.authors
        date = article.metadata.date?.description
        site = article.metadata.site
        language = article.metadata.language
        minutes = article.readingMinutes
        if parts.contains(.text) {
            text = String(decoding: article.text, as: UTF8.self)
            blocks = article.blocks.map { Self.value(of: $0, article, explanation) }
        }
        if parts.contains(.sections) {
            sections = article.sections().map { section in
                SectionValue(
                    number: section.number, title: section.heading.map(article.title(ofHeading:)) ?? "", level: section.level,
                    start: section.span.start, end: section.span.end, seconds: article.seconds(of: section.span))
            }
        }
        if parts.contains(.entities) {
            let mentions = insights.mentionsByEntity
            entities = insights.entities.indices.map { index in
                let entity = insights.entities[index]
                return EntityValue(
                    kind: entity.kind.rawValue, name: entity.name, otherNames: entity.otherNames, salience: entity.salience,
                    confidence: entity.evidence.confidence,
                    reason: entity.evidence.reason, mentions: mentions[index].map { place($0.span) }, why: explanation?.line(on: entity))
            }
            relations = insights.relations.map { relation in
                RelationValue(
                    person: insights.entities[relation.person].name, role: article.line(relation.role),
                    organisation: relation.organisation.map { insights.entities[$0].name },
                    status: relation.status.rawValue, sentence: proof.place(relation.sentence), confidence: relation.evidence.confidence,
                    reason: relation.evidence.reason, why: explanation?.line(on: relation))
            }
        }
        if parts.contains(.takeaways) {
            takeaways = insights.takeaways.map {
                TakeawayValue(
                    kind: $0.kind.rawValue, source: $0.source.rawValue, audience: $0.audience, label: $0.label.map(article.line), start: $0.span.start,
                    end: $0.span.end, text: article.line($0.span), confidence: $0.evidence.confidence, reason: $0.evidence.reason,
                    why: explanation?.line(on: $0))
            }
        }
        if parts.contains(.quotes) {
            quotes = insights.quotes.map { quote in
                QuoteValue(
                    form: Self.name(of: quote.form), speaker: quote.speaker.map { insights.entities[$0].name }, start: quote.span.start, end: quote.span.end,
                    text: article.line(quote.span),
                    sentence: proof.place(quote.sentence), confidence: quote.evidence.confidence, reason: quote.evidence.reason,
                    why: explanation?.line(on: quote))
            }
        }
        if parts.contains(.facts) {
            facts = insights.facts.map {
                FactValue(
                    kind: $0.kind.rawValue, start: $0.span.start, end: $0.span.end, text: article.line($0.span), of: $0.subject.map(article.line),
                    date: $0.period?.description, precision: $0.period?.precision.rawValue, meant: $0.meant, sentence: proof.place($0.sentence),
                    why: explanation?.line(on: $0))
            }
        }
    }

    private static func name(of form: Quote.Form) -> String {
        switch form {
        case .quoted: "quoted"
        case .answered: "answered"
        case .reported: "reported"
        }
    }

    /// The sentences that prove things. One that proves very many is written out for the first of them: a text of dates alone must not grow a thousandfold.
    private struct Proof {
        private static let mostTimes = 8

        private let article: Article
        private var last: Span?
        private var times = 0

        init(_ article: Article) { self.article = article }

        mutating func place(_ sentence: Span) -> Place {
            times = sentence == last ? times + 1 : 1
            last = sentence
            return Place(start: sentence.start, end: sentence.end, text: times <= Self.mostTimes ? article.line(sentence) : nil)
        }
    }

    private static func value(of block: Block, _ article: Article, _ explanation: Explanation?) -> BlockValue {
        var value = BlockValue(kind: "", start: block.span.start, end: block.span.end, why: explanation?.line(on: block))
        value.reason = block.evidence?.reason
        value.confidence = block.evidence?.confidence
        for index in article.containers(around: block) {
            if case .item(let item) = article.containers[index].kind { value.marker = item.marker }
        }
        switch block.kind {
        case .title: value.kind = "title"
        case .subtitle: value.kind = "subtitle"
        case .byline: value.kind = "byline"
        case .date: value.kind = "date"
        case .heading(let level): (value.kind, value.level) = ("heading", level)
        case .paragraph: value.kind = "paragraph"
        case .labelled(let label): (value.kind, value.label) = ("labelled", Place(start: label.start, end: label.end, text: article.line(label)))
        case .code(let language): (value.kind, value.language) = ("code", language.isEmpty ? nil : language)
        case .lines: value.kind = "lines"
        case .caption: value.kind = "caption"
        case .table: value.kind = "table"
        case .rule: value.kind = "rule"
        case .markup: value.kind = "markup"
        case .frontMatter: value.kind = "frontMatter"
        case .junk: value.kind = "junk"
        case .boilerplate: value.kind = "boilerplate"
        }
        return value
    }

    /// Writes it as one line, piece by piece: an article may hold very many things.
    ///
    /// - Parameter output: Given JSON in pieces.
    public func write(to output: (String) -> Void) {
        var head = self
        (head.blocks, head.sections, head.entities, head.relations) = (nil, nil, nil, nil)
        (head.takeaways, head.facts, head.quotes) = (nil, nil, nil)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        func encoded(_ value: some Encodable) -> String {
            (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        }
        func write(_ values: [some Encodable]?, named name: String) {
            guard let values else { return }
            output(",\"\(name)\":[")
            for (index, value) in values.enumerated() { output((index > 0 ? "," : "") + encoded(value)) }
            output("]")
        }
        output(String(encoded(head).dropLast()))
        write(blocks, named: "blocks")
        write(entities, named: "entities")
        write(facts, named: "facts")
        write(quotes, named: "quotes")
        write(relations, named: "relations")
        write(sections, named: "sections")
        write(takeaways, named: "takeaways")
        output("}\n")
    }
}
