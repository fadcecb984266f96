import Articles
import UnicodeText

/// A piece of text that no line end divides, with the blank after it.
struct Word {
    /// Bytes without the white space after it.
    var range: Range<Int>
    /// Columns without the blank.
    var width: Int
    /// 1 where white space follows, else 0.
    var blank: Int
    /// The line ends after it whatever the room.
    var isForced = false
    /// Left-out text, for which "⋯" stands.
    var isElision = false
    /// A line that ends after it gets a hyphen.
    var isHyphenated = false
    /// Columns before it that belong to it: the indent of a line that the author moved in; part of its width.
    var indent = 0

    /// Columns, if a line ends after it.
    var widthAtEnd: Int { width + (isHyphenated ? 1 : 0) }
}

/// Cuts running text into words by UAX #14; white space of any length and kind counts as one blank.
struct WordCutter {
    let article: Article
    let span: Span
    /// What is not shown: comments, line-break tags.
    private let hidden: [Span]
    private let forced: Set<Int>

    private let elisions: [Span]

    /// - Parameter elisions: What is left out, by place.
    init(_ article: Article, _ span: Span, elisions: [Span] = []) {
        self.elisions = elisions.filter { $0.overlaps(span) }
        self.article = article
        self.span = span
        var hidden: [Span] = []
        var forced: Set<Int> = []
        for inline in article.inlines(in: span) {
            switch inline.style {
            case .comment: hidden.append(inline.span)
            case .lineBreak: forced.insert(inline.span.start)
            case .markup where article[inline.span].lowercased().hasPrefix("<br"):
                hidden.append(inline.span)
                forced.insert(inline.span.start)
            default: break
            }
        }
        self.hidden = hidden
        self.forced = forced
    }

    /// The words of the span. O(*n*).
    func words() -> [Word] {
        guard !elisions.isEmpty else { return settled(words(in: span.range)) }
        var words: [Word] = []
        var start = span.start
        for elision in elisions {
            let gap = Span(max(elision.start, span.start), min(elision.end, span.end))
            if gap.start > start { words += self.words(in: start..<gap.start) }
            if let last = words.indices.last { words[last].blank = 1 }
            words.append(Word(range: gap.range, width: 1, blank: 1, isElision: true))
            start = gap.end
        }
        if start < span.end { words += self.words(in: start..<span.end) }
        return settled(words)
    }

    private func settled(_ words: [Word]) -> [Word] { keepingIndents(keepingDashesUp(words)) }

    /// Lines that the author ended, moved in against each other as he wrote them.
    private func keepingIndents(_ words: [Word]) -> [Word] {
        let starts = words.indices.filter { !words[$0].isElision && ($0 == 0 || words[$0 - 1].isForced) }
        guard starts.count > 1 else { return words }
        let indents = starts.map { blanks(before: words[$0].range.lowerBound) }
        let least = indents.min() ?? 0
        var words = words
        for (start, indent) in zip(starts, indents) where indent > least {
            words[start].indent = min(indent - least, Self.mostIndent)
            words[start].width += words[start].indent
        }
        return words
    }

    private static let mostIndent = 24

    /// Blanks between the start of the line and a place; 0 where something else stands there.
    private func blanks(before place: Int) -> Int {
        var start = place
        while start > 0, article.text[start - 1] == 0x20, place - start <= 200 { start -= 1 }
        return start == 0 || article.text[start - 1] == 0x0A ? place - start : 0
    }

    private func words(in range: Range<Int>) -> [Word] {
        let text = article.text
        var words: [Word] = []
        var start = range.lowerBound
        for end in lineBreaks(in: text, range: range) {
            defer { start = end }
            var last = end
            while last > start {
                let (value, length) = scalar(in: text, before: last)
                guard isBreakingSpace(value) else { break }
                last -= length
            }
            let hasBlank = last < end
            var pieces = visible(start..<last)
            if pieces.isEmpty { pieces = [start..<start] }
            for (index, piece) in pieces.enumerated() {
                let isLast = index == pieces.count - 1
                let after = isLast ? end : pieces[index + 1].lowerBound
                let word = Word(
                    range: piece, width: columns(of: text, range: piece), blank: isLast && hasBlank ? 1 : 0,
                    isForced: forced.contains { piece.upperBound <= $0 && $0 < after }, isHyphenated: isLast && endsInSoftHyphen(piece))
                if word.width == 0, !word.isForced {
                    if hasBlank, let previous = words.indices.last { words[previous].blank = 1 }
                    continue
                }
                words.append(word)
            }
        }
        return words
    }

    private func visible(_ range: Range<Int>) -> [Range<Int>] {
        guard !hidden.isEmpty else { return range.isEmpty ? [] : [range] }
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for gap in hidden where gap.start < range.upperBound && gap.end > range.lowerBound {
            if gap.start > start { pieces.append(start..<gap.start) }
            start = max(start, gap.end)
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    private func endsInSoftHyphen(_ range: Range<Int>) -> Bool {
        range.count >= 2 && article.text[range.upperBound - 2] == 0xC2 && article.text[range.upperBound - 1] == 0xAD
    }

    /// No line begins with a dash: a dash joins the word before it.
    private func keepingDashesUp(_ words: [Word]) -> [Word] {
        var kept: [Word] = []
        for word in words {
            if let last = kept.indices.last, kept[last].blank == 0, !kept[last].isForced, kept[last].range.upperBound == word.range.lowerBound,
                !word.range.isEmpty, (0x2013...0x2015).contains(scalar(in: article.text, at: word.range.lowerBound).value)
            {
                kept[last].range = kept[last].range.lowerBound..<word.range.upperBound
                kept[last].width += word.width
                kept[last].blank = word.blank
                kept[last].isForced = word.isForced
                continue
            }
            kept.append(word)
        }
        return kept
    }
}

/// White space at which lines may end; no-break spaces are part of a word.
private func isBreakingSpace(_ scalar: UInt32) -> Bool {
    isSpace(scalar) && scalar != 0xA0 && scalar != 0x202F && scalar != 0x2007
}
