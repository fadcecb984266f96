import Articles
import Readers
import Testing

@testable import Reading

/// What other programs get, and how their answers are shown.
@Suite("Other programs") struct OtherProgramTests {
    private static let text = "# A mill\n\nThe mill stands.\n\nIt was sold to Anna Lind, the head of Acme Corp., on Monday.\n"

    private func reader(_ lookUps: [LookUp] = []) -> Reader {
        Reader(Markdown.article(from: Array(Self.text.utf8))) { $0.lookUps = lookUps }
    }

    @Test func aCommandGetsTheParagraph() {
        var reader = reader()
        reader.press("} | w c Enter")
        #expect(reader.effects.suffix(1) == [.pipe("It was sold to Anna Lind, the head of Acme Corp., on Monday.\n", to: "wc")])
    }

    @Test func aCommandGetsTheSelection() {
        var reader = reader()
        reader.press("v | w c Enter")
        #expect(reader.effects.suffix(1) == [.pipe("The mill stands.\n", to: "wc")])
        #expect(reader.state.selection == nil)
    }

    @Test func tabMakesItTheWholeArticle() {
        var reader = reader()
        reader.press("| Tab w c Enter")
        #expect(reader.effects.last == .pipe(String(decoding: reader.state.article.text, as: UTF8.self) + "\n", to: "wc"))
        reader.press("| Tab Tab")
        #expect(reader.row(-1).hasPrefix("paragraph |"))
        reader.press("Esc | Up")
        #expect(reader.row(-1).hasPrefix("paragraph | wc"))
    }

    private static let dictionary = LookUp(name: "dictionary", command: ["dict"])
    private static let translation = LookUp(name: "translation", command: ["trans", "-b"])

    @Test func theOnlyLookUpIsAskedAtOnce() {
        var reader = reader([Self.dictionary])
        reader.press("]e L")
        #expect(reader.effects.last == .lookUp(Self.dictionary, words: "Anna Lind"))
    }

    @Test func oneOfSeveralIsChosen() {
        var reader = reader([Self.dictionary, Self.translation])
        reader.press("]e L t Tab Enter")
        #expect(reader.effects.last == .lookUp(Self.translation, words: "Anna Lind"))
        reader.press("L Enter")
        #expect(reader.effects.last == .lookUp(Self.dictionary, words: "Anna Lind"))
    }

    @Test func whatIsMissingIsSaid() {
        var none = reader()
        none.press("]e L")
        #expect(none.row(-2).contains("config.yaml"))
        var nothing = reader([Self.dictionary])
        nothing.press("L")
        #expect(nothing.row(-2).contains("nothing in hand"))
    }

    @Test(
        "Words stand where they should, and are never an option",
        arguments: [
            (["dict"], "tern", ["dict", "tern"]), (["x", "--of={}", "-b"], "tern", ["x", "--of=tern", "-b"]), (["dict"], "--help me", ["dict", "help me"]),
            (["dict"], " - a", ["dict", "a"]),
        ])
    func arguments(command: [String], words: String, arguments: [String]) {
        #expect(LookUp(name: "x", command: command).arguments(for: words) == arguments)
    }

    @Test func anAnswerIsShownLineByLineAndMoves() {
        var reader = reader()
        reader.send(.answered(Answer(command: "seq", text: (1...60).map { "line \($0)" }.joined(separator: "\n") + "\n")))
        #expect(reader.screen.contains("line 1 ") && !reader.screen.contains("line 30"))
        reader.press("G")
        #expect(reader.screen.contains("line 60"))
        reader.press("y")
        #expect(reader.effects.last == .copy((1...60).map { "line \($0)\n" }.joined()))
        #expect(reader.state.overlay == nil)
    }

    @Test func anEmptyAnswerIsSaid() {
        var reader = reader()
        reader.send(.answered(Answer(command: "true", text: "\n")))
        #expect(reader.row(-2).contains("true: done"))
    }

    @Test func longLinesOfAnAnswerGoOnInTheNextRow() {
        var reader = reader()
        reader.send(.answered(Answer(command: "x", text: String(repeating: "日", count: 100))))
        #expect(reader.screen.filter { $0 == "日" }.count == 100)
    }

    @Test func theEditorOpensAtThePlace() {
        var reader = reader()
        reader.press("} V")
        #expect(reader.effects.last == .edit(document: 0, at: reader.state.document.place.at))
    }
}
