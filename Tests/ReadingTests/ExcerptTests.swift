import Articles
import Readers
import Testing

@testable import Reading

@Suite("Only this, and so many minutes")
struct FoldTests {
    private func reader(_ text: String, _ keys: String) -> Reader {
        var reader = Reader(Markdown.article(from: Array(text.utf8)), size: Size(columns: 80, rows: 40))
        reader.press(keys)
        return reader
    }

    @Test("A mark stands only where something is left out") func marks() {
        let text = """
            # A hiring that failed

            Harrow Foods Corp. hired Alice Smith in Paris. Harrow Foods later let her go. It rained all day in the old town. Harrow Foods said no more.
            """
        let folded = reader(text, "]e o").screen
        #expect(folded.contains("Paris. Harrow Foods later"))
        #expect(!folded.contains("It rained"))
        #expect(folded.filter { $0 == "⋯" }.count == 1)
    }

    @Test("Mentions in the title, in lists and captions are kept, and counted as on the card") func everyMention() {
        let text = """
            # Tern Ferries Ltd. buys the old yard

            Tern Ferries Ltd. paid for the yard in May. Nobody else did.

            - Tern Ferries keeps the crane.
            - The town keeps the dock.

            > “The yard was ours,” said the head of Tern Ferries.
            """
        let reader = reader(text, "]e o")
        let screen = reader.screen
        for words in ["buys the old yard", "paid for the yard", "keeps the crane", "The yard was ours"] { #expect(screen.contains(words)) }
        #expect(!screen.contains("keeps the dock") && !screen.contains("Nobody else"))
        let count = reader.state.document.insights?.entities.indices.map { reader.state.document.insights?.mentions(of: $0).count ?? 0 }.max() ?? 0
        #expect(reader.row(0).contains("\(count) in "))
    }

    @Test("More minutes show more, all of them all") func budget() throws {
        var reader = try Reader.seed(80, 24)
        reader.press("1 B")
        let few = reader.state.document.excerpt?.elisions.reduce(0) { $0 + $1.count } ?? 0
        #expect(few > 0)
        reader.press("+")
        #expect(reader.state.document.excerpt == nil)
        #expect(reader.state.messages.last?.text == "all of it reads in 2 min")
        reader.press("1 B -")
        #expect(reader.state.messages.last?.text == "one minute is the least")
    }
}
