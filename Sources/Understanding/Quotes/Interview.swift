import Articles

/// An interview: blocks that begin with who speaks, at least two speakers who take turns.
struct Interview {
    /// What each answer says, with who gives it where the text names that.
    let answers: [Quote]
    /// What is asked, labels included.
    let questions: [Span]

    private struct Turn {
        var label: String
        /// Without the label.
        var words: Span
        var block: Span
        var isQuestion: Bool
    }

    init(_ draft: Draft) {
        let turns = draft.blocks.compactMap { Self.turn(draft.article.blocks[$0], draft.article) }
        let labels = Dictionary(grouping: turns, by: \.label)
        let asking = labels.filter { $0.value.count { $0.isQuestion } * 2 > $0.value.count }.keys
        // A dialogue, and not the labels of a list: somebody asks and somebody else answers, twice and more in all.
        guard !asking.isEmpty, labels.count - asking.count >= 1, turns.count >= 3, labels.values.contains(where: { $0.count > 1 }) else {
            (answers, questions) = ([], [])
            return
        }
        questions = turns.filter { asking.contains($0.label) }.map(\.block)
        let speakers = Speakers(draft, before: turns[0].block.start)
        answers = turns.filter { !asking.contains($0.label) && (labels[$0.label]?.count ?? 0) > 0 }.compactMap { turn in
            let speaker = speakers.speaker(called: turn.label)
            // A label that occurs once and names nobody is no speaker's.
            guard speaker != nil || Self.answerLabels.contains(turn.label) || (labels[turn.label]?.count ?? 0) > 1 else { return nil }
            return Quote(
                span: turn.words, form: .answered, speaker: speaker, sentence: turn.words,
                evidence: Evidence("“\(turn.label):” stands before it", confidence: 0.95))
        }
    }

    private static let answerLabels: Set<String> = ["A", "Answer"]
    private static let questionLabels: Set<String> = ["Q", "Question"]

    private static func turn(_ block: Block, _ article: Article) -> Turn? {
        guard case .labelled(let label) = block.kind else { return nil }
        let name = article.line(label)
        var start = label.end
        while start < block.span.end, [0x3A, 0x2A, 0x20, 0x0A].contains(article.text[start]) { start += 1 }
        guard start < block.span.end, name.first?.isUppercase == true, name.split(separator: " ").count <= 4 else { return nil }
        let words = Span(start, block.span.end)
        return Turn(
            label: name, words: words, block: block.span,
            isQuestion: questionLabels.contains(name) || article.line(words).contains("?") && article.line(words).hasSuffix("?"))
    }

    /// Whom a label means: a full name, a family name, initials; "A" is the one person that the words before the talk name, if it is one.
    private struct Speakers {
        private let entities: EntityTable<Entity>
        private let introduced: EntityID?

        init(_ draft: Draft, before start: Int) {
            entities = draft.insights.entities
            let named = draft.insights.mentions.filter { $0.span.end <= start && draft.insights.entities[$0.entity].kind == .person }.map(\.entity)
            // Who wrote it asks.
            let people = Set(named).filter { !draft.article.metadata.authors.contains(draft.insights.entities[$0].name) }
            introduced = people.count == 1 ? people.first : nil
        }

        func speaker(called label: String) -> EntityID? {
            let people = entities.indices.filter { entities[$0].kind == .person }
            if let named = people.first(where: { ([entities[$0].name] + entities[$0].otherNames).contains { $0.lowercased() == label.lowercased() } }) {
                return named
            }
            if let family = people.first(where: { entities[$0].name.split(separator: " ").last.map { $0.lowercased() == label.lowercased() } ?? false }) {
                return family
            }
            let initials = label.filter { $0.isLetter }
            if (2...4).contains(initials.count), initials.allSatisfy(\.isUppercase),
                let person = people.first(where: { String(entities[$0].name.split(separator: " ").compactMap(\.first)) == initials })
            {
                return person
            }
            return answerLabels.contains(label) ? introduced : nil
        }
    }
}
