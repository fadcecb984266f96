import Testing
import UnicodeText

@Suite("From bytes to safe text")
struct DecodingTests {
    private func decoded(_ bytes: [UInt8]) -> String { String(decoding: decode(bytes).text, as: UTF8.self) }

    @Test("Marks and forms tell the encoding") func marks() {
        #expect(decoded([0xEF, 0xBB, 0xBF, 0x41]) == "A")
        #expect(decoded([0xFF, 0xFE, 0x41, 0, 0xE9, 0]) == "Aé")
        #expect(decoded([0xFE, 0xFF, 0, 0x41]) == "A")
        #expect(decoded([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]) == "A")
    }

    @Test("UTF-16 without a mark is told by its common letters") func withoutMark() {
        let text = "The letters of a page, written in pairs of bytes, one page after the other."
        #expect(decoded(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == text)
        #expect(decoded(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == text)
    }

    @Test("Broken UTF-8 loses nothing but the fault") func broken() {
        #expect(decoded(Array("Grüße ".utf8) + [0xFF] + Array("und Küsse, später mehr".utf8)) == "Grüße \u{FFFD}und Küsse, später mehr")
    }

    @Test("Legacy pages are read by detection") func legacy() {
        let french =
            Array("L'".utf8) + [0xE9] + Array("t".utf8) + [0xE9] + Array(" dernier, la biblioth".utf8) + [0xE8] + Array("que a ferm".utf8) + [0xE9]
            + Array(" ses portes.".utf8)
        #expect(decoded(french) == "L'été dernier, la bibliothèque a fermé ses portes.")
        let japanese: [UInt8] = [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42]
        #expect(decoded(japanese) == "日本")
    }

    @Test(
        "Nothing that a terminal would obey comes through",
        arguments: [
            ("a\u{1B}[31mb", "a␛[31mb"), ("a\r\nb\rc", "a\nb\nc"), ("a\u{0}b", "a\u{FFFD}b"), ("a\u{202E}b", "ab"), ("a\u{9B}31mb", "a\u{FFFD}31mb"),
            ("N\u{8}Na\u{8}ame", "Name"), ("x\u{E0041}y", "xy"), ("a\u{7F}", "a␡"), ("\u{2028}", "\n"), ("tab\there", "tab\there"),
        ])
    func safe(text: String, shown: String) {
        #expect(String(decoding: SafeText(Array(text.utf8)).text, as: UTF8.self) == shown)
    }

    @Test("Any bytes give valid, safe text in step with the input") func anyBytes() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
            let safe = SafeText(decode(bytes).text)
            #expect(String(validating: safe.text, as: UTF8.self) != nil)
            #expect(!safe.text.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 })
            #expect(safe.steps.map(\.text) == safe.steps.map(\.text).sorted())
        }
    }
}
