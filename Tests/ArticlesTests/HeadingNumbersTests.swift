import Testing

@testable import Articles

@Suite("Numbers that headings have of their own")
struct HeadingNumbersTests {
    @Test(
        "Whatever their style",
        arguments: [
            (["0. Definitions.", "1. Verbatim Copies.", "No warranty"], ["0", "1", nil]),
            (["1 Introduction", "2 Methods", "2.1 Data", "2.2 Model", "3 Results"], ["1", "2", "2.1", "2.2", "3"]),
            (["I. The boats", "II. The court", "A. The slip", "B. The lease", "III. What follows"], ["I", "II", "A", "B", "III"]),
            (["I.", "II."], ["I", "II"]), (["1) Buy", "2) Sell"], ["1", "2"]),
            (["2.1. Scope", "Why it matters"], ["2.1", nil]),
        ] as [([String], [String?])])
    func own(headings: [String], numbers: [String?]) {
        #expect(HeadingNumbers(headings.map { $0[...] }).found == numbers)
    }

    @Test(
        "A figure, an initial, a word are none",
        arguments: [
            ["3 things to know", "2.5 million lamps", "What next"], ["J. Smith on the stand", "A. Jones"], ["I am not here", "V for victory"],
            ["2024 in figures", "2025 in figures"], ["", "—"], ["A day at sea", "B sides"],
        ])
    func none(headings: [String]) {
        #expect(HeadingNumbers(headings.map { $0[...] }).found.allSatisfy { $0 == nil })
    }

    @Test("Where the author counts half of the sections, nobody else counts")
    func labels() {
        func article(_ headings: [String]) -> Article {
            let text = headings.joined(separator: "\n")
            var start = 0
            let blocks = headings.map { heading in
                defer { start += heading.utf8.count + 1 }
                return Block(.heading(level: 1), Span(start, start + heading.utf8.count))
            }
            return Article(text: Array(text.utf8), blocks: blocks)
        }
        let paper = article(["Abstract", "1 Introduction", "2 Methods", "References"]).sections()
        #expect(paper.map(\.label) == ["", "", "", ""])
        #expect(paper.map(\.reference) == ["", "1", "2", ""])
        let other = article(["Abstract", "1. Introduction", "Methods", "References"]).sections()
        #expect(other.map(\.label) == ["1", "", "3", "4"])
    }
}
