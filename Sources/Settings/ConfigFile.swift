import Reading
import Typesetting

/// `config.yaml`: how a reader likes the screen.
public enum ConfigFile {
    public static let name = "config.yaml"

    /// The preferences that a file's text sets, and what is wrong with it.
    public static func preferences(from bytes: [UInt8]) -> (Preferences, [Complaint]) {
        var preferences = Preferences()
        var complaints: [Complaint] = []
        func complain(_ line: Int, _ words: String) { complaints.append(Complaint(file: name, line: line, words: words)) }
        let entries: [YAML.Entry]
        do throws(Complaint) {
            entries = try Complaint.entries(of: bytes, in: name, form: "“name: value”", instead: "the settings of this file are left out")
        } catch {
            return (preferences, [error])
        }
        for (key, value, line) in entries {
            guard let entry = ConfigEntry.all.first(where: { $0.name == key }) else {
                complain(line, "no setting “\(key)”; gloss config shows all")
                continue
            }
            guard case .scalar(let text, _) = value else {
                complain(line, "\(key): one value is expected; \(entry.text(of: Preferences())) is used")
                continue
            }
            if !entry.set(text, &preferences) {
                complain(line, "\(key): “\(text)” is not \(entry.expects); \(entry.text(of: Preferences())) is used")
            }
        }
        return (preferences, complaints)
    }

    /// A file's text with one setting changed: its line replaced where it has one, else added at the end.
    public static func text(_ old: String, setting name: String, to value: String) -> String {
        var lines = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        let line = "\(name): \(value)"
        if let index = lines.firstIndex(where: { $0.hasPrefix(name + ":") }) { lines[index] = line } else { lines.append(line) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Every setting as it is now, a line each.
    public static func text(of preferences: Preferences) -> String {
        ConfigEntry.all.map { "\($0.name): \($0.text(of: preferences))\n" }.joined()
    }

    /// All settings with their defaults, commented: what `gloss config --defaults` prints.
    public static var commentedDefaults: String {
        let defaults = Preferences()
        let lines = ConfigEntry.all.map { "# \($0.help) (\($0.expects))\n# \($0.name): \($0.text(of: defaults))\n" }
        return "# Settings of gloss. Take the “# ” away before a name to set it.\n\n" + lines.joined(separator: "\n")
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

    static let all: [ConfigEntry] = [
        ConfigEntry(name: "theme", help: "The colours; gloss themes lists them", expects: "the name of a theme") { text, preferences in
            preferences.themeName = text
            return !text.isEmpty
        } text: {
            $0.themeName
        },
        ConfigEntry(name: "measure", help: "The most columns a line of text may take", expects: "a number from 40 to 100") { text, preferences in
            guard let number = Int(text), Preferences.measures.contains(number) else { return false }
            preferences.measure = number
            return true
        } text: {
            String($0.measure)
        },
        ConfigEntry(name: "alignment", help: "An even left edge, or both edges even", expects: "ragged or justified") { text, preferences in
            guard let alignment = Setting.Alignment(rawValue: text) else { return false }
            preferences.alignment = alignment
            return true
        } text: {
            $0.alignment.rawValue
        },
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
        ConfigEntry(name: "doubt", help: "Names less sure than this, in percent, are left out", expects: "a number from 0 to 100") { text, preferences in
            guard let number = Int(text), (0...100).contains(number) else { return false }
            preferences.leastConfidence = Double(number) / 100
            return true
        } text: {
            String(Int(($0.leastConfidence * 100).rounded()))
        },
    ]
}
