/// The numbers that headings have of their own: "2.", "1.1 Scope", "II. The court", "B.".
///
/// A number with a full stop or bracket is one by itself; a bare number, a numeral and a letter are only where another of them counts on beside it.
struct HeadingNumbers {
    /// By heading; nil for one without.
    private(set) var found: [String?]

    private enum Style: CaseIterable { case ended, bare, roman, letter }

    private struct Number {
        var text: Substring
        var style: Style
        /// "2.1": 2, 1.
        var parts: [Int]
    }

    /// - Parameter headings: Their words, in order. O(*n*) of the headings.
    init(_ headings: [Substring]) {
        let numbers = headings.map(Self.candidates)
        found = headings.map { _ in nil }
        for style in Style.allCases {
            var before: (heading: Int, number: Number)?
            for (heading, candidates) in numbers.enumerated() {
                guard let number = candidates.first(where: { $0.style == style }) else { continue }
                let countsOn = before.map { Self.follows(number.parts, $0.number.parts) } ?? false
                if countsOn, let before { found[before.heading] = String(before.number.text) }
                if countsOn || style == .ended { found[heading] = String(number.text) }
                before = (heading, number)
            }
        }
    }

    /// "2.2" or "3" behind "2.1", "2.1" behind "2".
    private static func follows(_ next: [Int], _ before: [Int]) -> Bool {
        guard let last = next.last else { return false }
        if next.count == before.count + 1 { return next.dropLast().elementsEqual(before) && last <= 1 }
        guard next.count <= before.count else { return false }
        return next.dropLast().elementsEqual(before.prefix(next.count - 1)) && last == before[next.count - 1] + 1
    }

    /// What the first word may be: "I." is a numeral and a letter.
    private static func candidates(_ heading: Substring) -> [Number] {
        let word = heading.prefix { !$0.isWhitespace }
        guard word.utf8.count <= 12 else { return [] }
        let isEnded = word.last == "." || word.last == ")"
        let body = isEnded ? word.dropLast() : word
        let parts = body.split(separator: ".", omittingEmptySubsequences: false)
        if parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) {
            return [Number(text: body, style: isEnded ? .ended : .bare, parts: parts.compactMap { Int($0) })]
        }
        guard isEnded || word.endIndex == heading.endIndex else { return [] }
        var found: [Number] = []
        if let roman = RomanNumeral.value(of: body) { found.append(Number(text: body, style: .roman, parts: [roman])) }
        if body.utf8.count == 1, let letter = body.utf8.first, (0x41...0x5A).contains(letter) {
            found.append(Number(text: body, style: .letter, parts: [Int(letter) - 0x40]))
        }
        return found
    }
}
