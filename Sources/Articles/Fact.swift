/// A sum, share, count or date, with what it is of.
public struct Fact: Hashable, Sendable, Codable {
    public var span: Span
    public var kind: Kind
    /// The words that say what the figure is of, or what happened on the date.
    public var subject: Span?
    /// The day, where a date gives one or the day of publication fills it in.
    public var date: CalendarDate?
    /// What a date without a year, or one counted from the day of publication, means: "17 July 2025".
    public var meant: String?
    /// Counted from the day of publication: "last Friday".
    public var isRelative: Bool
    public var sentence: Span

    public init(span: Span, kind: Kind, subject: Span? = nil, date: CalendarDate? = nil, meant: String? = nil, isRelative: Bool = false, sentence: Span) {
        self.span = span
        self.kind = kind
        self.subject = subject
        self.date = date
        self.meant = meant
        self.isRelative = isRelative
        self.sentence = sentence
    }

    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case money, percent, count, date
    }
}
