/// The feet of printed pages and the heads after them, that cut a text where its paper ended: "Marlow   Informational   [Page 2]".
struct PageBreaks {
    /// From the end of the last line of a page to the start of the first line of the next, with what stands for it.
    private(set) var gaps: [(range: Range<Int>, sign: [UInt8])] = []

    /// Blank lines around a foot or a head at most.
    private static let mostBlank = 12
    private static let widest = 100

    /// O(*n*).
    init(_ text: [UInt8]) {
        var lines = LineWindow(text)
        var feet: [Foot] = []
        while let line = lines.next() {
            if let mark = Self.pageMark(text[line.range]) { feet.append(Foot(line: line, mark: mark)) }
        }
        for (index, foot) in feet.enumerated()
        where foot.isBracketed || [index - 1, index + 1].contains(where: { feet.indices.contains($0) && foot.isBeside(feet[$0]) }) {
            guard let gap = gap(around: foot.line, in: text) else { continue }
            gaps.append((gap, sign(for: gap, in: text)))
        }
    }

    /// A line that is not blank, and the ends of those around it.
    private struct Line {
        var range: Range<Int>
        /// The end of the line before that is not blank, and the start of the one after, indent and all.
        var before: Int
        var after: Int
    }

    private struct Foot {
        var line: Line
        var mark: (number: Int, shape: [UInt8])

        var isBracketed: Bool { mark.shape.first == 0x5B }
        func isBeside(_ other: Foot) -> Bool { mark.shape == other.mark.shape && abs(mark.number - other.mark.number) == 1 }
    }

    /// The lines of a text one by one.
    private struct LineWindow {
        let text: [UInt8]
        private var place = 0
        private var lastEnd = 0

        init(_ text: [UInt8]) { self.text = text }

        mutating func next() -> Line? {
            while place < text.count {
                let start = place
                let end = text[start...].firstIndex(of: 0x0A) ?? text.count
                place = end + 1
                guard let first = text[start..<end].firstIndex(where: { $0 > 0x20 }) else { continue }
                let last = text[start..<end].lastIndex { $0 > 0x20 } ?? first
                defer { lastEnd = last + 1 }
                return Line(range: first..<last + 1, before: lastEnd, after: place)
            }
            return nil
        }
    }

    /// "[Page 2]", "Page 2 of 9", "- 2 -" at the end of a line of its own.
    private static func pageMark(_ line: ArraySlice<UInt8>) -> (number: Int, shape: [UInt8])? {
        guard line.count <= widest else { return nil }
        let tail = Array(line.suffix(20))
        let lower = tail.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let start: Int
        if let page = lower.firstIndex(of: 0x70), lower[page...].starts(with: "page ".utf8) {
            start = page > 0 && lower[page - 1] == 0x5B ? page - 1 : page
            guard start == 0 || lower[start - 1] == 0x20, line.count <= 20 || lower[start] == 0x5B else { return nil }
        } else if lower.count <= 8, lower.first == 0x2D, lower.last == 0x2D, lower.count > 4 {
            start = 0
        } else {
            return nil
        }
        let mark = lower[start...]
        let digits = mark.drop { !(0x30...0x39).contains($0) }.prefix { (0x30...0x39).contains($0) }
        guard (1...4).contains(digits.count) else { return nil }
        let rest = mark[digits.endIndex...]
        let isEnd = rest.allSatisfy { [0x5D, 0x20, 0x2D].contains($0) } || rest.starts(with: " of ".utf8)
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return isEnd ? (number, mark[..<digits.startIndex] + [0x30]) : nil
    }

    private func gap(around foot: Line, in text: [UInt8]) -> Range<Int>? {
        guard Self.lineEnds(in: text, foot.before..<foot.range.lowerBound) > 1 else { return nil }
        var end = Self.skipBlank(text, foot.after)
        // The running head of the next page stands after a blank line, and a blank line stands after it.
        if end < text.count, end > foot.after {
            let headEnd = text[end...].firstIndex(of: 0x0A) ?? text.count
            let next = Self.skipBlank(text, headEnd + 1)
            if next > headEnd + 1, Self.isRunningHead(text[end..<headEnd]) { end = next }
        }
        return foot.before..<end
    }

    /// Words with wide blanks between them.
    private static func isRunningHead(_ line: ArraySlice<UInt8>) -> Bool {
        let trimmed = line.drop { $0 <= 0x20 }
        return trimmed.count <= widest && zip(trimmed, zip(trimmed.dropFirst(), trimmed.dropFirst(2))).contains { $0 == 0x20 && $1.0 == 0x20 && $1.1 == 0x20 }
    }

    private static func skipBlank(_ text: [UInt8], _ place: Int) -> Int {
        var start = min(place, text.count)
        for _ in 0..<mostBlank {
            guard start < text.count, let end = text[start...].firstIndex(of: 0x0A), text[start..<end].allSatisfy({ $0 <= 0x20 }) else { break }
            start = end + 1
        }
        return start
    }

    private static func lineEnds(in text: [UInt8], _ range: Range<Int>) -> Int { text[range].count { $0 == 0x0A } }

    /// A sentence that goes on over the page goes on in the next line; else a blank line parts the pages.
    private func sign(for gap: Range<Int>, in text: [UInt8]) -> [UInt8] {
        guard gap.lowerBound > 0, gap.upperBound < text.count else { return [0x0A] }
        let (last, _) = scalar(in: text, before: gap.lowerBound)
        let next = text[gap.upperBound...].first { $0 > 0x20 } ?? 0
        let goesOn = ![0x2E, 0x3F, 0x21, 0x3A, 0x201D, 0x22].contains(last) && (0x61...0x7A).contains(next)
        return goesOn ? [0x0A] : [0x0A, 0x0A]
    }
}
