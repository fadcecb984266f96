/// What may stand where the cursor is on the command line.
public struct Completion {
    public struct Candidate: Equatable, Sendable {
        public var word: String
        public var meaning: String
    }

    public private(set) var candidates: [Candidate] = []
    /// True where files may stand there too.
    public private(set) var takesFiles = false

    /// - Parameters:
    ///   - words: All behind the program's name, the last of them as far as it is written. Some shells give the sign of `--option=value` as a word of its own.
    ///   - themes: The names of all themes.
    public init(of words: [String], _ table: CommandLineTable, themes: [String]) {
        let words = words.filter { $0 != "=" }
        let current = words.last ?? ""
        let before = words.dropLast()
        let named = before.first.flatMap { word in (table.root.subcommands ?? []).first { $0.commandName == word } }
        // Without a command's name it is read.
        let command = named ?? table.commands.first { $0.commandName == table.defaultCommand }
        let options = command?.options ?? []

        if before.first == "help" {
            offer(table.commands.map { Candidate(word: $0.commandName, meaning: $0.abstract ?? "") }, to: current)
        } else if let option = options.first(where: { $0.kind == .option && before.last.map($0.writtenNames.contains) ?? false }) {
            offer(Self.values(of: option, themes: themes), to: current)
        } else if let sign = current.firstIndex(of: "="), let option = options.first(where: { $0.writtenNames.contains(String(current[..<sign])) }) {
            offer(Self.values(of: option, themes: themes).map { Candidate(word: current[...sign] + $0.word, meaning: $0.meaning) }, to: current)
        } else if current.hasPrefix("-") {
            offer(options.flatMap { option in option.writtenNames.map { Candidate(word: $0, meaning: option.abstract ?? "") } }, to: current)
        } else {
            if before.isEmpty { offer(table.commands.map { Candidate(word: $0.commandName, meaning: $0.abstract ?? "") }, to: current) }
            let place = command?.arguments?.first { $0.kind == .positional }
            takesFiles = place?.completionKind?.file != nil
            offer((place?.allValues ?? []).map { Candidate(word: $0, meaning: "") }, to: current)
        }
    }

    private mutating func offer(_ all: [Candidate], to current: String) { candidates += all.filter { $0.word.hasPrefix(current) } }

    private static func values(of option: CommandLineTable.Argument, themes: [String]) -> [Candidate] {
        let values = option.completionKind?.custom == nil ? option.allValues ?? [] : themes
        return values.map { Candidate(word: $0, meaning: "") }
    }
}
