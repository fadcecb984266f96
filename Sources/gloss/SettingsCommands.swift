import ArgumentParser
@preconcurrency import Glibc
import Reading
import Settings
import System

struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Show the settings as they are now, and what is wrong in their files.", usage: "gloss config [--defaults]",
        discussion: "Example: gloss config --defaults > ~/.config/gloss/config.yaml")
    @Flag(name: .long, help: "Print every setting with its default, commented.")
    var defaults = false

    func run() throws {
        if defaults {
            return Output.print(ConfigFile.commentedDefaults)
        }
        let output = Output()
        var settings = LoadedSettings(LaunchOptions())
        _ = settings.chosenTheme()
        guard let folder = settings.folders.config else {
            complain("settings: no HOME, so none are read")
            exitProgram(1)
        }
        for name in [ConfigFile.name, KeysFile.name, EntitiesFile.name] {
            let state: String
            do throws(FileError) {
                let isThere = try settings.folders.file(name)?.read() != nil
                let isWrong = settings.complaints.contains { $0.file == name }
                state = !isThere ? "not there; the defaults are used" : isWrong ? "read but for what is wrong in it, below" : "read"
            } catch {
                state = error.reason
            }
            output.write("\(folder.shownFileName)/\(name)  \(state)\n")
        }
        output.write("\n" + ConfigFile.text(of: settings.preferences) + "\n")
        for complaint in settings.complaints { output.write("! \(complaint)\n") }
        output.flush()
        if !settings.complaints.isEmpty { exitProgram(1) }
    }
}

struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Every command with its keys.", usage: "gloss keys [--defaults]",
        discussion: "Example: gloss keys --defaults > ~/.config/gloss/keys.yaml")
    @Flag(name: .long, help: "Print keys.yaml with every command's usual keys, commented.")
    var defaults = false

    func run() throws {
        if defaults {
            return Output.print(KeysFile.commentedDefaults)
        }
        let output = Output()
        let map = LoadedSettings(LaunchOptions()).keyMap
        for group in CommandGroup.allCases {
            output.write("\(group.rawValue)\n")
            for entry in Command.table where entry.group == group {
                let keys = map.keys(for: entry.command).map { $0.map(\.name).joined() }.joined(separator: " ")
                let name = entry.command.rawValue
                output.write("  \(keys.padded(to: 18)) \(name.padded(to: 20)) \(entry.title)\n")
            }
        }
        output.flush()
    }
}

struct Themes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes", abstract: "Every theme with the contrast of its text.", usage: "gloss themes", discussion: "Example: gloss themes")

    func run() throws {
        let settings = LoadedSettings(LaunchOptions())
        let own = settings.folders.ownThemes
        var themes = ThemeFile.builtIn().filter { !own.contains($0.name) }
        var complaints: [SettingsIssue] = []
        for name in own {
            do throws(SettingsIssue) {
                if let theme = try settings.folders.theme(name, settings.preferences.contrast) { themes.append(theme) }
            } catch {
                complaints.append(error)
            }
        }
        let width = 2 + (themes.map(\.name.count).max() ?? 0)
        let output = Output()
        for theme in themes { output.write(theme.name.shownFileName.padded(to: width) + note(on: theme) + "\n") }
        for complaint in complaints { output.write("! \(complaint)\n") }
        output.flush()
    }

    private func note(on theme: Theme) -> String {
        switch theme.kind {
        case .terminal: return "the terminal’s own 16 colours"
        case .mono: return "no colour"
        case .palette(let colours):
            let tenths = Int((colours[5].contrast(with: colours[0]) * 10).rounded())
            return (theme.isLight ? "light" : "dark ") + "  \(tenths / 10).\(tenths % 10)"
        }
    }
}

extension String {
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
