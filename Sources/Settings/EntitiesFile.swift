import Articles
import Reading
import Understanding

/// `entities.yaml`: names that a reader put right, for every article.
///
///     company: [Meridian, Tern]
///     drop: [Broadway]
///     same: {Chip Letter: Chip Letter Daily}
public enum EntitiesFile {
    public static let name = "entities.yaml"

    public static func corrections(from bytes: [UInt8]) -> (NameCorrections, [Complaint]) {
        var corrections = NameCorrections()
        var complaints: [Complaint] = []
        func complain(_ line: Int, _ words: String) { complaints.append(Complaint(file: name, line: line, words: words)) }
        let entries: [YAML.Entry]
        do throws(Complaint) {
            entries = try Complaint.entries(
                of: bytes, in: name, form: "“company: [Name]”, “drop: [Name]” or “same: {Name: Other}”", instead: "your corrections of names are left out")
        } catch {
            return (corrections, [error])
        }
        for (key, value, line) in entries {
            if let kind = Entity.Kind(rawValue: key) {
                for name in names(in: value) { corrections.kinds[name] = kind }
            } else if key == "drop" {
                corrections.dropped.formUnion(names(in: value))
            } else if key == "same", case .map(let pairs, _) = value {
                for (name, other, _) in pairs { if case .scalar(let other, _) = other { corrections.merged[name] = other } }
            } else {
                complain(line, "“\(key)” is not company, organisation, person, place, product, drop or same; this line is left out")
            }
        }
        return (corrections, complaints)
    }

    private static func names(in value: YAML) -> [String] {
        switch value {
        case .scalar(let text, _): [text]
        case .list(let items, _): items.flatMap(names)
        case .map: []
        }
    }

    /// The file's text after one more correction.
    public static func text(of corrections: NameCorrections) -> String {
        func quoted(_ name: String) -> String { "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }
        var lines = ["# Names put right in gloss; for every article."]
        for kind in Entity.Kind.allCases {
            let names = corrections.kinds.filter { $0.value == kind }.map(\.key).sorted()
            if !names.isEmpty { lines.append("\(kind.rawValue): [\(names.map(quoted).joined(separator: ", "))]") }
        }
        if !corrections.dropped.isEmpty { lines.append("drop: [\(corrections.dropped.sorted().map(quoted).joined(separator: ", "))]") }
        if !corrections.merged.isEmpty {
            lines.append("same:")
            lines += corrections.merged.sorted { $0.key < $1.key }.map { "  \(quoted($0.key)): \(quoted($0.value))" }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension NameCorrections {
    /// With one more word of the reader's.
    public mutating func add(_ correction: Correction) {
        switch correction {
        case .retype(let name, let kind):
            dropped.remove(name)
            kinds[name] = kind
        case .drop(let name): dropped.insert(name)
        case .merge(let name, let other): merged[name] = other
        }
    }
}
