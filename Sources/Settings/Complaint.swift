/// A mistake in a settings file: which file, which line, what it is and what is done instead. Reading goes on.
public struct Complaint: Error, Equatable, Sendable, CustomStringConvertible {
    public var file: String
    public var line: Int
    public var words: String

    public init(file: String, line: Int, words: String) {
        self.file = file
        self.line = line
        self.words = words
    }

    public var description: String { line > 0 ? "\(file):\(line)  \(words)" : "\(file)  \(words)" }
}
