import Articles
import Readers
import Testing

@testable import Reading

/// What somebody expects who reads with it every day.
@Suite("Habits")
struct HabitTests {
    @Test func nTakesUpTheSearchThatEscPutAway() throws {
        var reader = try Reader.seed(80, 24)
        reader.press("/ c u t Enter Esc")
        #expect(reader.state.document.search == nil)
        reader.press("n")
        #expect(reader.row(-1).contains("“cut” 2/5"))
    }

    @Test func anEmptySearchRepeatsThePatternAsAPattern() throws {
        var reader = try Reader.seed(80, 24)
        reader.press("/ ^R c u t | c o s t Enter")
        let count = reader.state.document.search?.hits.count
        reader.press("Esc / Enter")
        #expect(reader.state.document.search?.hits.count == count)
        #expect(reader.state.document.search?.isPattern == true)
    }

    @Test func takeawayMotionsStopAtWhatThePanelShows() throws {
        var reader = try Reader.seed(120, 40)
        let items = reader.state.panelContent.items.compactMap(\.target).sorted()
        var stops: [Span] = []
        for _ in items {
            reader.press("]t")
            if let chosen = reader.state.document.place.chosen { stops.append(chosen) }
        }
        #expect(stops == items)
        reader.press("]t")
        #expect(reader.state.messages.last?.text == "no takeaway after this one")
    }

    @Test func aCountGoesAsFarAsItCan() throws {
        var reader = try Reader.seed(80, 24)
        reader.press("9 9 ]]")
        #expect(reader.screen.contains("Final Thoughts"))
        reader.press("9 9 [[")
        #expect(reader.state.currentSection == 1)
    }

    @Test func aNoteIsChangedAndTakenAway() throws {
        var reader = try Reader.seed(80, 24)
        reader.press("} a o n e Enter a Space t w o Enter")
        #expect(reader.state.document.notes.map(\.text) == ["one two"])
        reader.press("a ^U Enter")
        #expect(reader.state.document.notes.isEmpty)
        reader.press("U")
        #expect(reader.state.document.notes.map(\.text) == ["one two"])
    }

    @Test func undoTakesBackWhatWasWrittenLast() throws {
        var reader = try Reader.seed(80, 24)
        reader.press("} A ]e E d r o p Enter U")
        #expect(reader.effects.suffix(1) == [.undoCorrection(.drop(name: "Amazon"))])
        reader.press("U")
        #expect(reader.state.document.notes.isEmpty)
    }

    /// A full stop within a name is no end of a sentence.
    @Test func nameWithAFullStopIsPutRight() throws {
        let text = "# A mill\n\nThe mill was sold to Robert P. Hale, the chief executive of Acme Corp., on Monday.\n"
        var reader = Reader(Markdown.article(from: Array(text.utf8)))
        reader.press("]e E")
        #expect(reader.screen.contains("Robert P. Hale is: "))
    }

    @Test func followingGoesToTheEndUntilItIsStopped() throws {
        var reader = Reader(PlainText.article(from: Array(String(repeating: "One paragraph of words.\n\n", count: 50).utf8)))
        reader.press("F")
        let longer = PlainText.article(from: Array((String(repeating: "One paragraph of words.\n\n", count: 80) + "The newest line.").utf8))
        reader.send(.loaded(document: 0, longer))
        #expect(reader.screen.contains("The newest line."))
        #expect(reader.row(-1).contains("following"))
        reader.press("^C")
        #expect(reader.effects.suffix(1) == [.tail(document: nil)])
        #expect(reader.state.tailed == nil)
    }

    @Test func motionsInAFoldStayInIt() throws {
        var reader = try Reader.seed(100, 40)
        reader.press("/ M e t a Enter o")
        reader.press("9 9 ]e")
        #expect(reader.state.document.excerpt != nil)
        let place = try #require(reader.state.document.place.chosen)
        #expect(reader.state.document.excerpt?.shows(place.start, in: reader.state.article) == true)
    }

