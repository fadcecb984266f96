import Articles
import UnicodeText

/// The words that say what a figure is of, or what happened on a date.
struct FactSubject {
    let article: Article
    let sentence: Span
    private var text: [UInt8] { article.text }

    private static let mostWords = 6
    private static let mostWordsOfDate = 8
    /// Bytes of a row of figures, and of the words before a date that are looked at.
    private static let longestRow = 120

    /// Of a sum, a share or a count: the words that follow it, up to a sign or a verb, else what rose, fell or was so much; in a row of figures the
    /// label of its row.
    func ofFigure(at span: Span) -> Span? {
        if let row = row(around: span) { return row.label }
        let after = words(from: span.end, most: Self.mostWords, stopsAt: { Self.clauseWords.contains($0) })
        if let after, after.start == span.end + 1 {
            let first = article.line(after).prefix { $0 != " " }
            // A name right after a figure begins something new, but for "the $799 Meta Ray-Ban".
            let isNew = first.first.map { $0.isUppercase || $0.isNumber } ?? true
            if isNew ? Self.articles.contains(word(before: span.start)) : !Self.adverbials.contains(String(first)) { return after }
        }
        return wordsBefore(span.start).flatMap(withoutTies)
    }

    /// Without the words that only tie a figure to what it is of: "Revenue was", "The rent climbed from".
    private func withoutTies(_ span: Span) -> Span? {
        var end = span.end
        while end > span.start, Self.ties.contains(word(before: end)) {
            end = wordStart(before: end)
            while end > span.start, text[end - 1] <= 0x20 { end -= 1 }
        }
        return telling(Span(span.start, end))
    }

    /// Of a date: the clause it stands in. At the head of a clause that is what follows, else what stands before.
    func ofDate(at span: Span) -> Span? {
        let preposition = word(before: span.start)
        let isTied = Self.prepositions.contains(preposition)
        let start = isTied ? wordStart(before: span.start) : span.start
        if !isTied, let noun = words(from: span.end, most: Self.mostWords, stopsAt: { Self.clauseWords.contains($0) || Self.prepositions.contains($0) }),
            text[span.end] == 0x20, article.line(noun).first?.isLowercase == true
        {
            return noun
        }
        if let before = wordsBefore(start) { return before }
        return words(from: span.end, most: Self.mostWordsOfDate, stopsAt: { _ in false })
    }

    // MARK: Words

    private func words(from start: Int, most: Int, stopsAt isStop: (String) -> Bool) -> Span? {
        var start = start
        while start < sentence.end, [0x20, 0x2C, 0x0A].contains(text[start]) { start += 1 }
        var end = start
        var words = 0
        while end < sentence.end, words < most {
            let next = wordEnd(from: end)
            if next == end || isStop(String(decoding: text[end..<next], as: UTF8.self)) { break }
            words += 1
            end = next
            guard end < sentence.end, text[end] == 0x20 || text[end] == 0x0A else { break }
            if words < most { end += 1 }
        }
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        return telling(Span(start, end))
    }

    /// The clause before a place, its last words.
    private func wordsBefore(_ end: Int) -> Span? {
        var last = end
        while last > sentence.start, text[last - 1] <= 0x20 { last -= 1 }
        var start = last
        var words = 0
        while start > sentence.start, words < Self.mostWordsOfDate, last - start < Self.longestRow {
            let next = wordStart(before: start)
            guard next < start, !isParting(next, start) else { break }
            start = next
            words += 1
        }
        while start < last, text[start] <= 0x20 { start += 1 }
        while start < last, Self.joining.contains(String(decoding: text[start..<min(wordEnd(from: start), last)], as: UTF8.self)) {
            start = wordEnd(from: start)
            while start < last, text[start] <= 0x20 { start += 1 }
        }
        return telling(Span(start, max(start, last)))
    }

    /// What parts clauses stands at the end of the word.
    private func isParting(_ start: Int, _ end: Int) -> Bool {
        var index = end
        while index > start, text[index - 1] <= 0x20 { index -= 1 }
        return index > start && Self.partingEnds.contains(scalar(in: text, before: index).value)
    }

    /// Full stop, comma, semicolon, colon, brackets, closing quotation mark, dashes.
    private static let partingEnds: Set<UInt32> = [
        0x2E, 0x2C, 0x3B, 0x3A, 0x28, 0x29, 0x5D, 0x201D, 0x2013, 0x2014, 0x3001, 0x3002, 0xFF0C, 0xFF1B,
    ]

    /// Nil where it says nothing: empty, or a stray letter.
    private func telling(_ span: Span) -> Span? {
        guard span.end > span.start else { return nil }
        let words = article.line(span)
        return words.count(where: \.isLetter) > 2 && !Self.references.contains(words.lowercased()) ? span : nil
    }

    private static let references: Set<String> = ["vol", "pages", "chapter", "isbn", "doi", "edit"]

