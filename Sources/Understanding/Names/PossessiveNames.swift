import Articles

/// Finds names that end in "’s" themselves, as "Macy’s" does: there the sign belongs to the name.
struct PossessiveNames: Annotator {
    func annotate(_ draft: inout Draft) {
        let alone = standingAlone(draft)
        let bare = Set(draft.tokens.lazy.filter { !$0.isPossessive }.map(\.text))
        for index in draft.tokens.indices where draft.tokens[index].isPossessive && draft.tokens[index].shape == .capital {
            let token = draft.tokens[index]
            let isListed = ListedKinds(of: token.text + "'s").contains(.company)
            guard isListed || alone.contains(token.text), !bare.contains(token.text) else { continue }
            let sign = draft.article.text[token.span.end] == 0x27 ? 1 : 3
            draft.tokens[index].span = Span(token.span.start, token.span.end + sign + 1)
            draft.tokens[index].text += "'s"
            draft.tokens[index].isPossessive = false
        }
    }

    /// Words whose "’s" owns nothing that follows: "Macy’s has", "even Kohl’s, …".
    private func standingAlone(_ draft: Draft) -> Set<String> {
        var found: Set<String> = []
        for sentence in draft.sentenceTokens {
            for index in sentence where draft.tokens[index].isPossessive && draft.tokens[index].shape == .capital && index + 1 < sentence.upperBound {
                if Self.verbs.contains(draft.tokens[index + 1].text) { found.insert(draft.tokens[index].text) }
            }
        }
        return found
    }

    private static let verbs: Set<String> = ["has", "had", "did", "will", "would", "said", "says", "was", "sells", "raised", "plans"]
}
