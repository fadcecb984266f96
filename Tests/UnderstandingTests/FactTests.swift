import Articles
import Testing

@testable import Understanding

/// Figures are whole or absent, each with what it is of.
@Suite("Facts")
struct FactTests {
    private func facts(_ text: String, published: CalendarDate? = CalendarDate(year: 2025, month: 2, day: 14)) -> (Article, [Fact]) {
        let article = Article(text: Array(text.utf8), blocks: [Block(.paragraph, Span(0, text.utf8.count))], metadata: Metadata(date: published))
        return (article, insights(of: article).facts)
    }

    @Test("Every form of figures is understood by the expressions") func patternsAreWhole() {
        #expect(FactPatterns().inOrder.count == FactPatterns.sourceCount)
    }

    @Test(
        "Figures are whole",
        arguments: [
            ("The fare rose to 3,22 euros, 12,5 % more.", ["money 3,22 euros", "percent 12,5 %"]),
            ("Der Stand kostet 1.200,50 €, ein Korb 15.000 EUR, die Miete 2,4 Mio. Euro.", ["money 1.200,50 €", "money 15.000 EUR", "money 2,4 Mio. Euro"]),
            ("In Zurich it costs CHF 2’450, in Oslo NOK 14 500, in Paris 1 250,50 €.", ["money CHF 2’450", "money NOK 14 500", "money 1 250,50 €"]),
            ("It moved -0.33%, then −1.5%, ‑2% and +2.4%.", ["percent -0.33%", "percent −1.5%", "percent ‑2%", "percent +2.4%"]),
            ("营收同比增长29.9%，净利润为63.6亿元，员工35,000人。", ["percent 29.9%", "money 63.6亿元", "count 35,000人"]),
            ("员工35,000人。", ["count 35,000人"]), ("共有35,000人 here, now", ["count 35,000人"]),
            ("Rs 45 crore and Rs. 85 lakh went there, ₹1.2 crore came back.", ["money Rs 45 crore", "money Rs. 85 lakh", "money ₹1.2 crore"]),
            (
                "It grew 15 or 20 per cent, by two to three per cent a year, with 400 to 450 posts.",
                ["percent 15 or 20 per cent", "percent two to three per cent", "count 400 to 450"]
            ),
            ("Shares of 55% and 60% were sold.", ["percent 55%", "percent 60%"]),
            ("It expects NOK 8.9 to 9.2 billion, between 2 and 3 percent more.", ["money NOK 8.9 to 9.2 billion", "percent 2 and 3 percent"]),
            ("Call +47 900 11 223, +1 646 787 0157 or (040) 555 66 77.", []),
            ("It was up +12.45%, by +12,500 people.", ["percent +12.45%", "count 12,500"]),
            ("He paid £1.2m and ¥3tn.", ["money £1.2m", "money ¥3tn"]),
            ("It costs $5–7 million, or between $3 million and $4 million.", ["money $5–7 million", "money $3 million and $4 million"]),
            ("From 3% to 4% of 10–12 crowns.", ["percent 3% to 4%", "money 10–12 crowns"]),
            ("Bought for thirty-two thousand crowns, four hundred and ten more.", ["money thirty-two thousand crowns"]),
            ("The index ended at 22,261.33 points; version 2.4.1 is out; call 617-555-0142.", []),
            ("It holds 3.2×10⁶ bricks and 10⁴ stones, at a cost of 12¹ percent.", []),
            ("About 2½ million people and 1,234,567 flats.", ["count 2½ million", "count 1,234,567"]),
        ])
    func figures(text: String, wanted: [String]) {
        let (article, found) = facts(text)
        #expect(found.map { "\($0.kind.rawValue) \(article.line($0.span))" } == wanted)
    }

    @Test(
        "Dates mean as much as they say",
        arguments: [
            ("He died on Nov. 28 at home.", "2024-11-28"), ("She will speak on March 3.", "2025-03-03"), ("It will vote again in September.", "2025-09"),
            ("Last month, the council agreed.", "2025-01"), ("Costs fall next quarter.", "2025-Q2"), ("The work ends by year-end.", "2025-12-31"),
            ("It comes at the end of the month.", "2025-02-28"), ("The law took effect in 1871.", "1871"),
            ("Sales rose in the second quarter of 2024.", "2024-Q2"),
            ("It opened in March 1998.", "1998-03"), ("Am 3. März 2024 kam sie.", "2024-03-03"), ("It closed on 24/04/2025 for good.", "2025-04-24"),
            ("It was sold last year.", "2024"),
        ])
    func dates(text: String, wanted: String) {
        let dates = facts(text).1.filter { $0.kind == .date }
        #expect(dates.map { $0.period?.description } == [wanted])
    }

    @Test("Words for dates stand without a day of publication too, as far as they say") func undated() {
        let (article, found) = facts("Last month, it agreed. It ends by year-end. He was born on 3 May 1901.", published: nil)
        #expect(found.map { article.line($0.span) } == ["Last month", "year-end", "3 May 1901"])
        #expect(found.map { $0.period?.description } == [nil, nil, "1901-05-03"])
    }

    @Test(
        "A figure is of what the text says, and of no neighbour",
        arguments: [
            ("The yard cut 1,500 contracts.", "contracts"), ("Revenue was $12.4 billion, up 8%.", "Revenue"), ("Prices fell by 2% in January.", "Prices fell"),
            ("On 8 July 1835, she married William.", "she married William"), ("He died at home on 27 November 1852 after a fall.", "He died at home"),
            ("Its Q3 earnings: they rose.", "earnings"), ("He showed off the $799 Meta Ray-Ban Display.", "Meta Ray-Ban Display"),
            ("See Francis 2003, p. 16.", "See Francis"), ("Nasdaq      22,261.33   -0.33%\nS&P 500      6,600.35   -0.10%", "Nasdaq"),
            ("S&P 500      6,600.35   -0.10%\nDow         46,018.32   +0.57%", "S&P 500"),
        ])
    func subjects(text: String, wanted: String) {
        let (article, found) = facts(text)
        #expect(found.first?.subject.map(article.line) == wanted)
    }
}
