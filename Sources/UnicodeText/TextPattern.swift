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
            let letters = folded(scalar.value, rule)
            if letters.first == 0 || letters.isBlank && scalars.last == 0x20 { continue }
            scalars += [letters.first, letters.second, letters.third].filter { $0 != 0 }
        }
        guard let first = scalars.first, scalars != [0x20] else { return nil }
        self.scalars = scalars
        self.rule = rule
        var mayBegin = [Bool](repeating: false, count: 256)
        for byte in 0..<128 where folded(UInt32(byte), rule).first == first { mayBegin[byte] = true }
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
            let letters = folded(value, rule)
            if letters.first == 0 {
                guard next > 0 else { return nil }
                index += length
                continue
            }
            guard isNext(letters.first, &next) && isNext(letters.second, &next) && isNext(letters.third, &next) else { return nil }
            index += length
            if letters.isBlank {
                while index < text.count {
                    let (value, length) = scalar(in: text, at: index)
                    guard folded(value, rule).isBlank else { break }
                    index += length
                    steps -= 1
                }
            }
        }
        return endOfMarks(text, from: index)
    }

    /// Whether a letter is the next one that is looked for; one behind the last is of no account: "f" is in "ﬁ".
    private func isNext(_ letter: UInt32, _ next: inout Int) -> Bool {
        guard letter != 0, next < scalars.count else { return true }
        guard letter == scalars[next] else { return false }
        next += 1
        return true
    }

    /// White space is one blank, from its first sign on.
    private func isSpaceBefore(_ index: Int, in text: [UInt8]) -> Bool {
        index > 0 && folded(scalar(in: text, before: index).value, rule).isBlank
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
