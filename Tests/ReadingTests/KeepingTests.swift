import Articles
import Readers
import TestSupport
import Testing

@testable import Reading

@Suite("Place, marks and notes are found again, and nothing is written that was not touched")
struct KeepingTests {
    /// A text of so many bytes in which no paragraph is like another.
    private static func text(_ count: Int, wrappedAt columns: Int? = nil) -> [UInt8] {
        var random = Seeded(state: UInt64(count))
        var text = "A Headline Over It\n\n"
        var number = 0
        while text.utf8.count < count {
            number += 1
            let words = (0..<60).map { _ in
                String((0..<Int.random(in: 2...9, using: &random)).map { _ in "abcdefghilmnoprstu".randomElement(using: &random) ?? "a" })
            }
            let paragraph = "Paragraph \(number) " + words.joined(separator: " ") + "."
            guard let columns else {
                text += paragraph + "\n\n"
                continue
            }
            var column = 0
            for word in paragraph.split(separator: " ") {
                if column > 0 { text += column + word.count >= columns ? "\n" : " " }
                column = column + word.count >= columns ? word.count : column + word.count + 1
                text += word
            }
            text += "\n\n"
        }
        return Array(text.utf8)
    }

    /// As the program opens it: the beginning first, then what was kept, then the rest; or what was kept last.
    private func reopened(_ bytes: [UInt8], _ visit: Visit, size: Size, keptFirst: Bool) -> Reader {
        let first = Array(bytes.prefix(5 << 14))
        let (beginning, isComplete) = PlainText.beginning(of: first, isWhole: first.count == bytes.count)
        let document = Document(id: 0, name: "text", article: beginning, isComplete: isComplete && first.count == bytes.count)
        var reader = Reader(state: ReaderState(size: size, shelf: Shelf(open: [document])))
        let whole = PlainText.article(from: bytes)
        if keptFirst { reader.send(.remembered(document: 0, visit)) }
        if !reader.state.document.isComplete { reader.send(.loaded(document: 0, whole)) }
        if !keptFirst { reader.send(.remembered(document: 0, visit)) }
        return reader
    }

