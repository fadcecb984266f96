/// The writers' names in a byline.
enum Byline {
    private static let openers = [
        "by", "words", "words by", "story by", "posted by", "written by", "reported by", "interview by", "analysis by", "compiled by",
        "explained by", "text by", "author", "authors", "text", "report by", "from", "door", "par", "von", "por", "di", "texte", "texto", "text von",
        "propos recueillis par", "entretien réalisé par", "interview",
    ]
    private static let roleWords: Set<String> = [
        "staff", "writer", "reporter", "correspondent", "editor", "columnist", "desk", "associate", "analyst", "cfa", "senior", "chief",
        "co-founder", "head", "report", "editorial", "newsroom", "team", "contributor", "economics", "political", "business", "min",
        "read", "minutes", "photographs", "photos", "pictures", "published", "updated", "phd",
    ]
    private static let particles: Set<String> = [
        "van", "der", "de", "da", "del", "della", "di", "von", "den", "la", "le", "bin", "ibn", "al", "dos", "du", "ten", "ter", "y", "e",
    ]

    /// "By Thu Ha Nguyen and Marcus Bello" gives two names; an outlet alone ("Staff report") none.
    static func names(in line: String) -> [String] {
        var rest = withoutAddresses(line)
        if let opener = openers.filter({ begins(rest, with: $0) }).max(by: { $0.count < $1.count }) {
            rest = String(rest.dropFirst(opener.count).drop { $0 == ":" || $0.isWhitespace })
        }
        return rest.split(separator: ";").flatMap { credit in
            pieces(of: ownPart(of: String(credit))).prefix { name(in: $0) != nil }.compactMap(name)
        }
    }

    /// "Thea Marlow <thea@lamps.example>, Jens Ruhl": an address ends a name.
    private static func withoutAddresses(_ line: String) -> String {
        guard line.contains("<") else { return line }
        return line.split(separator: ">").map { part in
            let name = part.prefix { $0 != "<" }
            return name.count < part.count ? String(name.drop { $0 == "," || $0 == " " }) : String(part.drop { $0 == "," || $0 == " " })
        }.joined(separator: ";")
    }

    /// What stands before another credit, a role or the outlet.
    private static func ownPart(of credit: String) -> String {
        let separators = [
            "  ", " | ", " · ", " • ", " ⋅ ", " — ", " – ", " - ", " / ", " (", " [", "Pictures:", "Photographs", "Photos:", " Edited by",
            " Illustration",
        ]
        return separators.reduce(credit) { rest, separator in
            rest.firstRange(of: separator).map { String(rest[..<$0.lowerBound]) } ?? rest
        }
    }

    /// True for a line that begins as bylines do.
    static func isSaid(_ line: String) -> Bool { openers.contains { begins(line, with: $0) } }

    /// True where the opener is a word of its own there.
    static func begins(_ line: String, with opener: String) -> Bool {
        guard line.lowercased().hasPrefix(opener) else { return false }
        let next = line.dropFirst(opener.count).first
        return next == " " || next == ":"
    }

    /// Names joined by "and"; a comma joins names only where "and" comes after it, else the outlet follows.
    private static func pieces(of credit: String) -> [String] {
        let joined = credit.replacing(" AND ", with: " and ").replacing(" & ", with: " and ")
        let parts = joined.split(separator: ",").map { $0.drop { $0 == " " } }
        let lastJoined = parts.lastIndex { $0.contains(" and ") || $0.hasPrefix("and ") } ?? 0
        return parts.prefix(lastJoined + 1).flatMap { part in
            (part.hasPrefix("and ") ? String(part.dropFirst(4)) : String(part)).split(separator: " and ").map(String.init)
        }
    }

    private static let weekdays: Set<String> = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    private static func name(in piece: String) -> String? {
        var words: [Substring] = []
        for word in piece.split(separator: " ") {
            let lower = word.lowercased()
            if lower == "in" || lower == "for" || lower == "at" || lower == "on" || lower.contains("@") || weekdays.contains(lower) { break }
            words.append(word)
        }
        guard (1...6).contains(words.count), words.first?.first?.isUppercase == true else { return nil }
        let lower = words.map { $0.lowercased().filter { $0.isLetter || $0 == "-" } }
        if lower.contains(where: roleWords.contains) || words.contains(where: { $0.contains(where: \.isNumber) }) { return nil }
        if words.count == 1, piece.count < 3 { return nil }
        // A full stop ends a sentence, but for "Jr." and initials.
        if let last = words.last, last.hasSuffix("."), last.count > 3 { return nil }
        let isCapitals = words.allSatisfy { !$0.contains(where: \.isLowercase) }
        return zip(words, lower).enumerated().map { index, pair in
            isCapitals ? capitalised(String(pair.0), isParticle: index > 0 && particles.contains(pair.1)) : String(pair.0)
        }.joined(separator: " ")
    }

    /// "ACHEBE" as "Achebe"; initials and roman numerals stay.
    private static func capitalised(_ word: String, isParticle: Bool) -> String {
        if isParticle { return word.lowercased() }
        if word.count <= 3, word.allSatisfy({ "IVX".contains($0) }) { return word }
        return word.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: "-")
    }
}
