import Articles
import Readers
import Testing

@testable import Reading

@Suite("Selecting, and notes in their panel")
struct SelectingTests {
    private func reader(_ keys: String) -> Reader {
        let text = "A Keeper’s Stick\n\nThe keeper cut notches. The notches climb like a staircase, and the last is above his head. He has the stick still.\n"
        var reader = Reader(PlainText.article(from: Array(text.utf8)))
        reader.press(keys)
        return reader
    }

    @Test(
        "From what is under the hand, as in vim",
        arguments: [
            ("/ c l i m b Enter v", "The notches climb like a staircase, and the last is above his head."), ("/ c l i m b Enter v v", "climb"),
            ("/ c l i m b Enter v v e", "climb like"), ("/ c l i m b Enter v v 2 w", "climb like a"), ("/ c l i m b Enter v v b", "notches climb"),
            ("/ c l i m b Enter v v l l", "climb l"), ("/ c l i m b Enter v v e h", "climb lik"), ("/ c l i m b Enter v v e o b", "notches climb like"),
            ("/ c l i m b Enter v v )", "climb like a staircase, and the last is above his head."), ("/ c l i m b Enter v v (", "The notches climb"),
            ("/ c l i m b Enter v v v", "The notches climb like a staircase, and the last is above his head."),
            ("/ c l i m b Enter v )", "The notches climb like a staircase, and the last is above his head. He has the stick still."),
        ])
    func selects(keys: String, words: String) {
        let reader = reader(keys)
        #expect(reader.state.selection.map { reader.state.article.line($0.span) } == words)
    }

    @Test func aNoteAfterASelectionIsOfTheHit() {
        let reader = reader("/ c l i m b Enter v v Esc a h m Enter")
        #expect(reader.state.document.notes.map(\.passage.quote) == ["climb"])
    }

    @Test func notesAreChangedAndTakenAwayInTheirPanel() {
        var reader = reader("/ c l i m b Enter a o n e Enter / s t i l l Enter a t w o Enter g w")
        #expect(reader.state.document.notes.map(\.text) == ["one", "two"])
        reader.press("j a ! Enter")
        #expect(reader.state.document.notes.map(\.text) == ["one", "two!"])
        reader.press("d")
        #expect(reader.state.document.notes.map(\.text) == ["one"])
        reader.press("U")
        #expect(reader.state.document.notes.map(\.text) == ["one", "two!"])
        #expect(reader.state.messages.last?.text == "the note “two!” is back")
    }
}
