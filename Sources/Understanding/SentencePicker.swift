import Articles

/// Picks sentences that say most of an article, word for word and spread over its sections.
struct SentencePicker {
    let draft: Draft

    private struct Scored {
        var span: Span
        var number: Int
        var score: Double
        var block: Int
        var section: Int
    }

    /// The best sentences, best first.
    func picked(_ count: Int) -> [Takeaway] {
        var left = scored()
        var chosen: [Scored] = []
        while chosen.count < count, let best = left.max(by: { $0.score != $1.score ? $0.score < $1.score : $0.number > $1.number }) {
            chosen.append(best)
            left.removeAll { $0.number == best.number }
            for index in left.indices {
                if left[index].block == best.block { left[index].score *= 0.55 }
                left[index].score -= 2 * overlap(left[index].span, best.span)
            }
        }
        return chosen.map {
            Takeaway(span: $0.span, kind: .takeaway, source: .picked, evidence: Evidence("names what the article is about, with figures", confidence: 0.5))
        }
    }

    private func scored() -> [Scored] {
        let title = words(of: draft.article.blocks.first { $0.kind == .title }?.span)
        let frequent = frequencies()
        var scored: [Scored] = []
        var paragraphs = 0
        var lastBlock = -1
        for (number, sentence) in draft.insights.sentences.enumerated() {
            guard let block = draft.article.blockIndex(at: sentence.start), draft.article.blocks[block].kind == .paragraph || isLabelled(block),
                sentence.count > 40
            else { continue }
            let isFirst = block != lastBlock
            if isFirst { paragraphs += 1 }
            lastBlock = block
            scored.append(
                Scored(span: sentence, number: number, score: score(sentence, number, isFirst, paragraphs, title, frequent), block: block, section: 0))
        }
        return scored
    }

    private func isLabelled(_ block: Int) -> Bool {
        if case .labelled = draft.article.blocks[block].kind { true } else { false }
    }

    private func score(_ sentence: Span, _ number: Int, _ isFirst: Bool, _ paragraph: Int, _ title: Set<String>, _ frequent: [String: Int]) -> Double {
        let own = words(of: sentence)
        let names = Set(draft.insights.mentions(in: sentence).map(\.entity)).reduce(0.0) { $0 + min(8, draft.insights.entities[$1].salience) }
        let facts = Double(draft.insights.facts.count { sentence.contains($0.span.start) })
        let shared = Double(own.intersection(title).count)
        let weight = own.reduce(0.0) { $0 + Double(frequent[$1] ?? 0) } / Double(max(6, own.count))
        var score = 0.9 * shared + 0.12 * names + 0.5 * min(3, facts) + 0.35 * weight
        if paragraph == 1 { score += isFirst ? 3 : 1 } else if paragraph == 2 { score += 0.8 }
        if isFirst { score += 0.5 }
        let length = sentence.count
        if length < 70 { score -= 1.2 }
        if length > 320 { score -= 0.6 }
        let text = draft.article[sentence]
        if text.first.map({ "“\"'".contains($0) }) == true { score -= 1.2 }
        if text.hasSuffix("?") { score -= 1.5 }
        return score
    }

    /// Content words in small letters.
    private func words(of span: Span?) -> Set<String> {
        guard let span else { return [] }
        return Set(
            draft.article[span].lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 && !Self.emptyWords.contains(String($0)) }.map {
                String($0.prefix(6))
            })
    }

    private func frequencies() -> [String: Int] {
        var counts: [String: Int] = [:]
        for sentence in draft.insights.sentences { for word in words(of: sentence) { counts[word, default: 0] += 1 } }
        return counts
    }

    private func overlap(_ left: Span, _ right: Span) -> Double {
        let (a, b) = (words(of: left), words(of: right))
        return a.isEmpty ? 0 : Double(a.intersection(b).count) / Double(a.count)
    }

    private static let emptyWords: Set<String> = [
        "that", "this", "with", "from", "have", "been", "were", "will", "would", "they", "their", "said", "says", "which", "about", "more", "than", "also",
        "when", "what", "into", "over", "after",
        "some", "other", "there", "where", "while", "being", "could", "should", "them", "then", "these", "those", "most", "much", "many", "such", "only",
        "just", "very", "like", "even", "because",
    ]
}
