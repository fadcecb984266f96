import Articles
import UnicodeText

/// Cuts the blocks that are read into sentences and words.
struct SentenceAnnotator: Annotator {
    func annotate(_ draft: inout Draft) {
        let tokenizer = Tokenizer(draft.article.text)
        for index in draft.blocks {
            let block = draft.article.blocks[index]
            guard Self.isRead(block.kind) else { continue }
            let unread = unread(in: block, of: draft.article)
            for span in spans(of: block, in: draft.article).compactMap({ $0.intersection(Span(0, draft.limit)) }) {
                var start = span.start
                for end in proseSentences(in: draft.article.text, range: span.range) {
                    let sentence = trimmed(start..<end, in: draft.article.text)
                    start = end
                    guard !sentence.isEmpty else { continue }
                    var tokens = tokenizer.tokens(in: sentence)
                    if !unread.isEmpty { tokens.removeAll { isIn(unread, $0.span) } }
                    tokens = PostNominals.left(out: tokens)
                    if let first = tokens.firstIndex(where: { $0.shape != .sign }) { tokens[first].startsSentence = true }
                    add(sentence, tokens, to: &draft)
                }
            }
        }
    }

    /// Tokens of the longest sentence: what reads a sentence as a whole takes a time that grows faster than the sentence. None that is meant to be read is longer.
    private static let longest = 256

    /// A sentence without an end in sight is cut, behind a comma or the like where there is one.
    private func add(_ sentence: Span, _ tokens: [Token], to draft: inout Draft) {
        var rest = tokens[...]
        var start = sentence.start
        while rest.count > Self.longest {
            let most = rest.prefix(Self.longest)
            let cut = most.suffix(Self.longest / 2).lastIndex { [",", ";", ":", "."].contains($0.text) }.map { $0 + 1 } ?? most.endIndex
            let end = min(sentence.end, rest[cut - 1].span.end)
            add(Span(start, end), rest[..<cut], to: &draft)
            rest = rest[cut...]
            start = rest.first?.span.start ?? end
        }
        add(Span(start, max(start, sentence.end)), rest, to: &draft)
    }

    private func add(_ sentence: Span, _ tokens: ArraySlice<Token>, to draft: inout Draft) {
        draft.sentenceTokens.append(draft.tokens.count..<draft.tokens.count + tokens.count)
        draft.insights.sentences.append(sentence)
        draft.tokens += tokens
    }

    /// Everything but code, markup and junk.
    static func isRead(_ kind: Block.Kind) -> Bool {
        switch kind {
        case .code, .rule, .markup, .frontMatter, .junk, .date: false
        default: true
        }
    }

    /// Code, markup and comments inside running text: no names stand there.
    private func unread(in block: Block, of article: Article) -> [Span] {
        article.inlines(in: block.span).compactMap { inline in
            switch inline.style {
            case .code, .markup, .comment: inline.span
            default: nil
            }
        }
    }

    private func isIn(_ spans: [Span], _ token: Span) -> Bool {
        let index = spans.partitionPoint { $0.end > token.start }
        return index < spans.count && spans[index].overlaps(token)
    }

    /// A table's cells are read one by one; a label is read apart from what it labels.
    private func spans(of block: Block, in article: Article) -> [Span] {
        switch block.kind {
        case .table(let index): article.tables[index].rows.flatMap { $0 }.filter { !$0.isEmpty }
        case .labelled(let label) where label.end < block.span.end: [label, Span(label.end, block.span.end)]
        default: ownLines(of: block.span, in: article)
        }
    }

    /// The lines of an address or of verse: a name does not go on from one to the next where the next begins anew.
    private func ownLines(of span: Span, in article: Article) -> [Span] {
        var lines: [Span] = []
        var start = span.start
        for inline in article.inlines(in: span) where inline.style == .lineBreak && inline.span.end < span.end {
            guard beginsAnew(after: inline.span, from: start, to: span.end, article.text) else { continue }
            lines.append(Span(start, inline.span.start))
            start = inline.span.end
        }
        return lines + [Span(start, span.end)]
    }

    private func beginsAnew(after lineEnd: Span, from start: Int, to end: Int, _ text: [UInt8]) -> Bool {
        guard let first = text[lineEnd.end..<end].firstIndex(where: { $0 > 0x20 }) else { return false }
        let last = text[start..<lineEnd.start].last { $0 > 0x20 }
        return last != 0x2C && LetterCase(scalar(in: text, at: first).value) != .small
    }

    private func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Span {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, text[start] <= 0x20 || text[start] == 0x3A { start += 1 }
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        return Span(start, end)
    }
}
