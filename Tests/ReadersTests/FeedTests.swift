import Articles
import Readers
import Testing

@Suite("Feeds")
struct FeedTests {
    private func feed(_ text: String) throws -> Feed {
        guard case .feed(let feed) = try FeedFile(Array(text.utf8)) else { throw NotFound() }
        return feed
    }

    private struct NotFound: Error {}

    @Test(
        "Every dialect gives the same feed",
        arguments: [
            """
            <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Quay</title><link>https://q.example/</link>
            <item><title>Crane sold</title><link>https://q.example/1</link><guid isPermaLink="false">1</guid><dc:creator>Runa Eldholm</dc:creator>
            <pubDate>Mon, 12 May 2025 06:30:00 +0200</pubDate><description>&lt;p&gt;It is &lt;b&gt;gone&lt;/b&gt;.&lt;/p&gt;</description></item></channel></rss>
            """,
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="x"><title>Quay</title><link>https://q.example/</link></channel><item rdf:about="1"><title>Crane sold</title>
            <link>https://q.example/1</link><dc:creator>Runa Eldholm</dc:creator><dc:date>2025-05-12T06:30:00+02:00</dc:date>
            <description><![CDATA[<p>It is <b>gone</b>.</p>]]></description></item></rdf:RDF>
            """,
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://q.example/"><title>Quay</title><link href="./"/><entry><title>Crane sold</title>
            <link href="1"/><id>1</id><author><name>Runa Eldholm</name><email>r@q.example</email></author><published>2025-05-12T06:30:00+02:00</published>
            <summary type="html">&lt;p>It is &lt;b>gone&lt;/b>.&lt;/p></summary></entry></feed>
            """,
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Quay", "home_page_url": "https://q.example/", "items": [{"id": 1, "title": "Crane sold",
            "url": "https://q.example/1", "authors": [{"name": "Runa Eldholm"}], "date_published": "2025-05-12T06:30:00+02:00", "summary": "It is gone."}]}
            """,
        ])
    func dialects(text: String) throws {
        let feed = try feed(text)
        #expect(feed.title == "Quay")
        #expect(feed.link == "https://q.example/")
        let item = try #require(feed.items.first)
        #expect(item.title == "Crane sold")
        #expect(item.link == "https://q.example/1")
        #expect(item.id == "1")
        #expect(item.author == "Runa Eldholm")
        #expect(item.published == "2025-05-12T06:30:00+02:00")
        let article = try #require(ArticleCollection(feed).members.first?.article())
        #expect(article.metadata.title == "Crane sold")
        #expect(article.metadata.date?.description == "2025-05-12")
        #expect(article.blocks.map { article.line($0.span) }.contains("It is gone."))
        #expect(article.inlines.contains { $0.style == .link(address: "https://q.example/1", title: "") })
    }

    @Test(
        "What is ill-formed is mended",
        arguments: [
            "<rss><channel><item><title>a&nbsp;b &copy; c</title></item></channel></rss>",
            "<rss><channel><item><title>AT&T & R&D zarb</title></item></channel></rss>",
            "<rss><channel><item><title>zarb</b></title></item></channel></rss>", "<rss><channel><item><title>zarb", "<rss><channel><item><title><![CDATA[zarb",
            "<rss><channel><item><dc:creator>x</dc:creator><title>zarb</title></item></channel></rss><script>x</script>",
            "<!DOCTYPE rss [<!ENTITY a 'zarb'>]><rss><channel><item><title>&a;</title></item></channel></rss>",
            "\n\n <?xml version='1.0'?><rss><channel><ITEM><TITLE>zarb</TITLE></ITEM></channel></rss>",
            "<rss><channel><item><title>\u{1}zarb</title></item></channel></rss>",
        ])
    func mending(text: String) throws {
        let title = try #require(try feed(text).items.first?.title)
        #expect(title.contains("zarb") || title.contains("©"))
    }

    @Test(
        "Entities do not multiply and nothing is read from outside",
        arguments: [
            "<!DOCTYPE rss [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>",
            "<!DOCTYPE rss [<!ENTITY c SYSTEM 'file:///etc/hostname'>]>",
            "<!DOCTYPE rss [<!ENTITY % x SYSTEM 'file:///etc/hostname'> %x;]>",
        ])
    func entities(type: String) throws {
        let feed = try feed("<?xml version='1.0'?>\(type)<rss><channel><item><title>&c;</title></item></channel></rss>")
        #expect(feed.items.first?.title?.contains("lollol") != true)
        #expect((feed.items.first?.title ?? "").count < 10)
    }

    @Test func listsOfFeedsAreLinksUnderHeadings() throws {
        let text =
            "<opml version='2.0'><head><title>Mine</title></head><body><outline text='Sea'><outline text='Quay' xmlUrl='https://q.example/feed'/></outline></body></opml>"
        guard case .list(let list) = try FeedFile(Array(text.utf8)) else { throw NotFound() }
        let article = list.article
        #expect(article.blocks.map { article.line($0.span) } == ["Mine", "Sea", "Quay"])
        #expect(article.inlines.map(\.style) == [.link(address: "https://q.example/feed", title: "")])
    }

    @Test func anItemWithoutTitleIsCalledByItsFirstWordsAndLeadsToItsPage() throws {
        let text =
            "<rss><channel><item><link>https://q.example/1</link><description>&lt;p&gt;The gulls stayed on the quay all winter, said the board.&lt;/p&gt;</description></item></channel></rss>"
        let item = try #require(ArticleCollection(try feed(text)).members.first)
        #expect(item.metadata.title == "The gulls stayed on the quay all winter, said …")
        #expect(item.article().inlines.contains { $0.style == .link(address: "https://q.example/1", title: "") })
    }

    @Test("Other files are no feeds", arguments: ["<html></html>", "{\"a\": ", "words", ""])
    func others(text: String) {
        #expect(throws: NoFeed.self) { try FeedFile(Array(text.utf8)) }
    }

    @Test(
        "Feeds are known by their roots",
        arguments: [
            ("<?xml version='1.0'?><!-- x --><rss version='2.0'>", Format.feed), ("<feed xmlns='http://www.w3.org/2005/Atom'>", .feed), ("<rdf:RDF>", .feed),
            ("<opml>", .feed), ("{\"version\": \"https://jsonfeed.org/version/1\"", .feed), ("<html><body><feed>", .html), ("{\"version\": 1}", .text),
        ])
    func sniffing(text: String, format: Format) throws {
        #expect(try Sniffer.format(of: Array(text.utf8), name: "x") == format)
    }

    @Test("Brackets nest in JSON, not in its texts")
    func nesting() throws {
        let brackets = String(repeating: "[", count: 200)
        let text = "{\"items\": [{\"title\": \"\\\"" + brackets + "\"}]}"
        #expect(try feed(text).items.first?.title == "\"" + brackets)
        #expect(throws: NoFeed.self) { try feed("{\"items\":" + String(repeating: "[", count: 100_000)) }
        #expect(throws: NoFeed.self) { try feed("{\"title\": \"Quay\", \"x\": " + brackets + String(repeating: "]", count: 200) + "}") }
    }
}
