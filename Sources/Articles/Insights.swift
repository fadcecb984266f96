/// What gloss understands of an article. Everything is a span of the text, with the sentence that proves it.
public struct Insights: Hashable, Sendable {
    public var sentences: [Span]
    /// How much each sentence says of what the article is about; comparable within one article only. Headings and short ones have none: 0.
    public var weights: [Double]
    /// By falling salience.
    public var entities: EntityTable<Entity>
    /// By place.
    public var mentions: [Mention]
    public var relations: [Relation]
    /// The author's own in the order of the text, then the picked ones, best first.
    public var takeaways: [Takeaway]
    /// By place.
    public var facts: [Fact]
    /// By place.
    public var quotes: [Quote]
    /// Bytes from the start that were read; less than the text for a huge one.
    public var coverage: Int

    public init(
        sentences: [Span] = [], weights: [Double] = [], entities: EntityTable<Entity> = [], mentions: [Mention] = [], relations: [Relation] = [],
        takeaways: [Takeaway] = [], facts: [Fact] = [], quotes: [Quote] = [], coverage: Int = 0
    ) {
        self.sentences = sentences
        self.weights = weights
        self.entities = entities
        self.mentions = mentions
        self.relations = relations
        self.takeaways = takeaways
        self.facts = facts
        self.quotes = quotes
        self.coverage = coverage
    }

    /// The sentence that holds an offset. O(log *n*).
    public func sentence(at offset: Int) -> Span? {
        let after = sentences.partitionPoint { $0.start > offset }
        guard after > 0, sentences[after - 1].end > offset else { return nil }
        return sentences[after - 1]
    }

    /// The mentions that begin in a span. O(log *n*) and the result's length.
    public func mentions(in span: Span) -> ArraySlice<Mention> {
        let first = mentions.partitionPoint { $0.span.start >= span.start }
        let last = mentions.partitionPoint { $0.span.start >= span.end }
        return mentions[first..<max(first, last)]
    }

    /// The facts that begin in a span. O(log *n*) and the result's length.
    public func facts(in span: Span) -> ArraySlice<Fact> {
        let first = facts.partitionPoint { $0.span.start >= span.start }
        let last = facts.partitionPoint { $0.span.start >= span.end }
        return facts[first..<max(first, last)]
    }

    /// The author's own takeaways where there are any, else the picked ones.
    public var shownTakeaways: [Takeaway] {
        let authored = takeaways.filter { $0.source == .authored }
        return authored.isEmpty ? takeaways : authored
    }

    /// The mentions of each entity, by place. O(*n*).
    public var mentionsByEntity: EntityTable<[Mention]> {
        var mentions = EntityTable<[Mention]>(repeating: [], like: entities)
        for mention in self.mentions { mentions[mention.entity].append(mention) }
        return mentions
    }

    /// The mentions of one entity, by place. O(*n*).
    public func mentions(of entity: EntityID) -> [Mention] {
        mentions.filter { $0.entity == entity }
    }

    /// With its entities in another order, and all that names them told so. O(*n*).
    ///
    /// - Parameter order: Each entity once.
    public func reordered(_ order: [EntityID]) -> Insights {
        var rank = EntityTable(repeating: EntityID(rank: 0), like: entities)
        for (index, old) in order.enumerated() { rank[old] = EntityID(rank: index) }
        var insights = self
        insights.entities = EntityTable(order.map { entities[$0] })
        for index in mentions.indices { insights.mentions[index].entity = rank[mentions[index].entity] }
        for index in relations.indices {
            insights.relations[index].person = rank[relations[index].person]
            insights.relations[index].organisation = relations[index].organisation.map { rank[$0] }
        }
        for index in quotes.indices { insights.quotes[index].speaker = quotes[index].speaker.map { rank[$0] } }
        return insights
    }

    /// Which entity of later insights is the one of these: the one that most of its mentions are of, in a text that goes on where this one ends.
    /// Nil where none of them is of any. O(log *n*) for each of its mentions.
    public func successor(of entity: EntityID, in later: Insights) -> EntityID? {
        var counts: [EntityID: Int] = [:]
        for mention in mentions(of: entity) {
            for other in later.mentions(in: Span(mention.span.start, mention.span.start + 1)) { counts[other.entity, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
