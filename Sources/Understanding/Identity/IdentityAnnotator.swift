import Articles

/// Who is who: joins names that mean the same, and makes entities of them.
struct IdentityAnnotator: Annotator {
    /// One entity while it is put together.
    private struct Group {
        var kind: Entity.Kind
        var names: [(form: NameForm, count: Int)]
        var evidence: Evidence
        var mentions: [Span] = []
        /// The name that the reader gave.
        var given: String?

        var longest: String { given ?? names.max { ($0.form.length, $1.form.text) < ($1.form.length, $0.form.text) }?.form.text ?? "" }

        /// Of all its names.
        var count: Int { names.reduce(0) { $0 + $1.count } }
    }

    /// A name of the text, with all that is known of its mentions.
    private struct Name {
        var form: NameForm
        var kind: Entity.Kind
        var evidence: Evidence
        var count: Int
        /// Place of the first mention.
        var first: Int
    }

    func annotate(_ draft: inout Draft) {
        draft.names.sort { $0.span < $1.span }
        var groups: [Group] = []
        var index: [String: Int] = [:]
        var keys: [String: [Int]] = [:]
        // Longer names first: the short forms find them there.
        for name in Self.names(of: draft.names).sorted(by: Self.isLonger) {
            var candidates: Set<Int> = []
            for key in name.form.searchKeys { candidates.formUnion(keys[key, default: []][...].suffix(Self.mostCandidates)) }
            let homes = homes(of: name, in: groups, candidates.sorted(), draft)
            let isShared = isShared(name.form, by: homes.map { groups[$0] })
            // The most named of several.
            let home = isShared ? nil : homes.max { (groups[$0].count, $1) < (groups[$1].count, $0) }
            if let home {
                groups[home].names.append((name.form, name.count))
            } else {
                groups.append(Group(kind: isShared ? .person : name.kind, names: [(name.form, name.count)], evidence: name.evidence))
            }
            let target = home ?? groups.count - 1
            index[name.form.text] = target
            for key in name.form.keys where keys[key]?.last != target { keys[key, default: []].append(target) }
        }
        merge(&groups, &index, draft.corrections)
        for name in draft.names {
            if let group = index[name.text] { groups[group].mentions.append(name.span) }
        }
        addRoles(&groups, draft)
        publish(groups.filter { !$0.mentions.isEmpty }, &draft)
    }

    private static func isLonger(_ left: Name, _ right: Name) -> Bool {
        (left.form.words.count, left.form.length, right.first) > (right.form.words.count, right.form.length, left.first)
    }

