import Articles
import UnicodeText

/// Picks sentences that say most of an article, word for word.
///
/// The weights were searched at random on the labelled articles: what editors picked and what people's summaries say.
struct SentencePicker {
    private let draft: Draft
    private let candidates: [Scored]

    init(_ draft: Draft) {
        self.draft = draft
        candidates = Self.scored(draft)
    }

    /// Of every sentence of the draft, in order.
    var weights: [Double] {
        var weights = [Double](repeating: 0, count: draft.insights.sentences.count)
        for candidate in candidates { weights[candidate.number] = max(0, candidate.score) }
        return weights
    }

    private struct Scored {
        var span: Span
        var number: Int
        var score: Double
        var words: Set<UInt64>
    }

    /// The best sentences, best first.
    func picked(_ count: Int) -> [Takeaway] {
        var left = candidates
        var chosen: [Scored] = []
        while chosen.count < count, let best = left.max(by: { $0.score != $1.score ? $0.score < $1.score : $0.number > $1.number }) {
            chosen.append(best)
            left.removeAll { $0.number == best.number }
            for index in left.indices {
                left[index].score -= 4 * overlap(left[index].words, best.words)
            }
        }
        return chosen.map {
            Takeaway(span: $0.span, kind: .takeaway, source: .picked, evidence: Evidence("names what the article is about, with figures", confidence: 0.5))
        }
    }

    /// Blocks of sections behind the middle whose heading says that they are about the firm, the writer or the law.
    private static func standingSections(of article: Article) -> [Range<Int>] {
        article.sections().filter { section in
            guard let heading = section.heading, section.span.start * 2 > article.text.count else { return false }
            let words = article.line(article.blocks[heading].span).lowercased()
            return standingHeads.contains { words.hasPrefix($0) }
        }.map(\.blocks)
    }

    private static let standingHeads = [
        "about ", "forward-looking", "safe harbor", "safe harbour", "cautionary", "disclaimer", "disclosure", "à propos", "über ", "acerca de", "sobre ",
    ]

    private static func scored(_ draft: Draft) -> [Scored] {
        let titleSpan = draft.article.blocks.first { $0.kind == .title }?.span
        var words: [Set<UInt64>] = []
        var title: Set<UInt64> = []
        var frequent: [UInt64: Int] = [:]
        for (number, sentence) in draft.insights.sentences.enumerated() {
            let own = Self.words(of: draft.sentenceTokens[number], in: draft)
            for word in own { frequent[word, default: 0] += 1 }
            if titleSpan?.contains(sentence) == true { title.formUnion(own) }
            words.append(own)
        }
        let standing = standingSections(of: draft.article)
        var scored: [Scored] = []
        var paragraphs = 0
        var lastBlock = -1
        for (number, sentence) in draft.insights.sentences.enumerated() {
            guard let block = draft.article.blockIndex(at: sentence.start),
                draft.article.blocks[block].kind == .paragraph || isLabelled(draft.article.blocks[block]),
                sentence.count > 40, !standing.contains(where: { $0.contains(block) }), isProse(sentence, in: draft.article.blocks[block], draft)
            else { continue }
            let isFirst = block != lastBlock
            if isFirst { paragraphs += 1 }
            lastBlock = block
            let score = score(sentence, words[number], isFirst, paragraphs, title, frequent, draft)
            scored.append(Scored(span: sentence, number: number, score: score, words: words[number]))
        }
        return scored
    }

    /// A sentence that says something by itself: whole, on no lines of its own, no note, no question of an interviewer, no call to do something.
    private static func isProse(_ sentence: Span, in block: Block, _ draft: Draft) -> Bool {
        let article = draft.article
        let words = article.line(Span(max(sentence.start, scalarBoundary(in: article.text, atOrBefore: sentence.end - 24)), sentence.end))
        let last = words.last { !closers.contains($0) && !($0.isNumber && !$0.isASCII) }
        // Only the items of a list do without a full stop.
        let isItem = article.containers(around: block).contains { if case .item = article.containers[$0].kind { true } else { false } }
        guard let last, isItem || ".!?…。！？".contains(last) else { return false }
        let around = Span(max(block.span.start, sentence.start - 2), min(block.span.end, sentence.end + 2))
        let isBroken = article.inlines(in: around).contains { $0.style == .lineBreak && around.contains($0.span.start) }
        let isNote = article.containers(around: block).contains { if case .footnote = article.containers[$0].kind { true } else { false } }
        let isAsked =
            draft.questions.partitionPoint { $0.end > sentence.start } < draft.questions.count
            && draft.questions[draft.questions.partitionPoint { $0.end > sentence.start }].overlaps(sentence)
        let opening = article.line(Span(sentence.start, scalarBoundary(in: article.text, atOrBefore: min(sentence.end, sentence.start + 24)))).lowercased()
        return !isBroken && !isNote && !isAsked && !calls.contains { opening.hasPrefix($0) }
    }

