import Articles
import UnicodeText

/// Finds who holds which role where, sentence by sentence.
struct RelationAnnotator: Annotator {
    func annotate(_ draft: inout Draft) {
        guard !draft.roles.isEmpty else { return }
        let grammar = RelationGrammar()
        let firms = ArticleFirms(draft)
        var pronouns = Pronouns(draft)
        var ledger = RelationLedger()
        for (number, sentence) in draft.insights.sentences.enumerated() {
            let signs = EncodedSentence(
                draft.tokens[draft.sentenceTokens[number]], draft.insights.mentions(in: sentence), draft.insights.entities
            ) { pronouns.person(of: $0, after: $1) }
            for target in signs.items.indices where signs.items[target].letter == "R" {
                for relation in relations(of: target, signs, sentence, grammar, firms, draft) { ledger.enter(relation, draft.article) }
            }
            pronouns.leave(signs)
        }
        draft.insights.relations = ledger.relations
    }

    private func relations(
        of target: Int, _ signs: EncodedSentence, _ sentence: Span, _ grammar: RelationGrammar, _ firms: ArticleFirms, _ draft: Draft
    ) -> [Relation] {
        let text = signs.text(target: target)
        guard let holder = grammar.holder.reading(of: text), let employer = employer(of: target, text, signs, grammar, firms, draft) else {
            return []
        }
        return ([holder] + grammar.otherHolder.readings(of: text).filter { $0.item != holder.item }).map { reading in
            let person = signs.items[reading.item]
            let how = person.letter == "H" ? "“he” or “she” is whom the sentences before name" : reading.rule.reason
            return Relation(
                person: person.entity, role: signs.items[target].span, organisation: employer.entity,
                status: reading.rule.status ?? status(text, reading, grammar), sentence: sentence,
                evidence: Evidence(
                    employer.isNamed ? how : how + "; the employer is understood from the text",
                    confidence: (employer.isNamed ? 0.92 : 0.75) - (person.letter == "H" ? 0.15 : 0)))
        }
    }

    private func status(_ text: [UInt8], _ reading: SentenceReader.Reading, _ grammar: RelationGrammar) -> Relation.Status {
        let status = StatusWords(text, reading).status
        return status == .current && grammar.departure.fits(text) ? .former : status
    }

    private func employer(
        of target: Int, _ text: [UInt8], _ signs: EncodedSentence, _ grammar: RelationGrammar, _ firms: ArticleFirms, _ draft: Draft
    ) -> (entity: EntityID, isNamed: Bool)? {
        let role = signs.items[target].span
        let words = draft.article.line(role).lowercased()
        if let office = RoleWords.seat(of: words) {
            if let reading = grammar.town.reading(of: text) { return (signs.items[reading.item].entity, true) }
            if let reading = grammar.employer.reading(of: text) { return (signs.items[reading.item].entity, true) }
            return (office == .town ? firms.town : firms.court(near: role.start)).map { ($0, false) }
        }
        if let reading = grammar.employer.reading(of: text) { return (signs.items[reading.item].entity, true) }
        if let noun = grammar.pointer.word(in: text) { return firms.pointed(by: noun, from: role.start).map { ($0, false) } }
        guard RoleWords.isOffice(words) else { return nil }
        return firms.understood(at: role.start).map { ($0, false) }
    }
}
