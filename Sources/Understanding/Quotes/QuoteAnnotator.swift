import Articles
import UnicodeText

/// Finds what is quoted, and who says it.
struct QuoteAnnotator: Annotator {
    private static let speakerRules = SentenceRules(SpeechRules.speakers)
    private static let pointerRules = SentenceRules(SpeechRules.pointers)
    private let speakers = SentenceReader(Self.speakerRules)
    private let pointers = SentenceReader(Self.pointerRules)

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
            draft.insights.quotes += found.filter { isSaid($0, in: draft.article.blocks[index].kind, draft) }
        }
        let interview = Interview(draft)
        draft.questions = interview.questions
        let reported = ReportedSpeech(draft, firms)
        let reports = draft.sentenceTokens.indices.flatMap { reported.quotes(in: $0) }
        add(interview.answers, to: &draft)
        add(reports, to: &draft)
    }

    /// What is quoted word for word stands before what is not, in one place.
    private func add(_ quotes: [Quote], to draft: inout Draft) {
        let known = draft.insights.quotes
        draft.insights.quotes += quotes.filter { quote in
            let index = known.partitionPoint { $0.span.end > quote.span.start }
            return index == known.count || !known[index].span.overlaps(quote.span)
        }
        draft.insights.quotes.sort { $0.span < $1.span }
    }

    /// Somebody's words, and no title, nickname or phrase in quotation marks.
    private func isSaid(_ quote: Quote, in kind: Block.Kind, _ draft: Draft) -> Bool {
        if let before = draft.tokens[..<draft.tokens.partitionPoint { $0.span.end > quote.span.start }].last?.text, Self.naming.contains(before) {
            return false
        }
        guard quote.speaker == nil else { return true }
        switch kind {
        case .title, .subtitle, .heading: return false
        default: break
        }
        // "…". American Scientist: a title has its full stop behind the mark.
        let isTitle = quote.span.end < draft.article.text.count && draft.article.text[quote.span.end] == 0x2E
        return !isTitle && isLong(quote.span, draft)
    }

    /// After these a word in quotation marks is a name.
    private static let naming: Set<String> = ["called", "named", "dubbed", "nicknamed", "titled", "entitled"]

    /// Longer than a word or name in quotation marks.
    private func isLong(_ span: Span, _ draft: Draft) -> Bool {
        draft.article.text[span.range].count { $0 == 0x20 || $0 == 0x0A } >= 7
    }

    /// A sentence as the grammar reads it.
    private struct Reading {
        var signs: EncodedSentence
        /// The sentence before spoke of somebody without a name.
        var followsUnnamed: Bool
    }

    private func quotes(
        _ quotations: [Span], sentences: Range<Int>, _ pronouns: inout Pronouns, _ firms: ArticleFirms, _ draft: Draft
    ) -> [Quote] {
        let readings = sentences.map { read($0, quotations, &pronouns, draft) }
        var found: [Quote] = []
        for number in sentences {
            let sentence = draft.insights.sentences[number]
            let first = quotations.partitionPoint { $0.start >= sentence.start }
            for quotation in quotations[first...].prefix(while: { $0.start < sentence.end }) {
                let last = max(number, min(sentences.upperBound, draft.insights.sentences.partitionPoint { $0.start >= quotation.end }) - 1)
                let reading = readings[number - sentences.lowerBound]
                let end = last == number ? nil : readings[last - sentences.lowerBound].signs
                let previous = reading.followsUnnamed ? nil : found.last
                let (speaker, evidence) =
                    mayTell(reading.signs, end, after: previous)
                    ? speaker(of: quotation, reading.signs.text(around: quotation, endingIn: end), after: previous, firms, draft) : Self.nobody
                let whole = Span(sentence.start, max(sentence.end, draft.insights.sentences[last].end))
                found.append(Quote(span: quotation, speaker: speaker, sentence: whole, evidence: evidence))
            }
        }
        return found
    }

    private static let nobody: (EntityID?, Evidence) = (nil, Evidence("the text does not say who speaks", confidence: 0.9))

    /// False where nothing can say who speaks: nobody is named, no noun points to anybody, nobody spoke before.
    private func mayTell(_ signs: EncodedSentence, _ end: EncodedSentence?, after previous: Quote?) -> Bool {
        func isPointer(_ signs: EncodedSentence) -> Bool { signs.hasSpeech && signs.hasArticle }
        return previous?.speaker != nil || !signs.items.isEmpty || isPointer(signs) || end.map { !$0.items.isEmpty || isPointer($0) } == true
    }

    private func read(_ number: Int, _ quotations: [Span], _ pronouns: inout Pronouns, _ draft: Draft) -> Reading {
        let sentence = draft.insights.sentences[number]
        let first = quotations.partitionPoint { $0.end > sentence.start }
        let last = quotations.partitionPoint { $0.start >= sentence.end }
        let signs = EncodedSentence(
            draft.tokens[draft.sentenceTokens[number]], draft.insights.mentions(in: sentence), draft.insights.entities,
            quotations: quotations[first..<max(first, last)]
        ) { pronouns.person(of: $0, after: $1) }
        defer { pronouns.leave(signs) }
        return Reading(signs: signs, followsUnnamed: pronouns.isUnnamed)
    }

    /// Somebody else is named between two quotations.
    private func isInterrupted(from quote: Quote, to span: Span, _ draft: Draft) -> Bool {
        guard quote.span.end < span.start else { return false }
        return draft.insights.mentions(in: Span(quote.span.end, span.start)).contains {
            draft.insights.entities[$0.entity].kind == .person && $0.entity != quote.speaker
        }
    }

    private func speaker(
        of quotation: Span, _ around: (bytes: [UInt8], items: [EncodedSentence.Item])?, after previous: Quote?, _ firms: ArticleFirms, _ draft: Draft
    ) -> (EntityID?, Evidence) {
        let (text, items) = around ?? ([], [])
        // Nobody speaks where nobody is named.
        if !items.isEmpty, let reading = speakers.reading(of: text) {
            let speaker = items[reading.item]
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
        return Self.nobody
    }
}
