import Articles
import Readers
import Testing
import Understanding

@testable import Reading

@Suite("What was opened on the beginning of a text stays open when all of it is understood")
struct LaterInsightsTests {
    /// Names that the beginning ranks in another order than the whole does.
    private static let beginning = """
        # Two harbours

        Runa Eldholm, chief executive of Hexley Salvage Ltd, met Jonas Reit in Brunsholm. Eldholm said the crane was sold.


        """
    private static let rest = (0..<30).map { "Jonas Reit of Quarry Bank plc spoke again on day \($0), and Reit said that Quarry Bank would pay.\n\n" }.joined()

    private func reader(_ keys: String) -> Reader {
        let article = Markdown.article(from: Array((Self.beginning + Self.rest).utf8))
        var reader = Reader(article, size: Size(columns: 120, rows: 40), isUnderstood: false)
        reader.send(.understood(document: 0, insights(of: article, limit: Self.beginning.utf8.count), of: article))
        reader.press(keys)
        return reader
    }

    private func sendAll(_ reader: inout Reader) {
        let article = reader.state.document.article
        let early = reader.state.document.insights?.entities.map(\.name) ?? []
        reader.send(.understood(document: 0, insights(of: article), of: article))
        #expect(reader.state.document.insights?.entities.map(\.name).first != early.first, "the order has changed")
    }

    @Test func anOpenCardStaysOpen() throws {
        var reader = reader("]e Enter")
        let name = try #require(reader.chosen)
        guard case .card = reader.state.overlay else { return #expect(Bool(false), "no card") }
        sendAll(&reader)
        guard case .card(let entity) = reader.state.overlay else { return #expect(Bool(false), "the card is closed") }
        #expect(reader.state.document.insights?.entities[entity].name == name)
    }

    @Test func anOpenCardStaysOpenWhenTheRestOfTheTextIsRead() {
        let whole = Markdown.article(from: Array((Self.beginning + Self.rest).utf8))
        let first = Markdown.article(from: Array(Self.beginning.utf8))
        var reader = Reader(state: ReaderState(size: Size(columns: 120, rows: 40), shelf: Shelf([ShelfItem(location: .file("/a.md"), name: "a.md")])))
        reader.send(.loaded(document: 0, first, isComplete: false))
        reader.send(.understood(document: 0, insights(of: first), of: first))
        reader.press("]e Enter")
        #expect(reader.state.overlay != nil)
        reader.send(.loaded(document: 0, whole))
        reader.send(.understood(document: 0, insights(of: whole), of: whole))
        guard case .card(let entity) = reader.state.overlay else { return #expect(Bool(false), "the card is closed") }
        #expect(reader.state.document.insights?.entities[entity].name == reader.chosen)
        // A text that does not go on where the first ended is another text.
        reader.send(.loaded(document: 0, Markdown.article(from: Array("# Another\n\nText.\n".utf8))))
        #expect(reader.state.overlay == nil)
    }

    @Test func theNameThatIsChosenInThePanelStaysChosen() throws {
        var reader = reader("e e j")
        let before = try #require(reader.state.chosenItem?.rows.first?.runs.first?.text)
        sendAll(&reader)
        let after = try #require(reader.state.chosenItem?.rows.first?.runs.first?.text)
        #expect(before.prefix(6) == after.prefix(6))
    }

    @Test func aNoteThatIsBeingWrittenIsNotLost() {
        var reader = reader("j a h a l f")
        sendAll(&reader)
        reader.press("Enter")
        #expect(reader.state.document.notes.map(\.text) == ["half"])
    }
}
