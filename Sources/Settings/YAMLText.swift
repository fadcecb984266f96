/// A settings file's text, changed one value at a time: all else stays as the reader wrote it, comments and order too.
///
/// What comes out may be no YAML any more where the file is written in a way that is not foreseen here: whoever changes a text reads it again.
struct YAMLText {
    private(set) var bytes: [UInt8]

    /// "a" or "a: b", as a member of a list or map.
    struct Member {
        var name: String
        var value: String?

        var text: String { YAMLText.quoted(name) + (value.map { ": " + YAMLText.quoted($0) } ?? "") }
    }

    static func quoted(_ text: String) -> String {
        let isPlain = !text.isEmpty && text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D }
        if isPlain, text.first != "-", !Self.words.contains(text.lowercased()) { return text }
        return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    /// What YAML takes for no text is written by its number.
    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x22, 0x5C: return "\\" + String(scalar)
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
            let digits = String(scalar.value, radix: 16)
            return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        default: return String(scalar)
        }
    }

    /// What other readers of YAML take for truth values and nothing.
    private static let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

    private mutating func replace(_ range: Range<Int>, with text: String) { bytes.replaceSubrange(range, with: text.utf8) }

    private func lineStart(_ index: Int) -> Int { bytes[..<index].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0 }
    private func lineEnd(_ index: Int) -> Int { bytes[index...].firstIndex(of: 0x0A) ?? bytes.count }

    // MARK: Values

    mutating func set(_ value: YAMLPlace, to text: String) {
        replace(value.range, with: value.range.isEmpty ? " " + text : text)
    }

    /// Adds a line at the end.
    mutating func append(_ line: String) {
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
        bytes += Array(line.utf8) + [0x0A]
    }

    // MARK: Members

    /// Adds a member to a list or map, behind those that are there.
    mutating func add(_ member: Member, to value: YAML) {
        let members = Self.members(of: value)
        switch value {
        case .scalar(let text, let place):
            let all = (text.isEmpty ? [] : [Self.quoted(text)]) + [member.text]
            set(place, to: member.value == nil ? "[\(all.joined(separator: ", "))]" : "{\(member.text)}")
        case .list(_, let place), .map(_, let place):
            guard let last = members.last else { return set(place, to: member.value == nil ? "[\(member.text)]" : "{\(member.text)}") }
            if place.isFlow { return replace(last.range.upperBound..<last.range.upperBound, with: ", " + member.text) }
            let end = lineEnd(last.range.upperBound)
            let line = String(repeating: " ", count: place.column) + (member.value == nil ? "- " : "") + member.text
            replace(end..<end, with: "\n" + line)
        }
    }

    /// Takes a member out of a list or map by its number.
    mutating func remove(_ number: Int, from value: YAML) {
        let members = Self.members(of: value)
        let own = members[number].range
        if case .scalar(_, let place) = value { return set(place, to: "[]") }
        if value.place.isFlow {
            let start = number > 0 && number == members.count - 1 ? members[number - 1].range.upperBound : own.lowerBound
            replace(start..<(number + 1 < members.count ? members[number + 1].range.lowerBound : own.upperBound), with: "")
            return
        }
        // A line of its own, but for the comment behind it.
        let (start, end) = (lineStart(own.lowerBound), lineEnd(own.upperBound))
        let comment = bytes[own.upperBound..<end].firstIndex(of: UInt8(ascii: "#"))
        if let comment {
            bytes.removeSubrange(start..<comment)
        } else {
            bytes.removeSubrange(start..<min(bytes.count, end + 1))
        }
    }

    private static func members(of value: YAML) -> [(range: Range<Int>, name: String)] {
        switch value {
        case .scalar(let text, let place): [(place.range, text)]
        case .list(let items, _): items.map { item in if case .scalar(let text, let place) = item { (place.range, text) } else { (item.place.range, "") } }
        case .map(let entries, _): entries.map { ($0.place.range.lowerBound..<$0.value.place.range.upperBound, $0.key) }
        }
    }

    /// The number of the last member of a name.
    static func number(of name: String, in value: YAML) -> Int? { members(of: value).lastIndex { $0.name == name } }
}
