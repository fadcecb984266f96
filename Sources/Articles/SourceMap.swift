/// Leads from offsets in an article's text back to code points of the decoded input.
public struct SourceMap: Hashable, Sendable {
    /// A stretch in which text and input run in step.
    public struct Stretch: Hashable, Sendable {
        /// Byte offset in the article's text.
        public var text: Int
        /// Code point offset in the decoded input.
        public var source: Int
        /// True where the text from here to the next stretch stands in the input as it is.
        public var isVerbatim: Bool

        public init(text: Int, source: Int, isVerbatim: Bool) {
            self.text = text
            self.source = source
            self.isVerbatim = isVerbatim
        }
    }

    /// Sorted by `text`.
    public var stretches: [Stretch]

    public init(stretches: [Stretch]) {
        self.stretches = stretches
    }

    /// The text is the input.
    public static let identity = SourceMap(stretches: [Stretch(text: 0, source: 0, isVerbatim: true)])

    /// The code point offset in the input of each of the given byte offsets, which must be sorted. O(text + offsets).
    public func sourceOffsets(of offsets: [Int], in text: [UInt8]) -> [Int] {
        var result: [Int] = []
        result.reserveCapacity(offsets.count)
        var stretch = 0
        var byte = stretches.first?.text ?? 0
        var scalars = 0
        for offset in offsets {
            while stretch + 1 < stretches.count, stretches[stretch + 1].text <= offset {
                stretch += 1
                byte = stretches[stretch].text
                scalars = 0
            }
            guard stretch < stretches.count else {
                result.append(0)
                continue
            }
            if stretches[stretch].isVerbatim {
                while byte < offset, byte < text.count {
                    if text[byte] & 0xC0 != 0x80 { scalars += 1 }
                    byte += 1
                }
            }
            result.append(stretches[stretch].source + scalars)
        }
        return result
    }
}
