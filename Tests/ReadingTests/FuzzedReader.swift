import Articles
import Readers
import TestSupport
import Testing

/// A reader of files, with files of its kind to begin from.
enum FuzzedReader: String, CaseIterable, CustomTestStringConvertible {
    case text, markdown, page, mail, feed, book, lines

    var testDescription: String { rawValue }

    /// Each in the parts that are changed by themselves.
    var samples: [[[UInt8]]] { get throws { try own + corpus } }

    /// What once took too long, or ended the program: `Tests/Fixtures/Corpus`.
    private var corpus: [[[UInt8]]] {
        get throws {
            let endings: [String] =
                switch self {
                case .text: [".txt"]
                case .markdown: [".md", ".txt"]
                case .page: [".html"]
                case .mail: [".eml"]
                case .feed: [".xml"]
                case .book: []
                case .lines: [".txt"]
                }
            return try Fixture.names(in: "Corpus").filter { name in endings.contains { name.hasSuffix($0) } }.map { [try Fixture.bytes("Corpus/" + $0)] }
        }
    }

    private var own: [[[UInt8]]] {
        get throws {
            switch self {
            case .text:
                [[try Fixture.bytes("../../seeds/000_cd6def2fc25486ab.txt")], [Array("日本語 👩‍👩‍👧‍👦 e\u{301} \u{202E}x".utf8)], [try Fixture.bytes("measuring.md")]]
            case .markdown:
                [
                    [try Fixture.bytes("measuring.md")],
                    [Array("---\ntitle: x\n---\n# A\n\n| a | b |\n|--|--|\n| c | d |\n\n[l](x) ![i](y) <br> <!-- c --> `k`\n".utf8)],
                ]
            case .page: [[try Fixture.bytes("harbour.html")], [Array(Self.chapter.utf8)]]
            case .mail: [[try Fixture.bytes("crane.eml")], [Array(Self.letter.utf8)]]
            case .feed: [[Array(Self.rss.utf8)], [Array(Self.atom.utf8)], [Array(Self.json.utf8)], [Array(Self.list.utf8)]]
            case .lines: [[Array(Self.painted.utf8)], [Array(Self.manual.utf8)]]
            case .book: [[Self.container, Self.package, Self.contents, Self.chapter].map { Array($0.utf8) }]
            }
        }
    }

    private static let painted =
        "commit 1f2e3d4c5b6a\nAuthor: Ada\n\n    Deepen\n\n\u{1B}[1mdiff --git a/x b/x\u{1B}[m\n\u{1B}[38;5;208m+\u{1B}]8;;https://e.org/\u{7}日本\u{1B}]8;;\u{7}\tx\r\n10%\r20%\u{1B}[K\u{1B}[5Cx\n"
    private static let manual = "LS(1)   User   LS(1)\n\nN\u{8}NA\u{8}AM\u{8}ME\u{8}E\n       _\u{8}l_\u{8}s - e\u{301}\u{8}e\n   Sub\n\nLS(1)   1   LS(1)\n"

    func articles(from parts: [[UInt8]]) -> [Article] {
        let bytes = parts[0]
        switch self {
        case .text: return [PlainText.article(from: bytes)]
        case .lines: return [Lines.article(from: bytes), Lines.beginning(of: bytes)]
        case .markdown: return [Markdown.article(from: bytes)]
        case .page: return [WebPage.article(from: bytes, extent: bytes.count.isMultiple(of: 2) ? .whole : .article)]
        case .mail: return [Mail.article(from: bytes)]
        case .feed:
            switch try? FeedFile(bytes) {
            case .feed(let feed): return ArticleCollection(feed).members.prefix(2).map { $0.article() }
            case .list(let list): return [list.article]
            case nil: return []
            }
        case .book:
            let names = ["META-INF/container.xml", "a/book.opf", "a/nav.xhtml", "a/one.xhtml"]
            let archive = storedArchive([("mimetype", Array("application/epub+zip".utf8))] + zip(names, parts).map { ($0, $1) })
            return (try? Book(archive)).map { ArticleCollection($0).members.prefix(2).map { $0.article() } } ?? []
        }
    }

    private static let letter = """
        From: Tor <t@b.example>
        Subject: =?utf-8?q?The_crane?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Type: text/plain; format=flowed

        Hi,

        > The board has sold\u{20}
        > the crane.
        >> Who says so?

          Year   Tons
          1911      4

        --\u{20}
        Tor
        --x
        Content-Type: application/pdf
        Content-Disposition: attachment; filename="a.pdf"

        xyz
        --x--
        """
    private static let rss = """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><link>https://a.example/</link>
        <item><title>One &amp; two</title><link>/one</link><guid>1</guid><pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;A &lt;b&gt;summary&lt;/b&gt;.&lt;/p&gt;</description>
        <content:encoded><![CDATA[<h2>Head</h2><p>All of it, <a href="x">linked</a>.</p>]]></content:encoded></item><item><title>Two</title></item></channel></rss>
        """
    private static let atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">A &amp;amp; B</title><link href="https://a.example/"/><entry><id>e</id><title>One</title>
        <author><name>Mira Solheim</name></author><updated>2026-11-02T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text.</p></div></content></entry></feed>
        """
    private static let json = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{"id": 1, "url": "https://a.example/1", "content_html": "<p>One \\u00e9</p>",
        "authors": [{"name": "M"}], "date_published": "2026-11-02T10:00:00Z"}, {"id": "2", "content_text": "Two"}]}
        """
    private static let list = """
        <opml version="2.0"><head><title>Feeds</title></head><body><outline text="Group"><outline text="A" type="rss" xmlUrl="https://a.example/feed"/></outline></body></opml>
        """
    private static let container = """
        <?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
        <rootfile full-path="a/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
        """
    private static let package = """
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:title>A Book</dc:title><dc:creator>Mira Solheim</dc:creator><dc:language>en</dc:language><dc:date>2025-05-12</dc:date></metadata>
        <manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
        </manifest><spine><itemref idref="one"/></spine></package>
        """
    private static let contents = """
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol><li><a href="one.xhtml">One</a>
        <ol><li><a href="one.xhtml#b">Within</a></li></ol></li></ol></nav></body></html>
        """
    private static let chapter = """
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>One</title></head><body><h1>One</h1>
        <p>Words<a epub:type="noteref" href="#n">1</a> of the chapter.</p><h2 id="b">Within</h2><table><tr><th>a</th><td>b</td></tr></table>
        <aside epub:type="footnote" id="n"><p>A note.</p></aside></body></html>
        """
}
