/// The ways in which English says who holds a role, and where: rules over `SentenceSigns`.
struct RelationGrammar {
    /// Who holds the target.
    let holder = SignRules(RelationRules.holders)
    /// Who holds it besides, or held it before.
    let otherHolder = SignRules(RelationRules.otherHolders)
    /// The firm where the target is held, said beside it.
    let employer = SignRules(RelationRules.employers)
    /// The town or country whose office the target is.
    let town = SignRules(RelationRules.towns)
    /// The sentence says that the holder has gone: "the CEO, who left in May".
    let departure = SignRules(RelationRules.departures)
    /// The noun with which the text points back to a firm: "retailer" of "the retailer's", "its".
    let pointer = SignRules(RelationRules.pointers)
}
