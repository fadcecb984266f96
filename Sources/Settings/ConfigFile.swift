import Reading
import Typesetting

/// `config.yaml`: how a reader likes the screen.
public enum ConfigFile {
    public static let name = "config.yaml"

    /// The preferences that a file's text sets, and what is wrong with it.
    public static func preferences(from bytes: [UInt8]) -> (Preferences, [SettingsIssue]) {
        var preferences = Preferences()
        var complaints: [SettingsIssue] = []
        func complain(_ line: Int, _ words: String) { complaints.append(SettingsIssue(file: name, line: line, words: words)) }
        let entries: [YAML.Entry]
        do throws(SettingsIssue) {
            entries = try SettingsIssue.entries(of: bytes, in: name, form: "“name: value”", instead: "the settings of this file are left out")
        } catch {
            return (preferences, [error])
        }
        for written in entries {
            let (key, line) = (written.key, written.place.line)
            if key == LookUpSetting.name {
                let (lookUps, faults) = LookUpSetting.lookUps(from: written.value)
                preferences.lookUps = lookUps
                for fault in faults { complain(fault.line, fault.words) }
                continue
            }
            guard let entry = ConfigEntry.all.first(where: { $0.name == key }) else {
                complain(line, "no setting “\(key)”; gloss config shows all")
                continue
            }
            guard case .scalar(let text, _) = written.value else {
                complain(line, "\(key): one value is expected; \(entry.text(of: Preferences())) is used")
                continue
            }
            if !entry.set(text, &preferences) {
                complain(line, "\(key): “\(text)” is not \(entry.expects); \(entry.text(of: Preferences())) is used")
            }
        }
        return (preferences, complaints)
    }

    /// The line on which a setting stands; 0 where it does not.
    public static func line(of key: String, in bytes: [UInt8]) -> Int {
        let entries = try? SettingsIssue.entries(of: bytes, in: name, form: "", instead: "")
        return entries?.first { $0.key == key }?.place.line ?? 0
    }

    /// A file's text with one setting changed: its value where it has one, else a line added at the end.
    ///
    /// - Throws: Why the file is left alone. What comes back has been read again: it says what it should, and all else as before.
    public static func text(_ old: [UInt8], setting key: String, to value: String) throws(SettingsIssue) -> [UInt8] {
        func refusal(_ line: Int, _ words: String) -> SettingsIssue { SettingsIssue(file: name, line: line, words: words + "; the file is left as it is") }
        var text = YAMLText(bytes: old)
        guard let entry = ConfigEntry.all.first(where: { $0.name == key }) else { throw refusal(0, "no setting “\(key)”") }
        guard String(validating: old, as: UTF8.self) != nil else { throw refusal(0, "not in UTF-8") }
        let entries = try SettingsIssue.entries(of: old, in: name, form: "“name: value”", instead: "the file is left as it is")
        let own = entries.filter { $0.key == key }
        switch (own.first?.value, own.count) {
        case (nil, _): text.append("\(key): \(YAMLText.quoted(value))")
        case (.scalar(_, let place), 1): text.set(place, to: YAMLText.quoted(value))
        case (_, 1): throw refusal(own[0].place.line, "\(key): no single value")
        default: throw refusal(own[1].place.line, "\(key) stands there twice")
        }
        let (before, wrong) = preferences(from: old)
        var wanted = before
        let isRight = entry.set(value, &wanted)
        let (now, nowWrong) = preferences(from: text.bytes)
        guard isRight, now == wanted, nowWrong.count <= wrong.count else {
            throw refusal(own.first?.place.line ?? 0, "written in a way that cannot be changed here")
        }
        return text.bytes
    }

    /// Every setting as it is now, a line each.
    public static func text(of preferences: Preferences) -> String {
        ConfigEntry.all.map { "\($0.name): \($0.text(of: preferences))\n" }.joined() + LookUpSetting.text(of: preferences.lookUps)
    }

