import Readers
import TestSupport
import Testing

@testable import Reading

/// Every pane, mode and width class as a whole screen. Each accepted file was read by eye once.
@Suite("Screens")
struct ScreenTests {
    @Test("The first screen at every size", arguments: [(120, 40), (160, 45), (200, 60), (100, 30), (84, 24), (80, 24), (60, 20), (40, 12), (20, 8), (30, 4)])
    func firstScreen(columns: Int, rows: Int) throws {
        expectScreen(try .seed(columns, rows), "first-\(columns)x\(rows)")
    }

    @Test(
        "Panels beside the text",
        arguments: [
            ("entities", "e", 160, 45), ("entities-chosen", "e Tab j", 160, 45), ("facts", "$", 100, 30), ("facts-later", "$ Space", 100, 30),

            ("notes-empty", "w", 100, 30),
            ("takeaways-focus", "Tab j j", 120, 40), ("notes", "} A } a h i Enter w", 100, 30),
        ])
    func panels(name: String, keys: String, columns: Int, rows: Int) throws {
        var reader = try Reader.seed(columns, rows)
        reader.press(keys)
        expectScreen(reader, "panel-\(name)")
    }

    @Test("Who says what, beside a text with quotations") func quotes() {
        var reader = Reader(TaskTests.interview, size: Size(columns: 100, rows: 16))
        reader.press("\" Tab j")
        expectScreen(reader, "panel-quotes")
    }

    @Test(
        "Sheets over the text where it is narrow",
        arguments: [
            ("takeaways", "t"), ("takeaways-second", "t j"), ("entities", "e"), ("facts", "$ j j"), ("contents", "c"), ("contents-filter", "c w h"),
            ("prefix", "]"), ("look-prefix", "z"),
            ("hints", "Space x"), ("card", "]e ]e Enter"), ("themes", "z t"),
        ])
    func sheets(name: String, keys: String) throws {
        var reader = try Reader.seed(80, 24)
        reader.press(keys)
        expectScreen(reader, "sheet-\(name)")
    }

    @Test(
        "Searching",
        arguments: [
            ("typing", "/ c u t", 120, 40), ("done", "/ c u t Enter n", 100, 30), ("nothing", "/ z z z Enter", 80, 24), ("pattern-fault", "/ ^R ( c", 100, 30),
            ("filter", "& A W S Enter", 80, 24),
        ])
    func searches(name: String, keys: String, columns: Int, rows: Int) throws {
        var reader = try Reader.seed(columns, rows)
        reader.press(keys)
        expectScreen(reader, "search-\(name)")
    }

    @Test(
        "Modes",
        arguments: [
            ("card", "]e ]e ]e ]e ]e ]e ]e ]e ]e ]e ]e ]e Enter", 100, 30), ("excerpt", "]e ]e ]e ]e o", 100, 40), ("skim", "s", 100, 40),
            ("help", "h", 100, 34),
            ("help-narrow", "h", 60, 20), ("help-filter", "h n e x t", 100, 34),
            ("zen", "z z", 120, 40), ("justified", "z j", 100, 30), ("one-column", "z 1", 120, 30), ("selection", "} v )", 80, 24),
            ("themes", "z t j j", 100, 30), ("where", "Space =", 100, 30), ("command", ": n e x", 80, 24),
        ])
    func modes(name: String, keys: String, columns: Int, rows: Int) throws {
        var reader = try Reader.seed(columns, rows)
        reader.press(keys)
        expectScreen(reader, "mode-\(name)")
    }

    @Test func firstStart() throws {
        var reader = try Reader.seed(80, 24, isUnderstood: false)
        reader.send(.firstStart)
        #expect(!reader.screen.contains("reads on"))
        reader.press("Space")
        expectScreen(reader, "first-start")
        reader.press("Space")
        #expect(!reader.screen.contains("reads on"))
    }

