import Articles
import UnicodeText

/// What programs write for a terminal, read as it is: manual pages, changes, logs, listings, anything with colours.
public enum Lines {
    public static func article(from bytes: [UInt8]) -> Article {
        let decoded = decode(bytes)
        let read = TerminalText(decoded.text)
        let outline = LinesOutline(of: read.text)
        var lines = Article.Lines()
        lines.columns = read.columns
        lines.inks = read.inks
        var blocks: [Block] = []
        var start = 0
        func close(_ end: Int) { if end > start { blocks.append(Block(.lines, Span(start, end))) } }
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

    /// The beginning of a longer input's article: its last line, which may go on, is left out.
    public static func beginning(of bytes: [UInt8]) -> Article {
        article(from: bytes.lastIndex(of: 0x0A).map { Array(bytes[...$0]) } ?? bytes)
    }
}
