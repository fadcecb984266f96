import CTables

/// What the lists in the program say of a name.
struct ListedKinds: OptionSet {
    let rawValue: UInt32

    static let nationality = ListedKinds("a"), company = ListedKinds("c"), givenName = ListedKinds("g"), jobTitle = ListedKinds("j")
    static let club = ListedKinds("k"), country = ListedKinds("n"), organisation = ListedKinds("o"), region = ListedKinds("r")
    static let roleField = ListedKinds("m"), product = ListedKinds("p"), surname = ListedKinds("s"), city = ListedKinds("t"), noName = ListedKinds("x")

    init(rawValue: UInt32) { self.rawValue = rawValue }

    private init(_ letter: Unicode.Scalar) { rawValue = 1 << (letter.value - 0x61) }

    /// The kinds that the tagger was trained with.
    static let forTagger: ListedKinds = [.nationality, .company, .givenName, .jobTitle, .club, .country, .organisation, .region, .surname, .city, .noName]

    /// True where a listed name begins so: where none does, no longer one needs to be looked up.
    static func hasName(beginningWith words: String) -> Bool {
        var words = words
        return words.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { name_begins($0, bytes.count) != 0 } ?? false }
        }
    }

    /// What is listed under a name, written just so.
    init(of name: String) {
        var name = name
        rawValue = name.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { name_kinds($0, bytes.count) } ?? 0 }
        }
    }
}

/// True for a word that stands in small letters in running English.
func isCommonWord(_ word: String) -> Bool {
    var word = word.lowercased()
    return word.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { is_common_word($0, bytes.count) != 0 } ?? false }
    }
}
