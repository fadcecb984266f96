/// An article as gloss reads it: one safe UTF-8 text, and spans beside it. Immutable once made.
public struct Article: Sendable {
    /// UTF-8, valid, without control characters but line feed and tab.
    public let text: [UInt8]
    /// In reading order, disjoint; together they hold every word.
    public let blocks: [Block]
    public let containers: [Container]
    /// Sorted by start, outer before inner.
    public let inlines: [Inline]
    public let tables: [Table]
    public let metadata: Metadata
    public let sourceMap: SourceMap
    /// Byte offsets of the places that links inside the article name.
    public let anchors: [String: Int]
    /// What the text is made of.
    public let form: Form

    public enum Form: Hashable, Sendable {
        case prose
        /// Lines as programs write them for a terminal; each is set as it is.
        case lines(Lines)
    }

    /// What is known of lines beside their text.
    public struct Lines: Hashable, Sendable {
        /// Columns of the widest line.
        public var columns = 0
        /// The looks that its text has, each once.
        public var inks: [Ink] = []
        /// By a heading's block: the words that name its section, where that is not the heading itself.
        public var names: [Int: Span] = [:]
        /// What its blocks are: paragraphs with the blank lines after them, or single lines.
        public var unit = Unit.line

        public enum Unit: Hashable, Sendable { case line, paragraph }

        public init() {}
    }

    public init(
        text: [UInt8], blocks: [Block], containers: [Container] = [], inlines: [Inline] = [], tables: [Table] = [],
        metadata: Metadata = Metadata(), sourceMap: SourceMap = .identity, anchors: [String: Int] = [:], form: Form = .prose
    ) {
        self.text = text
        self.blocks = blocks
        self.containers = containers
        self.inlines = inlines
        self.tables = tables
        self.metadata = metadata
        self.sourceMap = sourceMap
        self.anchors = anchors
        self.form = form
    }

    /// The same text with what is known about it from elsewhere.
    public func with(_ metadata: Metadata) -> Article {
        Article(
            text: text, blocks: blocks, containers: containers, inlines: inlines, tables: tables, metadata: metadata, sourceMap: sourceMap, anchors: anchors,
            form: form)
    }

    /// Nil for prose.
    public var lines: Lines? { if case .lines(let lines) = form { lines } else { nil } }

    /// What a heading's section is called, on one line.
    public func title(ofHeading block: Int) -> String { line(lines?.names[block] ?? blocks[block].span) }

    /// The text of a span. O(*n*) in its length.
    public subscript(span: Span) -> String {
        String(decoding: text[span.range], as: UTF8.self)
    }

    /// The words of a span on one line, without what is not shown. O(*n*) in its length.
    public func line(_ span: Span) -> String {
        let hidden = inlines(in: span).filter { $0.style == .comment }
        if !hidden.isEmpty { return line(span, without: hidden.map(\.span)) }
        if isLine(span) { return self[span] }
        return self[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func line(_ span: Span, without hidden: [Span]) -> String {
        var words = ""
        var start = span.start
        for gap in hidden where gap.start >= start {
            words += self[Span(start, gap.start)]
            start = min(span.end, gap.end)
        }
        return (words + self[Span(start, span.end)]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// True for words that stand on one line as they are: single blanks between them, and no white space beyond ASCII.
    private func isLine(_ span: Span) -> Bool {
        var last: UInt8 = 0x20
        for byte in text[span.range] {
            // White space beyond ASCII begins with one of these: U+0085 and U+00A0, U+1680, U+2000 to U+205F, U+3000.
            if byte < 0x20 || byte == 0x20 && last == 0x20 || byte == 0xC2 || byte >= 0xE1 && byte <= 0xE3 { return false }
            last = byte
        }
        return last != 0x20
    }

    /// Index of the block that holds the offset, or of the last one before it; nil before the first. O(log *n*).
    public func blockIndex(at offset: Int) -> Int? {
        let after = blocks.partitionPoint { $0.span.start > offset }
        return after > 0 ? after - 1 : nil
    }

    /// The inlines that begin in a span; those of a block with the block's. O(log *n*) and the length of the result.
    public func inlines(in span: Span) -> ArraySlice<Inline> {
        guard !inlines.isEmpty else { return [] }
        let first = inlines.partitionPoint { $0.span.start >= span.start }
        let last = inlines.partitionPoint { $0.span.start >= max(span.end, span.start + 1) }
        return inlines[first..<last]
    }

    /// The containers around a block, outermost first.
    public func containers(around block: Block) -> [Int] {
        var chain: [Int] = []
        var next = block.container
        while let index = next {
            chain.append(index)
            next = containers[index].parent
        }
        return chain.reversed()
    }
}

extension Array {
    /// Index of the first element for which the claim holds, where it holds for all after it too. O(log *n*).
    public func partitionPoint(where claim: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if claim(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
