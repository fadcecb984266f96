import Articles
import Reading
import System

/// What the files in the reader's folders and the command line say together.
public struct LoadedSettings: Sendable {
    public var preferences: Preferences
    public var keyMap: KeyMap
    public var corrections: NameCorrections
    public var complaints: [SettingsIssue]
    public let folders: Folders
    public let permissions: Permissions
    private let isThemeFromCommandLine: Bool
    /// Where `config.yaml` names a theme.
    private var themeLine = 0

    public init(_ options: LaunchOptions) {
        folders = Folders()
        permissions = options.permissions
        preferences = Preferences()
        keyMap = .standard
        corrections = NameCorrections()
        var complaints: [SettingsIssue] = []
        let read = { (folders: Folders, name: String) -> [UInt8]? in
            do throws(FileError) {
                return try folders.file(name)?.read()
            } catch {
                complaints.append(SettingsIssue(file: name, line: 0, words: error.reason))
                return nil
            }
        }
        if let bytes = read(folders, ConfigFile.name) {
            let (read, wrong) = ConfigFile.preferences(from: bytes)
            preferences = read
            complaints += wrong
            themeLine = ConfigFile.line(of: "theme", in: bytes)
        }
        if let bytes = read(folders, KeysFile.name) {
            let (read, wrong) = KeysFile.keyMap(from: bytes)
            keyMap = read
            complaints += wrong
        }
        if let bytes = read(folders, EntitiesFile.name) {
            let (read, wrong) = EntitiesFile.corrections(from: bytes)
            corrections = read
            complaints += wrong
        }
        self.complaints = complaints
        isThemeFromCommandLine = options.theme != nil
        if let theme = options.theme { preferences.themeName = theme }
        if let width = options.width { preferences.measure = width }
        if let alignment = options.alignment { preferences.alignment = alignment }
    }

    /// Where exported notes are written; nil for beside the article. "~" is the reader's home.
    public var notesFolder: String? { preferences.notesFolder.isEmpty ? nil : Folders.expanded(preferences.notesFolder) }

    /// The theme by name: the reader's own first, then those in the program.
    public mutating func chosenTheme() -> [Theme] {
        let name = preferences.themeName
        if let own = ownTheme(name) ?? ThemeFile.builtIn(named: name) { return [own] }
        let place = isThemeFromCommandLine ? "--theme" : ConfigFile.name
        complaints.append(
            SettingsIssue(
                file: place, line: isThemeFromCommandLine ? 0 : themeLine, words: "no theme “\(name)”; the terminal’s own is used, gloss themes lists all"))
        preferences.themeName = Theme.terminal.name
        return [.terminal]
    }

    private mutating func ownTheme(_ name: String) -> Theme? {
        do throws(SettingsIssue) {
            return try folders.theme(name, preferences.contrast)
        } catch {
            complaints.append(error)
            return nil
        }
    }
}
