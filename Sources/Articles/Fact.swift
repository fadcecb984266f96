/// A sum, a share, a count or a date in the text.
public struct Fact: Hashable, Sendable {
    public var span: Span
    public var kind: Kind
    /// The words that say what the figure is of, or what happened on the date.
    public var subject: Span?
    /// When a date is, as exactly as it says; nil where it does not say enough.
    public var period: CalendarPeriod?
    /// What a date without a year, or one counted from the day of publication, means: "17 July 2025".
    public var meant: String?
    public var source: DateSource
    public var sentence: Span

    public init(
        span: Span, kind: Kind, subject: Span? = nil, period: CalendarPeriod? = nil, meant: String? = nil, source: DateSource = .written, sentence: Span
    ) {
        self.span = span
        self.kind = kind
        self.subject = subject
        self.period = period
        self.meant = meant
        self.source = source
        self.sentence = sentence
    }

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case money, percent, count, date
    }

    /// How a date is known.
    public enum DateSource: String, Hashable, Sendable {
        case written
        /// Counted from the day of publication: "last Friday".
        case relative
        /// The day of publication itself.
        case publication
    }
}

extension Fact {
    /// The figure with what limits it before it: without "at least" it would say more than the text does.
    public func words(in article: Article) -> String {
        let start = max(0, span.start - 24)
        let before = String(decoding: article.text[start..<span.start], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        let limit = Self.limits.first { before.hasSuffix(" " + $0) || before == $0 }
        return [limit, article.line(span)].compactMap { $0 }.joined(separator: " ")
    }

    private static let limits = [
        "at least", "at most", "more than", "less than", "fewer than", "as many as", "as much as", "as few as", "no more than", "no fewer than", "up to",
        "nearly", "almost", "about", "around", "roughly", "approximately", "close to", "some", "over", "under", "above", "below", "only", "just",
        "an estimated", "estimated", "minus", "negative",
    ]
}
