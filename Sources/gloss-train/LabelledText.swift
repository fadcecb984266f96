import FoundationEssentials
import Readers

/// A text with its blocks as people labelled them.
struct LabelledText {
    var name: String
    var text: [UInt8]
    var lines: [TextLine]
    var labels: [LineLabel]
    var claims: [[LineFeature]]
    private let known: KnownLines
    private let possible: [PossibleKinds]

    private struct Labels: Decodable {
        struct Block: Decodable {
            var kind: String
            var start: Int
            var end: Int
            var role: String?
        }
        var blocks: [Block]
        var licence: String?
    }

    /// Every labelled text of a folder, by name, but those whose licence keeps others from using what is learnt of them.
    static func all(in folder: String) throws -> [LabelledText] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
        return try names.compactMap { try LabelledText(path: folder + "/" + $0.dropLast(4)) }
    }

    private init?(path: String) throws {
        let labels = try JSONDecoder().decode(Labels.self, from: Data(contentsOf: URL(filePath: path + ".json")))
        guard labels.licence?.contains("NC") != true else { return nil }
        name = path
        let prepared = PreparedText(wrapped: Array(try Data(contentsOf: URL(filePath: path + ".txt"))))
        text = prepared.text
        known = KnownLines(of: text, in: 0..<text.count, isStart: true)
        lines = known.lines
        claims = Self.claims(of: lines, in: text)
        possible = claims.map(PossibleKinds.init)
        let offsets = prepared.sourceMap.sourceOffsets(of: lines.flatMap { [$0.range.lowerBound, $0.range.upperBound] }, in: text)
        var previous: Int?
        self.labels = lines.indices.map { index in
            let (start, end) = (offsets[2 * index], offsets[2 * index + 1])
            let block = labels.blocks.firstIndex { $0.start < end && start < $0.end }
            defer { previous = block }
            guard let block else { return LineLabel(.paragraph) }
            let kind = Self.kind(labels.blocks[block])
            return LineLabel(kind, isContinuation: block == previous)
        }
        relabelSpeakers()
        followWhatIsKnown()
    }

    private init(name: String, text: String, labels: [LineLabel]) {
        self.name = name
        self.text = Array(text.utf8)
        known = KnownLines(of: self.text, in: 0..<self.text.count, isStart: true)
        let all = TextLine.lines(of: self.text, in: 0..<self.text.count)
        let labelOfLine = Dictionary(zip(all.map(\.range.lowerBound), labels)) { first, _ in first }
        lines = known.lines
        self.labels = lines.map { labelOfLine[$0.range.lowerBound] ?? LineLabel(.paragraph) }
        claims = Self.claims(of: lines, in: self.text)
        possible = claims.map(PossibleKinds.init)
        followWhatIsKnown()
    }

    /// What a model that knows what is known can say at best.
    private mutating func followWhatIsKnown() {
        for line in lines.indices {
            if let label = known.label(of: line, nearest: labels[line]) {
                labels[line] = label
                if label.isContinuation, line == 0 || labels[line - 1].kind != label.kind { labels[line].isContinuation = false }
            } else if labels[line].isContinuation, line == 0 || labels[line - 1].kind != labels[line].kind {
                labels[line].isContinuation = false
            }
            if labels[line].kind == .table, !known.allows(labels[line], at: line) { labels[line].kind = .code }
            if !possible[line].allow(labels[line]) { labels[line].kind = lines[line].width > 60 ? .paragraph : .lines }
            if labels[line].kind == .field, !known.allows(labels[line], at: line) { labels[line].kind = .boilerplate }
        }
    }

    /// Zero for a label that a line may have.
    func cost(of label: LineLabel, at line: Int) -> Float { known.allows(label, at: line) && possible[line].allow(label) ? 0 : LineModel.impossible }

    private static func claims(of lines: [TextLine], in text: [UInt8]) -> [[LineFeature]] {
        let habits = LayoutHabits(lines: lines, text: text)
        let features = LineFeatures(of: lines, in: text, habits: habits, linesBefore: 0, isEnd: true)
        return lines.indices.map(features.claims)
    }

    /// The same article typed another way, with other clutter around it.
    func relaid(using random: inout SeededGenerator) -> LabelledText {
        var blocks: [(label: LineKind, text: String)] = []
        for (line, label) in zip(lines, labels) {
            let words = String(decoding: text[line.range], as: UTF8.self)
            let isKept = label.kind.keepsLines
            let typed = isKept ? String(repeating: " ", count: line.indent) + words : words
            if label.isContinuation, !blocks.isEmpty {
                let gap = isKept ? String(repeating: "\n", count: 1 + line.blankLinesBefore) : " "
                blocks[blocks.count - 1].text += gap + typed
            } else {
                blocks.append((label.kind, typed))
            }
        }
        blocks = Clutter.added(to: blocks, using: &random)
        let (text, labels) = Relayout(using: &random).text(of: blocks, using: &random)
        return LabelledText(name: name, text: text, labels: labels)
    }

    private static func kind(_ block: Labels.Block) -> LineKind {
        switch (block.kind, block.role) {
        case ("title", _): .title
        case ("subtitle", _): .subtitle
        case ("byline", _), ("other", "byline"): .byline
        case ("date", _), ("other", "date"): .date
        case ("heading", _): .heading
        case ("list_item", _): .item
        case ("labelled", _): .labelled
        case ("quote", _): .quote
        case ("junk", _): .junk
        case ("boilerplate", _): .boilerplate
        case ("lines", _): .lines
        case ("code", _): .code
        case ("table", _): .table
        case ("note", _), ("other", "footnote"): .note
        case ("field", _): .field
        default: .paragraph
        }
    }

    /// Some labellers call "Name: words" a paragraph; here it is labelled wherever a text has several.
    private mutating func relabelSpeakers() {
        let spoken = lines.indices.filter {
            let form = LineForm(text, lines[$0].range)
            return labels[$0] == LineLabel(.paragraph) && form.labelLength > 0 && !form.isLabelAlone && form.labelLength < 30
        }
        guard spoken.count >= 4 else { return }
        for index in spoken {
            labels[index] = LineLabel(.labelled)
            var next = index + 1
            while next < labels.count, labels[next].isContinuation {
                labels[next].kind = .labelled
                next += 1
            }
        }
    }
}
