import Articles
import Testing

@testable import Readers

@Suite("What nests or grows without end keeps its words and loses its depth")
struct LimitsTests {
    private func words(_ article: Article) -> String { article.line(Span(0, article.text.count)) }

    @Test("Deep elements are taken out of their depth; every word stays", arguments: ["div", "b", "blockquote", "ul><li", "table><tr><td", "section", "x-y"])
    func deepPages(tags: String) {
        let page = "<html><body><p>First words.</p><\(String(repeating: tags + "><", count: 3000))i>Words far down.</i> And more of them.</body></html>"
        let limited = PageNesting.limited(Array(page.utf8))
        #expect(limited.count < page.utf8.count)
        let tree = PageTree(parsing: Array(page.utf8))
        #expect(tree.nodes.indices.allSatisfy { tree.path(from: $0).reduce(0) { count, _ in count + 1 } <= 2 * PageNesting.deepest + 2 })
        let text = words(WebPage.article(from: Array(page.utf8), extent: .whole))
        for part in ["First words.", "Words far down.", "And more of them."] { #expect(text.contains(part)) }
    }

    @Test(
        "What is not deep is left as it is",
        arguments: [
            String(repeating: "<p>Words here", count: 5000), String(repeating: "<li>one<li>two", count: 5000),
            String(repeating: "<a name=x>", count: 5000) + "<a href=y>z</a>",
            String(repeating: "<div><b>x</b></div>", count: 5000), String(repeating: "<br><img src=x><hr>", count: 5000),
            String(repeating: "<div/>", count: 5000),
            "<script>" + String(repeating: "'<div>'", count: 5000) + "</script>x", "<!--" + String(repeating: "<div>", count: 5000) + "-->x",
            String(repeating: "</div></b>", count: 5000), "a < b and c << d <3 <", "<", "<div",
        ])
    func shallowPages(page: String) {
        #expect(PageNesting.limited(Array(page.utf8)) == Array(page.utf8))
    }

    @Test func endTagsOfWhatWasLeftOutAreLeftOutToo() {
        let deep = String(repeating: "<div>", count: 300) + "x" + String(repeating: "</div>", count: 300) + "<p>y</p>"
        let limited = String(decoding: PageNesting.limited(Array(deep.utf8)), as: UTF8.self)
        #expect(limited == String(repeating: "<div>", count: 200) + "x" + String(repeating: "</div>", count: 200) + "<p>y</p>")
    }

    @Test func tablesWhoseCellsAreNotThereStayText() {
        let columns = 150
        let head = "|" + String(repeating: "a|", count: columns) + "\n|" + String(repeating: "-|", count: columns) + "\n"
        let article = Markdown.article(from: Array((head + String(repeating: "|x\n", count: 2000)).utf8))
        #expect(article.tables.isEmpty)
        #expect(words(article).count { $0 == "x" } == 2000)
        let usual = Markdown.article(from: Array((head + String(repeating: "|x\n", count: 20)).utf8))
        #expect(usual.tables.count == 1)
    }

    @Test("Markup that never ends is text, and what ends is markup", arguments: ["<?", "<![CDATA[", "<!--", "<!A "])
    func endlessMarkup(opening: String) {
        let closing = ["<?": "?>", "<![CDATA[": "]]>", "<!--": "-->", "<!A ": ">"][opening] ?? ""
        // More than may be looked for in a text of this size.
        let text = "A first \(opening) x \(closing) and " + String(repeating: "y \(opening) ", count: 30_000) + "last"
        let cut = MarkdownDefusing(Array(text.utf8)[...]).text
        #expect(cut.count > text.utf8.count)
        #expect(cut.starts(with: "A first \(opening) x \(closing) and y \(opening)".utf8))
        let few = String(repeating: "y \(opening) ", count: 10)
        #expect(MarkdownDefusing(Array(few.utf8)[...]).text == Array(few.utf8))
    }

    @Test(
        "A definition that very many references would copy is text, unless it is short, a footnote or no definition",
        arguments: [
            ("[r]: /LONG", true), ("> - [r]: /LONG", true), ("[r]:\n/LONG", true), ("[r]: /u 'LONG", true), ("[a\nr]: </LONG>", true), ("[r]: /u", false),
            ("[r]: /u\n[s]: /v", false), ("[^r]: LONG", false), ("[r] LONG", false), ("LONG [r]: /u", false),
        ])
    func hugeDefinitions(definition: String, isText: Bool) {
        let text = definition.replacing("LONG", with: String(repeating: "long", count: 1000)) + "\n\n" + String(repeating: "[r] ", count: 50_000)
        let defused = MarkdownDefusing(Array(text.utf8)[...]).text
        #expect((defused != Array(text.utf8)) == isText)
        let few = definition.replacing("LONG", with: String(repeating: "long", count: 1000)) + "\n\n" + String(repeating: "[r] ", count: 50)
        #expect(MarkdownDefusing(Array(few.utf8)[...]).text == Array(few.utf8))
    }

    @Test("The end of a formatting element leaves what stands in it open", arguments: ["<i><div>w</i>", "<b><i><pre>w</b></i>", "<code><h2>w</code>"])
    func formattingAroundBlocks(unit: String) {
        let limited = String(decoding: PageNesting.limited(Array(String(repeating: unit, count: 5000).utf8)), as: UTF8.self)
        #expect(["<div>", "<pre>", "<h2>"].map { limited.ranges(of: $0).count }.reduce(0, +) <= PageNesting.deepest)
        #expect(limited.count { $0 == "w" } == 5000)
    }

    @Test("Addresses in crowds are no links, others are", arguments: ["<http://a", "www.a<", "a)"])
    func crowdsOfAddresses(unit: String) {
        let crowd = String(repeating: unit, count: 2000)
        #expect(!MarkdownLimits(Array(crowd.utf8)[...]).readsBareAddresses)
        #expect(MarkdownLimits(Array(String(repeating: unit + " ", count: 2000).utf8)[...]).readsBareAddresses)
    }

    @Test func imagesThatNeverEndAreText() {
        let crowd = String(repeating: "![a []() ", count: 1500) + "\n\n![picture](p.png)"
        let defused = String(decoding: MarkdownDefusing(Array(crowd.utf8)[...]).text, as: UTF8.self)
        #expect(defused == String(repeating: "![a []() ", count: 1000) + String(repeating: "!\\[a []() ", count: 500) + "\n\n![picture](p.png)")
        let usual = String(repeating: "![a](b.png) and ![c][d] ", count: 1500)
        #expect(MarkdownDefusing(Array(usual.utf8)[...]).text == Array(usual.utf8))
    }

    @Test func deepListsAndQuotationsKeepTheirWords() {
        let text = String(repeating: "> ", count: 400) + "deep words\n\n" + (0..<300).map { String(repeating: "  ", count: $0) + "- item \($0)\n" }.joined()
        let article = Markdown.article(from: Array(text.utf8))
        #expect(article.blocks.allSatisfy { article.containers(around: $0).count <= 100 })
        #expect(words(article).contains("deep words") && words(article).contains("item 0") && words(article).contains("item 49"))
    }

    @Test(
        "References to characters beyond all numbers are harmless",
        arguments: [
            "&#x94967296;", "&#x80000096;", "&#4294967424;", "&#x110000;", "&#xD800;", "&#99999999999999999999;", "&#-1;", "&#x80000080;",
        ])
    func references(reference: String) {
        let page = "<html><head><title>T \(reference)</title></head><body><p title='\(reference)'>Words \(reference) stand here.</p></body></html>"
        for article in [WebPage.article(from: Array(page.utf8), extent: .whole), Markdown.article(from: Array("Words \(reference) stand here.".utf8))] {
            #expect(String(validating: article.text, as: UTF8.self) != nil)
            #expect(words(article).contains("Words ") && words(article).contains(" stand here."))
        }
    }

    @Test(
        "Lists that begin at the last of all numbers are lists",
        arguments: ["9223372036854775807", "9223372036854775806", "-9223372036854775808", "99999999999999999999", "x"])
    func listStarts(start: String) {
        let items = String(repeating: "<li>word", count: 12)
        let article = WebPage.article(from: Array("<p>First words.</p><ol start=\(start) reversed>\(items)</ol>".utf8), extent: .whole)
        #expect(article.blocks.count == 13)
        #expect(Markdown.article(from: Array("\(start). a\n\(start). b\n".utf8)).blocks.count > 0)
    }

    @Test func anAddressBeforeACrowdOfBracketsIsText() {
        let text = "http://a.example" + String(repeating: ")", count: 5000)
        #expect(words(Markdown.article(from: Array(text.utf8))) == text)
    }

    @Test func metadataStandsOnOneLineAndIsSafe() {
        let metadata = Metadata(title: "a\nb\u{1B}[2J\u{9B}\u{202E}c\u{AD}d", subtitle: "\u{0}", authors: ["x\u{7}"], site: "\u{2028}", language: "\u{E0041}")
        #expect(metadata.title == "a b\u{FFFD}[2J\u{FFFD}c\u{AD}d")
        #expect([metadata.subtitle, metadata.authors[0], metadata.site].allSatisfy { $0?.contains("\u{FFFD}") == true })
        #expect(metadata.language == "")
        var other = Metadata()
        other.title = "\u{1B}"
        #expect(other.title == "\u{FFFD}")
    }
}
