import Articles

/// Who is who: joins names that mean the same, and makes entities of them.
struct IdentityAnnotator: Annotator {
    let name = "who is who"

    /// One entity while it is put together.
    private struct Group {
        var kind: Entity.Kind
        var names: [String: Int] = [:]
        var evidence: Evidence
        var mentions: [Span] = []

        var longest: String {
            names.keys.max { ($0.count, $1) < ($1.count, $0) } ?? ""
        }
    }

    func annotate(_ draft: inout Draft) {
        draft.names.sort { $0.span < $1.span }
        var groups: [Group] = []
        var index: [String: Int] = [:]
        let texts = Self.texts(of: draft.names)
        // Longer names first: the short forms find them there.
        for text in texts.sorted(by: { ($0.words.count, $0.text.count, $1.first) > ($1.words.count, $1.text.count, $0.first) }) {
            let target = draft.corrections.merged[text.text].flatMap { index[$0] } ?? home(of: text, in: groups, draft)
            if let target {
                groups[target].names[text.text] = text.count
                index[text.text] = target
            } else {
                index[text.text] = groups.count
                groups.append(Group(kind: text.kind, names: [text.text: text.count], evidence: text.evidence))
            }
        }
        for name in draft.names {
            if let group = index[name.text] { groups[group].mentions.append(name.span) }
        }
        addRoles(&groups, draft)
        publish(groups.filter { !$0.mentions.isEmpty }, &draft)
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

    private static func texts(of names: [FoundName]) -> [Text] {
        var texts: [String: Text] = [:]
        for name in names {
            if texts[name.text] == nil {
                texts[name.text] = Text(
                    text: name.text, words: name.text.split(separator: " ").map(String.init), kind: name.kind, evidence: name.evidence, count: 0,
                    first: name.span.start)
            }
            texts[name.text]?.count += 1
        }
        return Array(texts.values)
    }

    /// The group of a longer name that this one is short for.
    private func home(of text: Text, in groups: [Group], _ draft: Draft) -> Int? {
        let candidates = groups.indices.filter { index in
            groups[index].names.keys.contains { isShort(text, for: $0, groups[index].kind, draft) }
        }
        return candidates.min { groups[$0].mentions.count < groups[$1].mentions.count }
    }

    private func isShort(_ text: Text, for name: String, _ kind: Entity.Kind, _ draft: Draft) -> Bool {
        let words = name.split(separator: " ").map(String.init)
        if kind == .person {
            guard words.count > 1 else { return false }
            if text.words.count == 1 {
                guard text.kind == .person || text.evidence.confidence < 0.8 || ListedKinds(of: text.text).isDisjoint(with: [.company, .country]) else {
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
        while core.count > 1, let last = core.last, NameWords.companyEndings.contains(last) || last == "," { core = core.dropLast() }
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
        let initials = String(words.filter { !["of", "and", "the", "for", "&"].contains($0) }.compactMap(\.first))
        let all = String(words.compactMap { $0.first.map { Character($0.uppercased()) } })
        return initials == letters || all == letters || core(words).compactMap(\.first).elementsEqual(letters)
    }

    private func addRoles(_ groups: inout [Group], _ draft: Draft) {
        var index: [String: Int] = [:]
        for span in draft.roles {
            let text = draft.article[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
