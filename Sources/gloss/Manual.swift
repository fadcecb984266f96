import ArgumentParser
import Reading

/// Writes the manual page from the tables of commands and keys; `make install` keeps it.
struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "manual", abstract: "Write the manual page.", shouldDisplay: false)

    func run() throws {
        var lines = [
            ".Dd November 24, 2026", ".Dt GLOSS 1", ".Os", ".Sh NAME", ".Nm gloss", ".Nd \(plain(Gloss.configuration.abstract))", ".Sh SYNOPSIS", ".Nm",
            ".Op Ar options", ".Op Cm +/ Ns Ar word", ".Ar", ".Nm", ".Ar command", ".Op Ar options", ".Ar", ".Sh DESCRIPTION",
            plain(Gloss.configuration.discussion),
            ".Sh COMMANDS", ".Bl -tag -width takeaways",
        ]
        for command in Gloss.configuration.subcommands where command.configuration.shouldDisplay {
            lines += [".It Cm \(command.configuration.commandName ?? "")", plain(command.configuration.abstract)]
        }
        lines +=
            [".El", ".Sh OPTIONS"]
            + Options.helpMessage(includeHidden: false).split(separator: "\n").map { ".Pp\n" + plain(String($0).trimmingSpaces) }.filter { $0.contains("-") }
        lines += [".Sh KEYS"]
        for group in CommandGroup.allCases {
            lines += [".Ss \(group.rawValue)", ".Bl -tag -width xxxxxxxxxxxx"]
            for entry in Command.table where entry.group == group && !entry.defaultKeys.isEmpty {
                lines += [".It \(plain(entry.defaultKeys.joined(separator: " ")))", "\(plain(entry.title)) (\(plain(entry.command.rawValue)))"]
            }
            lines.append(".El")
        }
        lines += [
            ".Sh FILES", ".Bl -tag -width xxxxxxxxxxxx", ".It Pa ~/.config/gloss", "config.yaml, keys.yaml, entities.yaml and themes/",
            ".It Pa ~/.local/state/gloss",
            "places, notes and highlights", ".El", ".Sh EXIT STATUS", "0 for read, 1 for nothing to read or a file that could not be read, 2 for usage.",
        ]
        Output.print(lines.joined(separator: "\n") + "\n")
    }

    /// Text that mdoc does not take for markup.
    private func plain(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return escaped.first == "." || escaped.first == "'" ? "\\&" + escaped : escaped
    }
}

extension String {
    var trimmingSpaces: String { String(drop { $0 == " " }) }
}
