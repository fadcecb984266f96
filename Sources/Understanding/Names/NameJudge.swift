import Articles

/// Weighs what a name is, over all its mentions in the text.
struct NameJudge {
    /// By kind, in the order of their names.
    private var weights = [Double](repeating: 0, count: Self.kinds.count)
    private var reasons = [(weight: Double, words: String)](repeating: (0, "a capitalised name"), count: Self.kinds.count)

    private static let kinds = Entity.Kind.allCases.sorted { $0.rawValue < $1.rawValue }

    mutating func add(_ kind: Entity.Kind, _ weight: Double, _ words: @autoclosure () -> String) {
        guard let index = Self.kinds.firstIndex(of: kind) else { return }
        weights[index] += weight
        if weight > reasons[index].weight { reasons[index] = (weight, words()) }
    }

    /// The likeliest kind, with how far it is ahead of the next as confidence.
    var verdict: (kind: Entity.Kind, evidence: Evidence)? {
        let best = weights.indices.reduce(0) { weights[$1] > weights[$0] ? $1 : $0 }
        guard weights[best] > 0 else { return nil }
        let next = weights.indices.reduce(0.0) { $1 == best ? $0 : max($0, weights[$1]) }
        let lead = min(0.98, 0.35 + 0.12 * (weights[best] - next) + 0.06 * weights[best])
        return (Self.kinds[best], Evidence(reasons[best].words, confidence: Self.calibrated(lead)))
    }

    /// How often such a lead was right on the labelled articles, by straight lines between tenths (`gloss-train reliability`).
    private static func calibrated(_ lead: Double) -> Double {
        let knots = [(0.0, 0.0), (0.8, 0.6), (0.9, 0.88), (1.0, 0.99)]
        let next = max(1, knots.firstIndex { $0.0 >= lead } ?? knots.count - 1)
        let (left, right) = (knots[next - 1], knots[next])
        return left.1 + (lead - left.0) / (right.0 - left.0) * (right.1 - left.1)
    }

    /// What the name itself says.
    mutating func weighForm(of words: [String], text: String, _ tokens: ArraySlice<Token>) {
        let kinds = ListedKinds(of: text)
        if kinds.contains(.company) { add(.company, words.count > 1 ? 6 : isCommonWord(text) ? 1.5 : 3, "in the list of companies") }
        if kinds.contains(.organisation) { add(.organisation, 4, "in the list of organisations") }
        if kinds.contains(.club) { add(.organisation, 2, "in the list of sports clubs") }
        if kinds.contains(.product) { add(.product, 4.5, "in the list of products") }
        if kinds.contains(.country) { add(.place, 5, "a country") }
        if kinds.contains(.region) { add(.place, 2.2, "in the list of regions") }
        if kinds.contains(.city) { add(.place, 2.2, "in the list of cities") }
        guard let first = words.first, let last = words.last else { return }
        if NameWords.companyEndings.contains(last), words.count > 1 { add(.company, 4, "ends in “\(last)”") }
        let organisation = words.first { NameWords.organisationWords.contains($0) }
        if words.count > 1, last.hasSuffix("s"), isCommonWord(last), !ListedKinds(of: first).contains(.givenName) {
            add(.company, 2, "“\(last)” in its name")
        }
        if words.count > 1, organisation == nil, NameWords.trades.contains(last) {
            add(.company, 2.5, "“\(last)” in its name")
            add(.person, -1.5, "")
            add(.place, -1, "")
        }
        if words.count == 1, organisation != nil { add(.organisation, 2, "“\(text)”: what a body is called for short") }
        if words.count == 1, NameWords.outlets.contains(text) { add(.organisation, 5, "a news outlet") }
        if words.contains("&") { add(.company, 2.5, "“&” in its name") }
        if let organisation, words.count > 1 { add(.organisation, last == organisation ? 4 : 3, "“\(organisation)” in its name") }
        if NameWords.placeWords.contains(last), words.count > 1 { add(.place, 3, "ends in “\(last)”") }
        if words.count > 1, NameWords.placeStarts.contains(first) { add(.place, 3, "begins with “\(first)”") }
        if words.count > 1, NameWords.ships.contains(first) { add(.product, 5, "a ship") }
        // Of a body that the lists know whole, the words prove nothing: "Freddie Mac".
        if words.count == 1 || kinds.isDisjoint(with: [.company, .organisation, .club]) { weighPerson(words, first, last) }
        if words.count == 1, tokens.first?.shape == .allCapitals {
            add(.company, 0.8, "an abbreviation")
            add(.organisation, 0.7, "an abbreviation")
        }
        if words.count == 1, tokens.first?.shape == .mixed || hasInnerCapital(first) { add(.company, 1.6, "written as firms write their names") }
        if words.count > 1, text.utf8.contains(where: { (0x30...0x39).contains($0) }) { add(.product, 3, "a number in its name") }
        if words.count == 1 { add(.company, 0.8, "a capitalised word") }
    }

