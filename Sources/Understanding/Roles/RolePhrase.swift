import Articles

/// The extent of a role: fields before the head, heads, and the field after "of", "for" or "in".
enum RolePhrase {
    /// The role that begins at a token, if one does.
    static func range(at start: Int, in sentence: Range<Int>, _ text: NamedTokens) -> Range<Int>? {
        guard let end = end(from: start, in: sentence, text), isWhole(start..<end, text) else { return nil }
        if end < sentence.upperBound, NameWords.organisationWords.contains(text.tokens[end].text), text.name(at: end) != nil { return nil }
        return start..<fieldEnd(after: end, in: sentence, text)
    }

    /// Behind fields and the heads after them: "chief executive officer", "trust and safety director".
    private static func end(from start: Int, in sentence: Range<Int>, _ text: NamedTokens) -> Int? {
        var index = start
        while index < sentence.upperBound, index - start < 6, text.isField(index), text.name(at: index) == nil {
            if index > start, !text.tokens[index].spaceBefore || text.tokens[index - 1].isPossessive { return nil }
            index += 1
            // "media and retail": joined fields before a head.
            if index + 2 < sentence.upperBound, text.tokens[index].text == "and", text.isField(index + 1),
                text.isHead(index + 2)
            {
                index += 1
            }
        }
        if index < sentence.upperBound, text.isHead(index), text.name(at: index)?.kind != .company,
            index == start || !text.tokens[index - 1].isPossessive
        {
            index += 1
        } else if isPluralHead(index, in: sentence, text) {
            return index + 1
        } else if index > start, text.isHead(index - 1) || index > start + 1 && isGeneral(index - 1, text) {
            // The last field is the head itself: "chief executive", "secretary general".
        } else {
            return nil
        }
        while index < sentence.upperBound, index - start < 8, text.tokens[index].spaceBefore, text.isHead(index),
            text.name(at: index) == nil, !text.tokens[index - 1].isPossessive
        { index += 1 }
        return index
    }

    private static func isGeneral(_ index: Int, _ text: NamedTokens) -> Bool {
        text.small(index) == "general" && ["secretary", "director", "solicitor", "attorney"].contains(text.small(index - 1))
    }

    /// "executive", "chief", "officer" and the like are roles only with the right words before them.
    private static func isWhole(_ range: Range<Int>, _ text: NamedTokens) -> Bool {
        let last = text.small(range.upperBound - 1)
        let words = range.map { text.small($0) }
        switch last {
        case "executive": return words.dropLast().last == "chief"
        case "officer": return words.contains("chief") || range.count > 1
        case "chief", "leader", "baker", "adviser", "advisor", "physician": return range.count > 1 || last == "leader"
        case "member": return range.count > 1
        case "associate", "principal", "operator", "steward", "executive-vice": return range.count > 1 || text.tokens[range.lowerBound].shape == .capital
        case "attorney": return false
        case "spokesman", "spokeswoman", "spokesperson": return range.count == 1
        default: return true
        }
    }

    /// "co-founders Linh Tran and Ade Bello"
    private static func isPluralHead(_ index: Int, in sentence: Range<Int>, _ text: NamedTokens) -> Bool {
        guard index + 1 < sentence.upperBound, text.tokens[index].text.hasSuffix("s") else { return false }
        let next = text.tokens[index + 1].text == "," ? index + 2 : index + 1
        guard next < sentence.upperBound, text.isPerson(next) else { return false }
        return RoleWords.isHead(String(text.tokens[index].text.dropLast()))
    }

    /// The end of "of consumer banking", "for Southeast Asia", ", Investor Relations"; the index itself where there is no field.
    private static func fieldEnd(after index: Int, in sentence: Range<Int>, _ text: NamedTokens) -> Int {
        let tokens = text.tokens
        guard index + 1 < sentence.upperBound, !tokens[index - 1].isPossessive else { return index }
        let head = text.small(index - 1)
        let word = tokens[index].text
        if word == ",", index + 2 < sentence.upperBound, ["investor", "public", "media"].contains(text.small(index + 1)), text.small(index + 2) == "relations" {
            return index + 3
        }
        guard word == "of" || word == "for" || word == "in" && ["professor", "lecturer", "fellow"].contains(head) else { return index }
        let name = text.name(at: index + 1)
        let isPlaceField = name?.kind == .place
        if word == "for", !isPlaceField { return index }
        if let name, !isCapitalField(name, tokens[index - 1]) {
            guard isPlaceField, word != "of" || ["president", "head", "director"].contains(head), !isEmployer(name, index + 1, in: sentence, text) else {
                return index
            }
        }
        if ["the", "The"].contains(tokens[index + 1].text) {
            return index + 2 < sentence.upperBound && text.small(index + 2) == "board" ? index + 3 : index
        }
        var end = index + 1
        while end < sentence.upperBound, end - index < 8 {
            let token = tokens[end]
            if token.text == "and" {
                guard text.name(at: end - 1)?.kind != .place, end + 1 < sentence.upperBound, isFieldWord(end + 1, index, text),
                    range(at: end + 1, in: sentence, text) == nil
                else { break }
            } else {
                guard isFieldWord(end, index, text) || isPlaceField && text.name(at: end)?.kind == .place else { break }
            }
            end += 1
            if tokens[end - 1].isPossessive { return index }
        }
        return end > index + 1 ? end : index
    }

    private static func isFieldWord(_ index: Int, _ link: Int, _ text: NamedTokens) -> Bool {
        let token = text.tokens[index]
        if token.shape == .small { return !stops.contains(token.text) }
        if token.shape == .allCapitals { return text.name(at: index) == nil || token.text.count == 2 }
        guard token.shape == .capital, text.tokens[link - 1].shape == .capital else { return false }
        return text.name(at: index).map { isCapitalField($0, text.tokens[link - 1]) } ?? true
    }

    /// "Corporate Communications" after "Director of": common words with the head's own capitals.
    private static func isCapitalField(_ name: FoundName, _ head: Token) -> Bool {
        head.shape == .capital && ListedKinds(of: name.text).isEmpty
            && name.text.split(separator: " ").allSatisfy { isCommonWord(String($0)) || RoleWords.isField(String($0)) }
    }

    /// "president of Ecuador's Camarones": the place belongs to the firm.
    private static func isEmployer(_ name: FoundName, _ index: Int, in sentence: Range<Int>, _ text: NamedTokens) -> Bool {
        sentence.suffix(from: index).prefix { name.span.overlaps(text.tokens[$0].span) }.contains { text.tokens[$0].isPossessive }
    }

    private static let stops: Set<String> = [
        "the", "its", "his", "her", "their", "a", "an", "this", "that", "who", "which", "at", "in", "on", "by", "to", "from", "for", "with", "since", "until",
        "but", "or", "is", "was", "has", "had", "will", "said", "says", "when", "after", "before", "as", "one", "two", "three", "many", "some", "all", "each",
        "our", "my", "called", "told", "while", "where", "and",
    ]
}
