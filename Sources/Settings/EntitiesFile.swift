import Articles

/// `entities.yaml`: names that a reader put right, for every article.
///
///     company: [Meridian, Tern]
///     drop: [Broadway]
///     separate: [Tern Ferries]
///     same: {Chip Letter: Chip Letter Daily}
public enum EntitiesFile {
    public static let name = "entities.yaml"
    /// Bytes of the largest file that is read.
    public static let longest = 16 << 20

    private static let form = "“company: [Name]”, “drop: [Name]” or “same: {Name: Other}”"

    public static func corrections(from bytes: [UInt8]) -> (NameCorrections, [SettingsIssue]) {
        var corrections = NameCorrections()
        var complaints: [SettingsIssue] = []
        func complain(_ line: Int, _ words: String) { complaints.append(SettingsIssue(file: name, line: line, words: words)) }
        let entries: [YAML.Entry]
        do throws(SettingsIssue) {
            entries = try SettingsIssue.entries(of: bytes, in: name, form: form, instead: "your corrections of names are left out")
        } catch {
            return (corrections, [error])
        }
        func names(in value: YAML) -> [String] {
            switch value {
            case .scalar(let text, _): return text.isEmpty ? [] : [text]
            case .list(let items, _): return items.flatMap(names)
            case .map(_, let place):
                complain(place.line, "names are expected; this is left out")
                return []
            }
        }
        for entry in entries {
            let (key, value) = (entry.key, entry.value)
            if let kind = Entity.Kind(rawValue: key) {
                for name in names(in: value) { corrections.kinds[name] = kind }
            } else if key == "drop" {
                corrections.dropped.formUnion(names(in: value))
            } else if key == "separate" {
                corrections.separate.formUnion(names(in: value))
            } else if key == "same" {
                for (name, other, line) in pairs(in: value) {
                    if let other { corrections.merged[name] = other } else { complain(line, "“\(name)” is the same as one name; this is left out") }
                }
                if case .scalar(let text, _) = value, text.isEmpty { continue }
                if case .map = value { continue }
                complain(value.line, "same: {Name: Other} is expected; this is left out")
            } else {
                complain(entry.place.line, "“\(key)” is not company, organisation, person, role, place, product, drop, separate or same; this line is left out")
            }
        }
        return (corrections, complaints)
    }

    private static func pairs(in value: YAML) -> [(name: String, other: String?, line: Int)] {
        guard case .map(let entries, _) = value else { return [] }
        return entries.map { entry in
            if case .scalar(let text, _) = entry.value, !text.isEmpty { (entry.key, text, entry.place.line) } else { (entry.key, nil, entry.place.line) }
        }
    }

    /// A file's text in which the reader's word on one name is another; nothing else changes.
    ///
    /// - Throws: Why the file is left alone. What comes back has been read again: it says what it should, and all else as before.
    public static func text(_ old: [UInt8], setting name: String, to verdict: NameVerdict) throws(SettingsIssue) -> [UInt8] {
        guard String(validating: old, as: UTF8.self) != nil else {
            throw SettingsIssue(file: Self.name, line: 0, words: "not in UTF-8; the file is left as it is")
        }
        let (before, complaints) = corrections(from: old)
        if let first = complaints.first { throw first }
        var wanted = before
        wanted[name] = verdict
        var text = YAMLText(bytes: old.isEmpty ? Array("# Names put right in gloss; for every article.\n".utf8) : old)
        var isListed = Set<String>()
        let lists = Set((verdict.kind.map { [$0.rawValue] } ?? []) + (verdict.isDropped ? ["drop"] : []) + (verdict.isSeparate ? ["separate"] : []))
        // Each step reads the text again, for places have moved; a name stands in few of them.
        while let (number, value) = try step(removing: name, from: text, keeping: lists, verdict, found: &isListed) { text.remove(number, from: value) }
        for list in lists.subtracting(isListed).sorted() { try add(.init(name: name), to: list, of: &text) }
        if let other = verdict.sameAs, !isListed.contains("same") { try add(.init(name: name, value: other), to: "same", of: &text) }
        let (now, wrong) = corrections(from: text.bytes)
        guard now == wanted, wrong.isEmpty else {
            throw SettingsIssue(file: Self.name, line: 0, words: "written in a way that cannot be changed here; the file is left as it is")
        }
        return text.bytes
    }

    private static func entries(of text: YAMLText) throws(SettingsIssue) -> [YAML.Entry] {
        try SettingsIssue.entries(of: text.bytes, in: name, form: form, instead: "the file is left as it is")
    }

    /// The next place at which the name stands and should not; `found` are the keys under which it stands and should.
    private static func step(
        removing name: String, from text: YAMLText, keeping lists: Set<String>, _ verdict: NameVerdict, found: inout Set<String>
    ) throws(SettingsIssue) -> (Int, YAML)? {
        found = []
        for entry in try entries(of: text) {
            let (key, value) = (entry.key, entry.value)
            guard let number = YAMLText.number(of: name, in: value) else { continue }
            let isRight = key == "same" ? verdict.sameAs == pairs(in: value)[number].other && verdict.sameAs != nil : lists.contains(key)
            if !isRight { return (number, value) }
            found.insert(key)
        }
        return nil
    }

    private static func add(_ member: YAMLText.Member, to key: String, of text: inout YAMLText) throws(SettingsIssue) {
        if let entry = try entries(of: text).last(where: { $0.key == key }) {
            text.add(member, to: entry.value)
        } else {
            text.append(member.value == nil ? "\(key): [\(member.text)]" : "\(key):\n  \(member.text)")
        }
    }
}