    @Test func aMarkOutsideAFoldOpensTheText() throws {
        var reader = try Reader.seed(100, 40)
        reader.press("m a / M e t a Enter o ' a")
        #expect(reader.state.document.excerpt == nil)
    }

    @Test func thePlaceOfTheLastVisitIsTheLineAndNotItsParagraph() throws {
        let text = String(repeating: "Words that go on and on without an end in sight. ", count: 200)
        var reader = Reader(PlainText.article(from: Array(("A Headline Over It\n\n" + text).utf8)))
        reader.press("2 0 j")
        let visit = Visit().changed(by: reader.state.document.change)
        let line = reader.row(1)
        var next = Reader(reader.state.article)
        next.send(.remembered(document: 0, visit))
        #expect(next.row(1) == line)
    }

    @Test func placeFocusAndMarksAreFoundByTheirWordsInAChangedText() throws {
        var reader = try Reader.seed(80, 24)
        reader.press("Space } } } m a")
        let (visit, top) = (Visit().changed(by: reader.state.document.change), reader.row(1))
        let focus = reader.state.article[reader.state.article.blocks[reader.state.barBlock].span]
        let longer =
            Array(("A Headline of It\n\n" + String(repeating: "A new paragraph that was not there. ", count: 30) + "\n\n").utf8) + reader.state.article.text
        let changed = PlainText.article(from: longer)
        var next = Reader(changed)
        next.send(.remembered(document: 0, visit))
        #expect(next.row(1) == top)
        #expect(changed[changed.blocks[next.state.barBlock].span] == focus)
        next.press("G ' a")
        #expect(next.state.document.marks["a"].map { changed.text[$0...].starts(with: focus.utf8) } == true)
        // The same when the file is read again while it is open.
        reader.send(.loaded(document: 0, changed))
        #expect(reader.row(1) == top)
    }

    @Test func theFocusIsNeverOnAColumnThatIsGone() throws {
        var reader = try Reader.seed(120, 40)
        reader.press("Tab")
        #expect(reader.state.focus == .panel)
        reader.send(.resize(Size(columns: 60, rows: 40)))
        #expect(reader.state.focus == .text)
    }

    @Test func theFirstLineIsNothingAndTheLastIsAll() throws {
        var reader = try Reader.seed(80, 24)
        #expect(reader.state.sharePercent == 0)
        reader.press("j")
        #expect(reader.state.sharePercent < 5)
        reader.press("G")
        #expect(reader.row(-1).hasPrefix("7 of 7  ·  100 %  ·  the end"))
    }

    @Test func aLinkIsOneFromItsFirstLetterToItsLast() throws {
        let article = Markdown.article(from: Array("Some words and [a link of words](https://example.org) after.".utf8))
        let reader = Reader(article, name: "page.md")
        let link = try #require(article.inlines.first)
        #expect(reader.state.link(at: link.span.end - 1) == "https://example.org")
        #expect(reader.state.link(at: 0) == nil)
    }

    @Test func linksLeadToHeadingsAndFilesInsideGloss() throws {
        let text =
            "# First\n\nA [place](#second-part), a [file](other.md), a [page](https://example.org).\n\n" + String(repeating: "More words.\n\n", count: 40)
        var reader = Reader(Markdown.article(from: Array((text + "## Second part\n\nThe end.\n").utf8)), name: "page.md")
        reader.press("]l Enter")
        #expect(reader.screen.contains("Second part"))
        reader.press("' ' ]l ]l Enter")
        #expect(reader.effects.last == .load(document: 1))
        reader.send(.loaded(document: 1, Markdown.article(from: Array("# Other\n\nWords.\n".utf8))))
        #expect(reader.screen.contains("Other"))
        reader.press("K")
        reader.press("]l Enter")
        #expect(reader.row(-1).contains("open https://example.org? Enter here"))
    }

