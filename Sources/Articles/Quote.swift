/// Words that an article gives as said or written by somebody.
public struct Quote: Hashable, Sendable {
    /// With its quotation marks; what is reported or answered has none.
    public var span: Span
    public var form: Form
    /// Nil where the text does not say who speaks.
    public var speaker: EntityID?
    /// From the start of the sentence in which it begins to the end of the one in which it ends.
    public var sentence: Span
    public var evidence: Evidence

    public init(span: Span, form: Form = .quoted, speaker: EntityID?, sentence: Span, evidence: Evidence) {
        self.span = span
        self.form = form
        self.speaker = speaker
        self.sentence = sentence
        self.evidence = evidence
    }

    public enum Form: Hashable, Sendable {
        /// Word for word, in quotation marks.
        case quoted
        /// Word for word, after the name of who speaks: an interview.
        case answered
        /// What somebody said in the words of the author, and the words that say so: "emphasized that".
        case reported(by: Span)
    }

    public var isReported: Bool {
        if case .reported = form { true } else { false }
    }
}

/// In quotation marks, unless it is a quotation by itself.
public func quoted(_ words: String) -> String { words.first.map { "“\"„«‘".contains($0) } ?? true ? words : "“\(words)”" }
