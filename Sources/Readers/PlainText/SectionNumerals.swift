import Articles

/// Numerals that stand alone on their lines and count on, as sections of rulings and essays have them: "I.", "II."; "A.", "B."
struct SectionNumerals {
    private(set) var found: Set<Int> = []

    /// O(*n*).
    init(_ lines: [TextLine], in text: [UInt8]) {
        var romans: [(line: Int, number: Int)] = []
        var letters: [(line: Int, number: Int)] = []
        for (index, line) in lines.enumerated() where line.width <= 6 && line.blankLinesBefore > 0 && line.blankLinesAfter > 0 {
            let sign = text[line.range].last == 0x2E ? text[line.range].dropLast() : text[line.range]
            if let number = RomanNumeral.value(of: String(decoding: sign, as: UTF8.self)) { romans.append((index, number)) }
            if sign.count == 1, let letter = sign.first, (0x41...0x5A).contains(letter) { letters.append((index, Int(letter) - 0x40)) }
        }
        found = Self.counting(romans).union(Self.counting(letters))
    }

    /// Those before or after which the number beside theirs stands. "A." begins anew in each section.
    private static func counting(_ numerals: [(line: Int, number: Int)]) -> Set<Int> {
        var found: Set<Int> = []
        for (first, next) in zip(numerals, numerals.dropFirst()) where next.number == first.number + 1 { found.formUnion([first.line, next.line]) }
        return found
    }
}