    @Test("The place of the last visit is found in every text", arguments: [3_000, 14_000, 18_000, 40_000, 70_000, 90_000], [nil, 72] as [Int?])
    func place(count: Int, columns: Int?) {
        let bytes = Self.text(count, wrappedAt: columns)
        for (share, size) in [
            (5, Size(columns: 80, rows: 24)), (37, Size(columns: 120, rows: 40)), (70, Size(columns: 60, rows: 12)), (95, Size(columns: 200, rows: 30)),
        ] {
            var reader = Reader(PlainText.article(from: bytes), size: size, isUnderstood: false)
            reader.press(share.description.map { String($0) }.joined(separator: " ") + " G m x")
            let change = reader.state.document.change
            #expect(change.place != nil || reader.state.isEndInView)
            let visit = Visit().changed(by: change)
            for keptFirst in [true, false] {
                let next = reopened(bytes, visit, size: size, keptFirst: keptFirst)
                #expect(
                    next.row(1) == reader.row(1),
                    "\(share) % of \(count) bytes, \(keptFirst) \(reader.state.document.place) \(next.state.document.place) \(reader.state.viewSpan) \(next.state.viewSpan) \(reader.state.isEndInView)"
                )
                #expect(next.state.document.marks == reader.state.document.marks)
                #expect(next.state.document.change.isEmpty, "nothing was touched")
            }
        }
    }

    @Test func notesStayInATextThatIsWrappedInAnotherWay() {
        var first = Reader(PlainText.article(from: Self.text(9_000)), isUnderstood: false)
        first.press("Space } A } A m a")
        let visit = Visit().changed(by: first.state.document.change)
        for columns in [40, 72] {
            var next = Reader(PlainText.article(from: Self.text(9_000, wrappedAt: columns)), isUnderstood: false)
            next.send(.remembered(document: 0, visit))
            for (note, old) in zip(next.state.document.notes, first.state.document.notes) {
                #expect(note.span.map { next.state.article.line($0) } == old.span.map { first.state.article.line($0) })
            }
            #expect(next.state.document.change.isEmpty)
        }
    }

    @Test func whatWasDoneBeforeTheLastVisitWasReadIsAddedToIt() {
        let article = PlainText.article(from: Self.text(9_000))
        var first = Reader(article, isUnderstood: false)
        first.press("Space Space A m a")
        let visit = Visit().changed(by: first.state.document.change)
        var next = Reader(article, isUnderstood: false)
        #expect(next.state.document.change.place == nil && next.state.document.change.marks.isEmpty)
        next.press("} } A m b")
        next.send(.remembered(document: 0, visit))
        let both = visit.changed(by: next.state.document.change)
        #expect(both.notes.count == 2 && Set(both.marks.keys) == ["a", "b"])
        #expect(next.state.document.notes.count == 2)
    }

    @Test func twoReadersOfOneTextKeepBothOnesNotes() {
        let article = PlainText.article(from: Self.text(9_000))
        var kept = Visit()
        var readers = [Reader(article, isUnderstood: false), Reader(article, isUnderstood: false), Reader(article, isUnderstood: false)]
        readers[0].press("A")
        readers[1].press("Space } A")
        for index in [0, 1, 2, 1, 0] {
            kept = kept.changed(by: readers[index].takeChange())
            readers[index].send(.kept(document: 0, kept))
        }
        #expect(kept.notes.count == 2)
        #expect(readers[0].state.document.notes.count == 2)
        // What the other noted is not undone here, what was noted here is.
        readers[0].press("U")
        kept = kept.changed(by: readers[0].takeChange())
        #expect(kept.notes.count == 1 && kept.notes[0].passage == readers[1].state.document.notes[0].passage)
        // The idle one wrote nothing over the place of the one that moved.
        #expect(kept.place != .start && readers[2].state.document.change.isEmpty)
    }

    @Test func aNoteThatIsTakenAwayBeforeItIsKeptStaysAway() {
        var reader = Reader(PlainText.article(from: Self.text(9_000)), isUnderstood: false)
        reader.press("A")
        let first = reader.takeChange()
        reader.press("U")
        let kept = Visit().changed(by: first)
        reader.send(.kept(document: 0, kept))
        #expect(reader.state.document.notes.isEmpty)
        #expect(kept.changed(by: reader.takeChange()).notes.isEmpty)
    }

    @Test func whatCouldNotBeKeptIsPartOfTheNextChange() {
        var reader = Reader(PlainText.article(from: Self.text(9_000)), isUnderstood: false)
        reader.press("Space Space A m a")
        let change = reader.takeChange()
        #expect(reader.state.document.change.isEmpty)
        reader.send(.notKept(document: 0, change))
        #expect(reader.state.document.change == change)
    }

    @Test func aNoticeInPlaceOfAnArticleKeepsWhatWasKept() {
        let article = PlainText.article(from: Self.text(9_000))
        var first = Reader(article, isUnderstood: false)
        first.press("Space Space A m a")
        let visit = Visit().changed(by: first.state.document.change)
        let placeholder = Article(text: Array("fetching".utf8), blocks: [Block(.title, Span(0, 8))])
        let document = Document(id: 0, name: "a page", article: placeholder, isComplete: false, isPlaceholder: true)
        var reader = Reader(state: ReaderState(size: Size(columns: 80, rows: 24), shelf: Shelf(open: [document])))
        reader.press("A m b j")
        reader.send(.remembered(document: 0, visit))
        let notice = Article(text: Array("could not be fetched".utf8), blocks: [Block(.paragraph, Span(0, 20))])
        reader.send(.failed(document: 0, notice, reason: "no answer"))
        reader.press("A m b j G g")
        #expect(reader.state.document.change.isEmpty)
        reader.send(.loaded(document: 0, article))
        #expect(reader.row(1) == first.row(1))
        #expect(reader.state.document.notes.map(\.span) == first.state.document.notes.map(\.span) && reader.state.document.marks == first.state.document.marks)
    }

    @Test func aShortPageThatStandsInForAnArticleKeepsItsPlace() {
        var first = Reader(PlainText.article(from: Self.text(9_000)), isUnderstood: false)
        first.press("G A m a")
        let visit = Visit().changed(by: first.state.document.change)
        var reader = Reader(
            PlainText.article(from: Array("A Headline\n\nSubscribe to read on. It costs little.\n\nSign in, or come back later.\n".utf8)), isUnderstood: false)
        reader.send(.remembered(document: 0, visit))
        reader.press("} } G m b")
        let now = visit.changed(by: reader.state.document.change)
        #expect(now.place == visit.place && now.notes == visit.notes && now.marks["a"] == visit.marks["a"] && now.marks["b"] != nil)
    }
}