    private func hasInnerCapital(_ word: String) -> Bool {
        word.dropFirst(2).contains { $0.isUppercase } && word.contains { $0.isLowercase } && !word.hasPrefix("Mc") && !word.hasPrefix("Mac")
            && !word.contains("-") && !word.contains("’") && !word.contains("'")
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "-", "’", "'", ".": true
        default: !scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark)
        }
    }

    private mutating func weighPerson(_ words: [String], _ first: String, _ last: String) {
        let (given, family) = (ListedKinds(of: first), ListedKinds(of: last))
        let isPlain = words.allSatisfy { $0.unicodeScalars.allSatisfy(Self.isPlain) }
        guard isPlain, words.count == 1 || !NameWords.endsNoPerson(last) else { return }
        if words.count == 1 {
            if given.contains(.givenName) { add(.person, isCommonWord(first) ? 0.3 : 1, "a given name") }
            if given.contains(.surname) { add(.person, 0.5, "a family name") }
            return
        }
        guard words.count <= 5 else { return }
        if given.contains(.givenName) {
            add(.person, family.contains(.surname) ? 3.6 : 2.6, "begins with a given name")
        } else if family.contains(.surname) {
            add(.person, 1.2, "ends in a family name")
        }
        if words.dropFirst().dropLast().contains(where: { $0.hasSuffix(".") && $0.count == 2 }) || first.hasSuffix(".") && first.count <= 4 {
            add(.person, 2, "an initial in the name")
        }
        if ["Jr.", "Jr", "Sr.", "III", "II"].contains(last) { add(.person, 3, "“\(last)” after the name") }
        if words.dropFirst().contains(where: { NameWords.particles.contains($0) }) { add(.person, 1.5, "a particle in the name") }
        if words.count <= 3, words.allSatisfy({ !isCommonWord($0) }) { add(.person, 0.8, "two names side by side") }
    }

    /// What the trained model took the mentions for, as shares of all.
    mutating func weighTags(_ shares: TagShares) {
        let words = "the words around it, by the trained model"
        add(.person, 2 * shares[.beginsPerson], words)
        add(.place, 1.8 * shares[.beginsPlace], words)
        add(.company, 3 * shares[.beginsOrganisation], words)
        add(.organisation, 2.5 * shares[.beginsOrganisation], words)
        add(.product, 3 * shares[.beginsOther], words)
        for index in weights.indices { weights[index] -= 3.5 * shares[.outside] }
    }

    /// What stands around one mention.
    mutating func weighContext(_ range: Range<Int>, _ tokens: [Token], _ sentence: Range<Int>) {
        func word(_ index: Int) -> String { sentence.contains(index) ? tokens[index].text : "" }
        let before = word(range.lowerBound - 1)
        let beforeThat = word(range.lowerBound - 2)
        let after = word(range.upperBound)
        let afterThat = word(range.upperBound + 1)
        let last = tokens[range.upperBound - 1]
        if NameWords.honorifics.contains(before) { add(.person, 5, "“\(before)” before the name") }
        if NameWords.titles.contains(before) || RoleWords.isHead(before) && !last.isPossessive { add(.person, 2.5, "a role before the name") }
        if before == ",", RoleWords.isHead(beforeThat) { add(.person, 2, "a role before the name") }
        if NameWords.saying.contains(after) || NameWords.saying.contains(before) {
            add(.person, 1.2, "says something")
            add(.company, 0.6, "says something")
        }
        if after == ",", let role = roleAfterComma(range.upperBound + 1, tokens, sentence) { add(.person, 2.5, "“\(role)” after the name") }
        if last.hasPostNominal { add(.person, 3, "a degree after the name") }
        if after == "," && Int(afterThat).map({ (18...99).contains($0) }) == true && word(range.upperBound + 2) == "," {
            add(.person, 3, "an age after the name")
        }
        add(NameCue.before[before], before)
        add(NameCue.after[after], after)
        if after == "," { add(NameCue.afterComma[afterThat], afterThat) }
        if let description = description(of: range, tokens, sentence) { add(NameCue.descriptions[description], description) }
        if NameWords.companyFollowers.contains(after) { add(.company, last.isPossessive ? 1.5 : 2, "“\(after)” after the name") }
        if last.isPossessive, RoleWords.isHead(after) || RoleWords.isModifier(after) { add(.company, 2, "a role after “’s”") }
        if !last.isPossessive, RoleWords.isHead(after) || RoleWords.abbreviations.contains(after) { add(.company, 2, "a role after the name") }
        // "Port Ellis coach Dora Reiss": the second is the person, and nobody is coach of one.
        if !last.isPossessive, range.count > 1, RoleWords.isHead(after), sentence.contains(range.upperBound + 1), tokens[range.upperBound + 1].shape == .capital
        {
            add(.person, -2, "")
        }
        if after == "(", NameWords.exchanges.contains(afterThat) { add(.company, 5, "a ticker after the name") }
        if before == "at", RoleWords.isHead(beforeThat) { add(.company, 2, "“\(beforeThat) at” before the name") }
        if before == "of", NameWords.firmOffices.contains(beforeThat) {
            add(.company, 2, "“\(beforeThat) of” before the name")
            add(.organisation, 1.5, "“\(beforeThat) of” before the name")
            add(.person, -1.5, "")
        }
        let own = tokens[range].map(\.text).joined(separator: " ")
        if before == ",", !ListedKinds(of: beforeThat).isDisjoint(with: [.city, .region]), !ListedKinds(of: own).isDisjoint(with: [.region, .country]) {
            add(.place, 2.5, "a city before it")
        }
        if range.lowerBound == sentence.lowerBound, tokens[range].allSatisfy({ $0.shape == .allCapitals }), [",", "—", "–", "("].contains(after) {
            add(.place, 4, "capitals at the head of the story")
        }
        if after == ",", ListedKinds(of: afterThat).contains(.country) || ListedKinds(of: afterThat).contains(.region) {
            add(.place, 1.5, "a state or country after it")
        }
    }

    private mutating func add(_ cue: NameCue?, _ word: String) {
        guard let cue else { return }
        for gain in cue.gains { add(gain.kind, gain.weight, cue.reason.replacing("%", with: word.lowercased())) }
    }

    /// What a name is said to be, after it between commas or just before it.
    private func description(of range: Range<Int>, _ tokens: [Token], _ sentence: Range<Int>) -> String? {
        var before = range.lowerBound - 1
        if sentence.contains(before), ["called", "named", "dubbed"].contains(tokens[before].text) {
            before -= 1
            if sentence.contains(before), tokens[before].text == "," { before -= 1 }
        }
        if sentence.contains(before), !tokens[before].isPossessive, NameCue.descriptions[tokens[before].text] != nil { return tokens[before].text }
        // "The arm, Otto, belongs", "the machine, the Naald 1, sells"
        if sentence.contains(before), tokens[before].text == "the" { before -= 1 }
        let comma = range.upperBound
        guard comma + 2 < sentence.upperBound, tokens[comma].text == "," else { return nil }
        if sentence.contains(before - 1), tokens[before].text == ",", NameCue.descriptions[tokens[before - 1].text] != nil { return tokens[before - 1].text }
        guard ["a", "an", "the", "its", "their"].contains(tokens[comma + 1].text) || tokens[comma + 1].isPossessive else { return nil }
        for index in comma + 2..<min(sentence.upperBound, comma + 8) {
            let token = tokens[index]
            if token.shape == .sign || RoleWords.isHead(token.text) || ["of", "in", "for", "that", "who", "which"].contains(token.text) { return nil }
            if token.shape == .small, !token.isPossessive, NameCue.descriptions[token.text] != nil { return token.text }
        }
        return nil
    }

    private func roleAfterComma(_ start: Int, _ tokens: [Token], _ sentence: Range<Int>) -> String? {
        for index in start..<min(sentence.upperBound, start + 6) {
            if tokens[index].text == "," { return nil }
            if RoleWords.isHead(tokens[index].text) || RoleWords.abbreviations.contains(tokens[index].text) { return tokens[index].text }
        }
        return nil
    }
}