    @Test func aMistakeInTheSettings() throws {
        var reader = try Reader.seed(80, 24)
        reader.send(.say(Message("keys.yaml:7  “gg” is bound twice; the first counts, this one is left out", isWarning: true)))
        expectScreen(reader, "warning")
    }

    @Test func severalMistakesAreCountedAndOneKeyShowsThem() throws {
        var reader = try Reader.seed(80, 24)
        reader.send(.mistakes(["keys.yaml:7  no command “nextt”", "config.yaml:1  no theme “nosuch”"].map { Message($0, isWarning: true) }))
        #expect(reader.screen.contains("2 mistakes in the settings; ! shows them"))
        reader.press("!")
        #expect(reader.screen.contains("nextt") && reader.screen.contains("nosuch"))
    }

    @Test("A table, lists, code, a quotation and a footnote", arguments: [(80, 52), (50, 60)])
    func markdown(columns: Int, rows: Int) throws {
        let article = Markdown.article(from: try Fixture.bytes("measuring.md"))
        expectScreen(Reader(article, name: "measuring.md", size: Size(columns: columns, rows: rows)), "markdown-\(columns)x\(rows)")
    }

    @Test("A web page", arguments: [(80, 44), (120, 40)])
    func page(columns: Int, rows: Int) throws {
        let article = WebPage.article(from: try Fixture.bytes("harbour.html"), address: "https://post.example/news/crane")
        expectScreen(Reader(article, name: "harbour.html", size: Size(columns: columns, rows: rows)), "page-\(columns)x\(rows)")
    }

    @Test(
        "Texts as people paste them",
        arguments: [
            "01-release-battery-ferry", "04-newsletter-tally-stick", "07-mixed-hessle-clock", "08-ruling-boat-slip", "11-interview-cave-survey",
            "13-recipe-bean-skillet", "15-match-quarry-lane", "17-encyclopedia-skerrow", "25-man-ledgerfold", "29-licence-saltmarsh",
            "31-list-brinedb-fsync", "33-french-goemon",
        ], [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
    func pasted(name: String, size: Size) throws {
        let bytes = try Fixture.bytes("Pasted/\(name).txt")
        // A pasted mail head makes a mail of it, as in the program.
        let article = try Sniffer.format(of: bytes, name: name) == .mail ? Mail.article(from: bytes) : PlainText.article(from: bytes)
        expectScreen(Reader(article, name: name + ".txt", size: size), "pasted-\(name)-\(size.columns)x\(size.rows)")
    }

    @Test func junkFoldsAndOpens() throws {
        let text =
            "A Town Keeps Its Grocery\nBy Ada Renner\n3 March 2025\n\nThe grocery will stay open, the council of the town said on Monday after a long vote.\n\nAdvertisement\n\nShare this article\n\nNobody had expected it, least of all the grocer, who had packed the last of his boxes.\n"
        var reader = Reader(PlainText.article(from: Array(text.utf8)), size: Size(columns: 80, rows: 24))
        expectScreen(reader, "junk-folded")
        reader.press(": 6 0 Enter")
        reader.press("g")
        expectScreen(reader, "junk-after")
    }

    @Test func severalArticles() throws {
        let seed = PlainText.article(from: try Fixture.bytes("../../seeds/000_cd6def2fc25486ab.txt"))
        let page = Markdown.article(from: try Fixture.bytes("measuring.md"))
        var state = ReaderState(
            size: Size(columns: 100, rows: 30),
            shelf: Shelf(open: [
                Document(id: 0, name: "layoffs.txt", article: seed), Document(id: 1, name: "measuring.md", article: page),
                Document(
                    id: 2, name: "minutes.docx", article: seed, failure: "minutes.docx: a word-processor file, not text; save it as plain text or Markdown"),
            ]))
        _ = state.update(.key(.character("S")))
        _ = state.update(.key(.character("j")))
        expectScreen(Reader(state: state), "shelf")
    }
}
