import ArgumentParser
@preconcurrency import Glibc
import System

/// The program. `gloss FILE…` starts at once; everything else goes through the table of commands.
@main
struct Gloss: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gloss",
        abstract: "A reader for articles in the terminal.",
        discussion: """
            Opens text, Markdown, web pages, feeds, books and mails, sets them like a good page, and shows what they say: sections, companies and people, \
            who holds which role where, takeaways, sums and dates, each with the sentence that proves it. \
            Inside, h shows all keys.
            """,
        version: "0.1.0",
        subcommands: [
            Read.self, Print.self, Outline.self, EntitiesView.self, TakeawaysView.self, FactsView.self, QuotesView.self, JSONView.self, Config.self, Keys.self,
            Themes.self,
            Manual.self,
        ],
        defaultSubcommand: Read.self)

    static func main() {
        let arguments = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)).dropFirst().compactMap {
            $0.map { String(fileName: $0) }
        }
        let names = Set(configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"])
        if let first = arguments.first, !names.contains(first), !arguments.contains(where: { $0.hasPrefix("-") && $0 != "-" }) {
            leave(Read.start(arguments, Wishes()))
        }
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch let refusal as Unreadable {
            complain(refusal.line)
            leave(1)
        } catch {
            // Usage is 2 everywhere; help and version are no mistakes.
            let code = exitCode(for: error)
            let text = fullMessage(for: error)
            if code == .success { Output.print(text + "\n") } else { Output.printError(text + "\n") }
            leave(code == .success ? 0 : 2)
        }
        leave(0)
    }
}
