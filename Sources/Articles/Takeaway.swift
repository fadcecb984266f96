/// What an article says one should take away: marked by its author, or a sentence picked from it word for word.
public struct Takeaway: Hashable, Sendable {
    public var span: Span
    public var kind: Kind
    public var source: Source
    /// For whom the author says it is.
    public var audience: String?
    /// The label before it, where it has one: "AI hiring trends".
    public var label: Span?
    public var evidence: Evidence

    public init(span: Span, kind: Kind, source: Source, audience: String? = nil, label: Span? = nil, evidence: Evidence) {
        self.span = span
        self.kind = kind
        self.source = source
        self.audience = audience
        self.label = label
        self.evidence = evidence
    }

    public enum Kind: String, Hashable, Sendable {
        case takeaway, watch
        case bottomLine = "bottom_line"
        case why
    }

    public enum Source: String, Hashable, Sendable {
        case authored, picked
    }
}
