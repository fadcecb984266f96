import Articles
import UnicodeText

/// Sets the blocks of one article, one at a time.
public struct Typesetter {
    public let article: Article
    public let setting: Setting
    /// What is left out of the text, by place; "⋯" stands for each.
    private let elisions: [Span]
    private let hyphenator: Hyphenator?

    public init(article: Article, setting: Setting, elisions: [Span] = []) {
        self.article = article
        self.setting = setting
        self.elisions = elisions
        hyphenator = setting.alignment == .justified ? Hyphenator() : nil
    }

    /// Bytes of one part of a huge block, so that a block of many megabytes costs what is shown of it.
    public static let partSize = 8 << 10

    /// How many parts a block is set in; 1 for all but huge ones.
    public func partCount(of block: Block) -> Int {
        if case .table = block.kind { return 1 }
        return block.span.count <= Paragraph.longestWeighed ? 1 : (block.span.count + Self.partSize - 1) / Self.partSize
    }

    /// The lines of one block, or of one part of a huge one.
    public func galley(of index: Int, part: Int = 0) -> Galley {
        let block = article.blocks[index]
        let prefix = ContainerPrefix(of: block, at: index, in: article, measure: setting.measure)
        let span = partSpan(block, part)
        var lines = content(of: block, span: span, column: prefix.indent)
        prefix.mark(&lines, isFirstPart: part == 0)
        if index < Article.longestMasthead, index == article.mastheadEnd { lines += readingTime(after: block) + pageShare(after: block) }
        return Galley(lines: lines)
    }

    private func partSpan(_ block: Block, _ part: Int) -> Span {
        let count = partCount(of: block)
        guard count > 1 else { return block.span }
        func edge(_ number: Int) -> Int {
            if number <= 0 { return block.span.start }
            if number >= count { return block.span.end }
            return cut(near: block.span.start + number * Self.partSize, in: block)
        }
        return Span(edge(part), max(edge(part), edge(part + 1)))
    }

    /// After the next white space within 256 bytes, else at a scalar's edge.
    private func cut(near offset: Int, in block: Block) -> Int {
        let limit = min(block.span.end, offset + 256)
        guard offset < limit else { return block.span.end }
        let hasLines = if case .code = block.kind { true } else { block.kind == .lines }
        let found = article.text[offset..<limit].firstIndex { hasLines ? $0 == 0x0A : $0 == 0x20 || $0 == 0x0A }
        return found.map { $0 + 1 } ?? scalarBoundary(in: article.text, atOrBefore: offset)
    }

    private func content(of block: Block, span: Span, column: Int) -> [Galley.Line] {
        if let lines = article.lines { return VerbatimLines(article: article, measure: setting.measure).lines(of: span, widest: lines.columns) }
        switch block.kind {
        case .title, .heading, .subtitle:
            return paragraph(.balanced).lines(of: span, column: column)
        case .code(let language):
            return CodeSetting(article: article, measure: setting.measure).lines(of: span, in: block.span, language: language, column: column)
        case .table(let index):
            return TableSetting(article: article, measure: setting.measure, paragraph: paragraph(.ragged), wide: setting.wideTables)
                .lines(of: article.tables[index], span: span, column: column)
        case .rule:
            let width = min(12, setting.measure)
            return [Galley.Line(span: span, runs: [Galley.Run(column: column, .sign(String(repeating: "─", count: width), .rule))])]
        case .markup:
            return article[span].drop(while: \.isWhitespace).hasPrefix("<!--")
                ? [] : CodeSetting(article: article, measure: setting.measure).lines(of: span, in: block.span, language: "", column: column)
        case .frontMatter:
            return CodeSetting(article: article, measure: setting.measure).lines(of: span, in: block.span, language: "", column: column)
        case .date:
            return dateLines(span, column)
        default:
            return paragraph(setting.alignment == .justified ? .justified : .ragged).lines(of: span, column: column)
        }
    }

    private func dateLines(_ span: Span, _ column: Int) -> [Galley.Line] {
        let isInMasthead = article.mastheadEnd.map { end in article.blocks[...end].contains { $0.span == span } } ?? false
        if let words = DateLine.words(for: article[span], counted: isInMasthead ? article.readingMinutes : nil), columns(of: words) + column <= setting.measure
        {
            return [Galley.Line(span: span, runs: [Galley.Run(column: column, .sign(words, .secondary))])]
        }
        return paragraph(.ragged).lines(of: span, column: column)
    }

    /// Under a masthead without a day: how long it takes.
    private func readingTime(after block: Block) -> [Galley.Line] {
        let minutes = article.readingMinutes
        let saysDay = article.blocks.prefix(Article.longestMasthead).contains {
            $0.kind == .date && $0.span.start <= block.span.start && DateLine.words(for: article[$0.span], counted: nil) != nil
        }
        guard !saysDay, minutes > 1 else { return [] }
        return [Galley.Line(span: Span(block.span.end, block.span.end), runs: [Galley.Run(column: 0, .sign(DateLine.reading(minutes), .secondary))])]
    }

    /// Under the masthead of a web page: how much of it is shown.
    private func pageShare(after block: Block) -> [Galley.Line] {
        let line: String
        switch article.metadata.page {
        case .article(1): line = "one word of the page left out; :whole shows it"
        case .article(let words) where words > 0: line = "\(words) words of the page left out; :whole shows them"
        case .noArticle: line = "no article here: all that the page shows"
        default: return []
        }
        guard columns(of: line) <= setting.measure else { return [] }
        return [Galley.Line(span: Span(block.span.end, block.span.end), runs: [Galley.Run(column: 0, .sign(line, .secondary))])]
    }

    private func paragraph(_ aim: LineBreaking.Aim) -> Paragraph {
        Paragraph(article: article, measure: setting.measure, aim: aim, hyphenator: aim == .justified ? hyphenator : nil, elisions: elisions)
    }
}

extension Article {
    fileprivate static let longestMasthead = 6

    /// Index of the last of the blocks on top that say what it is, by whom and of when; nil where it begins with its text.
    fileprivate var mastheadEnd: Int? {
        blocks.prefix(Self.longestMasthead).prefix { [.frontMatter, .title, .subtitle, .byline, .date].contains($0.kind) }.indices.last
    }
}
