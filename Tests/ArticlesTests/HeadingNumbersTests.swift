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
}
