/// A program that knows something of words: a dictionary, a translator, a search.
public struct LookUp: Equatable, Sendable {
    public var name: String
    /// The program and its arguments; "{}" stands for the words, which come last without it.
    public var command: [String]

    public init(name: String, command: [String]) {
        self.name = name
        self.command = command
    }

    /// The program with its arguments for some words. These never begin with a hyphen, which would make an option of them.
    public func arguments(for words: String) -> [String] {
        let words = String(words.drop { $0 == "-" || $0.isWhitespace })
        let isPlaced = command.contains { $0.contains("{}") }
        return command.map { $0.replacing("{}", with: words) } + (isPlaced ? [] : [words])
    }
}
