import Articles
import Readers
import TestSupport
import Testing
import Understanding

@Suite("Names, roles and facts")
struct NamesTests {
    private func found(_ text: String) -> (Article, Insights) {
        let bytes = Array(text.utf8)
        let article = Article(text: bytes, blocks: [Block(.paragraph, Span(0, bytes.count))])
        return (article, insights(of: article))
    }

    /// "kind Name" of every entity, in the order of the text.
    private func entities(_ text: String) -> [String] {
        let (_, found) = found(text)
        var seen: [EntityID] = []
        for mention in found.mentions where !seen.contains(mention.entity) { seen.append(mention.entity) }
        return seen.map { "\(found.entities[$0].kind) \(found.entities[$0].name)" }
    }

    @Test(
        "Names are told apart",
        arguments: [
            (
                "Last Tuesday the chief executive of Halvorsen Holdings Inc. met Dr. Linh Tran in San Jose, California.",
                [
                    "role chief executive", "company Halvorsen Holdings Inc.", "person Linh Tran", "place San Jose", "place California",
                ]
            ),
            ("Amazon-owned stores and Microsoft said that AI-driven sales rose.", ["company Amazon", "company Microsoft"]),
            (
                "The Federal Trade Commission sued Intel CEO Lip-Bu Tan.",
                ["organisation Federal Trade Commission", "company Intel", "role CEO", "person Lip-Bu Tan"]
            ),
            ("However, nothing happened. Yesterday was Monday.", []),
            ("Did Intel offer more? Dear Helene Brandt, it did.", ["company Intel", "person Helene Brandt"]),
            ("Macy’s has closed stores. Even Macy’s, which hoped, did.", ["company Macy's"]),
            ("Tise, an Oslo firm, was bought. People like Tise.", ["company Tise", "place Oslo"]),
            ("They use a program called ChronoPoint, sold by Intel.", ["product ChronoPoint", "company Intel"]),
            ("The Heron 4 sells well, said Intel.", ["product Heron 4", "company Intel"]),
            ("Shares of Intel (NASDAQ: THRB) fell in Cork.", ["company Intel", "organisation NASDAQ", "place Cork"]),
            ("Mr. de Almeida met Soo-jin Bae of Intel.", ["person de Almeida", "person Soo-jin Bae", "company Intel"]),
            ("The ex-Snowflake manager came from the Central Bank of Kenya.", ["company Snowflake", "role manager", "organisation Central Bank of Kenya"]),
            ("He sailed on HMS Monarch to Via Riva.", ["product HMS Monarch", "place Via Riva"]),
        ])
    func kinds(text: String, wanted: [String]) {
        #expect(entities(text) == wanted)
    }

    @Test("A family name that two people have is neither’s") func familyName() {
        let (_, found) = found("Nadia Ferreira and Paulo Ferreira own a shop. The Ferreira family lives in Braga, and Ferreira is well known.")
        let nadia = found.entities.first { $0.name == "Nadia Ferreira" }
        #expect(nadia?.otherNames == [] && found.entities.contains { $0.name == "Ferreira" && $0.kind == .person })
    }

    @Test(
        "Dates counted from the day of publication",
        arguments: [
            ("It opened last Friday.", "11 July 2025"), ("It opened on Friday.", "18 July 2025"), ("It will open on Monday.", "21 July 2025"),
            ("The match is on Tuesday.", "22 July 2025"), ("Decide by Friday.", "25 July 2025"),
            ("Lenders meet on Friday.", "25 July 2025"), ("Nobody walked it since September.", "September 2024"),
            ("It would inspect them by February.", "February 2026"), ("It ended by June.", "June 2026"), ("It had ended by June.", "June 2025"),
            ("They met on Tuesday.", "15 July 2025"),
            ("It opened yesterday.", "17 July 2025"), ("It opens next month.", "August 2025"), ("It opened last year.", "2024"),
            ("It opens on July 30.", "30 July 2025"), ("It meets every Monday.", nil), ("It meets on the first Monday in June.", "June 2025"),
        ])
    func dates(text: String, wanted: String?) {
        let article = Article(
            text: Array(text.utf8), blocks: [Block(.paragraph, Span(0, text.utf8.count))], metadata: Metadata(date: CalendarDate(year: 2025, month: 7, day: 18))
        )
        #expect(insights(of: article).facts.compactMap(\.meant).first == wanted)
    }

