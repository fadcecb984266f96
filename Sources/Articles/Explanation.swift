/// Why gloss shows something, in one line, and how sure it is: what the key `i` says and `gloss json --explain` writes.
public struct Explanation {
    private let article: Article
    private let insights: Insights

    public init(_ article: Article, _ insights: Insights) {
        self.article = article
        self.insights = insights
    }

    public func line(on entity: Entity) -> String { "\(entity.name), \(entity.kind.rawValue): \(words(on: entity.evidence))" }

    public func line(on relation: Relation) -> String {
        let organisation = relation.organisation.map { " of \(insights.entities[$0].name)" } ?? ""
        let status = relation.status == .current ? "" : "\(relation.status.rawValue) "
        return "\(insights.entities[relation.person].name), \(status)\(article.line(relation.role))\(organisation): \(words(on: relation.evidence))"
    }

    public func line(on takeaway: Takeaway) -> String { "takeaway: \(words(on: takeaway.evidence))" }

    public func line(on quote: Quote) -> String {
        "\(quote.speaker.map { "said by \(insights.entities[$0].name)" } ?? "a quotation"): \(words(on: quote.evidence))"
    }

    public func line(on fact: Fact) -> String {
        let kind =
            switch fact.kind {
            case .money: "a sum: a number with a currency"
            case .percent: "a share: a number of percent"
            case .count: "a count: a number and what is counted"
            case .date:
                switch fact.source {
                case .written: "a date: written as one"
                case .relative: "a date: counted from the day of publication"
                case .publication: "the day of publication"
                }
            }
        let day = fact.period.map { ", read as \(fact.meant ?? $0.description)" } ?? ""
        return "\(article.line(fact.span))  \(kind)\(day)" + (fact.subject.map { ", of “\(article.line($0))”" } ?? "")
    }

    public func line(on block: Block) -> String {
        "\(name(of: block.kind)): \(block.evidence.map(words) ?? "as the text has it")"
    }

    private func words(on evidence: Evidence) -> String { "\(evidence.reason), \(Int((evidence.confidence * 100).rounded())) % sure" }

    private func name(of kind: Block.Kind) -> String {
        switch kind {
        case .title: "title"
        case .subtitle: "subtitle"
        case .byline: "writer’s line"
        case .date: "date"
        case .heading: "heading"
        case .paragraph: "paragraph"
        case .labelled: "labelled line"
        case .code: "code"
        case .lines: "lines as they are"
        case .caption: "caption"
        case .table: "table"
        case .rule: "rule"
        case .markup: "markup"
        case .frontMatter: "metadata"
        case .junk: "not the article"
        case .boilerplate: "standing text"
        }
    }
}
