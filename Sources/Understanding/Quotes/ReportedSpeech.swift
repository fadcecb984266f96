import Articles

/// What somebody said in the words of the author: "Jassy emphasized that …", "the company confirmed it had …", "Jassy’s warnings that …",
/// "according to the mayor, …".
struct ReportedSpeech {
    private let draft: Draft
    private let firms: ArticleFirms

    init(_ draft: Draft, _ firms: ArticleFirms) {
        self.draft = draft
        self.firms = firms
    }

    /// The clauses that one sentence reports. O(*n*) in its tokens.
    func quotes(in number: Int) -> [Quote] {
        let range = draft.sentenceTokens[number]
        // What somebody would say if is not said.
        guard !draft.tokens[range].contains(where: { Self.conditions.contains($0.text) }) else { return [] }
        var found: [Quote] = []
        var next = range.lowerBound
        for index in range where index >= next {
            guard let (speaker, clause) = report(at: index, in: range), let words = words(from: clause, in: range) else { continue }
            next = words.upperBound
            let span = Span(draft.tokens[words.lowerBound].span.start, draft.tokens[words.upperBound - 1].span.end)
            let verb = Span(draft.tokens[index].span.start, draft.tokens[clause - 1].span.end)
            found.append(
                Quote(
                    span: span, form: .reported(by: verb), speaker: speaker, sentence: draft.insights.sentences[number],
                    evidence: Evidence("“\(draft.tokens[index].text)” before it", confidence: 0.85)))
        }
        return found
    }

    /// Who speaks by the word at a token, and where what is said begins.
    private func report(at index: Int, in range: Range<Int>) -> (speaker: EntityID, clause: Int)? {
        let token = draft.tokens[index]
        let after = index + 1 < range.upperBound ? draft.tokens[index + 1].text : ""
        if Self.verbs.contains(token.text) {
            let isClause = after == "that" || Self.openers.contains(after.lowercased()) && hasVerb(from: index + 2, in: range)
            guard isClause, let speaker = subject(before: index, in: range) else { return nil }
            return (speaker, after == "that" ? index + 2 : index + 1)
        }
        if Self.nouns.contains(token.text), after == "that", let speaker = possessor(before: index, in: range) { return (speaker, index + 2) }
        return nil
    }

    /// The name, or "the company", that a verb follows, with helping words or an apposition between them.
    private func subject(before verb: Int, in range: Range<Int>) -> EntityID? {
        var index = verb - 1
        while index >= range.lowerBound, Self.helpers.contains(draft.tokens[index].text) || draft.tokens[index].text.hasSuffix("ly") { index -= 1 }
        guard index >= range.lowerBound else { return nil }
        if let entity = speaker(at: index) { return entity }
        if Self.firmNouns.contains(draft.tokens[index].text), index > range.lowerBound, ["the", "The"].contains(draft.tokens[index - 1].text) {
            return firms.pointed(by: draft.tokens[index].text, from: draft.tokens[index].span.start)
        }
        // "Ida Berg, the harbour master, said that"
        guard draft.tokens[index].text == "," else { return nil }
        let opening = draft.tokens[max(range.lowerBound, index - 16)..<index].lastIndex { $0.text == "," }
        return opening.flatMap { $0 > range.lowerBound ? speaker(at: $0 - 1) : nil }
    }

    private func possessor(before noun: Int, in range: Range<Int>) -> EntityID? {
        let index = (max(range.lowerBound, noun - 2)..<noun).last { draft.tokens[$0].isPossessive }
        return index.flatMap(speaker)
    }

    /// The person or body whose name ends with a token.
    private func speaker(at index: Int) -> EntityID? {
        let token = draft.tokens[index].span
        let near = draft.insights.mentions(in: Span(max(0, token.start - Self.longestName), token.end))
        guard let mention = near.last(where: { $0.span.start <= token.start && $0.span.end >= token.end }) else { return nil }
        return [.person, .company, .organisation].contains(draft.insights.entities[mention.entity].kind) ? mention.entity : nil
    }

    /// Up to the end of the sentence, or another clause; nothing that is quoted.
    private func words(from start: Int, in range: Range<Int>) -> Range<Int>? {
        guard start < range.upperBound else { return nil }
        var end = start
        while end < range.upperBound {
            let text = draft.tokens[end].text
            if ["“", "”", "\"", "«", "»"].contains(text) { return nil }
            if text == ";" || text == "," && end + 1 < range.upperBound && ["but", "although", "though", "while"].contains(draft.tokens[end + 1].text) {
                break
            }
            end += 1
        }
        while end > start, [".", "!", ",", "?"].contains(draft.tokens[end - 1].text) { end -= 1 }
        return end - start >= 3 ? start..<end : nil
    }

    private func hasVerb(from start: Int, in range: Range<Int>) -> Bool {
        draft.tokens[min(start, range.upperBound)..<min(range.upperBound, start + 8)].contains {
            Self.finite.contains($0.text) || $0.shape == .small && $0.text.hasSuffix("ed")
        }
    }

    /// Bytes.
    private static let longestName = 120

    // MARK: Words

    private static let verbs = set(
        """
        said says told added warned warns emphasized emphasised stressed stresses confirmed announced argued argues claimed claims insisted insists noted \
        believes explained acknowledged conceded admitted predicted estimated reported stated promised pledged vowed cautioned maintained suggested \
        contends contended concluded wrote writes disclosed
        """)
    private static let nouns = set("warning warnings claim claims statement statements promise pledge prediction forecast assertion argument")
    private static let helpers = set("has have had also then later now again since already once did does do would will could may it himself herself")
    private static let conditions = set("if If unless Unless whether Whether not never n't didn't didn’t doesn't doesn’t won't won’t hardly nobody Nobody")
    private static let firmNouns = set(
        "company firm bank union agency ministry government court retailer carmaker airline group board council manufacturer maker startup start-up")
    /// Words with which a clause begins that "that" does not open.
    private static let openers = set("it its the they their he she his her there we this these those a an nobody no all some most many")
    private static let finite = set("is are was were has had have will would could may might can should must does did")

    private static func set(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }
}
