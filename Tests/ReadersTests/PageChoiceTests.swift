import Articles
import Readers
import Testing

/// What of a page is its article, one habit of pages at a time.
@Suite("What belongs to the article of a page")
struct PageChoiceTests {
    private static let prose = "The council met on Tuesday to talk about the old bridge, which engineers call unsafe since the floods of the spring."

    private func article(_ body: String, head: String = "", around: (String) -> String = { $0 }) -> Article {
        let content = "<h1>The old bridge</h1><p>\(Self.prose)</p>\(body)<p>\(Self.prose.replacing("Tuesday", with: "Friday"))</p>"
        return WebPage.article(from: Array("<html><head>\(head)</head><body>\(around("<article>\(content)</article>"))</body></html>".utf8))
    }

    /// The lines of an article: "=" headings, "•" items, ">" quotations, "n" notes.
    private func lines(_ article: Article) -> [String] {
        article.blocks.map { block in
            let signs = article.containers(around: block).compactMap { index -> String? in
                switch article.containers[index].kind {
                case .item: "•"
                case .quote: ">"
                case .footnote: "n"
                case .list: nil
                }
            }
            if case .heading = block.kind { return "= " + article.line(block.span) }
            return signs.joined() + (signs.isEmpty ? "" : " ") + article.line(block.span)
        }
    }

    @Test(
        "What belongs to it",
        arguments: [
            ("a heading with an advertisement before its text", "<h2>Why now</h2><div class='ad'>Advertisement</div><p>\(prose) Indeed.</p>", "= Why now"),
            ("a heading that leads back to the contents", "<h2><a class='toc-backref' href='#id1'>Why now</a></h2><p>\(prose) Indeed.</p>", "= Why now"),
            (
                "a tweet", "<blockquote class='twitter-tweet'><p>We were told in March that the bridge would hold.</p></blockquote>",
                "> We were told in March that the bridge would hold."
            ),
            (
                "thanks in a quotation", "<blockquote><p>Thank you for reading this far, dear council.</p></blockquote>",
                "> Thank you for reading this far, dear council."
            ),
            ("links that a line with a colon announces", "<p>Other bridges of that kind:</p><ul><li><a href='/a'>Northgate</a></li></ul>", "• Northgate"),
            ("the ingredients of a recipe", "<aside class='recipe__ingredients'><ul><li>2 cups of flour</li></ul></aside>", "• 2 cups of flour"),
            (
                "a term with its definition", "<dl><dt id='alert'>Alert</dt><dd><p>A word of warning that people are meant to read at once.</p></dd></dl>",
                "Alert"
            ),
            ("the description of a picture", "<p><img src='a' alt='The bridge at dusk'></p>", "The bridge at dusk"),
            (
                "a note of nothing but a link",
                "<p>It was built in 1911.<a href='#n1'><sup>1</sup></a></p><h4>Notes</h4><h5><a id='n1' href='#r1'>(1)</a></h5><p><a href='https://a.example/'>https://a.example/</a></p>",
                "n https://a.example/"
            ),
        ])
    func kept(name: String, body: String, line: String) {
        #expect(lines(article(body)).contains(line), "\(name): \(lines(article(body)))")
    }

    @Test(
        "What does not",
        arguments: [
            ("a list of links that nothing announces", "<ul><li><a href='/a'>Northgate</a></li></ul>", "• Northgate"),
            (
                "a heading of something that was left out",
                "<h2>More from us</h2><ul class='related'><li><a href='/a'>The long story of the northern gate</a></li></ul>", "= More from us"
            ),
            (
                "a picture that shows its caption once more",
                "<figure><img src='a' alt='The bridge at dusk'><figcaption>The bridge at dusk, in May</figcaption></figure>", "The bridge at dusk"
            ),
            ("a picture that repeats the title", "<p><img src='a' alt='The old bridge'></p>", "The old bridge"),
            ("the day once more", "<p>Published 12 May 2025, 10:30 Uhr</p>", "Published 12 May 2025, 10:30 Uhr"),
            ("the language over a piece of code", "<div><span>js</span></div><pre class='brush: js'>let bridge = old()</pre>", "js"),
            ("a picture of a line", "<p><img src='a' alt='line'></p>", "line"),
            (
                "the number of a note",
                "<p>It was built in 1911.<a href='#n1'><sup>1</sup></a></p><h5><a id='n1' href='#r1'>(1)</a></h5><p>So say the files of the county.</p>",
                "= (1)"
            ),
        ])
    func leftOut(name: String, body: String, line: String) {
        let body = lines(article(body)).filter { $0 != "The old bridge" } + lines(article(body)).filter { $0 == "The old bridge" }.dropFirst()
        #expect(!body.contains(line), "\(name): \(body)")
    }

    @Test("A picture over the article stands with its caption") func leadPicture() {
        let page =
            "<article><h1>The old bridge</h1><figure><img src='a' alt='A bridge with smoke'><figcaption>In May, at dusk. Photo: A. Vos</figcaption></figure><p>\(Self.prose)</p><p>\(Self.prose)</p></article>"
        #expect(lines(WebPage.article(from: Array(page.utf8))).prefix(3) == ["The old bridge", "A bridge with smoke", "In May, at dusk. Photo: A. Vos"])
    }

    @Test("The whole page shows every picture's description") func wholePictures() {
        let page =
            "<article><h1>The old bridge</h1><p>\(Self.prose)</p><p><a href='/other'><img src='a' alt='The bridge at dusk'></a></p><p>\(Self.prose)</p></article>"
        func text(_ extent: WebPage.Extent) -> String { String(decoding: WebPage.article(from: Array(page.utf8), extent: extent).text, as: UTF8.self) }
        #expect(!text(.article).contains("at dusk"))
        #expect(text(.whole).contains("at dusk"))
    }

    @Test("A list that lays out the page is no list") func layout() {
        let found = lines(article("<ul><li>A wooden one</li></ul>") { "<ul><li>\($0)</li><li><a href='/'>Home</a></li></ul>" })
        #expect(found.contains(Self.prose))
        #expect(found.contains("• A wooden one"))
    }

    @Test(
        "Who wrote it",
        arguments: [
            ("<p><a href='/authors/mira-solheim'>Mira Solheim</a></p>", "", ["Mira Solheim"]),
            (
                "<p>12 May</p><p>von <a href='/autoren/x'>Dr. Mira Solheim</a></p>",
                "<link rel='canonical' href='https://www.lto.example/a'><meta name='author' content='LTO'>", ["Dr. Mira Solheim"]
            ),
            ("<p>By Mira Solheim</p>", "", ["Mira Solheim"]),
        ])
    func writers(line: String, head: String, names: [String]) {
        #expect(article(line, head: head).metadata.authors == names)
    }

    @Test("A title that begins like a byline is none") func title() {
        let page = "<html><body><article><h1>Von Brücken und Bauern</h1><p>\(Self.prose)</p><p>\(Self.prose) Indeed.</p></article></body></html>"
        #expect(WebPage.article(from: Array(page.utf8)).metadata.authors.isEmpty)
    }

    @Test("The one line that is called a date tells the day") func day() {
        let far = String(repeating: "<p>\(Self.prose)</p>", count: 16)
        #expect(article(far + "<div class='articleDate'>19.11.2021</div>").metadata.date?.description == "2021-11-19")
        #expect(article(far + "<div class='articleDate'>19.11.2021</div><div class='date'>20.11.2021</div>").metadata.date == nil)
    }
}
