/// Names in sentences of other languages, where capitals and the words around prove less: every German noun has one.
///
/// Kept are those that the lists know, given names with what follows them, and what ends as firms do.
struct ForeignNames {
    private let tokens: [Token]
    /// By sentence, as its block is.
    private let isForeign: [Bool]

    /// Small words that a block has at least before it is judged by them; shorter ones are like the whole article.
    private static let leastWords = 12
    /// Share of small words that are English, in percent; English prose has some eighty, German and French under thirty.
    private static let englishShare = 45

    /// O(*n*) in the tokens.
    init(_ draft: Draft) {
        tokens = draft.tokens
        var counts: [Int: (words: Int, english: Int)] = [:]
        let blocks = draft.insights.sentences.map { draft.article.blockIndex(at: $0.start) ?? 0 }
        for (sentence, range) in draft.sentenceTokens.enumerated() {
            for token in draft.tokens[range] where token.shape == .small && token.text.utf8.count > 1 {
                counts[blocks[sentence], default: (0, 0)].words += 1
                if isCommonWord(token.text) { counts[blocks[sentence], default: (0, 0)].english += 1 }
            }
        }
        let all = counts.values.reduce((words: 0, english: 0)) { ($0.words + $1.words, $0.english + $1.english) }
        isForeign = blocks.map { block in
            let own = counts[block] ?? (0, 0)
            let judged = own.words >= Self.leastWords ? own : all
            return judged.words >= Self.leastWords && judged.english * 100 < Self.englishShare * judged.words
        }
    }

    /// A run of capitalised words as it may be a name in its sentence; nil where it is none.
    func name(_ run: Range<Int>, in sentence: Int) -> Range<Int>? {
        guard isForeign[sentence] else { return run }
        var run = run
        // "Selon Yves Tanguy", "Bürgermeisterin Wiebke Claussen"
        while run.count > 2, !kinds(run.lowerBound..<run.lowerBound + 1).contains(.givenName) { run = run.dropFirst() }
        if run.count > 1, kinds(run.lowerBound..<run.lowerBound + 1).contains(.givenName) { return run }
        if run.count > 1, NameWords.companyEndings.contains(tokens[run.upperBound - 1].text) { return run }
        let known = kinds(run).intersection([.company, .organisation, .country, .region, .city, .club, .product])
        return known.isEmpty || run.count == 1 && tokens[run.lowerBound].startsSentence ? nil : run
    }

    private func kinds(_ range: Range<Int>) -> ListedKinds { ListedKinds(of: range.map { tokens[$0].text }.joined(separator: " ")) }
}
