import Articles
import Readers
import Testing

@testable import Understanding

@Suite("Takeaways by the author")
struct TakeawayTests {
    private let text = String(repeating: "We show that the lag between paired tide gauges carries a signal of the temperature of the water. ", count: 4)

    private func authored(_ source: String) -> [String] {
        let article = Markdown.article(from: Array(source.utf8))
        return insights(of: article).takeaways.filter { $0.source == .authored }.map { article.line($0.span) }
    }

    @Test func bulletsUnderTheTitleSumItUp() {
        #expect(authored("# Gauges\n\n- The lag is small.\n- It can be read.\n\n\(text)\n") == ["The lag is small.", "It can be read."])
    }

    @Test("What a paper says of its writers is none", arguments: ["* Corresponding author: t.ferreira@lss.example\n* Ida Hale: i.hale@inst.example"])
    func affiliations(lines: String) {
        #expect(authored("# Gauges\n\n\(lines)\n\n\(text)\n").isEmpty)
        let plain = PlainText.article(
            from: Array("Tide Gauges as Thermometers\n\n(1) Institute of Marine Physics\n(2) Department of Statistics\n\nAbstract\n\n\(text)\n".utf8))
        #expect(insights(of: plain).takeaways.allSatisfy { $0.source != .authored })
    }
}
