/// A mistake in a settings file: which file, which line, what it is and what is done instead. Reading goes on.
public struct SettingsIssue: Error, Equatable, Sendable, CustomStringConvertible {
    public var file: String
    public var line: Int
    public var words: String

    public init(file: String, line: Int, words: String) {
        self.file = file
        self.line = line
        self.words = words
    }

    /// The entries of a settings file.
    ///
    /// - Parameters:
    ///   - form: How a line is written.
    ///   - instead: What is done where the file cannot be read.
    static func entries(of bytes: [UInt8], in file: String, form: String, instead: String) throws(SettingsIssue) -> [YAML.Entry] {
        let document: YAML?
        do throws(YAML.Fault) {
            document = try YAML.document(bytes)
        } catch {
            throw SettingsIssue(file: file, line: error.line, words: "\(error.reason); \(instead)")
        }
        guard let document else { return [] }
        if case .scalar("", _) = document { return [] }
        guard case .map(let entries, _) = document else { throw SettingsIssue(file: file, line: document.line, words: "a line is \(form); \(instead)") }
        return entries
    }

    public var description: String { line > 0 ? "\(file):\(line)  \(words)" : "\(file)  \(words)" }
}
