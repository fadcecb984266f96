/// What another program said of some words.
public struct Answer: Equatable, Sendable {
    /// The command, as far as it was typed or named.
    public var command: String
    /// Without control.
    public var lines: [String]

    /// - Parameter text: Safe to show.
    public init(command: String, text: String) {
        self.command = command
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    }
}
