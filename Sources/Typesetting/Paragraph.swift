import Articles
import UnicodeText

/// Sets running text into lines.
struct Paragraph {
    let article: Article
    let measure: Int
    let aim: LineBreaking.Aim
    let hyphenator: Hyphenator?
    let elisions: [Span]

    /// Longer text is set first-fit.
    static let longestWeighed = 16 << 10

    /// The lines of a span; together they cover it.
    ///
    /// - Parameters:
    ///   - column: Columns from the left edge of the measure to the text.
    func lines(of span: Span, column: Int) -> [Galley.Line] {
        let width = max(1, measure - column)
        var words = WordCutter(article, span, elisions: elisions).words()
        if let hyphenator { words = words.flatMap { hyphenator.parts(of: $0, in: article.text) } }
        words = words.flatMap { parts(of: fitting($0, width: width), fitting: width) }
        let lines =
            span.count > Self.longestWeighed
            ? LineBreaking.firstFit(words, measure: width) : LineBreaking.optimal(words, measure: width, aim: aim)
        guard !lines.isEmpty else { return [Galley.Line(span: span, runs: [])] }
        return lines.enumerated().map { number, line in
            let start = number == 0 ? span.start : words[line.lowerBound].range.lowerBound
            let end = number == lines.count - 1 ? span.end : words[lines[number + 1].lowerBound].range.lowerBound
            let isLast = number == lines.count - 1 || words[line.upperBound - 1].isForced
            return Galley.Line(span: Span(start, max(start, end)), runs: runs(of: words[line], column: column, width: width, isLast: isLast))
        }
    }

    private func runs(of words: ArraySlice<Word>, column: Int, width: Int, isLast: Bool) -> [Galley.Run] {
        let extra = aim == .justified && !isLast ? stretched(words, width: width) : []
        var runs: [Galley.Run] = []
        var column = column
        for (index, word) in words.enumerated() {
            if word.isElision {
                runs.append(Galley.Run(column: column, .sign("⋯", .secondary)))
            } else if let last = runs.last, case .text(let span) = last.content, extra.isEmpty, joins(span, word) {
                runs[runs.count - 1].content = .text(Span(span.start, word.range.upperBound))
            } else if !word.range.isEmpty {
                runs.append(Galley.Run(column: column + word.indent, .text(Span(word.range))))
            }
            column += word.width + word.blank + (extra.isEmpty ? 0 : extra[index])
        }
        if let last = words.last, last.isHyphenated {
            runs.append(Galley.Run(column: column - last.blank, .sign("-", .hyphen)))
        }
        return runs
    }

    /// True where only white space lies between what is drawn so far and the next word.
    private func joins(_ span: Span, _ word: Word) -> Bool {
        span.end == word.range.lowerBound
            || span.end < word.range.lowerBound && article.text[span.end..<word.range.lowerBound].allSatisfy { $0 <= 0x20 }
    }

    /// Blanks added after each word so that the line fills the width, spread evenly; none where they would gape.
    private func stretched(_ words: ArraySlice<Word>, width: Int) -> [Int] {
        let natural = words.dropLast().reduce(0) { $0 + $1.width + $1.blank } + (words.last?.widthAtEnd ?? 0)
        let places = words.dropLast().enumerated().filter { $0.element.blank > 0 }.map(\.offset)
        let room = width - natural
        guard room > 0, !places.isEmpty, room <= places.count * 3 else { return [] }
        var extra = [Int](repeating: 0, count: words.count)
        for (number, place) in places.enumerated() {
            extra[place] = room * (number + 1) / places.count - room * number / places.count
        }
        return extra
    }

    /// A line that is moved in further than there is room begins at the left.
    private func fitting(_ word: Word, width: Int) -> Word {
        guard word.indent > 0, word.widthAtEnd > width else { return word }
        var word = word
        word.width -= word.indent
        word.indent = 0
        return word
    }

    /// A word wider than the line, cut between grapheme clusters; a hyphen that has no room is left out.
    private func parts(of word: Word, fitting width: Int) -> [Word] {
        var word = word
        if word.widthAtEnd > width { word.isHyphenated = false }
        guard word.width > width, !word.isElision else { return [word] }
        var parts: [Word] = []
        var start = word.range.lowerBound
        var index = start
        var taken = 0
        while index < word.range.upperBound {
            let end = graphemeEnd(in: article.text, from: index, limit: word.range.upperBound)
            let cluster = clusterWidth(in: article.text, range: index..<end)
            if taken + cluster > width, index > start {
                parts.append(Word(range: start..<index, width: taken, blank: 0))
                start = index
                taken = 0
            }
            taken += cluster
            index = end
        }
        parts.append(Word(range: start..<word.range.upperBound, width: taken, blank: word.blank, isForced: word.isForced))
        return parts
    }
}
