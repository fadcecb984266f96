import Articles
import UnicodeText

extension Search {
    /// Bytes looked through in one go: a millisecond or two.
    static let slice = 1 << 20

    /// Looks through the next slice of the text. A match that would run over two blocks does not count.
    mutating func step(in article: Article) {
        guard !isDone else { return }
        let end = min(article.text.count, scanned + Self.slice)
        if isPattern {
            scanPattern(in: article, to: end)
        } else if let pattern = TextPattern(query) {
            hits += pattern.matches(in: article.text, range: scanned..<end).filter { Self.isWithinOneBlock($0, article) }.map { Span($0) }
            scanned = end
        } else {
            isDone = true
        }
        if scanned >= article.text.count { isDone = true }
        if let last = hits.last, last.end > scanned { scanned = last.end }
    }

    private static func isWithinOneBlock(_ range: Range<Int>, _ article: Article) -> Bool {
        guard let block = article.blockIndex(at: range.lowerBound) else { return false }
        return article.blocks[block].span.end >= range.upperBound
    }

    /// Block by block, so that "^" and "$" mean a paragraph's ends.
    private mutating func scanPattern(in article: Article, to end: Int) {
        do {
            let expression = try RegularExpression(query)
            var index = article.blocks.partitionPoint { $0.span.start >= scanned }
            while index < article.blocks.count, article.blocks[index].span.start < end {
                let span = article.blocks[index].span
                hits += expression.matches(in: article.text, range: span.range).map { Span($0) }
                scanned = max(scanned, span.end)
                index += 1
            }
            scanned = max(scanned, end)
        } catch {
            fault = "“\(query)”: \(error.reason)"
            isDone = true
        }
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
