/// What gloss understands of an article. Everything is a span of the text, with the sentence that proves it.
public struct Insights: Hashable, Sendable {
    public var sentences: [Span]
    /// How much each sentence says of what the article is about; comparable within one article only. Headings and short ones have none: 0.
    public var weights: [Double]
    /// By falling salience; a mention names its entity by index.
    public var entities: [Entity]
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
        sentences: [Span] = [], weights: [Double] = [], entities: [Entity] = [], mentions: [Mention] = [], relations: [Relation] = [],
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
    public var mentionsByEntity: [[Mention]] {
        var mentions = [[Mention]](repeating: [], count: entities.count)
        for mention in self.mentions { mentions[mention.entity].append(mention) }
        return mentions
    }

    /// The mentions of one entity, by place. O(*n*).
    public func mentions(of entity: Int) -> [Mention] {
        mentions.filter { $0.entity == entity }
    }
}
