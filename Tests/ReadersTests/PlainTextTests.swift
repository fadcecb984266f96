import Articles
import TestSupport
import Testing

@testable import Readers

@Suite("Plain text as people paste it")
struct PlainTextTests {
    /// Kind and words of each block, one a line.
    private func outline(_ article: Article, width: Int = 40) -> [String] {
        article.blocks.map { block in
            let isItem = article.containers(around: block).contains { if case .item = article.containers[$0].kind { true } else { false } }
            let words = article[block.span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return "\(isItem ? "item" : name(block.kind)) \(words.prefix(width))"
        }
    }

    private func name(_ kind: Block.Kind) -> String {
        switch kind {
        case .heading(let level): "heading\(level)"
        case .labelled: "labelled"
        default: "\(kind)"
        }
    }

    @Test("A dash as the first sign of a text", arguments: ["—Hello there.", "― Hello there.", "— — Hello there.", "–"])
    func dashFirst(text: String) {
        #expect(outline(PlainText.article(from: Array(text.utf8))).count == 1)
    }

    @Test(
        "Lines that mean something each are kept, wrapped ones are not",
        arguments: [
            ("milk\neggs\nbread\nbutter", 3), ("12 Harbour Street\nLeith\nEdinburgh EH6", 2),
            ("2025-11-24 12:00:11 INFO served\n2025-11-24 12:00:12 INFO served\n2025-11-24 12:00:13 INFO served", 2),
            (
                "The words of this line run up to the right edge of the page and\nso the next line begins where there was no more room for its word\nand the last one is short.",
                0
            ),
        ])
    func keptLines(text: String, breaks: Int) {
        let words = String(repeating: "A paragraph of running text that stands before it, in one long line as people paste it. ", count: 4)
        let article = PlainText.article(from: Array("A Headline for It\n\n\(words)\n\n\(text)\n\n\(words)\n".utf8))
        let kept = article.inlines.count { $0.style == .lineBreak }
        let blocks = article.blocks.count { text.contains(article[$0.span].split(separator: "\n")[0]) }
        #expect(kept + blocks - 1 == breaks)
    }

    @Test(
        "A text is not what stands around it",
        arguments: [
            String(repeating: "a", count: 500), "One line of words that somebody pasted, and nothing else beside it.", "Yeah.",
        ])
    func aloneItIsTheText(text: String) {
        #expect(PlainText.article(from: Array(text.utf8)).blocks.allSatisfy { !$0.kind.isAside })
    }

    @Test(
        "Sentences of any script are text",
        arguments: [
            ["トヨタは新しい工場を建設すると発表した。社長の佐藤恒治氏は投資すると述べた。", "三つ目の段落です。長い文章がここに続きます。"],
            ["中国的阿里巴巴集团宣布，首席执行官吴泳铭将于下周访问北京。", "两家公司的股票昨天都上涨了百分之三，投资者表示欢迎。"],
            ["أعلنت الشركة يوم الثلاثاء أنها ستبني مصنعا جديدا في القاهرة.", "هل يرحب المستثمرون بالقرار؟ قال المدير إن العمل يبدأ في الربيع."],
            ["Компания объявила во вторник, что построит новый завод в Самаре.", "Директор сказал, что работа начнётся весной и займёт два года."],
        ])
    func everyScript(paragraphs: [String]) {
        let text = (["News from the new plant"] + paragraphs + paragraphs + paragraphs).joined(separator: "\n\n")
        let kinds = PlainText.article(from: Array(text.utf8)).blocks.dropFirst(2).map(\.kind)
        #expect(kinds.allSatisfy { $0 == .paragraph })
    }

    @Test func theSeed() throws {
        let article = PlainText.article(from: try Fixture.bytes("../../seeds/000_cd6def2fc25486ab.txt"))
        #expect(
            outline(article, width: 24) == [
                "title Amazon AWS layoffs: Amaz", "date 7/18/20252 min read", "paragraph On July 17, 2025, Amazon", "heading1 Who Was Affected: Specia",
                "paragraph While Amazon did not dis", "heading1 Why the Cuts Happened: O", "paragraph Amazon framed the layoff",
                "paragraph This aligns with CEO And",
                "heading1 How It Reflects Amazon's", "paragraph Last month, Jassy emphas", "paragraph Although AWS insists AI ",
                "paragraph Yet, Amazon continues to",
                "heading1 Industry Context: Tech C", "paragraph AWS is not alone. Many m", "heading1 Impact & Takeaways for T",
                "labelled For AWS employees: This ",
                "labelled For cloud job seekers: A", "labelled For AWS itself: The chal", "heading1 What to Watch Next", "labelled Amazon's Q3 earnings: Wi",
                "labelled AI hiring trends: where ", "labelled Broader market impact: W", "heading1 Final Thoughts", "paragraph Amazon’s AWS has begun r",
            ])
        #expect(article.metadata.date?.description == "2025-07-18")
        #expect(article.metadata.statedMinutes == 2)
        #expect(article.sections().count == 8)
    }

