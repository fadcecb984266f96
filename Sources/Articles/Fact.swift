/// A sum, share, count or date, with what it is of.
public struct Fact: Hashable, Sendable, Codable {
    public var span: Span
    public var kind: Kind
    /// The words that say what the figure is of, or what happened on the date.
    public var subject: Span?
    /// The day, where a date gives one or the day of publication fills it in.
    public var date: CalendarDate?
    public var sentence: Span

    public init(span: Span, kind: Kind, subject: Span? = nil, date: CalendarDate? = nil, sentence: Span) {
        self.span = span
        self.kind = kind
        self.subject = subject
        self.date = date
        self.sentence = sentence
    }

    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case money, percent, count, date
    }
}
