import Articles
import Readers
import TestSupport
import Testing

@testable import Reading

/// A motion reaches every item of its kind, wherever the screen stands and however small it is.
@Suite("Every key reaches its place")
struct MotionTests {
    private static let sizes = [(20, 5), (40, 12), (60, 14), (80, 24), (100, 30), (120, 40), (200, 60)]

    private static func articles() throws -> [Article] {
        [
            PlainText.article(from: try Fixture.bytes("../../seeds/000_cd6def2fc25486ab.txt")), Markdown.article(from: try Fixture.bytes("measuring.md")),
            WebPage.article(from: try Fixture.bytes("harbour.html")), PlainText.article(from: try Fixture.bytes("Labelled/14-valve-interview.txt")),
            Markdown.article(
                from: Array("# Two bakeries\n\n## The ovens\n\nHalden Bread Ltd. opened.\n\n## The queue\n\nThey wait.\n\n## The end\n\nDone.\n".utf8)),
        ]
    }

    private static let motions: [(kind: MotionKind, next: String, previous: String)] = [
        (.heading, "]h", "[h"), (.entity, "]e", "[e"), (.takeaway, "]t", "[t"), (.link, "]l", "[l"), (.fact, "]f", "[f"), (.quote, "]q", "[q"),
        (.note, "]n", "[n"), (.sentence, ")", "("),
    ]

    /// The items that a key visits until it says that there are no more; nil where one of them is not in view.
    private func walk(_ reader: inout Reader, _ key: String, most: Int) -> [Int]? {
        var visited: [Int] = []
        while visited.count <= most {
            let before = reader.state.messages.count
            reader.press(key)
            if reader.state.messages.count > before, reader.state.messages[before].text.hasPrefix("no ") { return visited }
            let place = reader.state.document.place.at
            let shown = reader.state.rows.contains { $0.line.map { $0.span.start <= place && place < max($0.span.end, $0.span.start + 1) } ?? false }
            guard shown else { return nil }
            visited.append(place)
        }
        return nil
    }

    @Test("Each item once, in order, and back again", arguments: 0..<5, sizes)
    func everyItem(text: Int, size: (Int, Int)) throws {
        let article = try Self.articles()[text]
        var random = Seeded(state: UInt64(text * 1000 + size.0))
        var reader = Reader(article, size: Size(columns: size.0, rows: size.1))
        reader.press("} A } A")
        for motion in Self.motions {
            reader.press("g")
            // From any place, and from one that scrolling left.
            reader.press("\(Int.random(in: 1...60, using: &random)) j")
            let place = reader.state.document.place.at
            let stops = reader.state.stops(of: motion.kind).spans.map(\.start)
            let after = stops.filter { motion.kind == .heading ? $0 > place : $0 >= place }
            #expect(walk(&reader, motion.next, most: stops.count) == after, "\(motion.next) from \(place)")
            guard let last = after.last ?? stops.last else { continue }
            let before = stops.filter { $0 < last || after.isEmpty && $0 < place }
            #expect(walk(&reader, motion.previous, most: stops.count) == Array(before.reversed()), "\(motion.previous) from \(place)")
        }
    }

    @Test("Each paragraph once", arguments: 0..<5, sizes) func everyParagraph(text: Int, size: (Int, Int)) throws {
        let article = try Self.articles()[text]
        var reader = Reader(article, size: Size(columns: size.0, rows: size.1))
        let blocks = article.blocks.indices.filter { reader.state.takesBar($0) }
        var visited = [reader.state.barBlock]
        for _ in 0...blocks.count + 2 {
            reader.press("}")
            if visited.last != reader.state.barBlock { visited.append(reader.state.barBlock) }
        }
        #expect(visited.filter(reader.state.takesBar) == blocks)
        #expect(reader.state.messages.last?.text == "no paragraph after this one")
        for _ in 0...blocks.count + 2 { reader.press("{") }
        #expect(reader.state.document.place.topOffset == article.blocks[0].span.start)
    }

    @Test("Status, contents and the bar follow the place") func whatFollows() throws {
        for size in Self.sizes where size.0 >= 60 {
            var reader = Reader(try Self.articles()[0], size: Size(columns: size.0, rows: size.1))
            for number in 1...7 {
                reader.press("]]")
                #expect(reader.row(-1).hasPrefix("\(number) of 7"), "\(size)")
                #expect(reader.state.currentSection == number)
                #expect(reader.state.document.sectionIndex(at: reader.state.article.blocks[reader.state.barBlock].span.start) == number)
            }
        }
    }

    @Test("A search that finds nothing, or is left, moves nothing") func searchesThatEnd() throws {
        for end in ["Enter", "Esc"] {
            var reader = try Reader.seed(120, 40)
            reader.press("3 ]]")
            let place = reader.state.document.place
            reader.press("/ c z e p p e l i n \(end)")
            #expect(reader.state.document.place == place)
            reader.press("& c z e p \(end)")
            #expect(reader.state.document.place == place)
            #expect(reader.state.document.excerpt == nil)
        }
    }

    @Test("A window drawn narrow and wide again shows the words it showed") func drag() throws {
        let words = (0..<3000).map { "w\($0)" }.joined(separator: " ")
        let long = PlainText.article(from: Array("A Paragraph\n\n\(words)\n".utf8))
        let texts = [long] + (try Self.articles())
        for (number, article) in texts.enumerated() {
            var reader = Reader(article, size: Size(columns: 140, rows: 20))
            reader.press(number == 0 ? "7 5 j" : "Space }")
            let rows = reader.state.rows.map(\.position)
            for _ in 0..<3 {
                for columns in stride(from: 140, through: 60, by: -2) { reader.send(.resize(Size(columns: columns, rows: 20))) }
                for columns in stride(from: 60, through: 140, by: 2) { reader.send(.resize(Size(columns: columns, rows: 20))) }
            }
            for lines in [12, 5, 30, 20] { reader.send(.resize(Size(columns: 140, rows: lines))) }
            #expect(reader.state.rows.map(\.position) == rows, "text \(number)")
        }
    }

    @Test("The text follows the panel, and one key goes back") func textFollowsPanel() throws {
        var reader = try Reader.seed(100, 30)
        let start = reader.state.document.place
        reader.press("Tab G")
        #expect(reader.screen.contains("6 What to Watch Next"))
        reader.press("Esc ' '")
        #expect(reader.state.document.place.topOffset == start.topOffset)
    }

    @Test("Tab goes round what is shown") func tab() throws {
        var reader = try Reader.seed(120, 40)
        var stops: [ReaderState.Focus] = []
        for _ in 0..<3 {
            reader.press("Tab")
            stops.append(reader.state.focus)
        }
        #expect(stops == [.panel, .contents, .text])
        reader.press("Shift-Tab j j Enter")
        #expect(reader.state.focus == .text)
        #expect(reader.state.currentSection == 2)
    }

    @Test("The list of hits stays, is entered, and comes back") func hits() throws {
        var reader = try Reader.seed(120, 40)
        reader.press("/ A W S Enter")
        #expect(reader.state.panel == .hits)
        reader.press("Tab j j")
        #expect(reader.state.document.search?.current == 2)
        reader.press("Enter Esc")
        #expect(reader.state.panel == .takeaways)
        reader.press("M")
        #expect(reader.state.panel == .hits)
        #expect(reader.state.document.search?.hits.isEmpty == false)
    }
}
