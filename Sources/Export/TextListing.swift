import Articles

/// What gloss finds in an article, as lines of text: one view of it each.
public enum TextListing: Sendable {
    case outline, entities, takeaways, facts, quotes

    /// The part of the JSON that holds the same.
    public var part: JSONDocument.Part {
        switch self {
        case .outline: .sections
        case .entities: .entities
        case .takeaways: .takeaways
        case .facts: .facts
        case .quotes: .quotes
        }
    }

    /// One line each, or one that says that there is nothing.
    public func lines(of article: Article, _ insights: Insights) -> [String] {
        switch self {
        case .outline: Self.outline(of: article)
        case .entities: Self.entities(article, insights)
        case .takeaways: Self.takeaways(article, insights)
        case .facts: Self.facts(article, insights)
        case .quotes: Self.quotes(article, insights)
        }
    }

    private static func outline(of article: Article) -> [String] {
        article.sections().map { section in
            let title = section.heading.map(article.title(ofHeading:)) ?? "Opening"
            let indent = String(repeating: "  ", count: section.depth)
            return "\(indent)\(section.label.isEmpty ? "" : section.label + " ")\(title)  \(article.seconds(of: section.span)) s"
        }
    }

    private static func entities(_ article: Article, _ insights: Insights) -> [String] {
        var lines: [String] = []
        let mentions = insights.mentionsByEntity
        for kind in [Entity.Kind.company, .organisation, .person, .role, .place, .product] {
            for index in insights.entities.indices where insights.entities[index].kind == kind {
                let entity = insights.entities[index]
                let also = entity.otherNames.isEmpty ? "" : " (\(entity.otherNames.joined(separator: ", ")))"
                lines.append("\(entity.isDoubtful ? "likely " : "")\(kind.rawValue)  \(entity.name)\(also)  \(mentions[index].count)")
            }
        }
        for relation in insights.relations {
            let at = relation.organisation.map { " of \(insights.entities[$0].name)" } ?? ""
            let doubt = relation.isDoubtful ? ", likely" : ""
            let status = relation.status == .current ? "" : "\(relation.status.rawValue) "
            let head = "\(insights.entities[relation.person].name), \(status)\(article.line(relation.role))\(at)\(doubt)"
            lines.append("\(head): \(quoted(article.line(relation.sentence)))")
        }
        return lines.isEmpty ? ["no names"] : lines
    }

    private static func takeaways(_ article: Article, _ insights: Insights) -> [String] {
        let shown = insights.shownTakeaways
        guard !shown.isEmpty else { return ["no takeaways"] }
        return shown.map { takeaway in
            let head = takeaway.audience.map { "For \($0): " } ?? takeaway.label.map { article.line($0) + ": " } ?? ""
            let kind = takeaway.source == .picked ? "picked" : takeaway.kind.rawValue
            return "\(kind)  \(head)\(article.line(takeaway.span))"
        }
    }

    private static func facts(_ article: Article, _ insights: Insights) -> [String] {
        guard !insights.facts.isEmpty else { return ["no facts"] }
        return insights.facts.map { fact in
            let subject = fact.subject.map { "  " + article.line($0) } ?? ""
            let date = fact.period.map { "  \($0)" } ?? ""
            return "\(fact.kind.rawValue)  \(fact.words(in: article))\(date)\(subject)"
        }
    }

    private static func quotes(_ article: Article, _ insights: Insights) -> [String] {
        guard !insights.quotes.isEmpty else { return ["no quotations"] }
        return insights.quotes.map { quote in
            let speaker = quote.speaker.map { insights.entities[$0].name } ?? "nobody named"
            return "\(speaker)\(quote.isReported ? ", reported" : "")  \(article.line(quote.span))"
        }
    }
}
