/// Tells main headings from those under them by how they are written.
struct HeadingRanks {
    struct Style: Equatable {
        var isCapitals: Bool
        /// Numbers in "3.1": 2; none: 0.
        var numberDepth: Int
        /// "II." alone on its line counts main sections, "B." alone those under them.
        var numeral: Numeral?

        enum Numeral { case roman, letter }

        init(_ text: [UInt8], _ line: TextLine, _ form: LineForm) {
            isCapitals = LineWords(text, line.range).isAllCapitals
            let head = text[line.range].prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
            numberDepth = head.split(separator: 0x2E).count
            let sign = text[line.range].last == 0x2E ? text[line.range].dropLast() : text[line.range]
            if sign.count <= 6, !sign.isEmpty, sign.allSatisfy({ "IVX".utf8.contains($0) }) {
                numeral = .roman
            } else if sign.count == 1, let letter = sign.first, (0x41...0x5A).contains(letter) {
                numeral = .letter
            }
        }
    }

    private var headings: [(block: Int, style: Style)] = []

    mutating func add(block: Int, _ style: Style) {
        headings.append((block, style))
    }

    /// A level for each heading's block. Small letters rank under capitals, "3.1" under "3.", "A." under "I."; the first heading is always a main one.
    var levels: [(block: Int, level: Int)] {
        let hasCapitals = headings.count { $0.style.isCapitals } >= 2
        let hasRomans = headings.contains { $0.style.numeral == .roman }
        let ranks = headings.map { heading in
            switch heading.style.numeral {
            case .roman: 1
            case .letter: hasRomans ? 2 : 1
            case nil: max(heading.style.numberDepth > 1 ? 2 : 1, hasCapitals && !heading.style.isCapitals ? 2 : 1)
            }
        }
        guard let first = ranks.first else { return [] }
        var seenMain = first == 1
        return zip(headings, ranks).map { heading, rank in
            seenMain = seenMain || rank == 1
            return (heading.block, seenMain ? rank : 1)
        }
    }
}
