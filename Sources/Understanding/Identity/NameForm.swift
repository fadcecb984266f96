/// A name taken apart, once for all comparisons with others.
final class NameForm: Sendable {
    let text: String
    /// In characters.
    let length: Int
    /// Without the comma of "Acme, Inc."
    let words: [String]
    /// In small letters.
    let smallWords: [String]
    /// Without what firms put at the end, and without "The".
    let core: ArraySlice<String>
    /// The last word but for "Jr." and the like.
    let familyName: String?
    /// The letters, where it looks like an abbreviation: two to six capitals.
    let abbreviation: String?
    /// The capitals of its words that an abbreviation may be made of: without the small words, with them, of the core.
    let initials: Set<String>

    init(_ text: String) {
        self.text = text
        length = text.count
        words = text.split(separator: " ").map { $0.hasSuffix(",") ? String($0.dropLast()) : String($0) }
        smallWords = words.map { $0.lowercased() }
        core = Self.core(words)
        familyName = words.last { !Self.generations.contains($0) }
        // "MT-401" is short for nothing.
        let letters = length > Self.longestAbbreviation || text.contains(where: \.isNumber) ? "" : text.filter(\.isLetter)
        abbreviation = letters.count >= 2 && letters.count <= 6 && letters.allSatisfy(\.isUppercase) ? letters : nil
        initials = words.count < 2 ? [] : Self.initials(of: words, core)
    }

    /// In characters: six capitals with a dot after each, and "The".
    private static let longestAbbreviation = 16

    static let generations: Set<String> = ["Jr.", "Jr", "Sr.", "III", "II"]

    private static func core(_ words: [String]) -> ArraySlice<String> {
        var core = words[...]
        if core.first == "The" { core = core.dropFirst() }
        while core.count > 1, let last = core.last, NameWords.companyEndings.contains(last) || ["and", "&"].contains(last) { core = core.dropLast() }
        return core
    }

    private static func initials(of words: [String], _ core: ArraySlice<String>) -> Set<String> {
        let small: Set<String> = ["of", "and", "the", "for", "&"]
        return [
            String(words.filter { !small.contains($0) }.compactMap(\.first)), words.compactMap { $0.first.map { $0.uppercased() } }.joined(),
            String(core.compactMap(\.first)),
        ]
    }

    /// "AWS" for "Amazon Web Services": the capitals of its words, in order.
    func isAbbreviation(of name: NameForm) -> Bool { abbreviation.map { name.initials.contains($0) } ?? false }

    /// What a short form of the name may be looked up by. What firms put at the end tells none from another.
    var keys: Set<String> {
        var keys = Set([words.first, core.first, core.last].compactMap { $0?.lowercased() })
        if let last = words.last, !NameWords.companyEndings.contains(last) { keys.formUnion([last, familyName ?? last].map { $0.lowercased() }) }
        for initials in initials where initials.count > 1 { keys.insert("=" + initials) }
        return keys
    }

    /// What the names that it may be short for are looked up by.
    var searchKeys: Set<String> {
        var keys = Set([words.first, words.last, core.first].compactMap { $0?.lowercased() })
        if let abbreviation { keys.insert("=" + abbreviation) }
        return keys
    }
}
