import Articles

/// The relations found so far, each once.
struct RelationLedger {
    private(set) var relations: [Relation] = []
    private var known: [Holder: [Int]] = [:]

    private struct Holder: Hashable {
        var person: Int
        var role: String
    }

    mutating func enter(_ relation: Relation, _ article: Article) {
        let holder = Holder(person: relation.person, role: article[relation.role].lowercased())
        if known[holder, default: []].contains(where: { isKnown(relation, by: relations[$0]) }) { return }
        known[holder, default: []].append(relations.count)
        relations.append(relation)
    }

    /// A doubtful relation says nothing new beside one of the same person and role.
    private func isKnown(_ relation: Relation, by other: Relation) -> Bool {
        relation.isDoubtful || other.organisation == relation.organisation && other.status == relation.status
    }
}
