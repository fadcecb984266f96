import Articles
import Typesetting
import UnicodeText

/// An article set as text of a width, piece by piece.
public struct PrintedArticle {
    private let article: Article
    private let setting: Setting
    private let links: LinkNotes?

    /// SGR attributes: the bit of each is its number.
    public struct Style: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        public static let bold = Style(rawValue: 1 << 1)
        public static let dim = Style(rawValue: 1 << 2)
        public static let italic = Style(rawValue: 1 << 3)
        public static let underlined = Style(rawValue: 1 << 4)
        public static let reversed = Style(rawValue: 1 << 7)
        public static let struck = Style(rawValue: 1 << 9)
    }

    /// - Parameters:
    ///   - columns: The most that a line of text takes.
    ///   - notesLinks: The addresses of links stand at the end, numbered.
    public init(_ article: Article, columns: Int, alignment: Setting.Alignment, notesLinks: Bool) {
        self.article = article
        setting = Setting(measure: columns, alignment: alignment, rhythm: .airy)
        links = notesLinks ? LinkNotes(of: article) : nil
    }

    /// - Parameter output: Given text in pieces, each with its style.
    public func write(to output: (String, Style) -> Void) {
        let typesetter = Typesetter(article: article, setting: setting)
        var previous: Int?
        for index in article.blocks.indices where article.blocks[index].kind != .frontMatter {
            let block = article.blocks[index]
            for part in 0..<typesetter.partCount(of: block) {
                let lines = typesetter.galley(of: index, part: part).lines
                guard !lines.isEmpty else { continue }
                if part == 0, let previous {
                    output(String(repeating: "\n", count: setting.rhythm.blankRows(after: article.blocks[previous], before: block, in: article)), [])
                }
                for line in lines {
                    write(line, of: block, to: output)
                    output("\n", [])
                }
                previous = index
            }
        }
        if let links, !links.isEmpty { output("\n" + links.lines.joined(separator: "\n") + "\n", []) }
    }

    private func write(_ line: Galley.Line, of block: Block, to output: (String, Style) -> Void) {
        let base = Self.styles(of: block.kind)
        var column = 0
        for run in line.runs {
            if run.column > column { output(String(repeating: " ", count: run.column - column), []) }
            column = max(column, run.column)
            switch run.content {
            case .text(let span), .verbatim(let span):
                for piece in article.pieces(of: span, in: block) {
                    var words = article[piece.span]
                    if case .verbatim = run.content { words = words.replacing("\t", with: "    ") } else { words = Self.onOneLine(words) }
                    let note = links?.marks(endingIn: piece.span) ?? ""
                    output(words + note, base.union(Self.styles(of: piece.inlines)))
                    column += UnicodeText.columns(of: words)
                }
            case .sign(let sign, _):
                output(sign, base)
                column += UnicodeText.columns(of: sign)
            }
        }
    }

    /// White space of any length is a blank.
    private static func onOneLine(_ words: String) -> String {
        let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (words.first?.isWhitespace == true ? " " : "") + line + (words.last?.isWhitespace == true && !line.isEmpty ? " " : "")
    }

    private static func styles(of kind: Block.Kind) -> Style {
        switch kind {
        case .title, .heading: .bold
        case .byline, .date, .junk, .boilerplate, .frontMatter: .dim
        default: []
        }
    }

    private static func styles(of inlines: [Inline.Style]) -> Style {
        inlines.reduce(into: []) { styles, inline in
            switch inline {
            case .strong: styles.insert(.bold)
            case .emphasis: styles.insert(.italic)
            case .strikethrough: styles.insert(.struck)
            case .code: styles.insert(.reversed)
            case .link: styles.insert(.underlined)
            default: break
            }
        }
    }
}

extension Article {
    /// Inlines before a line that are looked at for those that go on in it.
    private static let mostOpen = 64

    /// A span cut where an inline style begins or ends, each piece with the styles it has.
    fileprivate func pieces(of span: Span, in block: Block) -> [(span: Span, inlines: [Inline.Style])] {
        let begun = inlines(in: Span(block.span.start, max(block.span.start, span.start))).suffix(Self.mostOpen)
        let own = (begun + inlines(in: span)).filter { $0.span.overlaps(span) }
        guard !own.isEmpty else { return [(span, [])] }
        let edges = Set([span.start, span.end] + own.flatMap { [$0.span.start, $0.span.end] }.filter { $0 > span.start && $0 < span.end }).sorted()
        return zip(edges, edges.dropFirst()).map { start, end in
            (Span(start, end), own.filter { $0.span.start <= start && end <= $0.span.end }.map(\.style))
        }
    }
}
