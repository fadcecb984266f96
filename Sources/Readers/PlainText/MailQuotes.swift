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

    /// Quoted lines of one depth without a blank one between.
    struct Run {
        var lines: Range<Int>
        /// A third of them or more are of a program or a patch.
        var isCode: Bool
    }

    /// O(*n*).
    static func runs(of lines: [TextLine], in text: [UInt8]) -> [Run] {
        var runs: [Run] = []
        var last = (depth: 0, isBlank: true)
        var code = 0
        for (index, line) in lines.enumerated() {
            let (depth, signs) = signs(of: line, in: text)
            let isBlank = signs.upperBound == line.range.upperBound
            if depth > 0 {
                let goesOn = depth == last.depth && !last.isBlank && !isBlank && line.blankLinesBefore == 0
                if !goesOn {
                    runs.append(Run(lines: index..<index, isCode: false))
                    code = 0
                }
                if isCode(text, signs.upperBound..<line.range.upperBound) { code += 1 }
                let start = runs[runs.count - 1].lines.lowerBound
                runs[runs.count - 1] = Run(lines: start..<index + 1, isCode: code * 3 > index - start)
            }
            last = (depth, isBlank)
        }
        return runs
    }

    /// "+    if (!buf)", "return 0;", "@@ -41,9 +41,12 @@"
    private static func isCode(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let signs = LineSigns(text, range)
        let isPatch = range.count > 2 && (text[range.lowerBound] == 0x2B || text[range.lowerBound] == 0x2D) && text[range.lowerBound + 1] <= 0x20
        return !range.isEmpty && (signs.isCodeLike || signs.endsAsCode || isPatch && text[range.lowerBound + 2] <= 0x20)
    }
}
