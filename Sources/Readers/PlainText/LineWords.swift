import UnicodeText

/// The words at the head of a line and how they are written.
struct LineWords {
    private(set) var words: [Substring] = []
    private let head: String

    /// Looks at the first 400 bytes at most.
    init(_ text: [UInt8], _ range: Range<Int>) {
        let end = range.count > 400 ? scalarBoundary(in: text, atOrBefore: range.lowerBound + 400) : range.upperBound
        head = String(decoding: text[range.lowerBound..<end], as: UTF8.self)
        words = head.split(whereSeparator: \.isWhitespace)
    }

    var first: Substring? { words.first }

    private static let smallWords: Set<Substring> = [
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "its", "nor", "of", "on", "or", "over", "the",
        "to", "up", "via", "vs", "vs.", "with", "&",
    ]

    /// Letters, and none of them small.
    var isAllCapitals: Bool {
        let letters = head.unicodeScalars.lazy.filter(\.properties.isAlphabetic)
        return letters.prefix(3).count == 3 && !letters.contains { $0.properties.isLowercase }
    }

    /// Share of the words, small words and the first aside, that begin with a capital.
    var capitalShare: Double {
        let counted = words.dropFirst().filter { !Self.smallWords.contains($0) && $0.first?.isLetter == true }
        guard !counted.isEmpty else { return 0 }
        return Double(counted.count { $0.first?.isUppercase == true }) / Double(counted.count)
    }

    /// Two to four capitalised words, initials and particles allowed, and nothing else: a person's name.
    var looksLikeName: Bool {
        (2...5).contains(words.count)
            && words.allSatisfy { word in
                word.first?.isUppercase == true && word.dropFirst().allSatisfy { $0.isLetter || "-’'.".contains($0) }
                    || ["van", "der", "de", "la", "da", "von", "den", "bin", "al"].contains(word)
            }
    }
}
