import UnicodeText

/// A line of plain text that is not blank, as the line model looks at it.
package struct TextLine: Equatable {
    /// Bytes of the line without indent and trailing spaces.
    package var range: Range<Int>
    /// Columns before the first character; a tab counts to the next multiple of 8.
    package var indent: Int
    /// Blank lines just before it.
    package var blankLinesBefore: Int
    /// Blank lines just after it; 1 at the end of the text.
    var blankLinesAfter: Int

    /// Columns from the first character to the last: a measure that means the same in every script.
    package var width: Int

    /// The lines of a stretch of text that are not blank. O(*n*).
    package static func lines(of text: [UInt8], in range: Range<Int>) -> [TextLine] {
        var lines: [TextLine] = []
        var blanks = 0
        var start = range.lowerBound
        while start < range.upperBound {
            let end = text.first(0x0A, in: start..<range.upperBound) ?? range.upperBound
            if let line = TextLine(text, start..<end, blankLinesBefore: blanks) {
                if !lines.isEmpty { lines[lines.count - 1].blankLinesAfter = blanks }
                lines.append(line)
                blanks = 0
            } else {
                blanks += 1
            }
            start = end + 1
        }
        return lines
    }

    private init?(_ text: [UInt8], _ range: Range<Int>, blankLinesBefore: Int) {
        var first = range.lowerBound
        var indent = 0
        scan: while first < range.upperBound {
            switch text[first] {
            case 0x20: indent += 1
            case 0x09: indent += 8 - indent % 8
            case 0xC2 where first + 1 < range.upperBound && text[first + 1] == 0xA0:
                indent += 1
                first += 1
            case 0xE3 where first + 2 < range.upperBound && text[first + 1] == 0x80 && text[first + 2] == 0x80:
                indent += 2
                first += 2
            default: break scan
            }
            first += 1
        }
        var last = range.upperBound
        while last > first {
            if text[last - 1] == 0x20 || text[last - 1] == 0x09 {
                last -= 1
            } else if last - first >= 2, text[last - 1] == 0xA0, text[last - 2] == 0xC2 {
                last -= 2
            } else {
                break
            }
        }
        guard first < last else { return nil }
        self.range = first..<last
        self.indent = indent
        width = columns(of: text, range: first..<last)
        self.blankLinesBefore = blankLinesBefore
        blankLinesAfter = 1
    }
}
