import Articles
import Readers
import TestSupport
import Testing

@testable import Reading

@Suite("Whatever happens")
struct PropertyTests {
    private static let keys: [Key] =
        Command.table.flatMap { $0.defaultKeys.compactMap(Key.sequence) }.flatMap { $0 }
        + [.enter, .escape, .tab, .backspace, .left, .right, .character("a"), .character("日"), .character("5"), .control("R"), .control("C"), .delete, .home]

    private func event(using random: inout Seeded, _ article: Article, _ insights: Insights) -> Event {
        switch Int.random(in: 0..<40, using: &random) {
        case 0: .resize(Size(columns: Int.random(in: 1...220, using: &random), rows: Int.random(in: 1...70, using: &random)))
        case 1:
            .mouse(
                Mouse(
                    column: Int.random(in: 0...200, using: &random), row: Int.random(in: 0...60, using: &random),
                    action: [.press, .wheelUp, .wheelDown].randomElement(using: &random) ?? .press))
        case 2: .understood(document: 0, insights, of: article)
        case 3: .loaded(document: 0, Bool.random(using: &random) ? article : Self.shorter(article))
        case 4: .paste("pasted\n“words”")
        case 5: .tick
        default: .key(Self.keys.randomElement(using: &random) ?? .escape)
        }
    }

    /// The file after someone has cut its beginning off.
    private static func shorter(_ article: Article) -> Article {
        PlainText.article(from: Array(article.text.dropFirst(article.text.count * 2 / 3)))
    }

    @Test("Any event in any state leaves a screen of printable cells", arguments: 0..<40)
    func anyEvents(seed: UInt64) throws {
        var random = Seeded(state: seed)
        let articles = [
            PlainText.article(from: try Fixture.bytes("../../seeds/000_cd6def2fc25486ab.txt")), Markdown.article(from: try Fixture.bytes("measuring.md")),
            PlainText.article(from: Array("日本語の文章。\n\n👩‍👩‍👧‍👦 \u{202E}x\u{0} e\u{301}\n\n- a\n  - b".utf8)), Article(text: [], blocks: []),
        ]
        let article = articles[Int(seed) % articles.count]
        let reader = Reader(article, size: Size(columns: 100, rows: 30), isUnderstood: seed % 3 != 0)
        var state = reader.state
        let found = state.document.insights ?? Insights()
        for _ in 0..<150 {
            _ = state.update(event(using: &random, article, found))
            let frame = state.render()
            #expect(frame.columns == state.size.columns && frame.rows == state.size.rows)
            #expect(frame.cells.allSatisfy { $0.scalar == 0 || $0.scalar >= 0x20 && !(0x7F...0x9F).contains($0.scalar) })
            if let cursor = frame.cursor { #expect(cursor.column < frame.columns && cursor.row < frame.rows) }
        }
    }

    @Test("Undo gives the notes before", arguments: 0..<8)
    func undo(seed: UInt64) throws {
        var random = Seeded(state: seed)
        var reader = try Reader.seed(100, 30)
        for _ in 0..<6 {
            let before = reader.state.document.notes
            reader.press(["A", "} A", "} a x Enter"].randomElement(using: &random) ?? "A")
            guard reader.state.document.notes != before else { continue }
            let after = reader.state.document.notes
            reader.press("U")
            #expect(reader.state.document.notes == before)
            if Bool.random(using: &random) { reader.press("A") }
            _ = after
        }
    }

    @Test("The place is the same before and after a resize", arguments: [1, 5, 13, 21, 34])
    func resize(lines: Int) throws {
        var reader = try Reader.seed(120, 30)
        reader.press("\(lines) j")
        let focus = reader.state.barBlock
        for columns in [80, 60, 40, 130, 200, 120] { reader.send(.resize(Size(columns: columns, rows: 30))) }
        #expect(reader.state.barBlock == focus)
        #expect(reader.state.rows.contains { $0.position.block == focus })
    }
}
