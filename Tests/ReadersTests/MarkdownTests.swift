import Articles
import Readers
import Testing

@Suite("Markdown")
struct MarkdownTests {
    private func article(_ text: String) -> Article { Markdown.article(from: Array(text.utf8)) }

    @Test func headingsListsAndQuotesBecomeBlocksInContainers() {
        let article = article("# Title\n\nText.\n\n1. one\n   - deep\n2. two\n\n> said\n\n```swift\nlet x = 1\n```\n")
        #expect(article.blocks.map { article[$0.span] } == ["Title", "Text.", "one", "deep", "two", "said", "let x = 1\n"])
        #expect(article.blocks.first?.kind == .title)
        #expect(article.blocks.last?.kind == .code(language: "swift"))
        let markers = article.blocks.map { block in
            article.containers(around: block).compactMap { if case .item(let item) = article.containers[$0].kind { item.marker } else { nil } }
        }
        #expect(markers == [[], [], ["1."], ["1.", "•"], ["2."], [], []])
        #expect(article.containers(around: article.blocks[5]).map { article.containers[$0].kind } == [.quote])
    }

    @Test func inlinesAreSpansOuterFirst() {
        let article = article("a **b *c* d** [e](http://x.example \"t\") `f` ~~g~~")
        #expect(article.inlines.map { article[$0.span] } == ["b c d", "c", "e", "f", "g"])
        #expect(article.inlines.map(\.depth) == [0, 1, 0, 0, 0])
        #expect(article.inlines[2].style == .link(address: "http://x.example", title: "t"))
    }

    @Test func tablesTasksAndFootnotes() {
        let article = article("| A | B |\n|:--|--:|\n| 1 | 2 |\n\n- [x] done\n- [ ] open\n\nText.[^1]\n\n[^1]: The note.\n")
        #expect(article.tables.first?.rows.map { $0.map { article[$0] } } == [["A", "B"], ["1", "2"]])
        #expect(article.tables.first?.alignments == [.left, .right])
        let tasks = article.containers.compactMap { if case .item(let item) = $0.kind { item.isDone } else { nil } }
        #expect(tasks == [true, false])
        #expect(article.inlines.contains { $0.style == .footnoteReference(name: "1") && article[$0.span] == "¹" })
        #expect(article.containers.contains { $0.kind == .footnote(name: "1") })
    }

    @Test func frontMatterIsMetadata() {
        let article = article("---\ntitle: \"A page\"\nauthor: Ada Renner\ndate: 2025-03-03\n---\n\nText.\n")
        #expect(article.metadata.title == "A page")
        #expect(article.metadata.authors == ["Ada Renner"])
        #expect(article.metadata.date?.description == "2025-03-03")
        #expect(article.blocks.map(\.kind) == [.frontMatter, .title, .byline, .date, .paragraph])
    }

    @Test("A title in the text stands for the one in the front matter", arguments: ["# Own title", "Own title\n=========", "\n  # Own title #"])
    func ownTitle(line: String) {
        let article = Markdown.article(from: Array("---\ntitle: Own title\n---\n\(line)\n\nText.\n".utf8))
        #expect(article.blocks.map(\.kind) == [.frontMatter, .title, .paragraph])
    }

    @Test("References to what is no character leave UTF-8", arguments: ["&#xffff;", "&#65534;", "&#xd800;", "&#0;", "`a` &#x110000;", "[a](b \"&#xfffe;\")"])
    func noCharacter(reference: String) {
        let article = Markdown.article(from: Array("before \(reference) after".utf8))
        #expect(Array(String(decoding: article.text, as: UTF8.self).utf8) == article.text)
    }

    @Test("A rule is no front matter") func ruleFirst() {
        #expect(article("---\nFoo\n---\n\nText.\n").blocks.first?.kind == .rule)
    }

    @Test func theBeginningOfALongPageIsAPrefixOfIt() {
        let text = Array(String(repeating: "## Head\n\nSome **words** of a paragraph, and more of them.\n\n```\ncode\n\nmore\n```\n\n", count: 900).utf8)
        let (beginning, isComplete) = Markdown.beginning(of: text)
        let whole = Markdown.article(from: text)
        #expect(!isComplete && beginning.blocks.count > 100)
        #expect(beginning.blocks == Array(whole.blocks.prefix(beginning.blocks.count)))
        #expect(Markdown.beginning(of: Array(text.prefix(2000))).isComplete)
    }

    @Test func nothingUnsafeComesThroughACharacterReference() {
        let article = article("a&#27;[31mb &#x202E;c [x](http://a\u{7}b)")
        #expect(!article.text.contains(0x1B))
        #expect(article[article.blocks[0].span].hasPrefix("a␛[31mb c"))
    }

    @Test("Deep nesting is only deep") func deep() {
        let article = article(String(repeating: "> ", count: 20_000) + "x")
        #expect(article.blocks.count == 1)
        #expect(article[article.blocks[0].span] == "x")
    }

    @Test(
        "Content tells the format, a name only helps",
        arguments: [
            ("# Head\n\n[a](b) **c**\n\n- d\n", "notes.txt", Format.markdown), ("Head\n\nPlain words and no more.\n", "notes.txt", .text),
            ("Plain words.\n", "notes.md", .markdown),
        ])
    func sniffs(text: String, name: String, format: Format) throws {
        #expect(try Sniffer.format(of: Array(text.utf8), name: name) == format)
    }

    @Test("What is no text is refused with a remedy") func refuses() {
        #expect(throws: NotText.self) { try Sniffer.format(of: Array("%PDF-1.7 …".utf8), name: "x.txt") }
        #expect(throws: NotText.self) { try Sniffer.format(of: [0x50, 0x4B, 3, 4, 0, 0], name: "minutes.docx") }
    }
}
