import Articles
import Readers
import Testing

@testable import Reading

@Suite("The shelf: light entries, and a few open documents")
struct ShelfTests {
    private static func item(_ number: Int) -> ShelfItem { ShelfItem(location: .file("/\(number).md"), name: "\(number).md") }
    private static func article(_ number: Int) -> Article {
        Markdown.article(from: Array(("# Article \(number)\n\n" + String(repeating: "Words of \(number).\n\n", count: 40)).utf8))
    }

    private func reader(_ count: Int) -> Reader {
        var reader = Reader(state: ReaderState(size: Size(columns: 80, rows: 24), shelf: Shelf((0..<count).map(Self.item))))
        reader.send(.loaded(document: 0, Self.article(0)))
        return reader
    }

    /// Carries out what the reader asks to be loaded.
    private func load(_ reader: inout Reader, from seen: Int) {
        for effect in reader.effects[seen...] {
            guard case .load(let document) = effect, let entry = reader.state.shelf.entry(document), case .file(let path) = entry.item.location else {
                continue
            }
            reader.send(.loaded(document: document, Self.article(Int(path.dropFirst().dropLast(3)) ?? -1)))
        }
    }

    @Test func onlyWhatIsShownAndTheNextOneIsRead() {
        var reader = reader(500)
        let loads = { (reader: Reader) in reader.effects.filter { if case .load = $0 { true } else { false } } }
        #expect(loads(reader) == [.load(document: 1)])
        #expect(reader.state.shelf.documents.count == 2)
        reader.send(.loaded(document: 1, Self.article(1)))
        reader.press("J")
        #expect(reader.screen.contains("Article 1"))
        #expect(loads(reader) == [.load(document: 1), .load(document: 2)])
    }

    @Test func aFewStayOpenAndTheRestComesBackAsItWas() {
        var reader = reader(20)
        reader.press("Space } } A m a")
        let place = reader.state.document.place.at
        _ = reader.takeChange()
        for _ in 1..<20 {
            let seen = reader.effects.count
            reader.press("J")
            load(&reader, from: seen)
            _ = reader.takeChange()
        }
        #expect(reader.state.shelf.documents.count == Shelf.mostOpen)
        #expect(reader.effects.contains(.release(document: 0)) && !reader.effects.contains(.release(document: 19)))
        #expect(reader.state.shelf[0] == nil && reader.state.shelf.entry(0)?.readShare != nil)
        let seen = reader.effects.count
        reader.press("S g Enter")
        load(&reader, from: seen)
        #expect(reader.screen.contains("Words of 0."))
        #expect(reader.state.document.place.at == place)
        #expect(reader.state.document.notes.count == 1 && reader.state.document.marks["a"] == place)
    }

    @Test func whatCouldNotBeKeptYetStaysOpen() {
        var reader = reader(20)
        reader.press("} A")
        for _ in 1..<20 {
            let seen = reader.effects.count
            reader.press("J")
            load(&reader, from: seen)
        }
        #expect(reader.state.shelf[0]?.notes.count == 1)
    }

    @Test func whatIsOnTheShelfAlreadyIsShownAgain() {
        var reader = Reader(
            state: ReaderState(
                size: Size(columns: 80, rows: 24),
                shelf: Shelf([ShelfItem(location: .file("/a.md"), name: "a.md"), ShelfItem(location: .file("/b.md"), name: "b.md")])))
        reader.send(.loaded(document: 0, Markdown.article(from: Array("# A\n\nSee [b](b.md), [b again](./b.md) and [c](c.md).\n".utf8))))
        reader.send(.loaded(document: 1, Self.article(1)))
        reader.press("]l Enter")
        #expect(reader.state.document.id == 1 && reader.state.shelf.count == 2)
        reader.press("^O ]l Enter")
        #expect(reader.state.document.id == 1 && reader.state.shelf.count == 2)
        reader.press("^O ]l Enter")
        #expect(reader.state.shelf.count == 3 && reader.effects.last == .load(document: 2))
    }

    @Test func aBookOpensAtTheChapterThatWasReadLast() {
        var reader = Reader(state: ReaderState(size: Size(columns: 80, rows: 24), shelf: Shelf([ShelfItem(location: .file("/b.epub"), name: "b.epub")])))
        let book = Location.file("/b.epub")
        let chapters = (0..<9).map { ShelfItem(location: .member(.chapter(path: "\($0).xhtml"), of: book), name: "b.epub", title: "Chapter \($0)") }
        reader.send(.collection(document: 0, chapters, chosen: 4))
        #expect(reader.state.shelf.current == 4 && reader.effects.last == .load(document: 5))
        #expect(reader.screen.contains("Chapter 4"))
    }

    @Test func aLinkOutOfTheBookIsNoChapter() {
        let location = Location.member(.chapter(path: "one.xhtml"), of: .file("/b.epub"))
        var reader = Reader(
            state: ReaderState(size: Size(columns: 80, rows: 24), shelf: Shelf([ShelfItem(location: location, name: "b.epub", title: "One")])))
        reader.send(.loaded(document: 0, Markdown.article(from: Array("A [dead](none.xhtml) link.\n".utf8))))
        reader.press("]l Enter")
        #expect(reader.state.messages.last?.text == "no such chapter in this book: none.xhtml")
        #expect(reader.state.shelf.count == 1)
    }
}
