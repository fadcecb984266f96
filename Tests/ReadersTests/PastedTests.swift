import Articles
import FoundationEssentials
import TestSupport
import Testing

@testable import Readers

/// A text of `Fixtures/Pasted` as gloss reads it, beside its labels; that folder's README tells the form.
private struct PastedText {
    struct Part: Hashable {
        var kind: String
        var words: Range<Int>
    }

    struct Labels: Decodable {
        struct Block: Decodable {
            var kind: String
            var start: Int
            var end: Int
        }
        var title: String?
        var blocks: [Block]
    }

    let labels: Labels
    let article: Article
    let wanted: Set<Part>
    let found: Set<Part>
    /// Line feeds inside of blocks, as code points of the file: those that stay, and those at which a line only ran out of room.
    private(set) var keptEnds: Set<Int> = []
    private(set) var wrappedEnds: Set<Int> = []
    private(set) var foundEnds: Set<Int> = []

    init(_ name: String) throws {
        labels = try JSONDecoder().decode(Labels.self, from: Data(try Fixture.bytes("Pasted/\(name).json")))
        let bytes = try Fixture.bytes("Pasted/\(name).txt")
        article = PlainText.article(from: bytes)
        let source = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
        wanted = Set(labels.blocks.map { Part(kind: Self.common($0.kind), words: Self.core($0.start..<$0.end, source)) })
        let article = article
        func sources(_ offsets: [Int]) -> [Int] { article.sourceMap.sourceOffsets(of: offsets, in: article.text) }
        let places = sources(article.blocks.flatMap { [$0.span.start, $0.span.end] })
        found = Set(
            article.blocks.indices.map { index in
                Part(kind: Self.kind(article.blocks[index], article), words: Self.core(places[2 * index]..<places[2 * index + 1], source))
            })
        for block in labels.blocks {
            let ends = (block.start..<block.end).filter { source[$0] == 0x0A }
            switch block.kind {
            case "lines", "code", "table": keptEnds.formUnion(ends)
            case "paragraph", "list_item", "labelled": wrappedEnds.formUnion(ends)
            default: break
            }
        }
        let breaks = sources(article.inlines.filter { $0.style == .lineBreak }.map(\.span.start))
        foundEnds = Set(breaks)
        for (index, block) in article.blocks.enumerated() {
            switch block.kind {
            case .code, .table: foundEnds.formUnion((places[2 * index]..<places[2 * index + 1]).filter { source[$0] == 0x0A })
            default: if places[2 * index + 1] < source.count { foundEnds.insert(places[2 * index + 1]) }
            }
        }
    }

    /// Without marks, blanks and signs at both ends.
    private static func core(_ range: Range<Int>, _ source: [UInt32]) -> Range<Int> {
        func isWord(_ value: UInt32) -> Bool { Unicode.Scalar(value)?.properties.isAlphabetic ?? false }
        let first = range.first { isWord(source[$0]) } ?? range.lowerBound
        let last = range.last { isWord(source[$0]) } ?? range.upperBound - 1
        return first..<max(first, last) + 1
    }

    /// Lines that stay are paragraphs with line ends, tables columns that stay.
    private static func common(_ kind: String) -> String {
        switch kind {
        case "lines": "paragraph"
        case "table": "code"
        default: kind
        }
    }

    private static func kind(_ block: Block, _ article: Article) -> String {
        for index in article.containers(around: block).reversed() {
            switch article.containers[index].kind {
            case .item: return "list_item"
            case .quote: return "quote"
            case .footnote: return "note"
            case .list: break
            }
        }
        switch block.kind {
        case .title: return "title"
        case .subtitle: return "subtitle"
        case .byline: return "byline"
        case .date: return "date"
        case .heading: return "heading"
        case .labelled: return "labelled"
        case .code, .table: return "code"
        case .junk: return "junk"
        case .boilerplate: return "boilerplate"
        default: return "paragraph"
        }
    }
}

@Suite("Texts as people paste them, labelled")
struct PastedTests {
    private static let texts: [PastedText] = {
        let names = (try? Fixture.names(in: "Pasted").filter { $0.hasSuffix(".txt") }) ?? []
        return names.compactMap { try? PastedText(String($0.dropLast(4))) }
    }()

    private func score(_ isCounted: (PastedText.Part) -> Bool) -> Double {
        var (right, found, wanted) = (0, 0, 0)
        for text in Self.texts {
            let (own, labelled) = (text.found.filter(isCounted), text.wanted.filter(isCounted))
            right += own.intersection(labelled).count
            found += own.count
            wanted += labelled.count
        }
        return 2 * Double(right) / Double(max(1, found + wanted))
    }

    @Test func thereAreFifty() { #expect(Self.texts.count >= 50) }

    @Test func blocksWithTheirExtent() {
        let score = score { _ in true }
        #expect(score >= 0.81, "\(score)")
    }

    @Test("Blocks by kind", arguments: [("heading", 0.92), ("list_item", 0.85), ("labelled", 0.88), ("note", 0.8), ("code", 0.67), ("paragraph", 0.83)])
    func kinds(kind: String, floor: Double) {
        let score = score { $0.kind == kind }
        #expect(score >= floor, "\(score)")
    }

    @Test func linesThatMeanSomethingStay() {
        let wanted = Self.texts.reduce(0) { $0 + $1.keptEnds.count }
        let kept = Self.texts.reduce(0) { $0 + $1.keptEnds.intersection($1.foundEnds).count }
        #expect(Double(kept) >= 0.95 * Double(wanted), "\(kept) of \(wanted)")
    }

    @Test func wrappedLinesAreJoined() {
        let wanted = Self.texts.reduce(0) { $0 + $1.wrappedEnds.count }
        let joined = Self.texts.reduce(0) { $0 + $1.wrappedEnds.subtracting($1.foundEnds).count }
        #expect(Double(joined) >= 0.97 * Double(wanted), "\(joined) of \(wanted)")
    }

    @Test func nothingOfTheAuthorsIsFoldedAway() {
        let folded = Self.texts.reduce(0) { sum, text in
            sum
                + text.article.blocks.count { block in
                    block.kind.isAside && block.evidence?.confidence ?? 1 >= 0.5
                        && !text.wanted.contains { ["junk", "boilerplate", "field"].contains($0.kind) && $0.words.overlaps(text.place(of: block)) }
                }
        }
        #expect(folded <= 8, "\(folded)")
    }

    @Test func titles() {
        let right = Self.texts.count { $0.labels.title == nil || $0.article.metadata.title == $0.labels.title }
        #expect(right >= 44, "\(right)")
    }
}

extension PastedText {
    fileprivate func place(of block: Block) -> Range<Int> {
        let places = article.sourceMap.sourceOffsets(of: [block.span.start, block.span.end], in: article.text)
        return places[0]..<max(places[0] + 1, places[1])
    }
}