    @Test(
        "Who holds which role where",
        arguments: [
            ("Amazon’s chief executive, Andy Jassy, spoke.", "Andy Jassy|chief executive|Amazon|current"),
            ("Jane Doe, a former chief financial officer of Microsoft, agreed.", "Jane Doe|chief financial officer|Microsoft|former"),
            ("Interim CEO Maria Lopez of Intel resigned.", "Maria Lopez|CEO|Intel|acting"),
            ("The price is fair, said Corey Tarlow, an analyst at Jefferies.", "Corey Tarlow|analyst|Jefferies|current"),
            ("The board met Khoa Tran in May. He is chief technology officer of Intel.", "Khoa Tran|chief technology officer|Intel|current"),
            (
                "The European Central Bank met. The European Central Bank held. The European Central Bank waits, said Ana Ruiz, the chief economist.",
                "Ana Ruiz|chief economist|European Central Bank|current"
            ),
            ("Ada Obi of Intel, 51, was named head of global supply chain at Walmart on Monday.", "Ada Obi|head of global supply chain|Walmart|current"),
            ("Intel said Ada Obi will succeed Jan Berg as chief executive.", "Ada Obi|chief executive|Intel|incoming; Jan Berg|chief executive|Intel|current"),
            ("Ada Obi, Intel’s finance director, left in May.", "Ada Obi|finance director|Intel|former"),
            ("Ada Obi, until last week the head of retail at Walmart, spoke.", "Ada Obi|head of retail|Walmart|former"),
            ("Ada Obi comes from Walmart, where she was an audit partner.", "Ada Obi|audit partner|Walmart|former"),
            ("Walmart cut jobs. “It hurts,” said Ada Obi, the retailer’s operations director.", "Ada Obi|operations director|Walmart|current"),
            ("Ada Obi is no longer chief executive of Walmart.", "Ada Obi|chief executive|Walmart|former"),
            ("Mayor Ada Obi of Cleveland spoke to Walmart.", "Ada Obi|Mayor|Cleveland|current"),
        ])
    func relations(text: String, wanted: String) {
        let (article, found) = found(text)
        let relations = found.relations.map { relation in
            "\(found.entities[relation.person].name)|\(article[relation.role])|\(relation.organisation.map { found.entities[$0].name } ?? "")|\(relation.status)"
        }
        #expect(relations.joined(separator: "; ") == wanted)
    }

    @Test(
        "A role is as long as its office, and only one person's",
        arguments: [
            ("Ada Obi, the group’s vice president of sales and marketing, agreed.", ["vice president of sales and marketing"]),
            ("Ada Obi is co-founder and head of product at Intel.", ["co-founder", "head of product"]),
            ("Co-founders Ada Obi and Jan Berg left Intel.", ["Co-founders"]),
            ("Ada Obi, secretary general of the union, and an ex-regional director at Intel.", ["secretary general", "regional director"]),
            ("The manager at the plant told workers to leave.", []),
            ("Give a man a chair and he will sit.", []),
        ])
    func roles(text: String, wanted: [String]) {
        let (article, found) = found(text)
        #expect(found.mentions.filter { found.entities[$0.entity].kind == .role }.map { article[$0.span] } == wanted)
    }

    @Test(
        "Who says what",
        arguments: [
            ("“We will grow,” said Ada Obi, the chief executive. “And soon.”", ["Ada Obi: “We will grow,”", "Ada Obi: “And soon.”"]),
            ("Ada Obi, an analyst at Intel, called the offer “cautious to a fault.”", ["Ada Obi: “cautious to a fault.”"]),
            (
                "Port Ellis coach Ada Obi saw it. \"There was a foul on our keeper,\" she told Radio Halden.",
                ["Ada Obi: \"There was a foul on our keeper,\""]
            ),
            ("Ada Obi met us. She is forty. \"You have sold my goat,\" he said.", []),
            ("Ada Obi left. \"I am tired,\" she said.", ["Ada Obi: \"I am tired,\""]),
            (
                "“We will,” said Ada Obi. Her father shrugged. “Never in all of my long and windy life,” he said.",
                ["Ada Obi: “We will,”", "–: “Never in all of my long and windy life,”"]
            ),
            ("Intel said it was “watching the situation.”", ["Intel: “watching the situation.”"]),
            ("According to Ada Obi, “nothing is settled yet.”", ["Ada Obi: “nothing is settled yet.”"]),
            ("“Nobody told any of us about the sale of the plant,” one worker said.", ["–: “Nobody told any of us about the sale of the plant,”"]),
            ("The so-called “specialists” help clients of Intel.", []),
        ])
    func quotes(text: String, wanted: [String]) {
        let (article, found) = found(text)
        #expect(found.quotes.map { "\($0.speaker.map { found.entities[$0].name } ?? "–"): \(article[$0.span])" } == wanted)
    }

