/// The ways in which English says who holds a role, and where: rules over `EncodedSentence`.
struct RelationGrammar {
    /// Who holds the target.
    let holder = SentenceReader(Self.holders)
    /// Who holds it besides, or held it before.
    let otherHolder = SentenceReader(Self.otherHolders)
    /// The firm where the target is held, said beside it.
    let employer = SentenceReader(Self.employers)
    /// The town or country whose office the target is.
    let town = SentenceReader(Self.towns)
    /// The sentence says that the holder has gone: "the CEO, who left in May".
    let departure = SentenceReader(Self.departures)
    /// The noun with which the text points back to a firm: "retailer" of "the retailer's", "its".
    let pointer = SentenceReader(Self.pointers)

    private static let holders = SentenceRules(RelationRules.holders)
    private static let otherHolders = SentenceRules(RelationRules.otherHolders)
    private static let employers = SentenceRules(RelationRules.employers)
    private static let towns = SentenceRules(RelationRules.towns)
    private static let departures = SentenceRules(RelationRules.departures)
    private static let pointers = SentenceRules(RelationRules.pointers)
}
