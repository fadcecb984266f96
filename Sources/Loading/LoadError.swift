/// Why something cannot be opened.
public struct LoadError: Error, Equatable, Sendable {
    /// What was to be opened, safe to show.
    public var place: String
    /// What is wrong and what to do.
    public var reason: String
    /// True where what is there already is still what it is.
    public var isUnchanged = false

    /// All in one line.
    public var line: String { "\(place): \(reason)" }
}
