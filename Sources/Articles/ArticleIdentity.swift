/// By what an article is known from visit to visit: where it is and what it says.
public struct ArticleIdentity: Hashable, Sendable {
    public var location: Location
    /// Nil while not all of its text is there.
    public var fingerprint: Fingerprint?

    public init(_ location: Location, fingerprint: Fingerprint? = nil) {
        self.location = location
        self.fingerprint = fingerprint
    }

    /// Under what it is kept; nil for a text without a place that is not all there yet.
    public var key: String? { location.key ?? fingerprint.map { "text:\($0)" } }

    /// Under what an earlier gloss kept it, where that is another.
    public var formerKey: String? { location.formerKey == key ? nil : location.formerKey }
}
