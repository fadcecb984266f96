import Articles

/// Whether a phrase is the role of one person or firm: only then it is labelled.
enum RoleTie {
    /// - Parameter previous: The role before it in the sentence.
    static func isTied(_ role: Range<Int>, after previous: Range<Int>?, in sentence: Range<Int>, _ text: NamedTokens) -> Bool {
        let words = role.map { text.small($0) }
        if role.lowerBound > sentence.lowerBound, text.isFirm(role.lowerBound - 1) { return true }
        if role.upperBound < sentence.upperBound, text.isPerson(role.upperBound) { return true }
        if RoleWords.isStrong(words), !isOneOfMany(role.lowerBound, in: sentence, text) || words[0].hasPrefix("spokes") { return true }
        if let previous, isJoined(previous, role, text) { return true }
        return isBesideName(role, in: sentence, text) || isPredicate(role, in: sentence, text)
    }

    /// "a chair", "this president": perhaps no office at all.
    private static func isOneOfMany(_ start: Int, in sentence: Range<Int>, _ text: NamedTokens) -> Bool {
        start > sentence.lowerBound && ["a", "an", "one", "this", "no", "any", "every", "each"].contains(text.small(start - 1))
    }

    /// "co-founder and head of product"
    private static func isJoined(_ left: Range<Int>, _ right: Range<Int>, _ text: NamedTokens) -> Bool {
        let between = left.upperBound..<right.lowerBound
        return between.count <= 4 && between.contains { text.small($0) == "and" }
            && between.allSatisfy { [",", "and", "a", "an", "the", "former"].contains(text.small($0)) }
    }

    /// Within a few words of a person or firm, with only small words between.
    private static func isBesideName(_ role: Range<Int>, in sentence: Range<Int>, _ text: NamedTokens) -> Bool {
        let window = max(sentence.lowerBound, role.lowerBound - 5)..<min(sentence.upperBound, role.upperBound + 5)
        for index in window where !role.contains(index) {
            guard let name = text.name(at: index), [.person, .company, .organisation].contains(name.kind) else { continue }
            let between = index < role.lowerBound ? index + 1..<role.lowerBound : role.upperBound..<index
            if between.allSatisfy({ bridges.contains(text.small($0)) || text.name(at: $0) != nil || RoleWords.isModifier(text.tokens[$0].text) }) {
                return true
            }
        }
        return false
    }

    /// "she was its finance director", "as research director", "the network's head of operations".
    private static func isPredicate(_ role: Range<Int>, in sentence: Range<Int>, _ text: NamedTokens) -> Bool {
        var index = role.lowerBound - 1
        while index >= sentence.lowerBound, adjectives.contains(text.small(index)) { index -= 1 }
        guard index >= sentence.lowerBound else { return false }
        let word = text.small(index)
        let isOffice = RoleWords.isOffice(role.map { text.small($0) }.joined(separator: " "))
        if word == "its" || text.tokens[index].isPossessive { return isOffice || role.count > 1 }
        let link = ["a", "an", "the"].contains(word) ? index - 1 : index
        guard link >= sentence.lowerBound else { return false }
        switch text.small(link) {
        case "is", "was", "became", "becomes", "become", "been", "be", "remains":
            return sentence.lowerBound < link && (isPersonal(link - 1, text) || isOffice && role.upperBound - role.lowerBound > 1)
        case "as", "to": return isOffice
        default: return false
        }
    }

    private static func isPersonal(_ index: Int, _ text: NamedTokens) -> Bool {
        text.isPerson(index) || ["he", "she", "who", "has", "had", "will", "now"].contains(text.small(index))
    }

    private static let adjectives: Set<String> = ["new", "former", "interim", "acting", "current", "longtime", "next", "incoming", "first"]

    private static let bridges: Set<String> = [
        ",", "the", "a", "an", "its", "of", "at", "for", "is", "was", "as", "former", "new", "interim", "acting", "(", "and", "became", "now", "then", "with",
        "in", "be", "longtime",
    ]
}
