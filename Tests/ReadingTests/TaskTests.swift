import Articles
import Readers
import Testing

@testable import Reading

/// What people do with an article, key by key.
@Suite("Reading tasks")
struct TaskTests {
    @Test func findTheChiefExecutiveAndTheProofOfHisRole() throws {
        var reader = try Reader.seed(100, 30)
        reader.press("/ J a s s y Enter")
        #expect(reader.chosen == "Jassy")
        reader.press("Enter")
        #expect(reader.screen.contains("person  ·  3 mentions"))
        #expect(reader.screen.contains("CEO of Amazon, likely"))
        #expect(reader.screen.contains("“This aligns with CEO Andy Jassy’s warnings"))
        reader.press("j")
        #expect(!reader.screen.contains("3 mentions"))
    }

    @Test func goToHisNextMentionsByAnyName() throws {
        var reader = try Reader.seed(80, 24)
        reader.press("/ A n d y Enter")
        reader.press("*")
        #expect(reader.chosen == "Jassy")
        reader.press("*")
        #expect(reader.chosen == "Andy Jassy")
        reader.press("* ")
        #expect(reader.state.messages.last?.text == "from the last mention to the first")
    }

    @Test func readOnlyWhatConcernsAWS() throws {
        var reader = try Reader.seed(100, 40)
        reader.press("/ A W S Enter o")
        #expect(reader.row(0).hasPrefix("Only Amazon Web Services, AWS"))
        #expect(reader.row(0).contains("13 in 11 of 33 sentences"))
        #expect(!reader.screen.contains("Last month, Jassy emphasized"))
        reader.press("Esc")
        #expect(reader.state.document.excerpt == nil)
    }

    @Test func readForOneMinuteOnly() throws {
        var reader = try Reader.seed(100, 40)
        reader.press(": b u d g e t Space 1 Enter")
        #expect(reader.row(0).hasPrefix("Only 1 min of 2"))
        #expect(reader.screen.contains("On July 17, 2025, Amazon confirmed"))
        let kept = try #require(reader.state.document.excerpt)
        let shown = reader.state.document.rankedSentences.filter { kept.shows($0.start, in: reader.state.document.article) }
        // A label comes with its sentence.
        #expect(shown.reduce(0) { $0 + $1.count } <= Article.bytesAMinute * 11 / 10)
        reader.press("Esc 5 B")
        #expect(reader.state.document.excerpt == nil && reader.state.messages.last?.text == "all of it reads in 2 min")
    }

    @Test func goThroughWhatIsSaid() {
        var reader = Reader(Self.interview, size: Size(columns: 100, rows: 30))
        reader.press("] q ] q")
        #expect(reader.chosen == "“And soon.”")
        reader.press("i")
        #expect(reader.state.messages.last?.text.hasPrefix("said by Ada Obi") == true)
        reader.press("[ q")
        #expect(reader.chosen == "“We will grow,”")
    }

    static var interview: Article {
        PlainText.article(
            from: Array(
                """
                Harbour Line looks ahead

                The ferries of Harbour Line are full again, and the company wants more of them on the water by next year.

                “We will grow,” said Ada Obi, the chief executive of Harbour Line. “And soon.”

                """.utf8))
    }

    @Test func copyTheSecondTakeaway() throws {
        var reader = try Reader.seed(120, 40)
        reader.press("Tab j y")
        guard case .copy(let words)? = reader.effects.last else {
            Issue.record("nothing copied")
            return
        }
        #expect(words.hasPrefix("> AI, analytics, and engineering skills are becoming increasingly valuable."))
        #expect(words.contains("*Amazon AWS layoffs: Amazon AWS Trims Hundreds of Roles Amid Strategic Shift Toward Innovation*, 2025-07-18 (layoffs.txt)"))
    }

    @Test func jumpToATakeawayAndComeBack() throws {
        var reader = try Reader.seed(120, 40)
        reader.press("Tab j j Enter")
        #expect(reader.chosen?.hasPrefix("The challenge lies in balancing") == true)
        reader.press("' '")
        #expect(reader.row(1).contains("Opening"))
        #expect(reader.screen.contains("On July 17, 2025, Amazon confirmed"))
    }

    @Test func theSameWordsAfterAResize() throws {
        var reader = try Reader.seed(120, 40)
        reader.press("} } }")
        let focus = reader.state.barBlock
        let before = reader.state.rows.firstIndex { $0.position.block == focus }
        reader.send(.resize(Size(columns: 80, rows: 40)))
        #expect(reader.state.barBlock == focus)
        #expect(reader.state.rows.firstIndex { $0.position.block == focus } == before)
        reader.send(.resize(Size(columns: 1, rows: 1)))
        reader.send(.resize(Size(columns: 120, rows: 40)))
        #expect(reader.state.rows.contains { $0.position.block == focus })
    }

