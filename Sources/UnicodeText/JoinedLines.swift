import CTables

/// Text in which words that a line end cuts are whole again, Chinese and Japanese that was wrapped goes on without a break, and the ends of
/// printed pages are left out.
///
/// "insur-", "ance of" become "insurance", "of": lines stay lines. A hyphen that belongs to the word stays: "well-", "known".
public struct JoinedLines: Sendable {
    public private(set) var text: [UInt8]
    /// Where the text and the input run in step, as of `SafeText`.
    public private(set) var steps: [(text: Int, source: Int)]

    /// Columns of a line that may have been cut for want of room.
    private static let leastHyphenated = 24
    private static let leastWide = 30

    /// O(*n*).
    public init(_ safe: SafeText) {
        (text, steps) = (safe.text, safe.steps)
        let cuts = Self.cuts(in: safe.text, outside: PageBreaks(safe.text))
        guard !cuts.isEmpty else { return }
        text = []
        text.reserveCapacity(safe.text.count)
        steps = []
        var reader = StepReader(steps: safe.steps, text: safe.text)
        var done = 0
        func copy(to end: Int) {
            for step in reader.steps(through: end) { steps.append((text.count + max(done, step.text) - done, step.source)) }
            text += safe.text[done..<end]
            done = end
        }
        func skip(to place: Int) {
            done = place
            steps.append((text.count, reader.source(of: place)))
        }
        for cut in cuts {
            copy(to: cut.gap.lowerBound)
            text += cut.sign
            skip(to: cut.gap.upperBound)
            guard let blank = cut.blank else { continue }
            copy(to: blank)
            text.append(0x0A)
            text += cut.indent
            skip(to: blank + 1)
        }
        copy(to: safe.text.count)
    }

    /// Reads the steps of a text from its start to its end, once.
    private struct StepReader {
        let steps: [(text: Int, source: Int)]
        let text: [UInt8]
        private var next = 0
        private var place = 0
        private var source = 0

        init(steps: [(text: Int, source: Int)], text: [UInt8]) {
            self.steps = steps
            self.text = text
        }

        /// Those not read yet that begin before a place or at it.
        mutating func steps(through end: Int) -> ArraySlice<(text: Int, source: Int)> {
            let first = next
            while next < steps.count, steps[next].text <= end { next += 1 }
            if next > first { (place, source) = steps[next - 1] }
            return steps[first..<next]
        }

        /// The place in the input of a later place in the text.
        mutating func source(of offset: Int) -> Int {
            _ = steps(through: offset)
            source += scalarCount(text, place..<max(place, offset))
            place = max(place, offset)
            return source
        }
    }

    private struct Cut {
        /// What goes: a hyphen, the line end, the indent after it.
        var gap: Range<Int>
        /// What stands in its place: the hyphen that stays, line ends.
        var sign: [UInt8] = []
        /// The blank after the rest of the word, where the line ends from now on.
        var blank: Int?
        var indent: ArraySlice<UInt8> = []
    }

    private static func cuts(in text: [UInt8], outside pages: PageBreaks) -> [Cut] {
        var cuts: [Cut] = []
        var start = 0
        var gaps = pages.gaps[...]
        while let end = text[start...].firstIndex(of: 0x0A) {
            if let gap = gaps.first, gap.range.lowerBound <= end {
                gaps.removeFirst()
                // A word cut at the end of the page is rare; the page's end comes first.
                if gap.range.lowerBound >= cuts.last.map({ $0.blank ?? $0.gap.upperBound }) ?? 0 {
                    cuts.append(Cut(gap: gap.range, sign: gap.sign))
                    start = gap.range.upperBound
                    continue
                }
            }
            var next = end + 1
            while next < text.count, text[next] == 0x20 { next += 1 }
            var last = end
            while last > start, text[last - 1] == 0x20 || text[last - 1] == 0x0D { last -= 1 }
            // A line whose first word went up begins after it.
            let begin = max(start, cuts.last.map { ($0.blank ?? $0.gap.upperBound - 1) + 1 } ?? 0)
            if next < text.count, text[next] != 0x0A, last > begin {
                if let cut = word(begin..<last, next, end, text) ?? wide(start..<last, next, text) { cuts.append(cut) }
            }
            start = end + 1
        }
        return cuts
    }

    // MARK: Cut words

    private static func word(_ line: Range<Int>, _ next: Int, _ end: Int, _ text: [UInt8]) -> Cut? {
        let sign: [UInt8] = text[line].last == 0x2D ? [0x2D] : text[line].suffix(3).elementsEqual([0xE2, 0x80, 0x90]) ? [0xE2, 0x80, 0x90] : []
        guard !sign.isEmpty else { return nil }
        let hyphen = line.upperBound - sign.count
        let areCapitals = isCapital(text[next])
        let isLetter = areCapitals ? isCapital : isSmall
        let head = text[line.lowerBound..<hyphen].reversed().prefix(while: isLetter).count
        let rest = text[next...].prefix(while: isLetter)
        guard head >= 2, rest.count >= 2, columns(of: text, range: line) >= leastHyphenated || sign.count > 1 else { return nil }
        let first = Array(text[hyphen - head..<hyphen])
        // In capitals a name may be a word like others: "JEAN-", "PAUL"; a word with a hyphen already has another: "ELLERY-TO-", "STANE".
        let isCompound = hyphen - head > line.lowerBound && text[hyphen - head - 1] == 0x2D
        let areTwo = areCapitals || isCompound || isWord(first) && isWord(Array(rest))
        let keeps = sign.count == 1 && !isWord(first + rest) && areTwo
        var tail = rest.endIndex
        while tail < text.count, text[tail] > 0x20 { tail += 1 }
        let hasBlank = tail < text.count && text[tail] == 0x20
        return Cut(gap: hyphen..<next, sign: keeps ? sign : [], blank: hasBlank ? tail : nil, indent: text[end + 1..<next])
    }

    private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    private static func isWord(_ bytes: [UInt8]) -> Bool {
        bytes.map { isCapital($0) ? $0 | 0x20 : $0 }.withUnsafeBytes { is_common_word($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) != 0 }
    }

    // MARK: Wide scripts

    private static func wide(_ line: Range<Int>, _ next: Int, _ text: [UInt8]) -> Cut? {
        guard text[line].last.map({ $0 >= 0x80 }) ?? false, text[next] >= 0xE3 else { return nil }
        let (last, _) = scalar(in: text, before: line.upperBound)
        let (first, _) = scalar(in: text, at: next)
        guard isWide(last), isWide(first), !endings.contains(last), columns(of: text, range: line) >= leastWide else { return nil }
        return Cut(gap: line.upperBound..<next)
    }

    /// Han, kana and their signs.
    private static func isWide(_ scalar: UInt32) -> Bool {
        (0x3000...0x30FF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) || (0x4E00...0x9FFF).contains(scalar) || (0xFF00...0xFF60).contains(scalar)
    }

    /// Behind these a paragraph ends.
    private static let endings: Set<UInt32> = [0x3002, 0xFF01, 0xFF1F, 0x300D, 0x300F, 0xFF1A]
}
