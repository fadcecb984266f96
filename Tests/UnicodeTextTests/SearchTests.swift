import Testing
import UnicodeText

@Suite("Searching as a reader means it")
struct SearchTests {
    private func found(_ query: String, in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return TextPattern(query)?.matches(in: bytes, range: 0..<bytes.count).map { String(decoding: bytes[$0], as: UTF8.self) } ?? []
    }

    @Test(
        "Case counts only where it was typed; quotes, dashes, accents and spaces are alike",
        arguments: [
            ("amazon", "Amazon and AMAZON", ["Amazon", "AMAZON"]),
            ("Amazon", "Amazon and AMAZON", ["Amazon"]),
            ("cafe", "a Café", ["Café"]),
            ("wasn't", "it wasn’t so", ["wasn’t"]),
            ("white-collar", "white‑collar white–collar", ["white‑collar", "white–collar"]),
            ("two words", "two\n   words", ["two\n   words"]),
            ("newspaper", "news\u{AD}paper", ["news\u{AD}paper"]),
            ("resume", "re\u{301}sume\u{301}", ["re\u{301}sume\u{301}"]),
            ("5 km", "5\u{A0}km", ["5\u{A0}km"]),
        ])
    func finds(query: String, text: String, hits: [String]) {
        #expect(found(query, in: text) == hits)
    }

    @Test func nothingToLookForFindsNothing() {
        #expect(TextPattern("") == nil)
        #expect(TextPattern("  ") == nil)
    }

    @Test func aPatternSaysWhatIsWrong() {
        #expect(throws: RegularExpression.Fault.self) { try RegularExpression("(cut") }
    }

    @Test func aPatternThatCostsTooMuchStops() throws {
        let text = Array(String(repeating: "a", count: 40).utf8) + [0x62]
        #expect(try RegularExpression("(a+)+$").matches(in: text, range: 0..<text.count).isEmpty)
    }
}
