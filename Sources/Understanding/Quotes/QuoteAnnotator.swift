import Articles
import UnicodeText

/// Finds what is quoted, and who says it.
struct QuoteAnnotator: Annotator {
    private let speakers = SignRules(SpeechRules.speakers)
    private let pointers = SignRules(SpeechRules.pointers)

    func annotate(_ draft: inout Draft) {
        let firms = ArticleFirms(draft)
        var pronouns = Pronouns(draft)
        var next = 0
        for index in draft.blocks where SentenceAnnotator.isRead(draft.article.blocks[index].kind) {
            let block = draft.article.blocks[index].span
            let quotations = QuotationMarks.quotations(in: block, of: draft.article.text)
            let first = next
            while next < draft.insights.sentences.count, draft.insights.sentences[next].start < block.end { next += 1 }
            let found = quotes(quotations, sentences: first..<next, &pronouns, firms, draft)
            draft.insights.quotes += found.filter { $0.speaker != nil || isLong($0.span, draft) }
        }
    }

    /// Longer than a word or name in quotation marks.
    private func isLong(_ span: Span, _ draft: Draft) -> Bool {
        draft.article.text[span.range].count { $0 == 0x20 || $0 == 0x0A } >= 7
    }

    private func quotes(
        _ quotations: [Span], sentences: Range<Int>, _ pronouns: inout Pronouns, _ firms: ArticleFirms, _ draft: Draft
    ) -> [Quote] {
        var found: [Quote] = []
        for number in sentences {
            let sentence = draft.insights.sentences[number]
            let first = quotations.partitionPoint { $0.end > sentence.start }
            for quotation in quotations[first...].prefix(while: { $0.start < sentence.end }) where quotation.start >= sentence.start {
                let last = min(sentences.upperBound, draft.insights.sentences.partitionPoint { $0.start >= quotation.end }) - 1
                let whole = Span(sentence.start, max(sentence.end, draft.insights.sentences[last].end))
                let tokens = draft.sentenceTokens[number].lowerBound..<draft.sentenceTokens[last].upperBound
                let within = quotations[first...].prefix { $0.start < whole.end }
                let signs = SentenceSigns(draft.tokens[tokens], draft.insights.mentions(in: whole), draft.insights.entities, quotations: within) {
                    pronouns.person(of: $0, after: $1)
                }
                let (speaker, evidence) = speaker(of: quotation, signs, after: pronouns.isUnnamed ? nil : found.last, firms, draft)
                found.append(Quote(span: quotation, speaker: speaker, sentence: whole, evidence: evidence))
            }
            pronouns.leave(
                SentenceSigns(
                    draft.tokens[draft.sentenceTokens[number]], draft.insights.mentions(in: sentence), draft.insights.entities,
                    quotations: quotations[first...].prefix { $0.start < sentence.end }
                ) { pronouns.person(of: $0, after: $1) })
        }
        return found
    }

    /// Somebody else is named between two quotations.
    private func isInterrupted(from quote: Quote, to span: Span, _ draft: Draft) -> Bool {
        guard quote.span.end < span.start else { return false }
        return draft.insights.mentions(in: Span(quote.span.end, span.start)).contains {
            draft.insights.entities[$0.entity].kind == .person && $0.entity != quote.speaker
        }
    }

    private func speaker(
        of quotation: Span, _ signs: SentenceSigns, after previous: Quote?, _ firms: ArticleFirms, _ draft: Draft
    ) -> (Int?, Evidence) {
        let text = signs.text(quotation: quotation)
        if let reading = speakers.reading(of: text) {
            let speaker = signs.items[reading.item]
            let isNamed = speaker.letter != "H"
            return (
                speaker.entity,
                Evidence(
                    isNamed ? reading.rule.reason : reading.rule.reason + "; “he” or “she” is whom the sentences before name", confidence: isNamed ? 0.97 : 0.9)
            )
        }
        // A quotation that goes on after "said Ada Obi." is still hers.
        let words = String(decoding: text, as: UTF8.self).split(separator: " ")
        let isBare = words.allSatisfy { ["Q", "q", "."].contains($0) } || words.contains("he") || words.contains("she")
        if let previous, isBare, previous.speaker != nil, !isInterrupted(from: previous, to: quotation, draft) {
            return (previous.speaker, Evidence("the quotation before goes on", confidence: 0.85))
        }
        if let noun = pointers.word(in: text), NameCue.kind(of: noun) != nil, let firm = firms.pointed(by: noun, from: quotation.start) {
            return (firm, Evidence("“the \(noun)” is the firm that the text speaks of", confidence: 0.8))
        }
        return (nil, Evidence("the text does not say who speaks", confidence: 0.9))
    }
}
