/// The ways in which English says who holds a role, and where: rules over `EncodedSentence`.
struct RelationGrammar {
    /// Who holds the target.
    let holder = SentenceRules(RelationRules.holders)
    /// Who holds it besides, or held it before.
    let otherHolder = SentenceRules(RelationRules.otherHolders)
    /// The firm where the target is held, said beside it.
    let employer = SentenceRules(RelationRules.employers)
    /// The town or country whose office the target is.
    let town = SentenceRules(RelationRules.towns)
    /// The sentence says that the holder has gone: "the CEO, who left in May".
    let departure = SentenceRules(RelationRules.departures)
    /// The noun with which the text points back to a firm: "retailer" of "the retailer's", "its".
    let pointer = SentenceRules(RelationRules.pointers)
}