    /// All settings with their defaults, commented: what `gloss config --defaults` prints.
    public static var commentedDefaults: String {
        let defaults = Preferences()
        let lines = ConfigEntry.all.map { "# \($0.help) (\($0.expects))\n# \($0.name): \($0.text(of: defaults))\n" }
        return "# Settings of gloss. Take the “# ” away before a name to set it.\n\n" + lines.joined(separator: "\n")
            + "\n# \(LookUpSetting.help)\n# \(LookUpSetting.example)\n"
    }
}

/// One setting: a line of the table from which reading, checking and documentation are made.
struct ConfigEntry: Sendable {
    let name: String
    let help: String
    /// "a number from 40 to 100".
    let expects: String
    /// False where the text is not what is expected.
    let set: @Sendable (String, inout Preferences) -> Bool
    let text: @Sendable (Preferences) -> String

    func text(of preferences: Preferences) -> String { text(preferences) }

    /// A setting with a few values.
    private static func choice<Value: RawRepresentable<String> & SendableMetatype>(
        _ name: String, _ help: String, expects: String, _ place: WritableKeyPath<Preferences, Value> & Sendable
    ) -> ConfigEntry {
        ConfigEntry(name: name, help: help, expects: expects) { text, preferences in
            guard let value = Value(rawValue: text) else { return false }
            preferences[keyPath: place] = value
            return true
        } text: {
            $0[keyPath: place].rawValue
        }
    }

    static let all: [ConfigEntry] = [
        ConfigEntry(name: "theme", help: "The colours; gloss themes lists them", expects: "the name of a theme") { text, preferences in
            preferences.themeName = text
            return !text.isEmpty
        } text: {
            $0.themeName
        },
        choice(
            "contrast", "Faint colours of your own themes, lifted until they can be read or left as they are", expects: "lifted or as-is", \.contrast),
        ConfigEntry(name: "measure", help: "The most columns a line of text may take", expects: "a number from 40 to 100") { text, preferences in
            guard let number = Int(text), Preferences.measures.contains(number) else { return false }
            preferences.measure = number
            return true
        } text: {
            String($0.measure)
        },
        choice("alignment", "An even left edge, or both edges even", expects: "ragged or justified", \.alignment),
        choice("tables", "Tables that have no room: moved sideways, or read row by row", expects: "sideways or records", \.wideTables),
        ConfigEntry(name: "columns", help: "How many columns of the screen: text, panel, contents", expects: "1, 2, 3 or auto") { text, preferences in
            guard text == "auto" || ["1", "2", "3"].contains(text) else { return false }
            preferences.columnCount = Int(text)
            return true
        } text: {
            $0.columnCount.map(String.init) ?? "auto"
        },
        ConfigEntry(name: "panel", help: "The panel beside the text at the start", expects: "takeaways, entities, facts, quotes, notes or none") {
            text, preferences in
            let kind = PanelKind(rawValue: text)
            guard text == "none" || kind.map({ [.takeaways, .entities, .facts, .quotes, .notes].contains($0) }) == true else { return false }
            preferences.firstPanel = kind
            return true
        } text: {
            $0.firstPanel?.rawValue ?? "none"
        },
        ConfigEntry(name: "mouse", help: "Click on sections, names and links", expects: "on or off") { text, preferences in
            guard ["on", "off", "true", "false", "yes", "no"].contains(text) else { return false }
            preferences.hasMouse = ["on", "true", "yes"].contains(text)
            return true
        } text: {
            $0.hasMouse ? "on" : "off"
        },
        ConfigEntry(name: "notes", help: "The folder for exported notes; without one they are written beside the article", expects: "a folder") {
            text, preferences in
            preferences.notesFolder = text
            return true
        } text: {
            $0.notesFolder
        },
        ConfigEntry(name: "doubt", help: "Names less sure than this, in percent, are left out", expects: "a number from 0 to 100") { text, preferences in
            guard let number = Int(text), (0...100).contains(number) else { return false }
            preferences.leastConfidence = Double(number) / 100
            return true
        } text: {
            String(Int(($0.leastConfidence * 100).rounded()))
        },
    ]
}