    @Test("The same article typed four ways", arguments: ["lines", "blank", "wrapped", "capitals"])
    func layouts(name: String) throws {
        let article = PlainText.article(from: try Fixture.bytes("harbour-\(name).txt"))
        let kinds = outline(article, width: 12).map { $0.lowercased() }
        #expect(
            kinds == [
                "title the harbour ", "byline by ada renne", "date 3 march 2025", "paragraph the ferry to", "heading1 what changes", "paragraph from monday ",
                "item two crossing", "item no crossing ", "heading1 who pays for", "paragraph the town pay",
            ])
        #expect(article.metadata.authors == ["Ada Renner"])
        #expect(article.metadata.date?.description == "2025-03-03")
    }

    @Test(
        "Bylines give names, not outlets",
        arguments: [
            ("By Thu Ha Nguyen and Marcus Bello", ["Thu Ha Nguyen", "Marcus Bello"]),
            ("INGRID SOLHEIM AND KWABENA ASANTE | BRIGHTWIRE", ["Ingrid Solheim", "Kwabena Asante"]),
            ("Words: Folasade Adeyemi  Pictures: Ruth Lindqvist", ["Folasade Adeyemi"]),
            ("Aoife Ní Dhomhnaill, Irish Tribune", ["Aoife Ní Dhomhnaill"]),
            (
                "By Kara Morgan-Short, Ingrid Finger, Sarah Grey and Michael T. Ullman",
                ["Kara Morgan-Short", "Ingrid Finger", "Sarah Grey", "Michael T. Ullman"]
            ),
            ("Hyun-woo Seo, CFA (Senior Analyst); Margarethe Lindner (Associate)", ["Hyun-woo Seo", "Margarethe Lindner"]),
            ("Staff report", []),
        ])
    func bylines(line: String, names: [String]) {
        #expect(Byline.names(in: line) == names)
    }

    @Test("No word is lost or doubled, and blocks stand in order", arguments: 0..<60)
    func nothingLost(seed: UInt64) {
        let text = RandomText(seed: seed).text
        let article = PlainText.article(from: Array(text.utf8))
        var end = 0
        var words: [Substring] = []
        for block in article.blocks {
            #expect(block.span.start >= end && block.span.end <= article.text.count)
            // A list marker stands before the block and belongs to its container.
            words += String(decoding: article.text[end..<block.span.end], as: UTF8.self).split(whereSeparator: \.isWhitespace).map { Substring($0) }
            end = block.span.end
        }
        words += String(decoding: article.text[end...], as: UTF8.self).split(whereSeparator: \.isWhitespace).map { Substring($0) }
        #expect(words == text.split(whereSeparator: \.isWhitespace).map { Substring($0) })
        let between = zip(article.blocks, article.blocks.dropFirst()).allSatisfy { left, right in
            article.text[left.span.end..<right.span.start].count <= 12
        }
        #expect(between, "only white space and markers between blocks")
    }

    @Test("The beginning of a long text is a prefix of the whole", arguments: 0..<4)
    func prefix(seed: UInt64) {
        let text = Array((0..<60).map { RandomText(seed: seed * 100 + $0).text }.joined(separator: "\n\n").utf8)
        let (beginning, isComplete) = PlainText.beginning(of: Array(text.prefix(1 << 17)), isWhole: text.count <= 1 << 17)
        let whole = PlainText.article(from: text)
        #expect(!isComplete)
        #expect(beginning.blocks == Array(whole.blocks.prefix(beginning.blocks.count)))
        #expect(beginning.blocks.count > 10)
    }

    @Test("Any bytes are read without a crash", arguments: 0..<200)
    func anyBytes(seed: UInt64) {
        var random = Seeded(state: seed)
        let bytes = (0..<Int.random(in: 0...600, using: &random)).map { _ in Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : 0x20 }
        for article in [PlainText.article(from: bytes), Markdown.article(from: bytes)] {
            var end = 0
            for block in article.blocks {
                #expect(block.span.start >= end && block.span.end <= article.text.count)
                end = block.span.end
            }
        }
    }
}
