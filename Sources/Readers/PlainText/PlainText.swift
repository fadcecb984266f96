import Articles
import UnicodeText

/// Plain text as people paste it, read as an article.
///
/// The lines are labelled by `LineModel`, section by section: a long text is cut at fixed places that depend only on what stands before
/// them, so that the article of a part of a text is the beginning of the article of the whole.
public enum PlainText {
    /// Bytes on which the habits of a text are fitted.
    static let sampleSize = 1 << 16

    /// The article of a whole text.
    public static func article(from bytes: [UInt8]) -> Article {
        article(from: PreparedText(wrapped: bytes), sectionLimit: .max)
    }

    /// The beginning of a text's article, enough for a first screen, and whether that is all of it.
    ///
    /// - Parameter isWhole: False where the bytes are only the beginning of the text. The last block, which may go on, is then left out.
    public static func beginning(of bytes: [UInt8], isWhole: Bool) -> (article: Article, isComplete: Bool) {
        let prepared = PreparedText(wrapped: bytes)
        let isComplete = isWhole && sections(of: prepared.text, limit: 2).count < 2
        return (article(from: prepared, sectionLimit: isComplete ? .max : 1), isComplete)
    }

    private static func article(from prepared: PreparedText, sectionLimit: Int) -> Article {
        let text = prepared.text
        let sample = TextLine.lines(of: text, in: 0..<sampleEnd(of: text))
        let habits = LayoutHabits(lines: sample, text: text)
        var builder = PlainTextBuilder(text: text)
        var position = Position()
        let sections = sections(of: text, limit: sectionLimit)
        for section in sections {
            let known = KnownLines(of: text, in: section, isStart: section.lowerBound == 0)
            let lines = known.lines
            guard !lines.isEmpty else { continue }
            let isEnd = section.upperBound == text.count
            let features = LineFeatures(of: lines, in: text, habits: habits, linesBefore: position.lines, isEnd: isEnd)
            let claims = lines.indices.map(features.claims)
            let labels = CodeEnds.corrected(LoneHeads.corrected(labels(of: known, claims, after: position.state), claims), claims)
            builder.add(known.fields, lines)
            builder.add(known.memo)
            var index = known.fields.end
            for table in known.tables {
                builder.add(lines[index..<table.lines.lowerBound], labels[index..<table.lines.lowerBound], claims[index..<table.lines.lowerBound])
                builder.add(table.table, lines[table.lines])
                index = table.lines.upperBound
            }
            builder.add(lines[index...], labels[index...], claims[index...])
            position.move(past: labels.map(\.label))
        }
        if sectionLimit < .max { builder.dropLastBlock() }
        return builder.article(sourceMap: prepared.sourceMap)
    }

    /// A title stands before all of the text. What stands around an article is never most of it: where it would be, it is the text.
    private static func labels(of known: KnownLines, _ claims: [[LineFeature]], after before: LineModel.State?) -> LineModel.Labels {
        let possible = claims.map(PossibleKinds.init)
        func labels(where isPossible: @escaping (LineKind, Int) -> Bool) -> LineModel.Labels {
            LineModel.trained.labels(of: claims, after: before) { line, label in
                known.allows(label, at: line) && possible[line].allow(label) && isPossible(label.kind, line) ? 0 : LineModel.impossible
            }
        }
        var found = labels { _, _ in true }
        if let text = start(of: found, known.lines), found[text...].contains(where: { $0.label.kind == .title }) {
            found = labels { kind, line in kind != .title || line <= text }
        }
        let around = zip(known.lines, found).reduce(0) { $0 + ($1.1.label.kind.isAside ? $1.0.width : 0) }
        return around * 2 > known.lines.reduce(0, { $0 + $1.width }) ? labels { kind, _ in !kind.isAside } : found
    }

    /// The line with which the text begins; a short paragraph before a title may be the name of the paper.
    private static func start(of labels: LineModel.Labels, _ lines: [TextLine]) -> Int? {
        labels.indices.first { labels[$0].label.kind.beginsText && (labels[$0].label.kind != .paragraph || lines[$0].width > longestName) }
    }

    /// Columns.
    private static let longestName = 80

    private struct Position {
        var lines = 0
        var state: LineModel.State?
        private var hasTitle = false

        mutating func move(past labels: [LineLabel]) {
            lines += labels.count
            hasTitle = hasTitle || labels.contains { $0.kind == .title }
            if let last = labels.last { state = LineModel.State(after: last, hasTitle: hasTitle) }
        }
    }

    /// The end of the last whole line of the sample.
    private static func sampleEnd(of text: [UInt8]) -> Int {
        guard text.count > sampleSize else { return text.count }
        return text[..<sampleSize].lastIndex(of: 0x0A) ?? sampleSize
    }

    /// Stretches of at least 16 KB that end at a blank line, or at any line end 16 KB later.
    private static func sections(of text: [UInt8], limit: Int) -> [Range<Int>] {
        let size = 1 << 14
        var sections: [Range<Int>] = []
        var start = 0
        while start < text.count, sections.count < limit {
            var end = text.first(0x0A, in: min(start + size, text.count)..<text.count).map { $0 + 1 } ?? text.count
            while end < text.count, text[end] != 0x0A, end - start < 2 * size {
                end = text.first(0x0A, in: end..<text.count).map { $0 + 1 } ?? text.count
            }
            sections.append(start..<end)
            start = end
        }
        return sections
    }
}
