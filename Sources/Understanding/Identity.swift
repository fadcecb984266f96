import Articles

/// Who is who: joins names that mean the same, and makes entities of them.
struct IdentityAnnotator: Annotator {
    /// One entity while it is put together.
    private struct Group {
        var kind: Entity.Kind
        var names: [String: Int] = [:]
        var evidence: Evidence
        var mentions: [Span] = []
        /// The name that the reader gave.
        var given: String?

        var longest: String {
            given ?? names.keys.max { ($0.count, $1) < ($1.count, $0) } ?? ""
        }
    }

    func annotate(_ draft: inout Draft) {
        draft.names.sort { $0.span < $1.span }
        var groups: [Group] = []
        var index: [String: Int] = [:]
        var keys: [String: [Int]] = [:]
        let texts = Self.texts(of: draft.names)
        // Longer names first: the short forms find them there.
        for text in texts.sorted(by: { ($0.words.count, $0.text.count, $1.first) > ($1.words.count, $1.text.count, $0.first) }) {
            let candidates = Set(searchKeys(of: text).flatMap { keys[$0, default: []].suffix(Self.mostCandidates) }).sorted()
            let target = home(of: text, in: groups, candidates, draft) ?? groups.count
            if target == groups.count {
                let isShared = isShared(text, by: homes(of: text, in: groups, candidates, draft).map { groups[$0] })
                groups.append(Group(kind: isShared ? .person : text.kind, evidence: text.evidence))
            }
            groups[target].names[text.text] = text.count
            index[text.text] = target
            for key in nameKeys(of: text.text) where keys[key]?.last != target { keys[key, default: []].append(target) }
        }
        merge(&groups, &index, draft.corrections)
        for name in draft.names {
            if let group = index[name.text] { groups[group].mentions.append(name.span) }
        }
        addRoles(&groups, draft)
        publish(groups.filter { !$0.mentions.isEmpty }, &draft)
    }

    /// Joins what the reader said is the same.
    private func merge(_ groups: inout [Group], _ index: inout [String: Int], _ corrections: NameCorrections) {
        for (name, other) in corrections.merged.sorted(by: { $0.key < $1.key }) {
            guard let from = index[name] else { continue }
            guard let to = index[other] else {
                groups[from].given = other
                continue
            }
            groups[to].given = other
            guard from != to else { continue }
            groups[to].names.merge(groups[from].names) { $0 + $1 }
            for name in groups[from].names.keys { index[name] = to }
            groups[from].names = [:]
        }
    }

    /// Of names that share a word; a text with more of them is a list, and no story of persons.
    private static let mostCandidates = 64

    /// What a short form of a name may be looked up by.
    private func nameKeys(of name: String) -> Set<String> {
        let words = Self.words(of: name)
        let core = core(words)
        var keys = Set([words.first, words.last, familyName(of: words), core.first].compactMap { $0?.lowercased() })
        for initials in Self.initials(of: words) + [String(core.compactMap(\.first))] where initials.count > 1 { keys.insert("=" + initials) }
        return keys
    }

    private func searchKeys(of text: Text) -> Set<String> {
        var keys = Set([text.words.first, text.words.last, core(text.words).first].compactMap { $0?.lowercased() })
        keys.insert("=" + text.text.filter(\.isLetter))
        return keys
    }

    private struct Text {
        var text: String
        var words: [String]
        var kind: Entity.Kind
        var evidence: Evidence
        var count: Int
        /// Place of the first mention.
        var first: Int
    }

    /// Without the comma of "Acme, Inc."
    private static func words(of name: String) -> [String] {
        name.split(separator: " ").map { $0.hasSuffix(",") ? String($0.dropLast()) : String($0) }
    }

    private static func texts(of names: [FoundName]) -> [Text] {
        var texts: [String: Text] = [:]
        for name in names {
            if texts[name.text] == nil {
                texts[name.text] = Text(
                    text: name.text, words: words(of: name.text), kind: name.kind, evidence: name.evidence, count: 0, first: name.span.start)
            }
            texts[name.text]?.count += 1
        }
        return Array(texts.values)
    }

    /// The group of a longer name that this one is short for; the most named of several.
    private func home(of text: Text, in groups: [Group], _ candidates: [Int], _ draft: Draft) -> Int? {
        let homes = homes(of: text, in: groups, candidates, draft)
        return isShared(text, by: homes.map { groups[$0] })
            ? nil : homes.max { (groups[$0].names.values.reduce(0, +), $1) < (groups[$1].names.values.reduce(0, +), $0) }
    }

    private func homes(of text: Text, in groups: [Group], _ candidates: [Int], _ draft: Draft) -> [Int] {
        let said = draft.corrections.kinds[text.text]
        return candidates.filter { index in
            (said == nil || said == groups[index].kind) && groups[index].names.keys.contains { isShort(text, for: $0, groups[index].kind) }
        }
    }

