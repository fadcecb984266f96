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
            if let number = Self.pageNumber(text[line.range]) { feet.append(Foot(line: line, number: number, shape: Self.shape(text[line.range]))) }
        }
        feet = feet.enumerated().filter { index, foot in
            foot.isBracketed || [index - 1, index + 1].contains { feet.indices.contains($0) && foot.isBeside(feet[$0]) }
        }.map(\.element)
        guard !feet.isEmpty else { return }
        let repeated = Self.repeatedLines(around: feet.map(\.line), in: text)
        for foot in feet {
            guard let gap = gap(around: foot.line, repeated, in: text), gap.lowerBound >= gaps.last?.range.upperBound ?? 0 else { continue }
            gaps.append((gap, sign(for: gap, in: text)))
        }
    }

    /// A line with all figures alike.
    private static func shape(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var shape: [UInt8] = []
        for byte in line {
            let sign = (0x30...0x39).contains(byte) ? 0x30 : byte
            if sign != 0x30 || shape.last != 0x30 { shape.append(sign) }
        }
        return shape
    }

    /// The shapes of lines that stand beside more than one foot: running heads and feet.
    private static func repeatedLines(around feet: [Line], in text: [UInt8]) -> Set<[UInt8]> {
        var counts: [[UInt8]: Int] = [:]
        for foot in feet {
            if let before = lineBefore(foot.range.lowerBound, in: text) { counts[shape(text[before]), default: 0] += 1 }
            let next = skipBlank(text, foot.after)
            if next < text.count { counts[shape(text[next..<lineEnd(text, next)].drop { $0 <= 0x20 }), default: 0] += 1 }
        }
        return Set(counts.filter { $0.value > 1 && !$0.key.isEmpty && $0.key.count <= widest }.keys)
    }

    /// The line before a place, without blanks around; nil where that is blank.
    private static func lineBefore(_ place: Int, in text: [UInt8]) -> Range<Int>? {
        guard let end = text[..<place].lastIndex(of: 0x0A) else { return nil }
        let start = text[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        guard let first = text[start..<end].firstIndex(where: { $0 > 0x20 }), let last = text[start..<end].lastIndex(where: { $0 > 0x20 }) else { return nil }
        return first..<last + 1
    }

    private static func lineEnd(_ text: [UInt8], _ start: Int) -> Int { text[start...].firstIndex(of: 0x0A) ?? text.count }

    /// A line that is not blank, and the ends of those around it.
    private struct Line {
        var range: Range<Int>
        /// The end of the line before that is not blank, and the start of the one after, indent and all.
        var before: Int
        var after: Int
    }

    private struct Foot {
        var line: Line
        var number: Int
        var shape: [UInt8]

        /// "[Page 2]" is nothing else.
        var isBracketed: Bool { shape.last == 0x5D }
        func isBeside(_ other: Foot) -> Bool { shape == other.shape && abs(number - other.number) == 1 }
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

    /// Of a line that ends in "[Page 2]" or "Page 2 of 9", or is "- 2 -".
    private static func pageNumber(_ line: ArraySlice<UInt8>) -> Int? {
        guard line.count <= widest else { return nil }
        let lower = line.suffix(20).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let start: Int
        if let page = lower.indices.first(where: { lower[$0...].starts(with: "page ".utf8) }) {
            start = page
        } else if (5...8).contains(line.count), lower.first == 0x2D, lower.last == 0x2D {
            start = 0
        } else {
            return nil
        }
        let digits = lower[start...].drop { !(0x30...0x39).contains($0) }.prefix { (0x30...0x39).contains($0) }
        guard (1...4).contains(digits.count) else { return nil }
        let rest = lower[digits.endIndex...]
        guard rest.allSatisfy({ [0x5D, 0x20, 0x2D].contains($0) }) || rest.starts(with: " of ".utf8) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private func gap(around foot: Line, _ repeated: Set<[UInt8]>, in text: [UInt8]) -> Range<Int>? {
        var start = foot.before
        var first = foot.range.lowerBound
        if let running = Self.lineBefore(first, in: text), repeated.contains(Self.shape(text[running])) {
            first = running.lowerBound
            start = text[..<first].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
        }
        guard Self.lineEnds(in: text, start..<first) > 1 || start == 0 else { return nil }
        var end = Self.skipBlank(text, foot.after)
        // The running head of the next page stands after a blank line, and a blank line stands after it.
        if end < text.count {
            let headEnd = Self.lineEnd(text, end)
            let next = Self.skipBlank(text, headEnd + 1)
            let isRunning =
                repeated.contains(Self.shape(text[end..<headEnd].drop { $0 <= 0x20 })) || end > foot.after && Self.isRunningHead(text[end..<headEnd])
            if next > headEnd + 1, isRunning { end = next }
        }
        return start..<end
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
