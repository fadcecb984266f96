import Articles

/// Whom "he" and "she" stand for, sentence after sentence: only where the text leaves one person to choose.
struct Pronouns {
    private enum Gender { case he, she }

    private let entities: EntityTable<Entity>
    private var genders: [EntityID: Gender] = [:]
    /// The people of the sentence before, its subject first.
    private var before: [EntityID] = []
    /// The sentence before spoke of somebody without a name: "Her father shrugged".
    private(set) var isUnnamed = false

    init(_ draft: Draft) {
        entities = draft.insights.entities
        for mention in draft.insights.mentions where entities[mention.entity].kind == .person {
            let next = draft.tokens.partitionPoint { $0.span.end > mention.span.start }
            guard next > 0 else { continue }
            switch draft.tokens[next - 1].text {
            case "Mr", "Mr.", "Sir", "Lord", "Herr", "Señor", "Monsieur": genders[mention.entity] = .he
            case "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dame", "Lady", "Frau", "Madame", "Señora", "Mme", "Mme.": genders[mention.entity] = .she
            default: break
            }
        }
    }

    /// Whom it stands for is "she" from then on, or "he".
    ///
    /// - Parameter items: What the sentence named so far.
    mutating func person(of pronoun: Token, after items: [EncodedSentence.Item]) -> EntityID? {
        let gender: Gender = pronoun.text.lowercased() == "he" ? .he : .she
        let own = items.filter { "PH".contains($0.letter) && !$0.isPossessive }.map(\.entity)
        let candidates = (own.isEmpty ? before : own).filter { (genders[$0] ?? gender) == gender }
        guard Set(candidates).count == 1, let person = candidates.first else { return nil }
        genders[person] = gender
        return person
    }

    private static let articles: Set<String> = ["his", "her", "their", "my", "our", "a", "an", "one", "another", "the"]
    private static let unnamed: Set<String> = [
        "father", "mother", "wife", "husband", "brother", "sister", "son", "daughter", "uncle", "aunt", "friend", "man", "woman", "boy", "girl", "neighbour",
        "neighbor", "colleague", "worker", "resident", "driver", "grandmother", "grandfather", "partner", "boss", "teacher", "stranger", "reader", "customer",
    ]

    /// A sentence has been read; one without people keeps those before it.
    mutating func leave(_ signs: EncodedSentence) {
        let people = signs.items.filter { "PH".contains($0.letter) && !$0.isPossessive }.map(\.entity)
        let opening = signs.openingWords(2)
        isUnnamed = opening.count == 2 && Self.articles.contains(opening[0]) && Self.unnamed.contains(opening[1])
        if !people.isEmpty || isUnnamed { before = isUnnamed ? [] : people }
    }
}
