import Articles
import UnicodeText

/// Finds sums, shares, counts and dates, with what each is of.
struct FactAnnotator: Annotator {
    func annotate(_ draft: inout Draft) {
        let patterns = FactPatterns()
        for sentence in draft.insights.sentences where holdsFacts(sentence, draft.article) {
            var taken = TakenSpans()
            for (kind, expression) in patterns.inOrder {
                for match in expression.matches(in: draft.article.text, range: sentence.range) {
                    let span = FactPatterns.trimmed(Span(match), in: draft.article.text)
                    guard !span.isEmpty, taken.add(span), let kind else { continue }
                    let date = kind == .date ? date(of: span, draft.article) : nil
                    draft.insights.facts.append(
                        Fact(
                            span: span, kind: kind, subject: subject(of: span, kind, in: sentence, draft.article),
                            date: date, meant: date.flatMap { hasYear(span, draft.article) ? nil : $0.inWords }, sentence: sentence))
                }
            }
        }
        addRelativeDates(&draft)
        draft.insights.facts.sort { $0.span < $1.span }
    }

    /// "last Friday", counted from the day of publication.
    private func addRelativeDates(_ draft: inout Draft) {
        guard let day = draft.article.metadata.date, let dates = RelativeDates(publishedOn: day) else { return }
        for sentence in draft.insights.sentences where holdsFacts(sentence, draft.article) {
            draft.insights.facts += dates.found(in: sentence, of: draft.article).map { found in
                Fact(
                    span: found.span, kind: .date, subject: subject(of: found.span, .date, in: sentence, draft.article), date: found.date, meant: found.words,
                    isRelative: true,
                    sentence: sentence)
            }
        }
    }

    private func holdsFacts(_ sentence: Span, _ article: Article) -> Bool {
        guard let block = article.blockIndex(at: sentence.start) else { return false }
        switch article.blocks[block].kind {
        case .byline, .date, .boilerplate, .junk: return false
        default: break
        }
        return true
    }

    /// The words after the figure up to a sign or a verb; of a date, the words that follow it.
    private func subject(of span: Span, _ kind: Fact.Kind, in sentence: Span, _ article: Article) -> Span? {
        var start = span.end
        let text = article.text
        while start < sentence.end, [0x20, 0x2C, 0x0A].contains(text[start]) { start += 1 }
        var end = start
        var words = 0
        while end < sentence.end, words < (kind == .date ? 8 : 6) {
            let next = wordEnd(from: end, limit: sentence.end, text)
            let isClause = Self.clauseWords.contains(String(decoding: text[end..<next], as: UTF8.self))
            // On a date something happened: the clause after it tells, unless it is only the rest of one.
            if next == end || isClause && (kind != .date || words == 0) { break }
            words += 1
            end = next
            guard end < sentence.end, text[end] == 0x20 || text[end] == 0x0A else { break }
            if words < (kind == .date ? 8 : 6) { end += 1 }
        }
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        return end > start ? Span(start, end) : nil
    }

    /// Up to a blank or a sign that parts; a comma inside a number parts nothing.
    private func wordEnd(from start: Int, limit: Int, _ text: [UInt8]) -> Int {
        var index = start
        while index < limit {
            let (value, length) = scalar(in: text, at: index)
            let isInNumber =
                (value == 0x2C || value == 0x2E) && index > start && index + 1 < limit && (0x30...0x39).contains(text[index - 1])
                && (0x30...0x39).contains(text[index + 1])
            // Full stop, comma, semicolon, colon, brackets, quotation marks and dashes.
            if isSpace(value) || !isInNumber && [0x2E, 0x2C, 0x3B, 0x3A, 0x28, 0x29, 0x201C, 0x201D, 0x2013, 0x2014, 0x2026].contains(value) { break }
            index += length
        }
        return index
    }

    /// Words with which another clause begins: what a figure is of ends before them.
    private static let clauseWords: Set<String> = [
        "now", "has", "had", "have", "is", "was", "were", "will", "would", "still", "and", "but", "which", "who", "when", "while", "as", "said", "says", "he",
        "she", "it", "they", "also", "then", "after", "before", "because", "though", "did", "does", "could", "may", "can",
    ]

    private func hasYear(_ span: Span, _ article: Article) -> Bool {
        article.text[span.range].split { !(0x30...0x39).contains($0) }.contains { $0.count == 4 }
    }

    /// A full date, or one that the day of publication completes.
    private func date(of span: Span, _ article: Article) -> CalendarDate? {
        WrittenDate.first(in: article[span], reference: article.metadata.date)?.date
    }
}
