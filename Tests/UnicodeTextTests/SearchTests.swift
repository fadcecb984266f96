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
            ("lodz", "Łódź", ["Łódź"]), ("kobenhavn", "København", ["København"]), ("strasse", "Straße STRASSE", ["Straße", "STRASSE"]),
            ("final", "the ﬁnal oﬃce", ["ﬁnal"]), ("office", "the ﬁnal oﬃce", ["oﬃce"]), ("aether", "Æther", ["Æther"]), ("oeuvre", "œuvre", ["œuvre"]),
            ("Oresund", "Øresund øresund", ["Øresund"]), ("djokovic", "Đoković", []), ("dokovic", "Đoković", ["Đoković"]), ("thorn", "þorn", ["þorn"]),
            ("ær", "aer", ["aer"]), ("f", "ﬁ", ["ﬁ"]), ("fx", "ﬁx", []), ("diyarbakir", "Diyarbakır", ["Diyarbakır"]),
        ])
    func finds(query: String, text: String, hits: [String]) {
        #expect(found(query, in: text) == hits)
    }

    @Test("A search in slices finds what one in one go does", arguments: ["a b", " b", "aa", "a  a", "b a"])
    func slices(query: String) throws {
        let text = Array(String(repeating: "a  b aa\u{A0}a \n\n b", count: 50).utf8)
        let pattern = try #require(TextPattern(query))
        var found: [Range<Int>] = []
        var next = 0
        while next < text.count {
            let slice = pattern.matches(in: text, range: next..<text.count, steps: 7)
            found += slice.found
            #expect(slice.end > next)
            next = slice.end
        }
        #expect(found == pattern.matches(in: text, range: 0..<text.count))
        #expect(!found.isEmpty)
    }

    @Test func whiteSpaceIsOneBlankHoweverLong() {
        #expect(found(" b", in: "a     b") == ["     b"])
        #expect(found(" b", in: " \n\u{A0} b b").count == 2)
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
