import Articles
import Export
import Readers
import Testing
import Understanding

@Suite("What goes out: text, views, JSON and notes")
struct ExportTests {
    private static let source = """
        # A crane leaves

        Runa Eldholm, chief executive of Hexley Salvage Ltd, paid **1.2 million kroner** for it. See [the board](https://example.org/board) and [the rest](https://example.org/rest), or [the board](https://example.org/board) again.

        ## What it cost

        - first
        - second

        “It is a fair price,” said Eldholm on Monday.
        """
    private var article: Article { Markdown.article(from: Array(Self.source.utf8)) }

    private func printed(columns: Int = 60, notesLinks: Bool = false) -> [(words: String, style: PrintedArticle.Style)] {
        var pieces: [(String, PrintedArticle.Style)] = []
        PrintedArticle(article, columns: columns, alignment: .ragged, notesLinks: notesLinks).write { pieces.append(($0, $1)) }
        return pieces
    }

    @Test(arguments: [40, 60, 100]) func printedTextKeepsItsMeasureAndEveryWord(columns: Int) {
        let text = printed(columns: columns).map(\.words).joined()
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= columns })
        let words = text.split(whereSeparator: \.isWhitespace)
        for word in Self.source.split(whereSeparator: \.isWhitespace) where word.allSatisfy(\.isLetter) { #expect(words.contains(word), "\(word)") }
    }

    @Test func printedTextHasTheStylesOfItsBlocksAndWords() {
        let pieces = printed()
        #expect(pieces.first { $0.words.contains("A crane leaves") }?.style == .bold)
        #expect(pieces.first { $0.words.contains("kroner") }?.style == .bold)
        #expect(pieces.first { $0.words.contains("the board") }?.style == .underlined)
        #expect(pieces.first { $0.words.contains("fair price") }?.style == [])
    }

    @Test func theAddressesOfLinksAreNotedOnceEach() {
        let text = printed(notesLinks: true).map(\.words).joined()
        #expect(text.hasSuffix("\n[1] https://example.org/board\n[2] https://example.org/rest\n"))
        #expect(text.ranges(of: "the board [1]").count == 2)
        #expect(!printed().map(\.words).joined().contains("example.org"))
    }

    @Test(
        "Each view says what there is, or that there is nothing",
        arguments: [
            (TextListing.outline, "What it cost", "Opening  5 s"), (.entities, "person  Runa Eldholm", "no names"), (.takeaways, "", "no takeaways"),
            (.facts, "money  1.2 million kroner", "no facts"), (.quotes, "Runa Eldholm  “It is a fair price,”", "no quotations"),
        ])
    func views(view: TextListing, line: String, none: String) {
        let found = view.lines(of: article, insights(of: article))
        #expect(line.isEmpty || found.contains { $0.contains(line) }, "\(found)")
        let bare = PlainText.article(from: Array("one two three".utf8))
        #expect(view.lines(of: bare, insights(of: bare)) == [none])
    }

    private func json(_ parts: Set<JSONDocument.Part>) -> String {
        var text = ""
        JSONDocument(article, name: "crane.md", insights(of: article), parts: parts).write { text += $0 }
        return text
    }

    @Test func theJSONHoldsTheHeadAndThePartsThatAreAskedFor() {
        let head = json([])
        #expect(head.contains("\"source\":\"crane.md\"") && head.contains("\"title\":\"A crane leaves\"") && head.hasSuffix("}\n"))
        #expect(!head.contains("\"entities\"") && !head.contains("\"blocks\""))
        let all = json([.text, .sections, .entities, .takeaways, .facts, .quotes])
        for part in ["text", "blocks", "sections", "entities", "relations", "takeaways", "facts", "quotes"] { #expect(all.contains("\"\(part)\":"), "\(part)") }
        #expect(!all.contains("\"why\"") && json([.entities, .why]).contains("\"why\""))
    }

    private var noted: NotedArticle {
        let text = article.text
        func note(_ words: String, _ remark: String) -> Note {
            let start = text.indices.first { text[$0...].starts(with: words.utf8) } ?? 0
            let span = Span(start, start + words.utf8.count)
            return Note(TextQuote(span, in: article), text: remark, span: span)
        }
        return NotedArticle(
            article, name: "crane.md", address: "/home/ada/crane.md", notes: [note("chief executive", ""), note("fair price", "is it, “really”?")])
    }

    @Test(
        "Notes are written as other programs read them",
        arguments: [
            (NotesFormat.markdown, ["# A crane leaves", "> chief executive", "## What it cost", "> fair price", "is it, “really”?"]),
            (.org, ["* A crane leaves :gloss:", "#+begin_quote\nchief executive\n#+end_quote", "** What it cost"]),
            (.json, ["\"quote\":\"chief executive\"", "\"section\":\"What it cost\""]),
            (.csv, ["Highlight,Title,Author,URL,Note,Location\n", "fair price,A crane leaves,,/home/ada/crane.md,\"is it, “really”?\",2\n"]),
        ])
    func notes(format: NotesFormat, parts: [String]) {
        let text = format.text(of: [noted])
        for part in parts { #expect(text.contains(part), "\(text)") }
    }

    @Test(arguments: [("a.org", NotesFormat.org), ("a.JSON", .json), ("a.csv", .csv), ("a.md", .markdown), ("a", .markdown)])
    func theEndOfANameChoosesTheFormat(path: String, format: NotesFormat) {
        #expect(NotesFormat(path: path) == format)
    }
}
