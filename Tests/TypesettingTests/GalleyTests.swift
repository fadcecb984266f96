import Articles
import Readers
import Testing
import Typesetting
import UnicodeText

@Suite("Setting blocks into galleys")
struct GalleyTests {
    private func article(_ markdown: String) -> Article { Markdown.article(from: Array(markdown.utf8)) }

    /// The lines as they are drawn.
    private func drawn(_ article: Article, block: Int = 0, _ setting: Setting) -> [String] {
        Typesetter(article: article, setting: setting).galley(of: block).lines.map { line in
            var text = ""
            for run in line.runs {
                let words =
                    switch run.content {
                    case .text(let span): article[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
                    case .verbatim(let span): article[span]
                    case .sign(let sign, _): sign
                    }
                text += String(repeating: " ", count: max(0, run.column - columns(of: text))) + words
            }
            return text
        }
    }

    @Test func leastRaggedLinesWithoutALoneLastWord() {
        let article = article("The ferry to the island will sail again from April, the town council said on Monday, after a long winter.")
        #expect(
            drawn(article, Setting(measure: 30)) == [
                "The ferry to the island will", "sail again from April, the", "town council said on Monday,", "after a long winter.",
            ])
    }

    @Test func titlesAreBalanced() {
        let article = article("# Amazon AWS Trims Hundreds of Roles Amid a Strategic Shift\n")
        #expect(drawn(article, Setting(measure: 40)) == ["Amazon AWS Trims Hundreds of", "Roles Amid a Strategic Shift"])
    }

    @Test func justifiedLinesFillTheMeasure() {
        let article = article(
            "A representative announcement about international regulators and their extraordinary responsibilities was published yesterday afternoon in the capital."
        )
        let lines = drawn(article, Setting(measure: 32, alignment: .justified))
        #expect(lines.dropLast().allSatisfy { columns(of: $0) == 32 })
        #expect(lines.contains { $0.hasSuffix("-") })
    }

    @Test func markersHangAndListsNest() {
        let article = article("- one two three four\n  1. deep\n")
        #expect(drawn(article, Setting(measure: 14)) == ["  • one two", "    three four"])
        #expect(drawn(article, block: 1, Setting(measure: 20)) == ["      1. deep"])
    }

    @Test func quotesHaveABarAndCodeIsNotWrapped() {
        let article = article("> said so\n\n```swift\nlet value = someFunction(of: everything)\n```\n")
        #expect(drawn(article, Setting(measure: 20)) == ["│  said so"])
        #expect(drawn(article, block: 1, Setting(measure: 20)).first?.hasPrefix("  let value = someFunction(of: everything)") == true)
    }

    @Test func wideTablesBecomeRecords() {
        let article = article("| Reader | Memory |\n|---|--:|\n| plain pager | 2.1 MB |\n")
        #expect(drawn(article, Setting(measure: 40)) == ["Reader        Memory", "────────────────────", "plain pager   2.1 MB"])
        #expect(drawn(article, Setting(measure: 18)) == ["", "Reader: plain", "        pager", "Memory: 2.1 MB"])
    }

    @Test func commentsAreHiddenAndBreaksBreak() {
        #expect(drawn(article("one <!-- no --> two<br>three  \nfour"), Setting(measure: 40)) == ["one two", "three", "four"])
    }

    @Test("Every line fits, and the lines of a block cover it", arguments: [1, 2, 7, 24, 72])
    func linesFitAndCover(measure: Int) {
        let text =
            "Die Straßenbahn – 東京タワーは高い。👩‍👩‍👧‍👦 and https://example.org/a/very/long/address/without/breaks e\u{301}tudes “quoted”—so it is.\n\n* a list\n* of items\n\n| a | b |\n|--|--|\n| one | two |"
        for alignment in Setting.Alignment.allCases {
            let article = article(text)
            let typesetter = Typesetter(article: article, setting: Setting(measure: measure, alignment: alignment))
            for index in article.blocks.indices {
                let lines = typesetter.galley(of: index).lines
                let span = article.blocks[index].span
                #expect(lines.first?.span.start == span.start && lines.last?.span.end == span.end)
                #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.span.end == $1.span.start })
                // A cluster of two columns has no room in one.
                let room = max(measure, 2)
                for line in drawn(article, block: index, Setting(measure: measure, alignment: alignment)) { #expect(columns(of: line) <= room, "\(line)") }
            }
        }
    }

    @Test func aHugeBlockIsSetInParts() {
        let text = String(repeating: "word and word ", count: 20_000)
        let article = PlainText.article(from: Array(text.utf8))
        let typesetter = Typesetter(article: article, setting: Setting(measure: 72))
        let count = typesetter.partCount(of: article.blocks[0])
        #expect(count > 10)
        var end = article.blocks[0].span.start
        for part in 0..<count {
            let lines = typesetter.galley(of: 0, part: part).lines
            #expect(lines.first?.span.start == end)
            end = lines.last?.span.end ?? end
        }
        #expect(end == article.blocks[0].span.end)
    }

    @Test(
        "A date line is said the same way everywhere",
        arguments: [
            ("7/18/20252 min read", "18 July 2025  ·  2 min read"), ("Tuesday, October 14, 2025", "14 October 2025  ·  1 min read"),
        ])
    func dateLines(line: String, words: String) {
        let text = Array(line.utf8)
        let article = Article(text: text, blocks: [Block(.date, Span(0, text.count))])
        #expect(drawn(article, Setting(measure: 60)) == [words])
    }

    @Test("A date line that says more stays as written") func dateWithTime() {
        let text = Array("28.03.2025 18:05 in Rio".utf8)
        let article = Article(text: text, blocks: [Block(.date, Span(0, text.count))])
        #expect(drawn(article, Setting(measure: 60)) == ["28.03.2025 18:05 in Rio"])
    }
}
