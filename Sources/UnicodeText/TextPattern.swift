/// Words to look for the way a reader means them: across line ends, whatever the quotes, dashes, accents and spaces.
public struct TextPattern: Equatable, Sendable {
    private let scalars: [UInt32]
    private let rule: CaseRule
    /// For each byte whether a match may begin with it.
    private let mayBegin: [Bool]

    /// Nil for a query without anything to look for.
    public init?(_ query: String) {
        let rule = CaseRule.smart(for: query)
        var scalars: [UInt32] = []
        for scalar in query.unicodeScalars {
            let value = folded(scalar.value, rule)
            if value == 0 || value == 0x20 && scalars.last == 0x20 { continue }
            scalars.append(value)
        }
        guard let first = scalars.first, scalars != [0x20] else { return nil }
        self.scalars = scalars
        self.rule = rule
        var mayBegin = [Bool](repeating: false, count: 256)
        for byte in 0..<128 where folded(UInt32(byte), rule) == first { mayBegin[byte] = true }
        for byte in 0xC2...0xF4 { mayBegin[byte] = true }
        self.mayBegin = mayBegin
    }

    /// The matches that begin in a range, left to right, none inside another; they may end after it.
    public func matches(in text: [UInt8], range: Range<Int>) -> [Range<Int>] { matches(in: text, range: range, steps: .max).found }

    /// - Parameter steps: Letters that are compared at most: a query may agree for long at every place and still not match.
    /// - Returns: The matches, and the offset from which on nothing has been looked at.
    public func matches(in text: [UInt8], range: Range<Int>, steps: Int) -> (found: [Range<Int>], end: Int) {
        var found: [Range<Int>] = []
        var steps = steps
        var index = range.lowerBound
        text.withUnsafeBufferPointer { bytes in
            mayBegin.withUnsafeBufferPointer { mayBegin in
                while index < range.upperBound, steps > 0 {
                    if mayBegin[Int(bytes[index])], let end = matchEnd(text, at: index, &steps) {
                        found.append(index..<end)
                        index = max(end, index + 1)
                    } else {
                        index += 1
                    }
                }
            }
        }
        return (found, index)
    }

    private func matchEnd(_ text: [UInt8], at start: Int, _ steps: inout Int) -> Int? {
        guard text[start] & 0xC0 != 0x80, scalars[0] != 0x20 || !isSpaceBefore(start, in: text) else { return nil }
        var index = start
        var next = 0
        while next < scalars.count {
            guard index < text.count else { return nil }
            steps -= 1
            let (value, length) = scalar(in: text, at: index)
            let fold = folded(value, rule)
            if fold == 0 {
                guard next > 0 else { return nil }
                index += length
                continue
            }
            guard fold == scalars[next] else { return nil }
            index += length
            next += 1
            if fold == 0x20 {
                while index < text.count {
                    let (value, length) = scalar(in: text, at: index)
                    guard folded(value, rule) == 0x20 else { break }
                    index += length
                    steps -= 1
                }
            }
        }
        return endOfMarks(text, from: index)
    }

    /// White space is one blank, from its first sign on.
    private func isSpaceBefore(_ index: Int, in text: [UInt8]) -> Bool {
        index > 0 && folded(scalar(in: text, before: index).value, rule) == 0x20
    }

    /// Combining marks after the last letter belong to it.
    private func endOfMarks(_ text: [UInt8], from start: Int) -> Int {
        var index = start
        while index < text.count, text[index] >= 0xCC {
            let (value, length) = scalar(in: text, at: index)
            guard (0x300...0x36F).contains(value) else { break }
            index += length
        }
        return index
    }
}
