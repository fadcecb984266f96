import UnicodeText

/// Where running text calls a footnote: "used the code.1 It", "the island[2]", "the price*".
enum NoteCall {
    struct Found {
        var name: String
        var range: Range<Int>
    }

    /// Every sign that may be a call; most are some other figure, so that only the name of a note makes one of it. O(*n*).
    static func all(in text: [UInt8], _ line: Range<Int>) -> [Found] {
        var found: [Found] = []
        var index = line.lowerBound + 1
        while index < line.upperBound {
            let end = callEnd(text, index, line)
            if let end { found.append(Found(name: NoteMark.name(text[index..<end]), range: index..<end)) }
            index = end ?? index + 1
        }
        return found
    }

    private static func callEnd(_ text: [UInt8], _ start: Int, _ line: Range<Int>) -> Int? {
        switch text[start] {
        case 0x5B:
            let name = text[(start + 1)..<line.upperBound].prefix { NoteMark.isDigit($0) || (0x41...0x5A).contains($0) }
            return (1...8).contains(name.count) && name.endIndex < line.upperBound && text[name.endIndex] == 0x5D ? name.endIndex + 1 : nil
        case 0x30...0x39:
            let digits = text[start..<line.upperBound].prefix(while: NoteMark.isDigit)
            let isLast = digits.endIndex == line.upperBound || text[digits.endIndex] == 0x20
            return digits.count <= 2 && isLast && endsWord(text, before: start, line) ? digits.endIndex : nil
        case 0x2A:
            let isLast = start + 1 == line.upperBound || text[start + 1] == 0x20 || text[start + 1] == 0x2C || text[start + 1] == 0x2E
            return text[start - 1] > 0x20 && isLast ? start + 1 : nil
        case 0xC2 where start + 1 < line.upperBound && [0xB9, 0xB2, 0xB3].contains(text[start + 1]): return start + 2
        case 0xE2 where start + 2 < line.upperBound && text[start + 1] == 0x81 && (0xB4...0xB9).contains(text[start + 2]): return start + 3
        default: return nil
        }
    }

    /// A small letter and a full stop, comma or quotation mark, or a small letter alone, before the figure.
    private static func endsWord(_ text: [UInt8], before place: Int, _ line: Range<Int>) -> Bool {
        var index = place - 1
        if [0x2E, 0x2C, 0x22, 0x29, 0x3B, 0x3F, 0x21].contains(text[index]) { index -= 1 }
        if index >= line.lowerBound + 2, text[index] == 0x9D, text[index - 1] == 0x80 { index -= 3 }
        guard index > line.lowerBound + 1, (0x61...0x7A).contains(text[index]) else { return false }
        return (0x61...0x7A).contains(text[index - 1]) && (0x61...0x7A).contains(text[index - 2]) || text[index + 1] < 0x30
    }
}
