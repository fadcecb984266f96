import Testing

@testable import Understanding

@Suite("The grammar over names and roles")
struct GrammarTests {
    @Test(
        "Every rule compiles",
        arguments: [
            RelationRules.holders, RelationRules.otherHolders, RelationRules.employers, RelationRules.towns, RelationRules.departures, RelationRules.pointers,
            SpeechRules.speakers, SpeechRules.pointers,
        ])
    func compiles(rules: [SentenceRule]) throws {
        let rules = SentenceRules(rules)
        for index in rules.indices { _ = try rules.pattern(index) }
    }
}
