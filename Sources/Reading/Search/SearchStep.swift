import Articles
import UnicodeText

extension Search {
    /// Bytes looked through in one go, and letters compared: a millisecond or two, and never more than some tens.
    private static let slice = 1 << 19
    private static let mostSteps = 1 << 20
    /// Of a pattern, that may cost far more at each place.
    private static let patternSlice = 1 << 15
    /// Bytes of a paragraph in which a pattern is looked for at a time; a longer one is cut between words, and no match reaches over a cut.
    private static let longestStretch = 1 << 13
    /// Hits that are kept.
    static let mostHits = 500_000

    /// Looks through the next slice of the text. A match that would run over two blocks does not count.
    mutating func step(in article: Article) {
        guard !isDone else { return }
        if isPattern {
            scanPattern(in: article, to: min(article.text.count, scanned + Self.patternSlice))
        } else if let pattern = TextPattern(query) {
            let end = min(article.text.count, scanned + Self.slice)
            let (found, last) = pattern.matches(in: article.text, range: scanned..<max(scanned, end), steps: Self.mostSteps)
            hits += found.filter { Self.isWithinOneBlock($0, article) }.map { Span($0) }
            scanned = last
        } else {
            isDone = true
        }
        if scanned >= article.text.count || hits.count >= Self.mostHits { isDone = true }
    }

    private static func isWithinOneBlock(_ range: Range<Int>, _ article: Article) -> Bool {
        guard let block = article.blockIndex(at: range.lowerBound) else { return false }
        return article.blocks[block].span.end >= range.upperBound
    }

    /// Block by block, so that "^" and "$" mean a paragraph's ends.
    private mutating func scanPattern(in article: Article, to end: Int) {
        do {
            let expression = try RegularExpression(query)
            var index = article.blockIndex(at: scanned) ?? 0
            while index < article.blocks.count, article.blocks[index].span.start < end, scanned < end {
                let span = article.blocks[index].span
                while scanned < span.end, scanned < end {
                    let stretch = Self.stretch(of: span, from: max(scanned, span.start), in: article.text)
                    hits += expression.matches(
                        in: article.text, range: stretch, beginsLine: stretch.lowerBound == span.start, endsLine: stretch.upperBound == span.end
                    ).map { Span($0) }
                    scanned = stretch.upperBound
                }
                if scanned >= span.end { index += 1 }
            }
            if index == article.blocks.count { scanned = article.text.count }
        } catch {
            fault = "“\(query)”: \(error.reason)"
            isDone = true
        }
    }

    private static func stretch(of span: Span, from start: Int, in text: [UInt8]) -> Range<Int> {
        guard span.end - start > longestStretch else { return start..<span.end }
        let most = scalarBoundary(in: text, atOrBefore: start + longestStretch)
        let cut = text[start..<most].suffix(longestStretch / 4).lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? most
        return start..<max(cut, start + 1)
    }

    /// Index of the first hit at or after an offset, else the first of all.
    func hit(from offset: Int) -> Int? {
        guard !hits.isEmpty else { return nil }
        let next = hits.partitionPoint { $0.start >= offset }
        return next < hits.count ? next : 0
    }

    /// Index of the last hit before an offset, else the last of all.
    func hit(before offset: Int) -> Int? {
        guard !hits.isEmpty else { return nil }
        let next = hits.partitionPoint { $0.start >= offset }
        return next > 0 ? next - 1 : hits.count - 1
    }
}
