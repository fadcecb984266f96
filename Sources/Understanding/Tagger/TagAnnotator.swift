import Articles

/// Gives every token the tag that the trained model has for it.
struct TagAnnotator: Annotator {
    /// Sentences that the tagger sees at a time, as in training.
    private static let sentencesAtATime = 50

    func annotate(_ draft: inout Draft) {
        let tagger = NameTagger()
        draft.tags = Array(repeating: .outside, count: draft.tokens.count)
        for start in stride(from: 0, to: draft.sentenceTokens.count, by: Self.sentencesAtATime) {
            let sentences = draft.sentenceTokens[start..<min(start + Self.sentencesAtATime, draft.sentenceTokens.count)]
            let tags = tagger.tags(of: TaggedDocument(sentences.map { words(of: $0, in: draft) }, mayHoldNames: Self.hasCapital))
            for (sentence, tags) in zip(sentences, tags) {
                var next = 0
                for token in sentence {
                    draft.tags[token] = tags[next]
                    next += draft.tokens[token].isPossessive ? 2 : 1
                }
            }
        }
    }

    /// In running English names have capitals; letters of other scripts may be any. The signs of Latin-1 and of U+2000 to U+2FFF are no letters.
    private static func hasCapital(_ words: [[UInt8]]) -> Bool {
        words.contains { word in word.contains { (0x41...0x5A).contains($0) || $0 >= 0xC3 && $0 != 0xE2 } }
    }

    /// Tokens as the corpora cut them: "’s" stands alone.
    private func words(of sentence: Range<Int>, in draft: Draft) -> [[UInt8]] {
        var words: [[UInt8]] = []
        for token in draft.tokens[sentence] {
            words.append(Array(token.text.utf8))
            if token.isPossessive { words.append([0x27, 0x73]) }
        }
        return words
    }
}