    /// A family name that two people have is neither's.
    private func isShared(_ text: Text, by homes: [Group]) -> Bool {
        homes.count > 1 && text.words.count == 1 && homes.allSatisfy { $0.kind == .person && familyName(of: Self.words(of: $0.longest)) == text.text }
    }

    private func isShort(_ text: Text, for name: String, _ kind: Entity.Kind) -> Bool {
        let words = Self.words(of: name)
        if kind == .person {
            guard words.count > 1 else { return false }
            if text.words.count == 1 {
                guard text.kind == .person || text.evidence.confidence < 0.6 || ListedKinds(of: text.text).isDisjoint(with: [.company, .country]) else {
                    return false
                }
                return words.last == text.text || familyName(of: words) == text.text || words.first == text.text && !text.text.hasSuffix(".")
            }
            // "van der Meer" for "J. P. van der Meer", "Robert Hale" for "Robert Hale Jr.".
            return words.suffix(text.words.count).elementsEqual(text.words, by: { $0.lowercased() == $1.lowercased() })
                || text.kind == .person && words.prefix(text.words.count).elementsEqual(text.words) && words.count == text.words.count + 1
                    && ["Jr.", "Jr", "Sr.", "III", "II"].contains(words[words.count - 1])
        }
        guard kind == .company || kind == .organisation || kind == .product, text.kind != .person || text.words.count == 1 else { return false }
        if isAbbreviation(text.text, of: words) { return true }
        let core = core(words)
        guard text.text != name else { return false }
        // "Lilly" for "Eli Lilly and Company"
        if kind == .company, text.kind == .company, core.count == 2, core.last == text.text, ListedKinds(of: core[core.startIndex]).contains(.givenName) {
            return true
        }
        if core.elementsEqual(self.core(text.words)) { return true }
        if text.words.count < core.count, core.starts(with: text.words) {
            if text.kind == .place, kind != .company { return false }
            // "New York" is not short for "New York Stock Exchange", "Google" not for "Google Cloud".
            let own = ListedKinds(of: text.text)
            return own.isDisjoint(with: [.country, .region, .city, .company, .organisation])
                || kind == .company && NameWords.companyEndings.contains(words.last ?? "") && own.isDisjoint(with: [.country, .region, .city])
        }
        return false
    }

    /// The name without what firms put at the end, and without "The".
    private func core(_ words: [String]) -> ArraySlice<String> {
        var core = words[...]
        if core.first == "The" { core = core.dropFirst() }
        while core.count > 1, let last = core.last, NameWords.companyEndings.contains(last) || ["and", "&"].contains(last) { core = core.dropLast() }
        return core
    }

    private func familyName(of words: [String]) -> String? {
        let bare = words.filter { !["Jr.", "Jr", "Sr.", "III", "II"].contains($0) }
        return bare.last
    }

    /// "AWS" for "Amazon Web Services": the capitals of its words, in order.
    private func isAbbreviation(_ text: String, of words: [String]) -> Bool {
        let letters = text.filter { $0.isLetter }
        guard letters.count >= 2, letters.count <= 6, letters.allSatisfy(\.isUppercase), words.count >= 2 else { return false }
        return Self.initials(of: words).contains(letters) || core(words).compactMap(\.first).elementsEqual(letters)
    }

    /// Without the small words, and with them.
    private static func initials(of words: [String]) -> [String] {
        let small: Set<String> = ["of", "and", "the", "for", "&"]
        return [
            String(words.filter { !small.contains($0) }.compactMap(\.first)), String(words.compactMap { $0.first.map { $0.uppercased() } }.joined()),
        ]
    }

    private func addRoles(_ groups: inout [Group], _ draft: Draft) {
        var index: [String: Int] = [:]
        for span in draft.roles {
            let text = draft.article.line(span)
            let key = text.lowercased()
            if let group = index[key] {
                groups[group].mentions.append(span)
                groups[group].names[text, default: 0] += 1
            } else {
                index[key] = groups.count
                groups.append(Group(kind: .role, names: [text: 1], evidence: Evidence("a phrase for an office", confidence: 0.8), mentions: [span]))
            }
        }
    }

    private func publish(_ groups: [Group], _ draft: inout Draft) {
        var entities: [Entity] = []
        var mentions: [Mention] = []
        for group in groups {
            let name = group.longest
            let others = group.kind == .role ? [] : group.names.keys.filter { $0 != name }.sorted { ($1.count, $0) < ($0.count, $1) }
            entities.append(Entity(kind: group.kind, name: name, otherNames: others, evidence: group.evidence))
            mentions += group.mentions.map { Mention(span: $0, entity: entities.count - 1) }
        }
        draft.insights.entities = entities
        draft.insights.mentions = mentions.sorted { $0.span < $1.span }
    }
}
