import Reading

/// `lookup:` of `config.yaml`: names, and the command behind each, in one line or as a list.
enum LookUpSetting {
    static let name = "lookup"
    static let help = "Commands that get the words in hand as their last argument, or where “{}” stands; never by a shell"
    static let example = "lookup:\n#   dictionary: dict\n#   translation: [trans, -b, \"{}\"]"

    /// The look-ups that are written in a form that is understood; of each other the line, and why it is left out.
    static func lookUps(from value: YAML) -> ([LookUp], [(line: Int, words: String)]) {
        guard case .map(let entries, _) = value else {
            return ([], [(value.line, "lookup: names with commands are expected, “dictionary: dict”; it is left out")])
        }
        var lookUps: [LookUp] = []
        var faults: [(Int, String)] = []
        for entry in entries {
            if let command = command(entry.value), !command.isEmpty {
                lookUps.append(LookUp(name: entry.key, command: command))
            } else {
                faults.append((entry.place.line, "lookup: “\(entry.key)” has no command; it is left out"))
            }
        }
        return (lookUps, faults)
    }

    private static func command(_ value: YAML) -> [String]? {
        switch value {
        case .scalar(let words, _): return words.split(separator: " ").map(String.init)
        case .list(let words, _):
            let texts = words.compactMap { word -> String? in if case .scalar(let text, _) = word { text } else { nil } }
            return texts.count == words.count ? texts : nil
        case .map: return nil
        }
    }

    /// As `gloss config` shows it; nothing where there is none.
    static func text(of lookUps: [LookUp]) -> String {
        guard !lookUps.isEmpty else { return "" }
        return "\(name):\n" + lookUps.map { "  \(YAMLText.quoted($0.name)): [\($0.command.map(YAMLText.quoted).joined(separator: ", "))]\n" }.joined()
    }
}
