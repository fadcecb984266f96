import Reading

/// `keys.yaml`: from a command's name to a key or a list of keys, in quotes.
public enum KeysFile {
    public static let name = "keys.yaml"

    /// The standard keys as a file's text changes them, and what is wrong with it.
    public static func keyMap(from bytes: [UInt8]) -> (KeyMap, [Complaint]) {
        var map = KeyMap.standard
        var complaints: [Complaint] = []
        func complain(_ line: Int, _ words: String) { complaints.append(Complaint(file: name, line: line, words: words)) }
        let entries: [YAML.Entry]
        do throws(Complaint) {
            entries = try Complaint.entries(of: bytes, in: name, form: "“command: \"key\"”", instead: "the usual keys are used")
        } catch {
            return (map, [error])
        }
        var bound: [[Key]: (written: String, line: Int)] = [:]
        for entry in entries {
            let (name, line) = (entry.key, entry.place.line)
            guard let command = Command(rawValue: name) else {
                complain(line, "no command “\(name)”; gloss keys lists them")
                continue
            }
            map.unbind(command)
            for (written, keyLine) in keys(in: entry.value) {
                guard let keys = Key.sequence(written) else {
                    complain(keyLine, "“\(written)” is no key; write it as help does: \"j\", \"^D\", \"]h\", \"PgDn\"")
                    continue
                }
                if bound[keys] != nil {
                    complain(keyLine, "“\(written)” is bound twice; the first counts, this one is left out")
                    continue
                }
                bound[keys] = (written, keyLine)
                map.bind(keys, to: command)
            }
        }
        for (keys, place) in bound.sorted(by: { $0.value.line < $1.value.line }) {
            if let (head, command) = map.command(before: keys) {
                complain(place.line, "“\(place.written)” cannot be typed: “\(head.map(\.name).joined())” alone is \(command.rawValue)")
            } else if map.isPrefix(keys) {
                complain(place.line, "“\(place.written)” hides the longer keys that begin with it")
            }
        }
        return (map, complaints)
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
