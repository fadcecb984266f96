/// Why gloss believes something, and how much.
public struct Evidence: Hashable, Sendable {
    /// A few words for a reader: "a short line without a full stop before a longer one".
    public var reason: String
    /// From 0 (a guess) to 1 (certain).
    public var confidence: Double

    public init(_ reason: String, confidence: Double) {
        self.reason = reason
        self.confidence = confidence
    }
}