    /// Behind the full stop; the raised number of a note may stand there too.
    private static let closers: Set<Character> = ["”", "\"", "’", "'", "»", ")", "]", "*", " "]

    /// With these a text speaks to its reader and not of its matter.
    private static let calls = [
        "share ", "subscribe", "sign up", "click ", "follow us", "forward this", "tell a friend", "read more", "join us", "donate", "download ", "get the ",
    ]

    private static func isLabelled(_ block: Block) -> Bool {
        if case .labelled = block.kind { true } else { false }
    }

    private static func score(
        _ sentence: Span, _ own: Set<UInt64>, _ isFirst: Bool, _ paragraph: Int, _ title: Set<UInt64>, _ frequent: [UInt64: Int], _ draft: Draft
    ) -> Double {
        let entities = Set(draft.insights.mentions(in: sentence).map(\.entity))
        let weight = own.reduce(0.0) { $0 + Double(frequent[$1] ?? 0) } / Double(max(6, own.count))
        // Words are more frequent in a longer text, and no more telling.
        let scale = min(1, 40 / Double(max(1, draft.insights.sentences.count)))
        var score = 1.8 * Double(min(4, own.intersection(title).count))
        score += 0.07 * entities.reduce(0.0) { $0 + min(8, draft.insights.entities[$1].salience) }
        // Entities stand by salience.
        score += 0.5 * Double(entities.count { $0.rank < 3 })
        score += 1.4 * Double(min(3, draft.insights.facts(in: sentence).count { $0.source == .written })) + 0.65 * weight * scale
        if paragraph == 1 { score += isFirst ? 3 : 4.6 } else if paragraph == 2 { score += 1.9 }
        if isFirst { score += 1.5 }
        return score + manner(of: sentence, draft)
    }

    /// How well a sentence reads alone: of a fair length, the author's own words, no question.
    private static func manner(of sentence: Span, _ draft: Draft) -> Double {
        let text = draft.article[sentence]
        var score = 1.7 * min(1, Double(sentence.count) / 200)
        if sentence.count < 70 { score -= 0.9 }
        if sentence.count > 320 { score -= 1.1 }
        if text.contains(where: { "“\"".contains($0) }) { score -= 1.5 }
        if text.first.map({ "“\"'".contains($0) }) == true { score -= 2.5 }
        if text.hasSuffix("?") { score -= 1.5 }
        if isLeaning(text) { score -= 2 }
        return score
    }

    /// The content words of a sentence: the first six bytes of each, in small letters, as a number (FNV-1a).
    private static func words(of tokens: Range<Int>, in draft: Draft) -> Set<UInt64> {
        var words: Set<UInt64> = []
        for token in draft.tokens[tokens] where token.span.count > 3 && token.shape != .sign && !emptyWords.contains(token.text.lowercased()) {
            words.insert(
                draft.article.text[token.span.range].prefix(6).reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
                    (hash ^ UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) &* 0x100_0000_01B3
                })
        }
        return words
    }

    private func overlap(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Double {
        left.isEmpty ? 0 : Double(left.intersection(right).count) / Double(left.count)
    }

    /// "It approved a contract", "Among them was …": not to be read without the sentence before.
    private static func isLeaning(_ text: String) -> Bool {
        let words = text.split(maxSplits: 3) { !$0.isLetter }.prefix(2)
        guard let first = words.first else { return false }
        return leaningWords.contains(first) || words.count == 2 && (first == "The" && words[1] == "other" || pronouns.contains(words[1]))
    }

    private static let leaningWords: Set<Substring> = ["He", "She", "It", "They", "This", "That", "These", "Those", "There"]
    private static let pronouns: Set<Substring> = ["he", "she", "it", "they", "them"]

    private static let emptyWords: Set<String> = [
        "that", "this", "with", "from", "have", "been", "were", "will", "would", "they", "their", "said", "says", "which", "about", "more", "than", "also",
        "when", "what", "into", "over", "after",
        "some", "other", "there", "where", "while", "being", "could", "should", "them", "then", "these", "those", "most", "much", "many", "such", "only",
        "just", "very", "like", "even", "because",
    ]
}
