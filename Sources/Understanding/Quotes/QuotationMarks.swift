import Articles
import UnicodeText

/// Finds the quotations of a block by their marks.
enum QuotationMarks {
    private static let closing: [UInt32: Set<UInt32>] = [
        0x201C: [0x201D], 0x201E: [0x201C, 0x201D], 0xAB: [0xBB], 0xBB: [0xAB], 0x22: [0x22],
    ]

    /// Spans from an opening mark to its closing one, both included, by place; one that never closes goes to the end of the block.
    static func quotations(in span: Span, of text: [UInt8]) -> [Span] {
        var found: [Span] = []
        var open: (start: Int, closes: Set<UInt32>)?
        var before: UInt32 = 0x20
        var index = span.start
        while index < span.end {
            let (value, length) = scalar(in: text, at: index)
            if let mark = open, mark.closes.contains(value) {
                found.append(Span(mark.start, index + length))
                open = nil
            } else if open == nil, let closes = closing[value], isOpening(value, after: before, before: index + length < span.end ? text[index + length] : 0x20)
            {
                open = (index, closes)
            }
            before = value
            index += length
        }
        if let open { found.append(Span(open.start, span.end)) }
        return found
    }

    /// A straight mark opens only after a blank, a bracket or a dash: after a number it means inches. “»” opens in German, before a letter.
    private static func isOpening(_ mark: UInt32, after before: UInt32, before next: UInt8) -> Bool {
        let isFree = isSpace(before) || [0x28, 0x5B, 0x2014, 0x2013, 0x2D, 0x3A].contains(before)
        return mark == 0xBB ? isFree && next > 0x20 : mark != 0x22 || isFree
    }
}
