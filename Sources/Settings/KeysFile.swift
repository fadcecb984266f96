import Reading

/// `keys.yaml`: from a command's name to a key or a list of keys, in quotes.
public enum KeysFile {
    public static let name = "keys.yaml"

    /// The standard keys as a file's text changes them, and what is wrong with it.
    public static func keyMap(from bytes: [UInt8]) -> (KeyMap, [Complaint]) {
        var map = KeyMap.standard
        var complaints: [Complaint] = []
        func complain(_ line: Int, _ words: String) { complaints.append(Complaint(file: name, line: line, words: words)) }
        let document: YAML?
        do throws(YAML.Fault) {
            document = try YAML.document(bytes)
        } catch {
            complain(error.line, "\(error.reason); the usual keys are used")
            return (map, complaints)
        }
        guard let document else { return (map, complaints) }
        guard case .map(let entries, _) = document else {
            complain(document.line, "a line is “command: \"key\"”; the usual keys are used")
            return (map, complaints)
        }
        var bound: [[Key]: String] = [:]
        for (name, value, line) in entries {
            guard let command = Command(rawValue: name) else {
                complain(line, "no command “\(name)”; gloss keys lists them")
                continue
            }
            map.unbind(command)
            for (written, keyLine) in keys(in: value) {
                guard let keys = Key.sequence(written) else {
                    complain(keyLine, "“\(written)” is no key; write it as help does: \"j\", \"^D\", \"]h\", \"PgDn\"")
                    continue
                }
                if bound[keys] != nil {
                    complain(keyLine, "“\(written)” is bound twice; the first counts, this one is left out")
                    continue
                }
                bound[keys] = name
                map.bind(keys, to: command)
            }
        }
        return (map, complaints)
    }

    private static func keys(in value: YAML) -> [(String, Int)] {
        switch value {
        case .scalar(let text, let line): text.isEmpty ? [] : [(text, line)]
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
