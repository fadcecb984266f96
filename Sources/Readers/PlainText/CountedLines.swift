/// Lines that count on: "1. Put lentils in a pot", … "2. Heat the ghee". They are items or headings, whatever their length.
struct CountedLines {
    private(set) var found: Set<Int> = []

    /// Lines between two numbers at most.
    private static let widestGap = 60

    /// O(*n*).
    init(_ lines: [TextLine], in text: [UInt8]) {
        var last: [Style: (number: Int, line: Int)] = [:]
        for (index, line) in lines.enumerated() {
            guard let (number, style) = Self.number(line, in: text) else { continue }
            if let before = last[style], before.number + 1 == number, index - before.line <= Self.widestGap {
                found.formUnion([before.line, index])
            }
            last[style] = (number, index)
        }
    }

    private struct Style: Hashable {
        var sign: UInt8
        var isBracketed: Bool
        var indent: Int
    }

    /// "B. Interrogatories 4 and 9": a heading that letters count.
    private static func letter(_ line: TextLine, in text: [UInt8]) -> (Int, Style)? {
        let head = text[line.range].prefix(4)
        guard head.count == 4, line.width <= 80, line.blankLinesBefore > 0, text[line.range].last != 0x2E, (0x41...0x5A).contains(head[head.startIndex]),
            head[head.startIndex + 1] == 0x2E, head[head.startIndex + 2] == 0x20, (0x41...0x5A).contains(head[head.startIndex + 3])
        else { return nil }
        return (Int(head[head.startIndex]), Style(sign: 0x41, isBracketed: false, indent: line.indent))
    }

    /// "12.", "3)", "(4)" with a blank and a word behind.
    private static func number(_ line: TextLine, in text: [UInt8]) -> (Int, Style)? {
        if let letter = letter(line, in: text) { return letter }
        let isBracketed = text[line.range.lowerBound] == 0x28
        let digits = text[line.range].dropFirst(isBracketed ? 1 : 0).prefix { (0x30...0x39).contains($0) }
        guard (1...2).contains(digits.count), digits.endIndex + 2 < line.range.upperBound, text[digits.endIndex + 1] == 0x20 else { return nil }
        let sign = text[digits.endIndex]
        guard sign == 0x29 || sign == 0x2E && !isBracketed else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        // "19. März" and figures that go on are no count.
        let next = text[(digits.endIndex + 2)...].first { $0 != 0x20 } ?? 0
        guard !(0x30...0x39).contains(next) else { return nil }
        return (number, Style(sign: sign, isBracketed: isBracketed, indent: line.indent))
    }
}
