import Reading
import Testing

@testable import Terminal

@Suite("Keys from a terminal")
struct KeyTests {
    private static func codes(_ text: String) -> [KeyReader.Code] {
        text.map { .key($0 == "\u{1B}" ? .escape : .character($0)) }
    }

    @Test(
        "A sequence that nothing knows is no command",
        arguments: [
            ("\u{1B}[27;5;9~", ""), ("\u{1B}[97;5u", ""), ("j\u{1B}[<0;8;12Mk", "jk"), ("\u{1B}[?1;2c\u{1B}[>0;95;0c", ""), ("\u{1B}[2 qj", "j"),
        ])
    func unknown(typed: String, kept: String) {
        #expect(UnknownSequences.removed(from: Self.codes(typed)) == Self.codes(kept))
    }

    @Test("Escape and keys after it stay what they are", arguments: ["\u{1B}", "\u{1B}[", "\u{1B}[[", "\u{1B}[h", "\u{1B}]]", "\u{1B}[5", "\u{1B}j[5"])
    func known(typed: String) {
        #expect(UnknownSequences.removed(from: Self.codes(typed)) == Self.codes(typed))
    }
}