    /// Up to a blank or a sign that parts; a comma inside a number parts nothing.
    private func wordEnd(from start: Int) -> Int {
        var index = start
        while index < sentence.end {
            let (value, length) = scalar(in: text, at: index)
            let isInNumber =
                (value == 0x2C || value == 0x2E) && index > start && index + 1 < sentence.end && (0x30...0x39).contains(text[index - 1])
                && (0x30...0x39).contains(text[index + 1])
            if isSpace(value) || !isInNumber && Self.signs.contains(value) { break }
            index += length
        }
        return index
    }

    /// Full stop, comma, semicolon, colon, brackets, quotation marks, dashes and their Chinese likes.
    private static let signs: Set<UInt32> = [
        0x2E, 0x2C, 0x3B, 0x3A, 0x28, 0x29, 0x201C, 0x201D, 0x2013, 0x2014, 0x2026, 0x3001, 0x3002, 0xFF0C, 0xFF1B, 0xFF1A,
    ]

    /// Start of the word that ends before a place, blanks between them left out.
    private func wordStart(before end: Int) -> Int {
        let limit = max(sentence.start, end - Self.longestRow)
        var index = end
        while index > limit, text[index - 1] <= 0x20 { index -= 1 }
        while index > limit, text[index - 1] > 0x20 { index -= 1 }
        return scalarBoundary(in: text, atOrBefore: index)
    }

    private func word(before end: Int) -> String { article.line(Span(wordStart(before: end), end)).lowercased() }

    // MARK: Rows of figures

    private struct Row {
        var label: Span?
    }

    /// The line around a figure where it is a label with figures and nothing else: "Nasdaq  22,261.33  −0.33%".
    private func row(around span: Span) -> Row? {
        let block = article.blockIndex(at: span.start).map { article.blocks[$0].span } ?? sentence
        let (low, high) = (max(block.start, span.start - Self.longestRow), min(block.end, span.end + Self.longestRow))
        let start = text[low..<span.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? low
        let end = text[span.end..<high].firstIndex(of: 0x0A) ?? high
        guard end - start < Self.longestRow else { return nil }
        let line = article.line(Span(start, end))
        let words = line.split(separator: " ")
        guard let firstFigure = words.firstIndex(where: Self.isFigure), firstFigure <= 4, words[firstFigure...].count > 1,
            words[firstFigure...].allSatisfy({ Self.isFigure($0) || $0.count <= 3 })
        else { return nil }
        guard firstFigure > 0 else { return Row(label: nil) }
        // Columns stand apart by more than a blank; a name may hold a number.
        let gap = text[start..<end].indices.first { $0 + 1 < end && text[$0] <= 0x20 && text[$0 + 1] <= 0x20 || text[$0] == 0x09 }
        let label = gap ?? text[start..<end].firstIndex { (0x30...0x39).contains($0) || $0 == 0x24 }
        return Row(label: label.flatMap { trimmed(Span(start, $0)) })
    }

    private static func isFigure(_ word: Substring) -> Bool { word.contains { $0.isNumber } && !word.contains { $0.isLowercase } }

    private func trimmed(_ span: Span) -> Span? {
        var end = span.end
        while end > span.start, text[end - 1] <= 0x20 || [0x2B, 0x2D].contains(text[end - 1]) { end -= 1 }
        return end > span.start ? Span(span.start, end) : nil
    }

    // MARK: Word lists

    /// Words with which another clause begins: what a figure is of ends before them.
    private static let clauseWords: Set<String> = [
        "now", "has", "had", "have", "is", "was", "were", "will", "would", "still", "and", "but", "which", "who", "when", "while", "as", "said", "says", "he",
        "she", "it", "they", "also", "then", "after", "before", "because", "though", "did", "does", "could", "may", "can",
    ]

    private static let prepositions: Set<String> = [
        "on", "in", "by", "since", "until", "till", "from", "at", "for", "during", "of", "around", "about", "before", "after", "through", "late", "early",
        "mid", "the", "to",
    ]

    /// Words that begin no subject: when, where, compared to what.
    private static let adverbials: Set<String> = [
        "up", "down", "from", "to", "in", "on", "at", "by", "over", "a", "an", "the", "that", "than", "with", "compared", "versus", "against", "during",
        "since", "this", "last",
        "next", "or", "more", "less", "higher", "lower", "if", "so", "where", "below", "above", "until", "each", "per", "through", "within", "under", "between",
        "again", "earlier",
    ]

    /// Words that only join a clause to the one before.
    private static let joining: Set<String> = ["and", "but", "or", "And", "But", "Or", "that", "which", "while", "as", "when"]

    private static let ties: Set<String> = [
        "from", "by", "to", "was", "were", "is", "are", "of", "at", "about", "than", "some", "nearly", "almost", "around", "over", "up", "only", "just", "more",
        "less", "at least", "least",
        "most", "between", "a", "an", "the", "roughly", "and", "or", "as", "much", "many", "had", "has", "have", "for", "with", "on", "in", "be", "been", "its",
        "their",
        "approximately", "under", "estimated", "minus", "against", "reach", "reached",
    ]

    private static let articles: Set<String> = ["the", "a", "an", "its", "their", "his", "her", "new"]
}
