/// Lines that a mail quotes, with the signs before them, which stand at the left: "> How often did you see that?".
enum MailQuotes {
    /// How deep a line's quotation is, and the bytes of its signs with the blanks around; depth 0 for a line that is none.
    static func signs(of line: TextLine, in text: [UInt8]) -> (depth: Int, range: Range<Int>) {
        guard line.indent == 0 else { return (0, line.range.lowerBound..<line.range.lowerBound) }
        var end = line.range.lowerBound
        var depth = 0
        while end < line.range.upperBound, text[end] == 0x3E, depth < deepest {
            depth += 1
            end += 1
            while end < line.range.upperBound, text[end] == 0x20 { end += 1 }
        }
        return (depth, line.range.lowerBound..<end)
    }

    private static let deepest = 20
}