    private static func names(of found: [FoundName]) -> [Name] {
        var names: [String: Name] = [:]
        for name in found {
            names[name.text, default: Name(form: NameForm(name.text), kind: name.kind, evidence: name.evidence, count: 0, first: name.span.start)].count += 1
        }
        return Array(names.values)
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
            // One of several names goes alone; the longest takes all of them along.
            let moved = groups[from].names.filter { groups[from].longest == name || $0.form.text == name }
            groups[to].names += moved
            for name in moved { index[name.form.text] = to }
            groups[from].names.removeAll { moving in moved.contains { $0.form.text == moving.form.text } }
        }
    }

    /// Of names that share a word; a text with more of them is a list, and no story of persons.
    private static let mostCandidates = 32

    /// The groups of longer names that this one may be short for.
    private func homes(of name: Name, in groups: [Group], _ candidates: [Int], _ draft: Draft) -> [Int] {
        guard !draft.corrections.separate.contains(name.form.text) else { return [] }
        let said = draft.corrections.kinds[name.form.text]
        return candidates.filter { index in
            (said == nil || said == groups[index].kind) && groups[index].names.contains { isShort(name, for: $0.form, groups[index].kind) }
        }
    }

    /// A family name that two people have is neither's.
    private func isShared(_ name: NameForm, by homes: [Group]) -> Bool {
        homes.count > 1 && name.words.count == 1 && homes.allSatisfy { $0.kind == .person && NameForm($0.longest).familyName == name.text }
    }

    private func isShort(_ name: Name, for other: NameForm, _ kind: Entity.Kind) -> Bool {
        kind == .person ? isShort(name, forPerson: other) : isShort(name, forBody: other, kind)
    }

    private func isShort(_ name: Name, forPerson other: NameForm) -> Bool {
        let form = name.form
        guard other.words.count > 1 else { return false }
        if form.words.count == 1 {
            guard other.words.last == form.text || other.familyName == form.text || other.words.first == form.text && !form.text.hasSuffix(".") else {
                return false
            }
            return name.kind == .person || name.evidence.confidence < Entity.doubtfulConfidence
                || ListedKinds(of: form.text).isDisjoint(with: [.company, .country])
        }
        // "van der Meer" for "J. P. van der Meer", "Robert Hale" for "Robert Hale Jr.".
        return other.smallWords.suffix(form.words.count).elementsEqual(form.smallWords)
            || name.kind == .person && other.words.count == form.words.count + 1 && other.words.starts(with: form.words)
                && NameForm.generations.contains(other.words[other.words.count - 1])
    }

    private func isShort(_ name: Name, forBody other: NameForm, _ kind: Entity.Kind) -> Bool {
        let form = name.form
        guard kind == .company || kind == .organisation || kind == .product, name.kind != .person || form.words.count == 1 else { return false }
        // "Byron" who is a person is not short for "The Byron Journal".
        if name.kind == .person, kind != .company, name.evidence.confidence >= Entity.doubtfulConfidence { return false }
        if form.isAbbreviation(of: other) { return true }
        guard form.text != other.text else { return false }
        // "Lilly" for "Eli Lilly and Company"
        if kind == .company, name.kind == .company, other.core.count == 2, other.core.last == form.text, let first = other.core.first,
            ListedKinds(of: first).contains(.givenName)
        {
            return true
        }
        if other.core == form.core { return true }
        guard form.words.count < other.core.count, other.core.starts(with: form.words) else { return false }
        if name.kind == .place, kind != .company { return false }
        // "New York" is not short for "New York Stock Exchange", "Google" not for "Google Cloud".
        let own = ListedKinds(of: form.text)
        return own.isDisjoint(with: [.country, .region, .city, .company, .organisation])
            || kind == .company && NameWords.companyEndings.contains(other.words.last ?? "") && own.isDisjoint(with: [.country, .region, .city])
    }

    private func addRoles(_ groups: inout [Group], _ draft: Draft) {
        var index: [String: Int] = [:]
        var names: [[String: Int]] = []
        let first = groups.count
        for span in draft.roles {
            let text = draft.article.line(span)
            let place = index[text.lowercased(), default: names.count]
            if place == names.count {
                index[text.lowercased()] = place
                names.append([:])
                groups.append(Group(kind: .role, names: [], evidence: Evidence("a phrase for an office", confidence: 0.8)))
            }
            groups[first + place].mentions.append(span)
            names[place][text, default: 0] += 1
        }
        for (place, names) in names.enumerated() { groups[first + place].names = names.map { (NameForm($0.key), $0.value) } }
    }

    private func publish(_ groups: [Group], _ draft: inout Draft) {
        var entities: EntityTable<Entity> = []
        var mentions: [Mention] = []
        for group in groups {
            let name = group.longest
            let others = group.kind == .role ? [] : Set(group.names.map(\.form.text)).subtracting([name]).sorted { ($1.count, $0) < ($0.count, $1) }
            let entity = entities.append(Entity(kind: group.kind, name: name, otherNames: others, evidence: group.evidence))
            mentions += group.mentions.map { Mention(span: $0, entity: entity) }
        }
        draft.insights.entities = entities
        draft.insights.mentions = mentions.sorted { $0.span < $1.span }
    }
}
