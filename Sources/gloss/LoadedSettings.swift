@preconcurrency import Glibc
import Library
import Reading
import Settings
import System
import Understanding

/// What the files in the reader's folders and the command line say together.
struct LoadedSettings {
    var preferences: Preferences
    var keyMap: KeyMap
    var corrections: NameCorrections
    var complaints: [SettingsIssue]
    var library: any VisitStore
    let folders: Folders
    let isRestricted: Bool
    /// Why nothing that is set or put right in this sitting is written; nil where it is.
    let keepsNothing: String?
    private let isThemeFromCommandLine: Bool
    /// Where `config.yaml` names a theme.
    private var themeLine = 0

    init(_ options: LaunchOptions) {
        folders = Folders()
        isRestricted = options.isRestricted
        keepsNothing = options.isRestricted ? "--restricted" : options.isPrivate ? "--private" : folders.config == nil ? "no HOME" : nil
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
        library = options.isPrivate || options.isRestricted ? NullVisitStore() : folders.state.map { VisitFiles(folder: $0) } ?? HomelessVisitStore()
    }

    /// Where exported notes are written; nil for beside the article. "~" is the reader's home.
    var notesFolder: String? { preferences.notesFolder.isEmpty ? nil : Folders.expanded(preferences.notesFolder) }

    /// The theme by name: the reader's own first, then those in the program.
    mutating func chosenTheme() -> [Theme] {
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

/// The reader's folders, by the XDG rules; nil where there is no home.
struct Folders: Sendable {
    let config: String?
    let state: String?

    init() {
        func folder(_ variable: String, _ fallback: String) -> String? {
            if let value = getenv(variable).map({ String(fileName: $0) }), value.hasPrefix("/") { return value + "/gloss" }
            guard let home = getenv("HOME").map({ String(fileName: $0) }), home.hasPrefix("/") else { return nil }
            return home + "/" + fallback + "/gloss"
        }
        config = folder("XDG_CONFIG_HOME", ".config")
        state = folder("XDG_STATE_HOME", ".local/state")
    }

    /// A path that may begin with "~", the reader's home.
    static func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME").map({ String(fileName: $0) }) else { return path }
        return home + path.dropFirst()
    }

    /// One of the settings files; nil where there is no home.
    func file(_ name: String) -> SettingsFile? { config.map { SettingsFile(folder: $0, name: name) } }

    /// A theme of the reader's own; nil where there is none of that name.
    func theme(_ name: String, _ contrast: Theme.Contrast) throws(SettingsIssue) -> Theme? {
        let file = "themes/\(name).yaml"
        let bytes: [UInt8]?
        do throws(FileError) {
            bytes = try self.file(file)?.read()
        } catch {
            throw SettingsIssue(file: file, line: 0, words: error.reason)
        }
        return if let bytes { try ThemeFile.theme(from: bytes, name: name, contrast: contrast) } else { nil }
    }

    /// The names of the reader's own themes.
    var ownThemes: [String] {
        guard let config else { return [] }
        return Folder.names(in: config + "/themes").filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    }
}
