import ArgumentParser
import CommandLineHelp
import Settings

/// Writes the script that has a shell ask `gloss complete`; `make install` keeps them.
struct Completions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions", abstract: "Write the completion script of a shell.", usage: "gloss completions bash|zsh|fish",
        discussion: "Example: gloss completions fish > ~/.config/fish/completions/gloss.fish")

    @Argument(help: "bash, zsh or fish.")
    var shell: CompletionScript

    func run() { Output.print(shell.text) }
}

extension CompletionScript: ExpressibleByArgument {}

/// Writes the manual page; `make install` keeps it.
struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "manual", abstract: "Write the manual page.", shouldDisplay: false)

    func run() throws { Output.print(ManualPage(try .ofGloss(), day: Release.day).text) }
}

extension CommandLineTable {
    static func ofGloss() throws -> CommandLineTable {
        try CommandLineTable(dump: Gloss._dumpHelp(), defaultCommand: Read.configuration.commandName ?? "")
    }
}

/// What the scripts ask. It is no command of the table: it has to take any words, `--help` among them.
enum Complete {
    static let name = "complete"

    /// Prints what may stand at the end: a word a line with a tab and its meaning, ":" where files may stand there.
    ///
    /// - Parameter words: All behind `gloss complete --`.
    static func answer(_ words: [String]) throws {
        let themes = ThemeFile.builtIn().map(\.name) + Folders().ownThemes
        let completion = Completion(of: words, try .ofGloss(), themes: themes)
        var lines = completion.candidates.map { $0.word + "\t" + $0.meaning }
        if completion.takesFiles { lines.append(":") }
        Output.print(lines.map { $0 + "\n" }.joined())
    }
}
