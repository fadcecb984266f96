import Articles
import Testing

@testable import Readers

/// What lines are by how they stand, whatever the model thinks of them.
@Suite("Lines that are known")
struct KnownLinesTests {
    private let prose = "The boat that goes over to the island leaves at nine, and whoever misses it waits for the tide and for the next one."

    private func article(_ text: String) -> Article { PlainText.article(from: Array(text.utf8)) }

    private func words(_ article: Article, _ isWanted: (Block) -> Bool) -> [String] { article.blocks.filter(isWanted).map { article.line($0.span) } }

    private func headings(_ article: Article) -> [String] {
        words(article) { if case .heading = $0.kind { true } else { false } }
    }

    @Test func aHeadOfFieldsSaysWhatTheTextIs() {
        let article = article(
            "Title: Two Wicks\nAuthor: Thea Marlow <t@lamps.example>,\n        Jens Ruhl <j@lamps.example>\nStatus: Draft\nCreated: 29-Sep-2014\n\n\(prose)\n")
        #expect(article.metadata.title == "Two Wicks")
        #expect(article.metadata.authors == ["Thea Marlow", "Jens Ruhl"])
        #expect(article.metadata.date == CalendarDate(year: 2014, month: 9, day: 29))
    }

    @Test func labelsOfATextAreNoHeadOfFields() {
        #expect(
            FieldHead(
                TextLine.lines(of: Array("From: here to there\nNote: it is far\n".utf8), in: 0..<36), in: Array("From: here to there\nNote: it is far\n".utf8)
            ).end == 0)
    }

    @Test func aMemoHasItsWritersAtTheRight() {
        let head =
            "Harbour Group                                  J. Marlow\nMemo 12                                      Lamp Bureau\nInformational                               October 2023\n\n"
        #expect(article(head + "                 Signals by Lamp\n\n\(prose)\n").metadata.authors == ["J. Marlow"])
    }

    @Test("Numerals alone on their lines head sections", arguments: [["I.", "II.", "III."], ["I", "II"], ["A.", "B.", "C."]])
    func numerals(signs: [String]) {
        let text = signs.map { "                    \($0)\n\n\(prose)\n\n" }.joined()
        #expect(headings(article("A title of some words\n\n\(prose)\n\n" + text)) == signs)
    }

    @Test("Letters and numerals that do not count on head nothing", arguments: [["I.", "V."], ["B.", "A."], ["X"]])
    func notCounting(signs: [String]) {
        let lines = TextLine.lines(of: Array(signs.map { $0 + "\n\n" }.joined().utf8), in: 0..<signs.reduce(0) { $0 + $1.utf8.count + 2 })
        #expect(SectionNumerals(lines, in: Array(signs.map { $0 + "\n\n" }.joined().utf8)).found.isEmpty)
    }

    @Test func whatAMailQuotesIsQuotedAsDeepAsItWas() {
        let article = article("\(prose)\n\n> One that goes\n> on.\n>\n> > Two.\n> Back.\n\n\(prose)\n")
        let quoted = article.blocks.filter { $0.container != nil }.map { (article.containers(around: $0).count, article.line($0.span)) }
        #expect(quoted.map(\.0) == [1, 2, 1])
        #expect(quoted.map(\.1) == ["One that goes on.", "Two.", "Back."])
    }

    @Test func aSignatureEndsAMailAndDashesBetweenParagraphsAreNone() {
        let signed = article("A letter on the ferry\n\n\(prose) \(prose)\n\n-- \nRuta Holm\nTide Engineer\n")
        #expect(signed.blocks.last.map { signed[$0.span] } == "Ruta Holm\nTide Engineer")
        #expect(signed.inlines.count { $0.style == .lineBreak } == 1)
        let lines = (0..<20).map { "The \($0)th line of some length that was wrapped where the page\n" }.joined()
        #expect(
            MailSignature(
                TextLine.lines(of: Array("\(prose)\n--\n\(lines)".utf8), in: 0..<(prose.utf8.count + 4 + lines.utf8.count)),
                in: Array("\(prose)\n--\n\(lines)".utf8)
            ).found == nil)
    }

    @Test func quotationSignsAndCrumbsOfOtherKindsAreNone() {
        #expect(article("\(prose)\n\n    > is more than\n\n\(prose)\n").containers.allSatisfy { $0.kind != .quote })
        #expect(!PageControls.areCrumbs(Array("« oui » et « non »".utf8)) && !PageControls.areCrumbs(Array("bread / butter / milk".utf8)))
        #expect(PageControls.areCrumbs(Array("home / cultura / libri".utf8)) && PageControls.areCrumbs(Array("accueil › région".utf8)))
    }

    @Test func standingTextIsUnwrappedAndItsAddressStays() {
        let about =
            "About the Ferry\n\nThe ferry company was founded in 1908 and runs seven vessels on\nfour routes. All rights reserved. It is owned by its employees and\nby the towns.\n"
        let article = article("A title for the boat\n\n\(prose) \(prose)\n\n\(about)")
        let breaks = article.inlines.filter { $0.style == .lineBreak }
        #expect(breaks.isEmpty)
    }

    @Test func footnotesAreNotesAndTheirCallsLeadToThem() {
        let article = article(
            "A licence for a ferry\n\n\(prose)1 It was so in every year but one.\n\n\(prose)\n\n_____________\n1 The court said nothing of the other year.\n")
        #expect(article.containers.map(\.kind) == [.footnote(name: "1")])
        #expect(article.inlines.contains { $0.style == .footnoteReference(name: "1") && article[$0.span] == "1" })
    }

    @Test("Paragraphs are unwrapped by their own width", arguments: [44, 66, 78, 100])
    func unwrapping(width: Int) {
        var wrapped = ""
        var column = 0
        for word in (prose + " " + prose).split(separator: " ") {
            if column + word.count + 1 > width {
                wrapped += "\n"
                column = 0
            }
            wrapped += (column > 0 ? " " : "") + word
            column += word.count + 1
        }
        let long = [prose, prose, prose].joined(separator: " ")
        let article = article("A Title for the Boat\n\n\(long)\n\n\(wrapped)\n\n\(long)\n\n\(wrapped)\n")
        let paragraphs = words(article) { $0.kind == .paragraph }
        #expect(paragraphs == [long, prose + " " + prose, long, prose + " " + prose])
        #expect(article.inlines.isEmpty)
    }

    @Test(
        "What a copied page brings along is told by its words",
        arguments: [
            ("like   quote   reply", true), ("[ share ]   [ tweet ]", true), ("12 comments", true), ("teilen | drucken", true), ("copy link", true),
            ("discussion", false), ("read this before you sail", false), ("share the boat", false), ("about", false), ("talk to me", false),
        ])
    func controls(line: String, areControls: Bool) {
        #expect(PageControls.fill(Array(line.utf8)) == areControls)
    }

    @Test(
        "Sentences of the author's are in sight, whatever they begin with",
        arguments: ["Subscribe to nothing.", "Sponsored by nobody. Loved by us.", "Follow the cat. She knows the way."])
    func sentences(line: String) {
        let article = article("The house on Tern Lane\n\n\(prose) \(prose)\n\n\(line)\n\n\(prose) \(prose)\n")
        #expect(article.blocks.allSatisfy { !$0.kind.isAside || ($0.evidence?.confidence ?? 1) < 0.5 })
    }

    @Test(
        "A label and a name above another heading are no heading",
        arguments: [
            "Player of the match: Piet Sorensen (Halden)", "Man of the day: Jonas Amsel", "Best in show: Mona Lisker, Stane", "Judge on the day: K. Moss",
        ])
    func labelledNames(line: String) {
        let article = article("The house on Tern Lane\n\n\(prose) \(prose)\n\n\(line)\n\nResults\n\n\(prose) \(prose)\n")
        #expect(article.sections().map { $0.heading.map { article[article.blocks[$0].span] } ?? "" } == ["", "Results"])
    }

    @Test("Lines that hang under an item go on with it, in capitals too")
    func hangingLines() {
        let article = article(
            """
            The Harbour Licence

            \(prose)

               5. DISCLAIMER OF WARRANTY. UNLESS REQUIRED BY APPLICABLE LAW, THE
                  WORK IS PROVIDED ON AN "AS IS" BASIS, WITHOUT WARRANTIES OR
                  CONDITIONS OF ANY KIND.

               6. LIMITATION. IN NO EVENT SHALL ANY CONTRIBUTOR BE LIABLE FOR IT,
                  NOR THE HARBOUR.
            """)
        let items = article.blocks.map { article.line($0.span) }.suffix(2)
        #expect(items.first?.hasSuffix("THE WORK IS PROVIDED ON AN \"AS IS\" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND.") == true)
        #expect(items.last?.hasSuffix("LIABLE FOR IT, NOR THE HARBOUR.") == true)
    }

    @Test func rowsOfATableMayEndEarly() {
        let rows = ["Name\tFrom\tTo\tNotes", "Brandt\t1836\t1851\tFirst keeper", "Moe\t1851\t1879\t", "Aamodt\t1879\t1913\tSaved the lens"]
        let article = article("The Lighthouse\n\n\(prose)\n\n" + rows.joined(separator: "\n") + "\n\n\(prose)\n")
        #expect(article.tables.first?.rows.map(\.count) == [4, 4, 4, 4])
    }

    @Test("Two sentences are no heading", arguments: ["We saved the glass. The rest is stone.", "Was it late? It was."])
    func twoSentences(line: String) {
        let article = article("The house on Tern Lane\n\n\(prose) \(prose)\n\n\(line)\n\n\(prose) \(prose)\n")
        #expect(article.sections().allSatisfy { $0.heading == nil })
    }

    @Test("A title stands before the text")
    func titleFirst() {
        let article = article(
            """
            Tollen Lighthouse

            Tollen Lighthouse is a lighthouse in Norland. It was first lit in 1836 and automated in 1987, when the last keeper left.

            The 1901 fire[edit]
            Main article: Tollen fire of 1901
            On 3 February 1901 the oil store caught fire. The keeper carried the lens down the stairs.

            We saved the glass. The rest is stone.
            — Nils Aamodt, report to the Coast Office, 1901

            Keepers[edit]
            \(prose)
            """)
        #expect(article.metadata.title == "Tollen Lighthouse")
        #expect(!article.blocks.contains { $0.container != nil }, "a name below a quotation is no list")
    }

    @Test func quotedProgramTextKeepsItsColumns() {
        let patch = ["> +    if (len < MIN)", "> +        return 0;", ">      for (i = 0; i < 16; i++)", ">          h = rol(h, 5) ^ buf[i];"]
        let article = article("Re: the hash\n\n\(prose)\n\n" + patch.joined(separator: "\n") + "\n\n\(prose)\n\n> It was late\n> and nobody knew.\n\nNo.\n")
        #expect(words(article) { if case .code = $0.kind { true } else { false } }.count == 1)
        #expect(article.blocks.contains { article[$0.span] == patch.joined(separator: "\n") })
    }

    @Test(
        "Figures and labels of the author's are no buttons",
        arguments: ["HT 0-1", "Prep: 40 min | Cook: 20 min | Serves: 4", "You may obtain a copy at https://harbour.example/licence"])
    func noJunk(line: String) {
        let article = article("The house on Tern Lane\n\n\(prose) \(prose)\n\n\(line)\n\n\(prose) \(prose)\n")
        #expect(article.blocks.allSatisfy { $0.kind != .junk })
    }
}
