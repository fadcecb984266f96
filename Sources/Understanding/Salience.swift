import Articles

/// Ranks entities by how much the article is about them, and sorts them so.
struct SalienceAnnotator: Annotator {
    func annotate(_ draft: inout Draft) {
        let insights = draft.insights
        guard !insights.entities.isEmpty else { return }
        let lead = leadEnd(draft)
        var weights = EntityTable(repeating: 0.0, like: insights.entities)
        var blocks = EntityTable<Set<Int>>(repeating: [], like: insights.entities)
        for mention in insights.mentions {
            guard let block = draft.article.blockIndex(at: mention.span.start) else { continue }
            blocks[mention.entity].insert(block)
            switch draft.article.blocks[block].kind {
            case .title: weights[mention.entity] += 4
            case .subtitle, .heading: weights[mention.entity] += 2
            case .boilerplate, .byline: weights[mention.entity] += 0.2
            default: weights[mention.entity] += mention.span.start < lead ? 2 : 1
            }
        }
        let first = firstMentions(draft)
        let offices = Dictionary(insights.relations.compactMap(\.organisation).map { ($0, 1) }, uniquingKeysWith: +)
        for index in weights.indices {
            weights[index] += Double(blocks[index].count) * 0.5
            weights[index] += 2 * (1 - first[index]) + Double(min(2, offices[index] ?? 0))
            if NameWords.exchanges.contains(insights.entities[index].name) || NameWords.outlets.contains(insights.entities[index].name) {
                weights[index] *= 0.4
            }
            if [.role, .place].contains(insights.entities[index].kind) { weights[index] *= 0.5 }
        }
        addOfficers(draft, to: &weights)
        for index in weights.indices { draft.insights.entities[index].salience = weights[index] }
        sort(&draft)
    }

    /// Who leads a firm that the article is about is a main actor, however seldom named.
    private func addOfficers(_ draft: Draft, to weights: inout EntityTable<Double>) {
        let most = draft.insights.relations.compactMap(\.organisation).map { weights[$0] }.max() ?? 0
        var raised: Set<EntityID> = []
        for relation in draft.insights.relations {
            guard let organisation = relation.organisation, weights[organisation] >= most / 2,
                RoleWords.isOffice(draft.article.line(relation.role).lowercased()), raised.insert(relation.person).inserted
            else { continue }
            weights[relation.person] += 0.8
        }
    }

    /// Where each entity is first named in the article's own text: 0 at its start, 1 at its end.
    private func firstMentions(_ draft: Draft) -> EntityTable<Double> {
        let length = Double(max(1, draft.limit))
        var first = EntityTable(repeating: 1.0, like: draft.insights.entities)
        for mention in draft.insights.mentions {
            guard let block = draft.article.blockIndex(at: mention.span.start), ![.boilerplate, .byline].contains(draft.article.blocks[block].kind) else {
                continue
            }
            first[mention.entity] = min(first[mention.entity], Double(mention.span.start) / length)
        }
        return first
    }

    /// End of the first two paragraphs.
    private func leadEnd(_ draft: Draft) -> Int {
        draft.article.blocks.lazy.filter { $0.kind == .paragraph }.prefix(2).map(\.span.end).max() ?? 0
    }

    private func sort(_ draft: inout Draft) {
        let entities = draft.insights.entities
        draft.insights = draft.insights.reordered(
            entities.indices.sorted { entities[$0].salience != entities[$1].salience ? entities[$0].salience > entities[$1].salience : $0 < $1 })
    }
}
