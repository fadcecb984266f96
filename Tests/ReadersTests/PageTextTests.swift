import Articles
import Readers
import Testing

/// How the words of a page are written.
@Suite("The text of a page")
struct PageTextTests {
    private func article(_ body: String, head: String = "") -> Article {
        WebPage.article(
            from: Array("<html><head>\(head)</head><body><article>\(body)</article></body></html>".utf8), address: "https://www.post.example/a", extent: .whole)
    }

    @Test(
        "One line of a page",
        arguments: [
            ("<p><span>Floods in Kiew</span><span class='source'>Quelle: dpa</span></p>", "Floods in Kiew Quelle: dpa"),
            ("<p>The <b>J</b>avaScript of <span>i</span><span>Phone</span> and <code><i>get</i><i>Name</i></code></p>", "The JavaScript of iPhone and getName"),
            ("<p><img src='a' alt='A bridge at dusk'>Northgate in May</p>", "A bridge at dusk Northgate in May"),
            ("<p>Grund\u{AD}gebühr und Brücken\u{AD}bau</p>", "Grundgebühr und Brückenbau"),
            ("<p><img src='a' alt='Dusk over it &lt;b&gt;Photo by A.&lt;/b&gt;'></p>", "Dusk over it"),
            ("<pre><code>    <b>def</b> bridge():\n        pass</code></pre>", "    def bridge(): pass"),
        ])
    func line(markup: String, words: String) throws {
        let article = article(markup)
        let block = try #require(article.blocks.last)
        let text = String(decoding: article.text[block.span.start..<block.span.end], as: UTF8.self)
        #expect(block.kind == .paragraph || block.kind == .caption ? article.line(block.span) == words : text.hasPrefix(words.prefix(16)), "\(text)")
    }

    @Test("Code may say the same as before") func code() {
        let sample = "<pre>let bridge = old()\nbridge.close()\nprint(bridge, bridge.height)</pre>"
        let prose = "<p>The council met on Tuesday to talk about the old bridge, which engineers call unsafe since the floods of the spring.</p>"
        let found = WebPage.article(from: Array("<article>\(prose)\(sample)\(prose.replacing("old", with: "new"))\(sample)</article>".utf8))
        #expect(found.blocks.count { if case .code = $0.kind { true } else { false } } == 2)
    }

    @Test("A table's foot that repeats its head is left out") func table() {
        let foot = "<tfoot><tr><th>Year</th><th>Tons</th></tr></tfoot>"
        let found = article("<table><thead><tr><th>Year</th><th>Tons</th></tr></thead>\(foot)<tbody><tr><td>1911</td><td>4</td></tr></tbody></table>")
        #expect(found.tables.first?.rows.map { $0.map { found[$0] } } == [["Year", "Tons"], ["1911", "4"]])
    }

    @Test("Cells that reach over columns and rows keep the others in their places") func spans() {
        let found = article(
            "<table><tr><th rowspan=2>Port<th colspan=2>Lifts<tr><th>1998<th>2018<tr><td rowspan=2>Gullvik<td>1<td>2<tr><td>3<td>4</table>")
        #expect(
            found.tables.first?.rows.map { $0.map { found[$0] } } == [["Port", "Lifts", ""], ["", "1998", "2018"], ["Gullvik", "1", "2"], ["", "3", "4"]])
        let hostile = article("<table><tr><td colspan=1000000000>a<td rowspan=1000000000>b<tr><td>c<td>d</table>")
        #expect((hostile.tables.first?.rows.map(\.count).max() ?? 0) < 100)
    }

    @Test("A note keeps its number") func notes() {
        let found = article("<p>It was built.<a href='#n22'><sup>22</sup></a></p><p id='n22'><a href='#r'>22</a> So they say.</p>")
        #expect(found.inlines.contains { $0.style == .footnoteReference(name: "22") })
        #expect(found.containers.contains { $0.kind == .footnote(name: "22") })
    }

    @Test(
        "The site",
        arguments: [
            ("<meta property='og:site_name' content='The Post'><title>Bridge - Other</title>", "The Post"),
            ("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"publisher\": {\"name\": \"The Post\"}}</script>", "The Post"),
            ("<title>The old bridge - The Quayside Post</title>", "The Quayside Post"), ("<title>The old bridge</title>", "post.example"),
        ])
    func site(head: String, name: String) {
        #expect(article("<h1>The old bridge</h1><p>Words.</p>", head: head).metadata.site == name)
    }

    @Test("A writer who is the site is not named twice") func outlet() {
        let found = article("<h1>The old bridge</h1>", head: "<meta name='author' content='The Post'><meta property='og:site_name' content='The Post'>")
        #expect(found.metadata.authors == ["The Post"])
        #expect(!found.blocks.contains { $0.kind == .byline })
    }
}
