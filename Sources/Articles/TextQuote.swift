/// A place in an article by its words, so that it is found again in a changed text.
public struct TextQuote: Hashable, Sendable, Codable {
    /// The words at the place.
    public var quote: String
    /// Some words before and after, to tell one place from another.
    public var before: String
    public var after: String
    /// Where the quote began, in bytes.
    public var offset: Int

    public init(quote: String, before: String, after: String, offset: Int) {
        self.quote = quote
        self.before = before
        self.after = after
        self.offset = offset
    }

    /// No place: the start of any text.
    public static let nowhere = TextQuote(quote: "", before: "", after: "", offset: 0)

    private enum CodingKeys: CodingKey { case quote, before, after, offset }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            quote: try values.decode(String.self, forKey: .quote), before: try values.decode(String.self, forKey: .before),
            after: try values.decode(String.self, forKey: .after), offset: Self.plausible(try values.decode(Int.self, forKey: .offset)))
    }

    /// An offset that was kept, as a text may have it: neither negative nor so large that sums with it overflow.
    static func plausible(_ offset: Int) -> Int { min(max(0, offset), 1 << 48) }

    /// A span with 32 bytes on either side.
    public init(_ span: Span, in article: Article) {
        let text = article.text
        let from = Self.boundary(in: text, max(0, span.start - 32))
        let to = Self.boundary(in: text, min(text.count, span.end + 32))
        self.init(
            quote: article[span], before: article[Span(from, span.start)], after: article[Span(span.end, max(span.end, to))], offset: span.start)
    }

    /// The place where the 64 bytes after an offset stand.
    public init(at offset: Int, in article: Article) {
        let start = Self.boundary(in: article.text, min(max(0, offset), article.text.count))
        self.init(Span(start, Self.boundary(in: article.text, min(article.text.count, start + 64))), in: article)
    }

    private static func boundary(in text: [UInt8], _ offset: Int) -> Int {
        var offset = offset
        while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    /// True where the words stand in their old place, before an offset. O(*n*) in the words.
    public func isUnmoved(in article: Article, before end: Int) -> Bool {
        let quote = quote.utf8
        return offset + quote.count <= min(end, article.text.count) && article.text[offset..<offset + quote.count].elementsEqual(quote)
    }

    /// Where the words begin now.
    public func resolve(in article: Article) -> Int? { quote.isEmpty ? offset <= article.text.count ? offset : nil : span(in: article)?.start }

    /// Where the words stand now: in their old place, else where the words around them agree most, the nearest of several; nil where they are gone.
    /// White space is alike however long and of whatever kind: a text that is wrapped in another way is the same text.
    ///
    /// O(*n*) in the text.
    public func span(in article: Article) -> Span? {
        let (text, quote) = (article.text, Array(quote.utf8))
        if isUnmoved(in: article, before: text.count) { return Span(offset, offset + quote.count) }
        let (before, after) = (Self.words(before.utf8), Self.words(after.utf8))
        return occurrences(of: quote, in: text).max { left, right in
            let (a, b) = (agreement(left, before, after, text), agreement(right, before, after, text))
            return a != b ? a < b : abs(left.start - offset) > abs(right.start - offset)
        }
    }

    /// The bytes that are no white space.
    private static func words(_ text: some Sequence<UInt8>) -> [UInt8] { text.filter { $0 > 0x20 } }

    private func occurrences(of quote: [UInt8], in text: [UInt8]) -> [Span] {
        guard let first = quote.first else { return [] }
        var places: [Span] = []
        for index in text.indices where text[index] == first || first <= 0x20 && text[index] <= 0x20 && (index == 0 || text[index - 1] > 0x20) {
            if let end = Self.end(of: quote, in: text, from: index) { places.append(Span(index, end)) }
            if places.count == 1000 { break }
        }
        return places
    }

    /// Where the words end that begin at an index; nil where others stand there.
    private static func end(of quote: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        var index = start
        var next = 0
        while next < quote.count {
            guard index < text.count else { return nil }
            if quote[next] <= 0x20 {
                guard text[index] <= 0x20 else { return nil }
                while next < quote.count, quote[next] <= 0x20 { next += 1 }
                while index < text.count, text[index] <= 0x20 { index += 1 }
            } else {
                guard text[index] == quote[next] else { return nil }
                next += 1
                index += 1
            }
        }
        return index
    }

    private func agreement(_ place: Span, _ before: [UInt8], _ after: [UInt8], _ text: [UInt8]) -> Int {
        let left = zip(before.reversed(), text[..<place.start].reversed().lazy.filter { $0 > 0x20 }).prefix { $0 == $1 }.count
        return left + zip(after, text[place.end...].lazy.filter { $0 > 0x20 }).prefix { $0 == $1 }.count
    }
}
