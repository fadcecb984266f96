/// The mark before a footnote: "1 ", "[2] ", "^ ", "* ", "¹".
enum NoteMark {
    /// Its bytes with the blanks behind it; nil where a line begins otherwise.
    static func range(in line: ArraySlice<UInt8>) -> Range<Int>? { range(of: length(line), in: line) }

    /// Of a number as lists have it, "1. " or "(1) ", which is a note's mark only where the text calls it.
    static func numberRange(in line: ArraySlice<UInt8>) -> Range<Int>? {
        let isBracketed = line.first == 0x28
        let digits = line.dropFirst(isBracketed ? 1 : 0).prefix(while: isDigit)
        guard (1...3).contains(digits.count), digits.endIndex < line.endIndex, line[digits.endIndex] == (isBracketed ? 0x29 : 0x2E) else { return nil }
        return range(of: digits.endIndex + 1 - line.startIndex, in: line)
    }

    private static func range(of length: Int?, in line: ArraySlice<UInt8>) -> Range<Int>? {
        guard let length else { return nil }
        var end = line.startIndex + length
        while end < line.endIndex, line[end] == 0x20 || line[end] == 0x09 { end += 1 }
        return end < line.endIndex ? line.startIndex..<end : nil
    }

    /// The name that references to the note have: its figures or its sign.
    static func name(_ mark: ArraySlice<UInt8>) -> String {
        let digits = mark.filter(isDigit)
        if !digits.isEmpty { return String(decoding: digits, as: UTF8.self) }
        let words = String(decoding: mark.filter { $0 > 0x20 && $0 != 0x5B && $0 != 0x5D }, as: UTF8.self)
        return words.map { $0.wholeNumberValue.map(String.init) ?? String($0) }.joined()
    }

    private static func length(_ line: ArraySlice<UInt8>) -> Int? {
        if line.first == 0x5E || line.first == 0x2A {
            let signs = line.prefix { $0 == line.first }
            return signs.count <= 3 && signs.endIndex < line.endIndex && line[signs.endIndex] == 0x20 ? signs.count : nil
        }
        for sign in ["†", "‡", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"] where line.starts(with: sign.utf8) { return sign.utf8.count }
        if line.first == 0x5B {
            let name = line.dropFirst().prefix { isDigit($0) || (0x41...0x5A).contains($0) }
            return (1...8).contains(name.count) && name.endIndex < line.endIndex && line[name.endIndex] == 0x5D ? name.count + 2 : nil
        }
        let digits = line.prefix(while: isDigit)
        guard (1...3).contains(digits.count), digits.endIndex + 1 < line.endIndex, line[digits.endIndex] == 0x20 else { return nil }
        let next = line[digits.endIndex + 1]
        return (0x41...0x5A).contains(next) || next == 0x22 || next >= 0xC3 ? digits.count : nil
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
