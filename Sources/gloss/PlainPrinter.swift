import Articles
@preconcurrency import Glibc
import Loading
import Reading
import Typesetting
import UnicodeText

/// Writes articles as text, set to a width.
struct PlainPrinter {
    var width: Int
    var alignment: Setting.Alignment
    var hasColour: Bool
    /// The addresses of links stand at the end, numbered.
    var notesLinks: Bool
    private let loader: Loader
    private let output = Output()

    init(_ preferences: Preferences, _ loader: Loader, hasColour: Bool = false, notesLinks: Bool = false) {
        self.loader = loader
        width = preferences.measure
        alignment = preferences.alignment
        self.hasColour = hasColour
        self.notesLinks = notesLinks
    }

    /// The exit status: 0 where all could be read.
    func printAll(_ sources: [Source]) -> Int32 {
        var status: Int32 = 0
        var isFirst = true
        for source in sources {
            do throws(LoadError) {
                try loader.forEachArticle(of: source, warn: complain) { article, _, _ in
                    if !isFirst { output.write("\n") }
                    isFirst = false
                    print(article)
                }
            } catch {
                complain(error.line)
                status = 1
            }
        }
        output.flush()
        return status
    }

    private func print(_ article: Article) {
        let setting = Setting(measure: width, alignment: alignment, rhythm: .airy)
        let typesetter = Typesetter(article: article, setting: setting)
        let links = notesLinks ? LinkNotes(of: article) : nil
        var previous: Int?
        for index in article.blocks.indices where article.blocks[index].kind != .frontMatter {
            let block = article.blocks[index]
            for part in 0..<typesetter.partCount(of: block) {
                let lines = typesetter.galley(of: index, part: part).lines
                guard !lines.isEmpty else { continue }
                if part == 0, let previous {
                    output.write(String(repeating: "\n", count: setting.rhythm.blankRows(after: article.blocks[previous], before: block, in: article)))
                }
                for line in lines {
                    write(line, of: block, article, links)
                    output.write("\n")
                }
                previous = index
            }
        }
        if let links, !links.isEmpty { output.write("\n" + links.lines.joined(separator: "\n") + "\n") }
    }

    private func write(_ line: Galley.Line, of block: Block, _ article: Article, _ links: LinkNotes?) {
        let base = Self.styles(of: block.kind)
        var column = 0
        for run in line.runs {
            if run.column > column { output.write(String(repeating: " ", count: run.column - column)) }
            column = max(column, run.column)
            switch run.content {
            case .text(let span), .verbatim(let span):
                for piece in article.pieces(of: span, in: block) {
                    var words = article[piece.span]
                    if case .verbatim = run.content { words = words.replacing("\t", with: "    ") } else { words = Self.onOneLine(words) }
                    let note = links?.marks(endingIn: piece.span) ?? ""
                    output.write(words + note, hasColour ? base.union(Self.styles(of: piece.inlines)) : [])
                    column += columns(of: words)
                }
            case .sign(let sign, _):
                output.write(sign, hasColour ? base : [])
                column += columns(of: sign)
            }
        }
    }

    /// White space of any length is a blank.
    private static func onOneLine(_ words: String) -> String {
        let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (words.first?.isWhitespace == true ? " " : "") + line + (words.last?.isWhitespace == true && !line.isEmpty ? " " : "")
    }

    private static func styles(of kind: Block.Kind) -> Output.Style {
        switch kind {
        case .title, .heading: .bold
        case .byline, .date, .junk, .boilerplate, .frontMatter: .dim
        default: []
        }
    }

    private static func styles(of inlines: [Inline.Style]) -> Output.Style {
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
