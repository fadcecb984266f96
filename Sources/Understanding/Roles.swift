import Articles

/// Finds phrases for offices and occupations of one person.
struct RoleAnnotator: Annotator {
    func annotate(_ draft: inout Draft) {
        let names = draft.names.sorted { $0.span < $1.span }
        for range in draft.sentenceTokens {
            var index = range.lowerBound
            while index < range.upperBound {
                guard let role = role(at: index, in: range, draft.tokens, names) else {
                    index += 1
                    continue
                }
                if isTied(role, in: range, draft, names) {
                    draft.roles.append(Span(draft.tokens[role.lowerBound].span.start, draft.tokens[role.upperBound - 1].span.end))
                }
                index = role.upperBound
            }
        }
        // A name that is only part of a role, as in "Attorney General", is none.
        let roles = draft.roles
        draft.names.removeAll { name in
            let after = roles.partitionPoint { $0.start > name.span.start }
            return after > 0 && roles[after - 1].contains(name.span)
        }
    }

    private func isNamed(_ token: Token, _ names: [FoundName]) -> FoundName? {
        let index = names.partitionPoint { $0.span.end > token.span.start }
        return index < names.count && names[index].span.overlaps(token.span) ? names[index] : nil
    }

    /// Modifiers, a head, and the field after "of" or "for".
    private func role(at start: Int, in sentence: Range<Int>, _ tokens: [Token], _ names: [FoundName]) -> Range<Int>? {
        var index = start
        while index < sentence.upperBound, RoleWords.isModifier(tokens[index].text), isNamed(tokens[index], names) == nil, index - start < 6 {
            if index > start, !tokens[index].spaceBefore { return nil }
            index += 1
            // "trust and safety", "media and retail": joined fields before a head.
            if index + 1 < sentence.upperBound, tokens[index].text == "and", RoleWords.isModifier(tokens[index + 1].text),
                RoleWords.isHead(tokens[min(index + 2, sentence.upperBound - 1)].text)
            {
                index += 1
            }
        }
        if index < sentence.upperBound, RoleWords.isHead(tokens[index].text), isNamed(tokens[index], names)?.kind != .company {
            index += 1
        } else if index > start, RoleWords.isHead(tokens[index - 1].text) {
            // The last modifier is the head itself: "chief executive".
        } else {
            return nil
        }
        // Heads in a row: "vice president analyst", "chief executive officer".
        while index < sentence.upperBound, index - start < 8, tokens[index].spaceBefore, RoleWords.isHead(tokens[index].text),
            isNamed(tokens[index], names) == nil
        { index += 1 }
        guard isWhole(start..<index, tokens) else { return nil }
        return start..<fieldEnd(after: index, in: sentence, tokens, names)
    }

    /// "executive", "chief", "officer" and the like are roles only with the right words before them.
    private func isWhole(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
        let last = tokens[range.upperBound - 1].text.lowercased()
        if tokens[range.upperBound - 1].text.hasSuffix("s"), !last.hasSuffix("ss") { return false }
        let words = tokens[range].map { $0.text.lowercased() }
        switch last {
        case "executive": return words.dropLast().last == "chief"
        case "officer": return words.contains("chief") || range.count > 1
        case "chief": return range.count > 1
        case "member": return words.contains("board")
        case "associate", "principal", "operator", "steward", "executive-vice": return range.count > 1 || tokens[range.lowerBound].shape == .capital
        case "attorney": return false
        default: return true
        }
    }

    /// The end of "of consumer banking", "for Southeast Asia", ", Investor Relations"; the index itself where there is no field.
    private func fieldEnd(after index: Int, in sentence: Range<Int>, _ tokens: [Token], _ names: [FoundName]) -> Int {
        guard index + 1 < sentence.upperBound, !tokens[index - 1].isPossessive else { return index }
        let word = tokens[index].text
        if word == ",", tokens[index + 1].shape == .capital, index + 2 < sentence.upperBound, tokens[index + 2].text == "Relations" { return index + 3 }
        guard word == "of" || word == "for" else { return index }
        var end = index + 1
        let isPlaceField = isNamed(tokens[end], names)?.kind == .place
        if word == "for", !isPlaceField { return index }
        if let name = isNamed(tokens[end], names),
            name.kind != .place || word == "of" && !["president", "head", "director"].contains(tokens[index - 1].text.lowercased())
        {
            return index
        }
        if tokens[end].text == "the", end + 1 < sentence.upperBound {
            if tokens[end + 1].text == "board" { return end + 2 }
            return index
        }
        while end < sentence.upperBound, end - index < 7 {
            let token = tokens[end]
            let isField =
                (token.shape == .small && !Self.stops.contains(token.text)) || token.shape == .allCapitals
                || isPlaceField && isNamed(token, names)?.kind == .place
                || token.shape == .capital && tokens[index - 1].shape == .capital && isNamed(token, names) == nil
            if token.text == "and", end + 1 < sentence.upperBound, tokens[end + 1].shape == .small, !Self.stops.contains(tokens[end + 1].text),
                !RoleWords.isModifier(tokens[end + 1].text) || tokens[min(end + 2, sentence.upperBound - 1)].shape == .sign
            {
                end += 1
                continue
            }
            guard isField else { break }
            end += 1
        }
        while end > index + 1, tokens[end - 1].text == "and" { end -= 1 }
        return end > index + 1 ? end : index
    }

    private static let stops: Set<String> = [
        "the", "its", "his", "her", "their", "a", "an", "this", "that", "who", "which", "at", "in", "on", "by", "to", "from", "for", "with", "since", "until",
        "and", "but",
        "or", "is", "was", "has", "had", "will", "said", "says", "when", "after", "before", "as", "one", "two", "three", "many", "some", "all", "each", "our",
        "my",
    ]

    /// Beside a person or a firm, or an office that there is one of.
    private func isTied(_ role: Range<Int>, in sentence: Range<Int>, _ draft: Draft, _ names: [FoundName]) -> Bool {
        let tokens = draft.tokens
        let words = tokens[role].map { $0.text.lowercased() }
        let before = role.lowerBound > sentence.lowerBound ? isNamed(tokens[role.lowerBound - 1], names) : nil
        let after = role.upperBound < sentence.upperBound ? isNamed(tokens[role.upperBound], names) : nil
        if before?.kind == .company || before?.kind == .organisation || after?.kind == .person { return true }
        let isStrong = words.contains { RoleWords.strong.contains($0) } || words.first == "chief" || words.contains("chief")
        if isStrong { return true }
        // Within a few words of a person or firm, with only small words between.
        let window = max(sentence.lowerBound, role.lowerBound - 5)..<min(sentence.upperBound, role.upperBound + 5)
        for index in window where !role.contains(index) {
            guard let name = isNamed(tokens[index], names), [.person, .company, .organisation].contains(name.kind) else { continue }
            let between = index < role.lowerBound ? index + 1..<role.lowerBound : role.upperBound..<index
            if tokens[between].allSatisfy({ Self.bridges.contains($0.text.lowercased()) || isNamed($0, names) != nil || RoleWords.isModifier($0.text) }) {
                return true
            }
        }
        return false
    }

    private static let bridges: Set<String> = [
        ",", "the", "a", "an", "its", "of", "at", "for", "is", "was", "as", "former", "new", "interim", "acting", "(", "and", "became", "now", "then", "with",
        "in", "be", "longtime",
    ]
}