    @Test func aPageNeverEndsOnAHeading() throws {
        for rows in 8...40 {
            var reader = try Reader.seed(80, rows)
            for _ in 0..<12 {
                reader.press("Space")
                let isAtEnd = reader.state.sharePercent == 100
                guard !isAtEnd, let last = reader.state.rows.last(where: { $0.line != nil }) else { continue }
                if case .heading = reader.state.article.blocks[last.position.block].kind { Issue.record("\(rows) rows end on a heading") }
            }
        }
    }

    @Test func searchGoesRoundAndCounts() throws {
        var reader = try Reader.seed(80, 24)
        reader.press("/ c u t Enter n n n n")
        #expect(reader.row(-1).contains("“cut” 5/5"))
        reader.press("n")
        #expect(reader.state.messages.last?.text == "search went round: from the end to the start")
        reader.press("N")
        #expect(reader.row(-1).contains("“cut” 5/5"))
    }

    @Test func twoQuotesGoBackToWhereASearchBegan() throws {
        var reader = try Reader.seed(80, 24)
        let before = reader.state.barBlock
        reader.press("/ e a r n i n g s Enter")
        #expect(reader.state.barBlock != before)
        reader.press("' '")
        #expect(reader.state.barBlock == before)
    }

    @Test func anAbandonedSearchGoesBackToWhereItBegan() throws {
        var reader = try Reader.seed(80, 24)
        let top = reader.state.document.place.top
        reader.press("/ F i n a l")
        #expect(reader.state.document.place.top != top)
        reader.press("Esc")
        #expect(reader.state.document.place.top == top)
        #expect(reader.state.document.search == nil)
    }

    @Test func marksAndTheJumpList() throws {
        var reader = try Reader.seed(80, 24)
        reader.press("m a G")
        #expect(reader.row(-1).contains("100 %"))
        reader.press("' a")
        #expect(reader.row(1) == "Amazon AWS layoffs: Amazon AWS Trims Hundreds")
        reader.press("^O")
        #expect(reader.row(-1).contains("100 %"))
        reader.press("' z")
        #expect(reader.state.messages.last?.text == "no mark z; mz sets it")
    }

    @Test func contentsByTyping() throws {
        var reader = try Reader.seed(80, 24)
        reader.press("c f i n Enter")
        #expect(reader.screen.contains("7 Final Thoughts"))
        #expect(reader.state.prompt == nil)
    }

    @Test func aNoteIsKeptUndoneAndFoundAgain() throws {
        var reader = try Reader.seed(100, 30)
        reader.press("} a w h y Enter")
        #expect(reader.effects.last == .save(document: 0))
        let note = try #require(reader.state.document.notes.first)
        #expect(note.text == "why" && note.passage.quote.hasPrefix("While Amazon did not disclose"))
        reader.press("U")
        #expect(reader.state.document.notes.isEmpty)
        let moved = PlainText.article(from: Array("New first line of the page, quite long, and with a full stop at its end.\n\n\(note.passage.quote)\n".utf8))
        #expect(Document(id: 0, name: "", article: moved).placed(note).span.map { moved[$0] } == note.passage.quote)
        let gone = PlainText.article(from: Array("Nothing of it is left.\n".utf8))
        #expect(Document(id: 0, name: "", article: gone).placed(note).span == nil)
    }

    @Test func aPatternIsFoundInAParagraphOfAnyLength() {
        let text =
            String(repeating: "some words of no interest stand here ", count: 2000) + "needle42 " + String(repeating: "and others after them ", count: 2000)
        var reader = Reader(PlainText.article(from: Array(("A Headline\n\n" + text + ".\n").utf8)), isUnderstood: false)
        func look(for pattern: String) {
            reader.send(.key(.character("/")))
            if reader.state.prompt.map({ if case .search(_, false, _) = $0.kind { true } else { false } }) == true { reader.press("^R") }
            for letter in pattern { reader.send(.key(.character(letter))) }
            reader.press("Enter")
        }
        look(for: "needle[0-9]+")
        for _ in 0..<100 where reader.state.isSearching { reader.send(.tick) }
        #expect(reader.chosen == "needle42")
        // A paragraph begins once.
        look(for: "^some")
        for _ in 0..<100 where reader.state.isSearching { reader.send(.tick) }
        #expect(reader.state.document.search?.hits.count == 1)
    }

    @Test func countsBeforeKeys() throws {
        var reader = try Reader.seed(80, 24)
        reader.press("5 j")
        #expect(reader.state.document.place.top.line + reader.state.document.place.top.block > 0)
        reader.press("g 5 0 g")
        #expect((45...50).contains(reader.state.sharePercent))
    }

    @Test func whatIsPendingIsSaid() throws {
        var reader = try Reader.seed(80, 24, isUnderstood: false)
        #expect(reader.row(-1).contains("names …"))
        reader.press("] e")
        #expect(reader.state.messages.last?.text == "still reading for names and facts")
    }
}
