import Articles
import UnicodeText

/// Finds sums, shares, counts and dates, with what each is of.
struct FactAnnotator: Annotator {
    func annotate(_ draft: inout Draft) {
        let patterns = FactPatterns()
        let meaning = DateMeaning(reference: draft.article.metadata.date)
        let relative = RelativeDates(publishedOn: draft.article.metadata.date)
        for sentence in draft.insights.sentences where holdsFacts(sentence, draft.article) {
            let subject = FactSubject(article: draft.article, sentence: sentence)
            var taken = TakenSpans()
            // Full dates by the names of months in any language.
            for written in WrittenDate.all(in: Array(draft.article.text[sentence.range])) {
                let span = Span(sentence.start + written.range.lowerBound, sentence.start + written.range.upperBound)
                guard isDay(draft.article.text[span.range]), taken.add(span) else { continue }
                draft.insights.facts.append(date(span, sentence, subject, meaning, draft.article))
            }
            for (kind, expression) in patterns.inOrder {
                for match in expression.matches(in: draft.article.text, range: sentence.range) {
                    let span = FactPatterns.trimmed(Span(match), in: draft.article.text)
                    guard !span.isEmpty, taken.add(span), let kind else { continue }
                    draft.insights.facts.append(
                        kind == .date
                            ? date(span, sentence, subject, meaning, draft.article)
                            : Fact(span: span, kind: kind, subject: subject.ofFigure(at: span), sentence: sentence))
                }
            }
            for found in relative?.found(in: sentence, of: draft.article) ?? [] where taken.add(found.span) {
                draft.insights.facts.append(
                    Fact(
                        span: found.span, kind: .date, subject: subject.ofDate(at: found.span), period: found.period, meant: found.period?.inWords,
                        source: .relative, sentence: sentence))
            }
        }
        if let day = dayOfPublication(of: draft.article) { draft.insights.facts.append(day) }
        draft.insights.facts.sort { $0.span < $1.span }
    }

    /// Bytes before a date in which a word may say that it looks forward.
    private static let wordsBefore = 160

    private func date(_ span: Span, _ sentence: Span, _ subject: FactSubject, _ meaning: DateMeaning, _ article: Article) -> Fact {
        let words = article.line(span)
        let period = meaning.period(of: words) {
            let start = scalarBoundary(in: article.text, atOrBefore: max(sentence.start, span.start - Self.wordsBefore))
            return DateMeaning.Direction(article.line(Span(start, span.start)).lowercased().split { !$0.isLetter }.map(String.init))
        }
        let hasYear = words.split { !$0.isNumber }.contains { $0.count == 4 }
        return Fact(span: span, kind: .date, subject: subject.ofDate(at: span), period: period, meant: hasYear ? nil : period?.inWords, sentence: sentence)
    }

    /// With a month's name, or three numbers that two signs part.
    private func isDay(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.contains { $0 >= 0x41 } || [0x2F, 0x2E, 0x2D].contains { sign in bytes.count { $0 == sign } == 2 }
    }

    /// Where the head of the article says it.
    private func dayOfPublication(of article: Article) -> Fact? {
        guard let day = article.metadata.date else { return nil }
        for block in article.blocks.prefix(12) where block.kind == .date || block.kind == .byline {
            for written in WrittenDate.all(in: Array(article.text[block.span.range])) where written.date == day {
                let span = Span(block.span.start + written.range.lowerBound, block.span.start + written.range.upperBound)
                return Fact(span: span, kind: .date, period: CalendarPeriod(.day, of: day), source: .publication, sentence: block.span)
            }
        }
        return nil
    }

    private func holdsFacts(_ sentence: Span, _ article: Article) -> Bool {
        guard let block = article.blockIndex(at: sentence.start) else { return false }
        switch article.blocks[block].kind {
        case .byline, .date, .boilerplate, .junk: return false
        default: break
        }
        return true
    }
}
