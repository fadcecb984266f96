import Articles
import Reading

/// The manual page (mdoc), made from the tables of commands and keys.
public struct ManualPage {
    private let table: CommandLineTable
    private let day: (year: Int, month: Int, day: Int)

    /// - Parameter day: Of the release.
    public init(_ table: CommandLineTable, day: (year: Int, month: Int, day: Int)) {
        self.table = table
        self.day = day
    }

    public var text: String {
        let lines =
            head + table.commands.flatMap(synopsis) + [".Sh DESCRIPTION"] + paragraphs(of: table.root)
            + [".Pp", "With every command:"] + list(of: table.root.options) + [".Sh COMMANDS", ".Bl -tag -width Ds"] + table.commands.flatMap(description)
            + [".El"] + keys + Self.environment
        return lines.joined(separator: "\n") + "\n"
    }

    private var head: [String] {
        let (year, month, day) = day
        return [
            ".Dd \(CalendarDate.monthNames[month - 1]) \(day), \(year)", ".Dt GLOSS 1", ".Os", ".Sh NAME", ".Nm gloss",
            ".Nd reader for articles in the terminal", ".Sh SYNOPSIS",
        ]
    }

    private func synopsis(of command: CommandLineTable.Command) -> [String] {
        let name = command.commandName == table.defaultCommand ? ".Op Cm read" : ".Cm \(command.commandName)"
        let options = command.ownOptions.isEmpty ? [] : [".Op Ar options"]
        let places = (command.arguments ?? []).filter { $0.kind == .positional }.map { argument in
            ".\(argument.isOptional ? "Op " : "")Ar \(argument.valueName ?? "file")\(argument.isRepeating ? " ..." : "")"
        }
        return [".Nm", name] + options + places
    }

    private func description(of command: CommandLineTable.Command) -> [String] {
        var lines = [".It Cm \(command.commandName)"] + paragraphs(of: command)
        if !command.ownOptions.isEmpty { lines += list(of: command.ownOptions) }
        return lines
    }

    private func list(of options: [CommandLineTable.Argument]) -> [String] {
        let items = options.flatMap { option in
            [".It " + option.writtenNames.map { form(of: option, named: $0) }.joined(separator: " , ")] + prose(option.abstract ?? "")
        }
        return [".Bl -tag -width Ds"] + items + [".El"]
    }

    /// `--width <number>` as mdoc writes it, which puts a dash before each name itself.
    private func form(of option: CommandLineTable.Argument, named name: String) -> String {
        "Fl " + plain(String(name.dropFirst())) + (option.kind == .option ? " Ar \(option.valueName ?? "value")" : "")
    }

    private func paragraphs(of command: CommandLineTable.Command) -> [String] {
        let text = [command.abstract, command.discussion].compactMap(\.self).joined(separator: "\n\n")
        return Array(text.split(separator: "\n\n").map { prose(String($0).replacing("\n", with: " ")) }.joined(separator: [".Pp"]))
    }

    /// Each sentence on lines of its own, as mdoc wants it.
    private func prose(_ text: String) -> [String] {
        var lines = [""]
        for word in plain(text).split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if last.last == "." || last.utf8.count + word.utf8.count >= Self.longestLine {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] += " " + word
            }
        }
        return lines
    }

    /// Bytes.
    private static let longestLine = 78

    private var keys: [String] {
        var lines = [".Sh KEYS", "A count goes before most of them.", "Commands without a key are called by name, behind", ".Ql \\&: ."]
        for group in CommandGroup.allCases {
            lines += [".Ss \(plain(group.rawValue))", ".Bl -tag -width Ds"]
            for entry in Command.table where entry.group == group {
                let keys = entry.defaultKeys.map { "Ic " + argument($0) }
                lines.append(keys.isEmpty ? ".It Ic \\&:\(plain(entry.command.rawValue))" : ".It " + keys.joined(separator: " , "))
                lines += prose("\(entry.title) (:\(entry.command.rawValue))")
            }
            lines.append(".El")
        }
        return lines
    }

    private static let environment = [
        ".Sh ENVIRONMENT", ".Bl -tag -width Ds",
        ".It Ev XDG_CONFIG_HOME , XDG_STATE_HOME", "Where the folders below are, instead of", ".Pa ~/.config", "and", ".Pa ~/.local/state .",
        ".It Ev NO_COLOR", "No colours.", ".It Ev CLICOLOR_FORCE , FORCE_COLOR", "Colours of", ".Cm print", "into a pipe too.",
        ".It Ev COLORTERM", "With", ".Ql truecolor", "colours are exact.",
        ".It Ev http_proxy , https_proxy , no_proxy", "Through which addresses are fetched.",
        ".It Ev GIT_PAGER , MANPAGER", "Set to", ".Nm ,", "have", ".Xr git 1", "and", ".Xr man 1", "shown by it.", ".It Ev TMUX",
        "Copies go into its buffer, too.",
        ".It Ev VISUAL , EDITOR", "The program that opens the file at the line in view.", ".El",
        ".Sh FILES", ".Bl -tag -width Ds", ".It Pa ~/.config/gloss/config.yaml", "Settings.", ".It Pa ~/.config/gloss/keys.yaml", "Keys of one\\(cqs own.",
        ".It Pa ~/.config/gloss/entities.yaml", "Names that were put right.", ".It Pa ~/.config/gloss/themes/", "Schemes of one\\(cqs own, base16 or base24.",
        ".It Pa ~/.local/state/gloss/", "Places, notes and highlights.", ".El",
        ".Sh EXIT STATUS", ".Bl -tag -width Ds", ".It 0", "All was read.", ".It 1", "There was nothing to read, or a file that could not be read.",
        ".It 2", "The command line was wrong.", ".El",
        ".Sh EXAMPLES", "Read an article, and search for a word at once:", ".Pp", ".Dl gloss article.html +/tariffs", ".Pp", "Read what comes through a pipe:",
        ".Pp",
        ".Dl curl -s https://example.org/feed.xml | gloss", ".Pp", "Who holds which role, for another program:", ".Pp",
        ".Dl gloss json report.md | jq -r \\(aq.relations[] | .person + \\(dq, \\(dq + .role\\(aq", ".Sh SEE ALSO", ".Xr curl 1 ,", ".Xr less 1",
    ]

    /// Text that mdoc does not take for markup.
    private func plain(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
        return escaped.first == "." || escaped.first == "'" ? "\\&" + escaped : escaped
    }

    /// One word behind a macro: what mdoc takes for the end of a sentence or for a macro is neither.
    private func argument(_ word: String) -> String { "\\&" + plain(word).replacing(" ", with: "\\ ") + "\\&" }
}
