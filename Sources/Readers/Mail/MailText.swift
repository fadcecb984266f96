/// The plain text of a mail: its quotations, its signature, lines that go on (RFC 3676), written as Markdown.
enum MailText {
    /// True for a text that needs it: with quotations, or lines that go on.
    static func hasHabits(_ text: [UInt8], isFlowed: Bool) -> Bool {
        isFlowed || text.split(separator: 0x0A).contains { $0.first == UInt8(ascii: ">") }
    }

    static func markdown(_ text: [UInt8], isFlowed: Bool) -> [UInt8] {
        var lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(Line.init)
        if isFlowed { lines = joined(lines) }
        var isSignature = false
        var written = ""
        var last = 0
        for (index, line) in lines.enumerated() {
            if line.depth == 0, line.text == "-- " || line.text == "--" {
                isSignature = true
                written += "\n"
                continue
            }
            // Without a blank line between, a paragraph would run on into the text around a quotation.
            if line.depth != last, !written.isEmpty { written += String(repeating: "> ", count: min(line.depth, last)) + "\n" }
            last = line.depth
            written += String(repeating: "> ", count: line.depth)
            if isAligned(line), isAligned(lines, near: index) { written += "    " }
            written += line.text + (isSignature && !line.text.isEmpty ? "  " : "") + "\n"
        }
        return Array(written.utf8)
    }

    /// Words that mean nothing but themselves.
    static func escaped(_ words: String) -> String {
        String(words.flatMap { $0.isASCII && ($0.isPunctuation || $0.isSymbol) ? ["\\", $0] : [$0] })
    }

    private struct Line {
        var depth: Int
        var text: String

        init(depth: Int, text: String) {
            self.depth = depth
            self.text = text
        }

        /// Quotation signs with or without spaces between them.
        init(_ line: Substring) {
            var rest = line
            depth = 0
            while rest.first == ">", depth < 20 {
                depth += 1
                rest = rest.dropFirst()
                if rest.first == " " { rest = rest.dropFirst() }
            }
            text = String(rest)
        }
    }

    /// Lines that end with a space go on in the next of the same depth.
    private static func joined(_ lines: [Line]) -> [Line] {
        var result: [Line] = []
        for line in lines {
            var line = line
            if line.depth == 0, line.text.first == " " { line.text.removeFirst() }
            if let last = result.last, last.depth == line.depth, last.text.last == " ", last.text != "-- ", line.text != "-- " {
                result[result.count - 1].text += line.text
            } else {
                result.append(line)
            }
        }
        return result
    }

    /// True for words set in columns by blanks.
    private static func isAligned(_ line: Line) -> Bool {
        let text = line.text.drop { $0 == " " }
        return text.contains("\t") || text.firstRange(of: "   ") != nil && text.last != " "
    }

    private static func isAligned(_ lines: [Line], near index: Int) -> Bool {
        [index - 1, index + 1].contains { lines.indices.contains($0) && lines[$0].depth == lines[index].depth && isAligned(lines[$0]) }
    }
}