    @Test func aLinkLeadsBackToWhereItWasFollowed() throws {
        func article(_ text: String) -> Article { Markdown.article(from: Array(text.utf8)) }
        let far = "# Second\n\n" + String(repeating: "More words.\n\n", count: 60) + "## Far\n\nThe end.\n"
        let documents = [
            Document(id: 0, name: "1.md", article: article("# First\n\nA [file](2.md#far).\n")),
            Document(id: 1, name: "3.md", article: article("# Last on the shelf\n")),
        ]
        var reader = Reader(state: ReaderState(size: Size(columns: 80, rows: 24), shelf: Shelf(open: documents)))
        reader.press("]l Enter")
        #expect(reader.effects.last == .load(document: 2))
        reader.send(.loaded(document: 2, article("# Second\n\nMore words.\n"), isComplete: false))
        reader.send(.loaded(document: 2, article(far)))
        #expect(reader.screen.contains("Far"))
        reader.press("^O")
        #expect(reader.screen.contains("First"))
        reader.press("^O")
        #expect(reader.row(-1).contains("1/3"))
        reader.press("J")
        #expect(reader.screen.contains("Far"))
        reader.press("g g G ' '")
        #expect(reader.row(-1).contains("2/3"))
    }

    @Test func aFetchedFeedStandsOnTheShelfItemByItem() throws {
        func items(_ titles: [String]) -> [ShelfItem] {
            titles.map { ShelfItem(location: .member(.item(guid: $0), of: .address("https://example.org/feed")), name: "feed", title: $0) }
        }
        let feed = ShelfItem(location: .address("https://example.org/feed"), name: "https://example.org/feed")
        let other = ShelfItem(location: .file("/another.md"), name: "another.md")
        var reader = Reader(state: ReaderState(size: Size(columns: 80, rows: 24), shelf: Shelf([feed, other], current: 1)))
        reader.send(.loaded(document: 1, Markdown.article(from: Array("# Another\n\nText.\n".utf8))))
        reader.send(.collection(document: 0, items(["First item", "Second item"])))
        #expect(reader.screen.contains("Another"))
        #expect(reader.row(-1).contains("3/3"))
        reader.press("K")
        #expect(reader.screen.contains("Second item"))
        #expect(reader.effects.last == .load(document: 3))
        reader.press("K")
        #expect(reader.screen.contains("First item"))
        reader.send(.collection(document: 2, items(["Older item", "Newer item"]), chosen: 1))
        #expect(reader.screen.contains("Newer item"))
        #expect(reader.row(-2).contains("2 articles"))
        reader.press("Q")
        #expect(reader.effects.last == .quit)
    }

    @Test func messagesAreAllThere() throws {
        var reader = try Reader.seed(80, 24)
        reader.press("m a [j : m e s s a g e s Enter")
        #expect(reader.screen.contains("mark a set"))
        #expect(reader.screen.contains("no older place"))
    }

    @Test func helpStopsAtItsEnd() throws {
        var reader = try Reader.seed(80, 24)
        reader.press("h")
        for _ in 0..<40 { reader.press("PgDn") }
        let end = reader.screen
        reader.press("Up")
        #expect(reader.screen != end)
    }

    @Test func aLinkThatLeadsToNothingLeavesTheReaderWhereItStands() {
        var reader = Reader(Markdown.article(from: Array("# A page\n\nA [dead link](https://harbour.example/none) stands here.\n".utf8)))
        let notice = Article(text: Array("could not be fetched".utf8), blocks: [Block(.paragraph, Span(0, 20))])
        reader.press("]l Enter Enter")
        #expect(reader.effects.last == .load(document: 1))
        reader.send(.failed(document: 1, notice, reason: "https://harbour.example/none: no such host"))
        #expect(reader.state.document.id == 0)
        #expect(reader.state.messages.last?.text == "no such host; i says more")
        reader.press("i")
        #expect(reader.screen.contains("could not be fetched"))
        reader.press("^O")
        #expect(reader.state.document.id == 0)
        // Once something else was done, `i` is about what is in hand, and the link asks again.
        reader.press("j i")
        #expect(reader.state.document.id == 0)
        reader.press("]l Enter Enter")
        #expect(reader.effects.last == .reload(document: 1))
    }
}
