import Articles
import Testing

@Suite("The article and its spans")
struct ArticleTests {
    private let article = Article(
        text: Array("Lead.\nOne\nText é.\nTwo\nMore.".utf8),
        blocks: [
            Block(.paragraph, Span(0, 5)), Block(.heading(level: 1), Span(6, 9)), Block(.paragraph, Span(10, 18)), Block(.heading(level: 1), Span(19, 22)),
            Block(.paragraph, Span(23, 28)),
        ])

    @Test func sectionsAreAViewOverHeadings() {
        let sections = article.sections()
        #expect(sections.map(\.number) == [0, 1, 2])
        #expect(sections.map(\.heading) == [nil, 1, 3])
        #expect(sections.map(\.span) == [Span(0, 5), Span(6, 18), Span(19, 28)])
    }

    @Test func blocksAreFoundByOffset() {
        #expect(article.blockIndex(at: 0) == 0)
        #expect(article.blockIndex(at: 5) == 0)
        #expect(article.blockIndex(at: 12) == 2)
        #expect(article.blockIndex(at: 999) == 4)
    }

    @Test func aSourceMapCountsCodePoints() {
        let offsets = SourceMap.identity.sourceOffsets(of: [0, 10, 17, 18, 28], in: article.text)
        #expect(offsets == [0, 10, 16, 17, 27])
    }

    @Test func outerSpansComeBeforeInner() {
        #expect([Span(3, 4), Span(0, 2), Span(0, 9)].sorted() == [Span(0, 9), Span(0, 2), Span(3, 4)])
        #expect(Span(0, 4).intersection(Span(2, 9)) == Span(2, 4))
        #expect(Span(0, 4).intersection(Span(4, 9)) == nil)
    }
}