    @Test(
        "Figures with their kinds",
        arguments: [
            ("Sales rose 12.5% to $3.2 billion in the third quarter of 2025.", ["percent 12.5%", "money $3.2 billion", "date third quarter of 2025"]),
            ("It cut 1,400 jobs, or four percent, on July 17.", ["count 1,400", "percent four percent", "date July 17"]),
            ("He is 62, drove 20 miles in 3 hours and paid €40m.", ["money €40m"]),
        ])
    func facts(text: String, wanted: [String]) {
        let (article, found) = found(text)
        #expect(found.facts.map { "\($0.kind) \(article[$0.span])" } == wanted)
    }

    @Test("A reader's word counts before everything else") func corrections() {
        let bytes = Array("Meridian said that Tern would close.".utf8)
        let article = Article(text: bytes, blocks: [Block(.paragraph, Span(0, bytes.count))])
        var corrections = NameCorrections()
        corrections.kinds["Meridian"] = .organisation
        corrections.dropped = ["Tern"]
        let found = insights(of: article, corrections: corrections)
        #expect(found.entities.map { "\($0.kind) \($0.name)" } == ["organisation Meridian"])
        #expect(found.entities.first?.evidence.confidence == 1)
    }

    /// A text that is hostile ends as soon as any other of its length: here, that it ends at all.
    @Test(
        "Any text is understood in the end",
        arguments: [
            ("President ", 20_000), ("Foobar Bazqux Quuxo ", 8_000), ("a.", 40_000), ("coach ", 40_000), ("12% ", 40_000),
            ("Then X#a B#o said it was so. ", 8_000), ("Microsoft rose. Then chief executive Jane Doe spoke. ", 5_000),
        ])
    func hostile(piece: String, count: Int) {
        let (article, found) = found((0..<count).map { piece.replacing("#", with: String($0)) }.joined())
        #expect(spans(of: found).allSatisfy { $0.end <= article.text.count })
    }

    private func spans(of found: Insights) -> [Span] {
        found.sentences + found.mentions.map(\.span) + found.facts.flatMap { [$0.span, $0.subject].compactMap { $0 } } + found.takeaways.map(\.span)
            + found.relations.flatMap { [$0.role, $0.sentence] }
    }

    @Test(
        "Spans end between characters",
        arguments: [
            "It has 5,000 Àpex workers — and 40 ships.", "He owns 1,400 of Amazon’s “best” workers.", "Đoàn Văn Hậu đá bóng. The Hàn Dynasty fell in 220.",
            "轨迹讲述了一个人的生活，他的公司有3000人。",
        ])
    func spansEndBetweenCharacters(text: String) {
        let (article, found) = found(text)
        #expect(spans(of: found).allSatisfy { span in !article[span].contains("\u{FFFD}") })
        #expect(found.sentences.allSatisfy { !article[$0].contains("\u{FFFD}") })
    }

    @Test("Where letters have no case nothing is a name by its capitals") func uncased() {
        #expect(entities("它讲述了一个人的生活，他的公司，很多人。 أعلنت الشركة، أمس، ذلك.") == [])
    }

    @Test(
        "What a page does not show is not read",
        arguments: ["Words <span class=\"Foobar Quuxo\">of it</span> here.", "Words <!-- Jane Doe and Andy Jassy --> here.", "Press `Enter Foobar` here."])
    func hidden(text: String) {
        #expect(insights(of: Markdown.article(from: Array(text.utf8))).entities.isEmpty)
    }

    @Test("A reader's word joins two names, whichever is the longer", arguments: [("Facebook", "Meta"), ("Meta", "Facebook")])
    func same(name: String, other: String) {
        let text = Array("Facebook grew. Meta said that Facebook grew, and that Meta would too.".utf8)
        var corrections = NameCorrections()
        corrections.merged[name] = other
        let found = insights(of: Article(text: text, blocks: [Block(.paragraph, Span(0, text.count))]), corrections: corrections)
        #expect(found.entities.map(\.name) == [other])
    }

    @Test(
        "Whether a role is still held is told by the words beside it",
        arguments: [
            ("Late on Tuesday, chief executive Andy Jassy of Amazon spoke.", Relation.Status.current),
            ("The former chief executive of Amazon, Andy Jassy, spoke.", .former), ("Amazon's interim chief executive Andy Jassy spoke.", .acting),
        ])
    func status(text: String, wanted: Relation.Status) {
        #expect(found(text).1.relations.first?.status == wanted)
    }

    @Test func aLongBlockIsReadUpToTheLimit() {
        let text = Array(String(repeating: "Jane Doe of Acme Corp. said so. ", count: 400).utf8)
        let found = insights(of: Article(text: text, blocks: [Block(.paragraph, Span(0, text.count))]), limit: 1000)
        #expect(found.coverage == 1000)
        #expect(!found.entities.isEmpty)
    }
}
