import FoundationEssentials
import Readers

/// A text with its blocks as people labelled them.
struct LabelledText {
    var name: String
    var text: [UInt8]
    var lines: [TextLine]
    var labels: [LineLabel]
    var claims: [[LineFeature]]

    private struct Labels: Decodable {
        struct Block: Decodable {
            var kind: String
            var start: Int
            var end: Int
            var role: String?
        }
        var blocks: [Block]
    }

    /// Every labelled text of a folder, by name.
    static func all(in folder: String) throws -> [LabelledText] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
        return try names.map { try LabelledText(path: folder + "/" + $0.dropLast(4)) }
    }

    private init(path: String) throws {
        name = path
        let labels = try JSONDecoder().decode(Labels.self, from: Data(contentsOf: URL(filePath: path + ".json")))
        let prepared = PreparedText(Array(try Data(contentsOf: URL(filePath: path + ".txt"))))
        text = prepared.text
        lines = TextLine.lines(of: text, in: 0..<text.count)
        claims = Self.claims(of: lines, in: text)
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
    }

    private init(name: String, text: String, labels: [LineLabel]) {
        self.name = name
        self.text = Array(text.utf8)
        self.labels = labels
        lines = TextLine.lines(of: self.text, in: 0..<self.text.count)
        claims = Self.claims(of: lines, in: self.text)
    }

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
            if label.isContinuation, !blocks.isEmpty { blocks[blocks.count - 1].text += " " + words } else { blocks.append((label.kind, words)) }
        }
        blocks = Clutter.added(to: blocks, using: &random)
        let (text, labels) = Relayout(using: &random).text(of: blocks)
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
