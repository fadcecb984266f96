import ArgumentParser
@preconcurrency import Glibc
import Settings
import System

/// The program. `gloss FILE…` starts at once; everything else goes through the table of commands.
@main
struct Gloss: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gloss",
        abstract: "A reader for articles in the terminal.",
        usage: "gloss [FILE|ADDRESS ...] [+/WORD]\ngloss COMMAND [OPTIONS] ...",
        discussion: """
            Opens text, Markdown, web pages, feeds, books and mails, sets them like a good page, and shows what they say: sections, companies and people, \
            who holds which role where, takeaways, sums and dates, each with the sentence that proves it. \
            Inside, h shows all keys.

            Example: gloss article.html
            """,
        version: "gloss " + Release.version,
        subcommands: [
            Read.self, Print.self, Outline.self, EntitiesView.self, TakeawaysView.self, FactsView.self, QuotesView.self, JSONView.self, ExportNotesCommand.self,
            Config.self, Keys.self,
            Themes.self, Completions.self, Licences.self, Manual.self,
        ],
        defaultSubcommand: Read.self)

    static func main() {
        let arguments = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)).dropFirst().compactMap {
            $0.map { String(fileName: $0) }
        }
        let names = Set(configuration.subcommands.compactMap { $0.configuration.commandName } + ["help", Complete.name])
        if let first = arguments.first, !names.contains(first), !arguments.contains(where: { $0.hasPrefix("-") && $0 != "-" }) {
            exitProgram(Read.start(arguments, LaunchOptions()))
        }
        do {
            if arguments.first == Complete.name {
                try Complete.answer(Array(arguments.dropFirst(2)))
                exitProgram(0)
            }
            if arguments.first == "help", arguments.count > 1, !names.contains(arguments[1]) {
                throw ValidationError("\(arguments[1]): no command of that name")
            }
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            end(with: error, named: arguments.first.flatMap { names.contains($0) && $0 != "help" ? $0 : nil })
        }
        exitProgram(0)
    }

    /// However wide the terminal is: longer lines read badly.
    private static let helpColumns = 80

    /// Help and version are no mistakes; usage is 2 everywhere.
    private static func end(with error: Error, named command: String?) -> Never {
        if exitCode(for: error) == .success {
            Output.print(fullMessage(for: error, columns: helpColumns) + "\n")
            exitProgram(0)
        }
        let help = command.map { "gloss help \($0)" } ?? "gloss --help"
        complain("\(oneLine(message(for: error))); \(help) shows what there is")
        exitProgram(2)
    }

    /// What the argument parser says in sentences and lists, as gloss says what is wrong.
    private static func oneLine(_ message: String) -> String {
        let lines = message.replacing(". Please provide one of the following:", with: "; it takes").replacing(". Please provide one of", with: "; it takes")
            .split(separator: "\n")
        let values = lines.dropFirst().map { $0.trimmingPrefix { " -".contains($0) } }.joined(separator: ", ")
        let words = (lines.first.map(String.init) ?? "") + (values.isEmpty ? "" : " " + values)
        let isSentence = words.last == "."
        return words.prefix(1).lowercased() + words.dropFirst().dropLast(isSentence ? 1 : 0)
    }
}
