@preconcurrency import Glibc
import Library
import Reading
import Settings
import Understanding

/// What the files in the reader's folders and the command line say together.
struct LoadedSettings {
    var preferences: Preferences
    var keyMap: KeyMap
    var corrections: NameCorrections
    var complaints: [Complaint]
    var library: any Keeping
    let folders: Folders
    let isRestricted: Bool
    private let isThemeWished: Bool
    /// Something in entities.yaml was not understood: written anew, it would be lost.
    let hasFaultyEntities: Bool

    init(_ wishes: Wishes) {
        folders = Folders()
        isRestricted = wishes.isRestricted
        preferences = Preferences()
        keyMap = .standard
        corrections = NameCorrections()
        var complaints: [Complaint] = []
        let read = { (folders: Folders, name: String) -> [UInt8]? in
            do throws(Unreadable) {
                return try folders.settings(name)
            } catch {
                complaints.append(Complaint(file: name, line: 0, words: error.reason))
                return nil
            }
        }
        if let bytes = read(folders, ConfigFile.name) {
            let (read, wrong) = ConfigFile.preferences(from: bytes)
            preferences = read
            complaints += wrong
        }
        if let bytes = read(folders, KeysFile.name) {
            let (read, wrong) = KeysFile.keyMap(from: bytes)
            keyMap = read
            complaints += wrong
        }
        let others = complaints.count
        if let bytes = read(folders, EntitiesFile.name) {
            let (read, wrong) = EntitiesFile.corrections(from: bytes)
            corrections = read
            complaints += wrong
        }
        hasFaultyEntities = complaints.count > others
        self.complaints = complaints
        isThemeWished = wishes.theme != nil
        if let theme = wishes.theme { preferences.themeName = theme }
        if let width = wishes.width { preferences.measure = width }
        if let alignment = wishes.alignment { preferences.alignment = alignment }
        library = Forgetting()
        if !wishes.isPrivate, !wishes.isRestricted, let folder = folders.state { library = VisitFiles(folder: folder) }
    }

    /// The theme by name: the reader's own first, then those in the program.
    mutating func chosenTheme() -> [Theme] {
        let name = preferences.themeName
        if let own = ownTheme(name) ?? ThemeFile.builtIn(named: name) { return [own] }
        let place = isThemeWished ? "--theme" : ConfigFile.name
        complaints.append(Complaint(file: place, line: 0, words: "no theme “\(name)”; the terminal’s own is used, gloss themes lists all"))
        preferences.themeName = Theme.terminal.name
        return [.terminal]
    }

    private mutating func ownTheme(_ name: String) -> Theme? {
        do throws(Complaint) {
            return try folders.theme(name)
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
            if let value = getenv(variable).map({ String(cString: $0) }), value.hasPrefix("/") { return value + "/gloss" }
            guard let home = getenv("HOME").map({ String(cString: $0) }), home.hasPrefix("/") else { return nil }
            return home + "/" + fallback + "/gloss"
        }
        config = folder("XDG_CONFIG_HOME", ".config")
        state = folder("XDG_STATE_HOME", ".local/state")
    }

    /// A settings file's bytes; nil where there is none.
    func settings(_ name: String) throws(Unreadable) -> [UInt8]? {
        guard let config else { return nil }
        let path = config + "/" + name
        guard access(path, F_OK) == 0 else { return nil }
        return try Source(path: path).read(limit: 1 << 20).bytes
    }

    /// A theme of the reader's own; nil where there is none of that name.
    func theme(_ name: String) throws(Complaint) -> Theme? {
        let file = "themes/\(name).yaml"
        let bytes: [UInt8]?
        do throws(Unreadable) {
            bytes = try settings(file)
        } catch {
            throw Complaint(file: file, line: 0, words: error.reason)
        }
        return if let bytes { try ThemeFile.theme(from: bytes, name: name) } else { nil }
    }

    /// The names of the reader's own themes.
    var ownThemes: [String] {
        guard let config, let folder = opendir(config + "/themes") else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if name.hasSuffix(".yaml") { names.append(String(name.dropLast(5))) }
        }
        return names.sorted()
    }
}
