/// Words that an article gives as said or written by somebody.
public struct Quote: Hashable, Sendable, Codable {
    /// With its quotation marks.
    public var span: Span
    /// Index into `Insights.entities`; nil where the text does not say who speaks.
    public var speaker: Int?
    /// From the start of the sentence in which it begins to the end of the one in which it ends.
    public var sentence: Span
    public var evidence: Evidence

    public init(span: Span, speaker: Int?, sentence: Span, evidence: Evidence) {
        self.span = span
        self.speaker = speaker
        self.sentence = sentence
        self.evidence = evidence
    }
}
