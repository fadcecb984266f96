import Articles
import Readers
import TestSupport
import Testing

@Suite("Web pages")
struct WebPageTests {
    private func harbour(_ extent: WebPage.Extent = .article) throws -> Article {
        WebPage.article(from: try Fixture.bytes("harbour.html"), address: "https://post.example/news/crane", extent: extent)
    }

    private func article(_ body: String, head: String = "") -> Article {
        let prose = "<p>The council met on Tuesday to talk about the old bridge, which engineers call unsafe since the floods of the spring.</p>"
        return WebPage.article(
            from: Array("<html><head>\(head)</head><body><article>\(prose)\(body)\(prose.replacing("Tuesday", with: "Friday"))</article></body></html>".utf8))
    }

    @Test func theArticleIsKeptAndNothingElse() throws {
        let article = try harbour()
        let words = String(decoding: article.text, as: UTF8.self)
        for kept in ["has sold the last crane", "another winter", "Height: 58 metres", "car park with a view", "A hearing is set"] {
            #expect(words.contains(kept), "\(kept)")
        }
        for other in ["cookies", "Sign up", "Tide table of 1911", "never once complained", "All rights reserved", "Tides", "Share", "color: red"] {
            #expect(!words.contains(other), "\(other)")
        }
    }

    @Test func itsStructureIsKept() throws {
        let article = try harbour()
        let outline = article.blocks.map { block -> String in
            let around = article.containers(around: block).map { index -> String in
                switch article.containers[index].kind {
                case .list: "list "
                case .item(let item): item.marker + " "
                case .quote: "> "
                case .footnote(let name): "note \(name) "
                }
            }
            return around.joined() + "\(block.kind)".prefix { $0 != "(" } + ": " + article.line(block.span).prefix(24)
        }
        #expect(
            outline == [
                "title: Harbour board sells its ", "subtitle: After 61 years the yello", "byline: By Runa Eldholm", "date: The Quayside Post · 12 M",
                "paragraph: The harbour board of Bru", "caption: A yellow crane at dusk", "caption: The crane in April. Phot", "heading: Why now",
                "paragraph: “We could not pay for an",
                "list • paragraph: Height: 58 metres", "list • paragraph: Weight: 410 tonnes", "list • list 3. paragraph: boom",
                "list • list 4. paragraph: tower",
                "heading: What it lifted", "table: Year Containers 1998 41,", "> paragraph: A harbour without a cran", "paragraph: The board keeps its reco",
                "code: for y in 1998 2018; do l", "paragraph: A hearing is set for 3 J", "list note 1 paragraph: About 105,000 euros.",
            ])
        #expect(article.blocks.contains { $0.kind == .code(language: "sh") })
        #expect(article.tables.first?.rows.map { $0.map { article[$0] } } == [["Year", "Containers"], ["1998", "41,200"], ["2018", "310"]])
    }

    @Test func whoWhenAndWhereAreSaid() throws {
        let metadata = try harbour().metadata
        #expect(metadata.title == "Harbour board sells its last crane")
        #expect(metadata.authors == ["Runa Eldholm"])
        #expect(metadata.date?.description == "2025-05-12")
        #expect(metadata.site == "The Quayside Post")
        #expect(metadata.language == "en-GB")
    }

    @Test func linksLeadOnAndPlacesInsideAreKnown() throws {
        let article = try harbour()
        let links = article.inlines.compactMap { if case .link(let address, _) = $0.style { address } else { nil } }
        #expect(links == ["https://post.example/firms/hexley", "#why"])
        let place = try #require(article.anchors["why"])
        #expect(article[Span(place, place + 7)] == "Why now")
        #expect(article.inlines.contains { $0.style == .footnoteReference(name: "1") })
    }

    @Test func nothingOfThePageIsLost() throws {
        let (part, whole) = (try harbour(), try harbour(.whole))
        let words = String(decoding: whole.text, as: UTF8.self)
        for block in part.blocks.dropFirst(4) { #expect(words.contains(part[block.span])) }
        for other in ["cookies", "Sign up", "Tide table of 1911", "never once complained", "All rights reserved"] { #expect(words.contains(other)) }
        guard case .article(let count) = part.metadata.page else { return #expect(Bool(false)) }
        #expect((100...400).contains(count))
        #expect(whole.metadata.page == .whole)
    }

    @Test("A page without an article is shown whole") func index() {
        let links = (1...30).map { "<li><a href='/\($0)'>Story number \($0) of the day</a></li>" }.joined()
        let article = WebPage.article(from: Array("<html><body><h1>News</h1><ul>\(links)</ul></body></html>".utf8))
        #expect(article.metadata.page == .noArticle)
        #expect(String(decoding: article.text, as: UTF8.self).contains("Story number 30"))
    }

    @Test(
        "Inline markup",
        arguments: [
            ("<p>a <b>bold</b> word</p>", "bold", Inline.Style.strong), ("<p>an <i>old</i> one</p>", "old", .emphasis),
            ("<p>run <code>ls -l</code> now</p>", "ls -l", .code),
            ("<p>not <del>this</del></p>", "this", .strikethrough), ("<p>so<br>on</p>", "\n", .lineBreak),
            ("<p>see <img src='x.png' alt='a cat'> there</p>", "a cat", .image(address: "x.png", title: "")),
        ])
    func inlines(markup: String, words: String, style: Inline.Style) {
        let article = article(markup)
        #expect(article.inlines.map { article[$0.span] } == [words])
        #expect(article.inlines.map(\.style) == [style])
    }

    @Test(
        "What the page does not show is not shown",
        arguments: [
            "<p style='display: none'>zarb</p>", "<div hidden><p>zarb</p></div>", "<template><p>zarb</p></template>", "<noscript><p>zarb</p></noscript>",
            "<p class='sr-only'>zarb</p>", "<script>zarb</script>", "<p>x<span class='mw-editsection'>[zarb]</span></p>", "<!-- zarb -->",
        ])
    func hidden(markup: String) {
        #expect(!String(decoding: article(markup).text, as: UTF8.self).contains("zarb"))
    }

    @Test("Encodings are read as declared") func charset() {
        let head = "<html><head><meta charset='windows-1251'></head><body><p>"
        let bytes = Array(head.utf8) + [0xC2, 0xF7, 0xE5, 0xF0, 0xE0] + Array("</p></body></html>".utf8)
        #expect(String(decoding: WebPage.article(from: bytes).text, as: UTF8.self).contains("Вчера"))
    }

    @Test("No escape sequence gets through") func controls() {
        let article = article("<p title='\u{1B}[2J'>a\u{1B}[31m &#27;[2J &#155;1m \u{202E}b</p>", head: "<title>A\u{1B}[2J title</title>")
        #expect(!article.text.contains(0x1B))
        #expect(!(article.metadata.title ?? "").contains("\u{1B}"))
        #expect(!String(decoding: article.text, as: UTF8.self).unicodeScalars.contains { $0.value == 0x9B || $0.value == 0x202E })
    }

    @Test(
        "Hostile pages are read, and their text with them",
        arguments: [
            Hostile("", repeating: "<div>", 10_000), Hostile("<p>", repeating: "<b><i>", 5_000), Hostile("", repeating: "<table><tr><td>", 500),
            Hostile((0..<20_000).map { " a\($0)='\($0)'" }.joined(), called: "20000 attributes"), Hostile("<p title='", repeating: "y", 1_000_000, "'>"),
            Hostile("", repeating: "<p>a<b>b<i>c", 20_000), Hostile("", repeating: "<blockquote><ul><li>", 1_000),
            Hostile("<p>zarb<a href='", repeating: "x", 9), Hostile("<p>zarb</p><!-- ", repeating: "x", 9),
        ])
    func hostile(page: Hostile) {
        #expect(String(decoding: article(page.markup).text, as: UTF8.self).contains("zarb"))
    }

    /// Markup told by what is repeated in it, for it is long.
    struct Hostile: CustomTestStringConvertible {
        let markup: String
        let testDescription: String

        init(_ attributes: String, called description: String) {
            markup = "<p\(attributes)>zarb</p>"
            testDescription = description
        }

        init(_ before: String, repeating piece: String, _ count: Int, _ after: String = "") {
            markup = before + String(repeating: piece, count: count) + after + (before.contains("zarb") ? "" : "zarb")
            testDescription = "\(before)\(count) × \(piece)\(after)"
        }
    }

    @Test(
        "Pages are known by their content",
        arguments: [
            ("<!DOCTYPE html><p>x", Format.html), ("\n <html><body>x", .html), ("<?xml version='1.0'?><html xmlns='x'>", .html), ("<div><p>a</p></div>", .html),
            ("plain words", .text), ("# Heading\n\n- a\n- b\n\n**x** [a](b)\n", .markdown), ("<3 you all", .text),
        ])
    func sniffing(text: String, format: Format) throws {
        #expect(try Sniffer.format(of: Array(text.utf8), name: "page") == format)
    }
}
