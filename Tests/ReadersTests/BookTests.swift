import Articles
import TestSupport
import Testing

@testable import Readers

@Suite("Books")
struct BookTests {
    private func quay() throws -> Book { try Book(try Fixture.bytes("quay.epub")) }

    @Test func whatItIsAndWhatIsInIt() throws {
        let book = try quay()
        #expect(book.title == "The Last Crane")
        #expect(book.creators == ["Runa Eldholm"])
        #expect(book.language == "en-GB")
        #expect(book.spine == ["book/text/one.xhtml", "book/text/two b.xhtml"])
        #expect(book.contents.map(\.label) == ["The sale", "Why", "The gulls"])
        #expect(book.contents.map(\.depth) == [0, 1, 0])
        #expect(book.contents[1].fragment == "why")
    }

    @Test func itsChaptersAreArticles() throws {
        let shelf = ArticleCollection(try quay())
        #expect(shelf.members.map(\.metadata.title) == ["The sale", "The gulls"])
        let article = try #require(shelf.members.first).article()
        #expect(
            article.blocks.map { article.line($0.span) } == [
                "The sale", "By Runa Eldholm", "The Last Crane · 12 May 2025", "The board sold the crane.¹", "Why", "Read on in the next chapter.",
                "For 1.2 million kroner.",
            ])
        #expect(article.inlines.contains { $0.style == .link(address: "two%20b.xhtml#end", title: "") })
        #expect(article.inlines.contains { $0.style == .footnoteReference(name: "1") })
        let second = shelf.members[1].article()
        let place = try #require(second.anchors["end"])
        #expect(second[Span(place, place + 7)] == "The end")
    }

    @Test(
        "Paths lead nowhere but into the book",
        arguments: [
            ("a.xhtml", "x/", "x/a.xhtml"), ("../a.xhtml#b", "x/y/", "x/a.xhtml"), ("a%20b.xhtml?c", "", "a b.xhtml"), ("./a", "x/", "x/a"),
            ("../../a", "x/", nil),
            ("/etc/passwd", "x/", nil), ("file:///etc/passwd", "x/", nil), ("https://a.example/", "x/", nil), ("#a", "x/", nil), ("%2e%2e/%2e%2e/a", "x/", nil),
        ])
    func paths(link: String, folder: String, path: String?) {
        #expect(RelativePath.resolve(link, in: folder) == path)
    }

    @Test("Damaged books are refused, or give what is left", arguments: 0..<60) func damage(number: Int) throws {
        var bytes = try Fixture.bytes("quay.epub")
        var random = Seeded(state: UInt64(number))
        for _ in 0..<8 { bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
        if number.isMultiple(of: 3) { bytes = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))) }
        do throws(NoBook) {
            for item in ArticleCollection(try Book(bytes)).members { #expect(item.article().blocks.allSatisfy { !$0.span.isEmpty }) }
        } catch {
            #expect(!error.reason.isEmpty)
        }
    }

    @Test("Other files are no books", arguments: ["", "words", "PK\u{3}\u{4} and no more"]) func others(text: String) {
        #expect(throws: NoBook.self) { try Book(Array(text.utf8)) }
    }
}
