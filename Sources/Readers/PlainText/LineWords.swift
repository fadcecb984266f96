import UnicodeText

/// How the words at the head of a line are written.
struct LineWords {
    /// Words; in scripts without spaces, two ideographs count as one.
    private(set) var count = 0
    /// Columns that the first word must have on one line.
    private(set) var firstLength = 0
    /// Capitals, and no small letters.
    private(set) var isAllCapitals = false
    /// Share of the words, small words and the first aside, that begin with a capital.
    private(set) var capitalShare = 0.0
    /// Two to five capitalised words, initials and particles allowed, and nothing else: a person's name.
    private(set) var looksLikeName = false

    /// Looks at the first 400 bytes at most.
    init(_ text: [UInt8], _ range: Range<Int>) {
        let end = range.count > 400 ? scalarBoundary(in: text, atOrBefore: range.lowerBound + 400) : range.upperBound
        var capitals = 0
        var smalls = 0
        var ideographs = 0
        var counted = 0
        var capitalised = 0
        var namelike = 0
        var index = range.lowerBound
        while index < end {
            while index < end, isSpace(scalar(in: text, at: index).value) { index += scalar(in: text, at: index).length }
            guard index < end else { break }
            let start = index
            var word = WordShape()
            while index < end {
                let (value, length) = scalar(in: text, at: index)
                if isSpace(value) { break }
                word.add(LetterCase(value), value)
                index += length
            }
            capitals += word.capitals
            smalls += word.smalls
            ideographs += word.ideographs
            count += 1
            if count == 1 { firstLength = word.ideographs > 0 ? 2 : columns(of: text, range: start..<index) }
            let isSmallWord = Self.smallWords.contains { $0.elementsEqual(text[start..<index]) }
            if count > 1, word.first != .other, !isSmallWord {
                counted += 1
                if word.first == .capital { capitalised += 1 }
            }
            if word.isNamePart || Self.particles.contains(where: { $0.elementsEqual(text[start..<index]) }) { namelike += 1 }
        }
        isAllCapitals = capitals >= 3 && smalls == 0
        capitalShare = counted > 0 ? Double(capitalised) / Double(counted) : 0
        looksLikeName = (2...5).contains(count) && namelike == count
        count += ideographs / 2
    }

    private struct WordShape {
        var first: LetterCase?
        var capitals = 0
        var smalls = 0
        var ideographs = 0
        private var hasOther = false

        mutating func add(_ letter: LetterCase, _ value: UInt32) {
            if first == nil { first = letter }
            switch letter {
            case .other: if ![0x2D, 0x2019, 0x27, 0x2E].contains(value) { hasOther = true }
            case .small: smalls += 1
            case .capital: capitals += 1
            case .uncased: if value >= 0x2E80 { ideographs += 1 }
            }
        }

        var isNamePart: Bool { first == .capital && !hasOther }
    }

    private static let smallWords: [[UInt8]] = [
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "its", "nor", "of", "on", "or", "over", "the",
        "to", "up", "via", "vs", "vs.", "with", "&",
    ].map { Array($0.utf8) }
    private static let particles: [[UInt8]] = ["van", "der", "de", "la", "da", "von", "den", "bin", "al"].map { Array($0.utf8) }
}
