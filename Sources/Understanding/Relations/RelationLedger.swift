import Articles

/// The relations found so far, each once.
struct RelationLedger {
    private(set) var relations: [Relation] = []
    private var known: [Holder: Set<Claim>] = [:]

    private struct Holder: Hashable {
        var person: EntityID
        var role: String
    }

    private struct Claim: Hashable {
        var organisation: EntityID?
        var status: Relation.Status
    }

    mutating func enter(_ relation: Relation, _ article: Article) {
        let holder = Holder(person: relation.person, role: article[relation.role].lowercased())
        // A doubtful relation says nothing new beside one of the same person and role.
        if relation.isDoubtful, known[holder] != nil { return }
        guard known[holder, default: []].insert(Claim(organisation: relation.organisation, status: relation.status)).inserted else { return }
        relations.append(relation)
    }
}
