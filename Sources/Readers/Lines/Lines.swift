import Articles
import UnicodeText

/// What programs write for a terminal, read as it is: manual pages, changes, logs, listings, anything with colours.
public enum Lines {
    public static func article(from bytes: [UInt8]) -> Article {
        let decoded = decode(bytes)
        let kind = LinesKind(of: bytes[...])
        let read = TerminalText(decoded.text, kind: kind)
        let outline = LinesOutline(of: read.text, kind: kind)
        var lines = Article.Lines()
        lines.columns = read.columns
        lines.inks = read.inks
        lines.unit = kind?.unit ?? .line
        var blocks: [Block] = []
        var start = 0
        func close(_ end: Int) { blocks += pieces(of: Span(start, end), by: lines.unit, in: read.text).map { Block(.lines, $0) } }
        for heading in outline.headings {
            close(heading.span.start)
            if let name = heading.name { lines.names[blocks.count] = name }
            blocks.append(Block(.heading(level: heading.level), heading.span))
            start = heading.span.end
        }
        close(read.text.count)
        return Article(
            text: read.text, blocks: blocks, inlines: read.inlines, metadata: Metadata(title: outline.title), sourceMap: read.sourceMap, form: .lines(lines))
    }

    /// A stretch cut into lines or paragraphs, with the blank lines behind them; the hunks of changes are paragraphs, too.
    private static func pieces(of span: Span, by unit: Article.Lines.Unit, in text: [UInt8]) -> [Span] {
        var pieces: [Span] = []
        var start = span.start
        var line = span.start
        var isAfterBlank = true
        while line < span.end {
            let end = text[line..<span.end].firstIndex(of: 0x0A) ?? span.end
            let isBlank = text[line..<end].allSatisfy { $0 == 0x20 }
            let begins = !isBlank && (unit == .line || isAfterBlank || text[line..<end].starts(with: "@@ ".utf8))
            if begins, line > start {
                pieces.append(Span(start, line))
                start = line
            }
            isAfterBlank = isBlank
            line = end + 1
        }
        return span.isEmpty ? pieces : pieces + [Span(start, span.end)]
    }

    /// The beginning of a longer input's article: its last line, which may go on, is left out.
    public static func beginning(of bytes: [UInt8]) -> Article {
        article(from: bytes.lastIndex(of: 0x0A).map { Array(bytes[...$0]) } ?? bytes)
    }
}
