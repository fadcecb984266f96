import Reading

/// `keys.yaml`: from a command's name to a key or a list of keys, in quotes.
public enum KeysFile {
    public static let name = "keys.yaml"

    /// The standard keys as a file's text changes them, and what is wrong with it.
    public static func keyMap(from bytes: [UInt8]) -> (KeyMap, [SettingsIssue]) {
        var map = KeyMap.standard
        var complaints: [SettingsIssue] = []
        func complain(_ line: Int, _ words: String) { complaints.append(SettingsIssue(file: name, line: line, words: words)) }
        let entries: [YAML.Entry]
        do throws(SettingsIssue) {
            entries = try SettingsIssue.entries(of: bytes, in: name, form: "“command: \"key\"”", instead: "the usual keys are used")
        } catch {
            return (map, [error])
        }
        var wanted: [(command: Command, keys: [Key], written: String, line: Int)] = []
        var named: Set<Command> = []
        /// Those for which some key is written.
        var tried: Set<Command> = []
        for entry in entries {
            guard let command = Command(rawValue: entry.key) else {
                complain(entry.place.line, "no command “\(entry.key)”; gloss keys lists them")
                continue
            }
            named.insert(command)
            for (written, line) in keys(in: entry.value) {
                tried.insert(command)
                guard let keys = Key.sequence(written) else {
                    complain(line, "“\(written)” is no key; write it as help does: \"j\", \"^D\", \"]h\", \"PgDn\"")
                    continue
                }
                if wanted.contains(where: { $0.keys == keys }) {
                    complain(line, "“\(written)” is bound twice; the first counts, this one is left out")
                    continue
                }
                wanted.append((command, keys, written, line))
            }
        }
        for command in named { map.unbind(command) }
        for wish in wanted {
            if case .command(let other) = map.lookUp(wish.keys), !named.contains(other), map.keys(for: other).count == 1 {
                complain(wish.line, "“\(wish.written)” is the only key of \(other.rawValue) and stays it; “\(other.rawValue): []” sets it free")
            } else {
                map.bind(wish.keys, to: wish.command)
            }
        }
        for wish in wanted where map.lookUp(wish.keys) == .command(wish.command) {
            if let (head, command) = map.command(before: wish.keys) {
                complain(wish.line, "“\(wish.written)” cannot be typed: “\(head.map(\.name).joined())” alone is \(command.rawValue)")
                map.unbind(wish.keys)
            } else if map.isPrefix(wish.keys) {
                complain(wish.line, "“\(wish.written)” hides the longer keys that begin with it")
            }
        }
        // A command of whose new keys none can be used keeps the usual ones that are free.
        for command in tried where map.keys(for: command).isEmpty {
            for keys in KeyMap.standard.keys(for: command) where map.lookUp(keys) == .nothing { map.bind(keys, to: command) }
        }
        return (map, complaints.sorted { $0.line < $1.line })
    }

    private static func keys(in value: YAML) -> [(String, Int)] {
        switch value {
        case .scalar(let text, let place): text.isEmpty ? [] : [(text, place.line)]
        case .list(let items, _): items.flatMap(keys)
        case .map: []
        }
    }

    /// Every command with its usual keys, commented: what `gloss keys --defaults` prints.
    public static var commentedDefaults: String {
        var text = "# Keys of gloss. Take the “# ” away before a command to set its keys.\n"
        for group in CommandGroup.allCases {
            text += "\n# \(group.rawValue)\n"
            for entry in Command.table where entry.group == group {
                let keys = entry.defaultKeys.map { "\"\($0 == "\"" ? "\\\"" : $0)\"" }.joined(separator: ", ")
                text += "# \(entry.command.rawValue): [\(keys)]  # \(entry.title)\n"
            }
        }
        return text
    }
}
