import Testing
import UnicodeText

@Suite("Boundaries of graphemes, lines, words and sentences")
struct BoundaryTests {
    private func marked(_ text: String, _ boundaries: ([UInt8], Range<Int>) -> [Int]) -> String {
        let bytes = Array(text.utf8)
        var start = 0
        return boundaries(bytes, 0..<bytes.count).map { end in
            defer { start = end }
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }.joined(separator: "|")
    }

    @Test(
        "Marks, emoji and flags stay whole",
        arguments: [
            ("e\u{301}a", "e\u{301}|a"), ("👩‍👩‍👧‍👦x", "👩‍👩‍👧‍👦|x"), ("🇫🇮🇸🇪", "🇫🇮|🇸🇪"), ("\r\n\n", "\r\n|\n"), ("👍🏽!", "👍🏽|!"), ("क्षि", "क्षि"),
        ])
    func graphemes(text: String, pieces: String) {
        #expect(marked(text, graphemeBoundaries) == pieces)
    }

    @Test(
        "Lines end where UAX #14 says",
        arguments: [
            ("to-day and (AWS 3.5%), so", "to-|day |and |(AWS |3.5%), |so"),
            ("« Oui » dit-il", "« Oui » |dit-|il"),
            ("東京は晴れ。", "東|京|は|晴|れ。"),
            ("a\u{A0}b c", "a\u{A0}b |c"),
            ("$100.00 per 5 km", "$100.00 |per |5 |km"),
            ("well—yes", "well|—|yes"),
        ])
    func lines(text: String, pieces: String) {
        #expect(marked(text, lineBreaks) == pieces)
    }

    @Test(
        "A reader's sentences",
        arguments: [
            ("Mr. Jassy left. He slept.", "Mr. Jassy left. |He slept."),
            ("I live in the U.S. How about you?", "I live in the U.S. |How about you?"),
            ("He works for the U.S. Government in Ohio.", "He works for the U.S. Government in Ohio."),
            ("She said, “This is great.” Then she left.", "She said, “This is great.” |Then she left."),
            ("Leave me alone! he yelled.", "Leave me alone! he yelled."),
            ("It cost $3.5 million. That is a lot.", "It cost $3.5 million. |That is a lot."),
            ("1. The first item 2. The second item", "1. The first item |2. The second item"),
            ("Acme Inc. It closed. Apple Inc. shares rose.", "Acme Inc. |It closed. |Apple Inc. shares rose."),
            ("She moved to Acme Inc. Mr. Reed stayed.", "She moved to Acme Inc. |Mr. Reed stayed."),
            ("At 5 a.m. Mr. Reed woke and left at 6 p.m. Dr. Lund stayed.", "At 5 a.m. Mr. Reed woke and left at 6 p.m. |Dr. Lund stayed."),
            ("So it is decreed.[7][8] The law held.", "So it is decreed.[7][8] |The law held."),
        ])
    func sentences(text: String, pieces: String) {
        #expect(marked(text, proseSentences) == pieces)
    }

    @Test("The plain rules know no abbreviations") func plainSentences() {
        #expect(marked("Mr. Smith left. So?", sentenceBreaks) == "Mr. |Smith left. |So?")
    }

    @Test("Every kind of boundary covers the text", arguments: ["", "a", "\u{301}", "日本\r\n", "x\u{200D}", "\u{1F1EB}"])
    func boundariesEndWithTheText(text: String) {
        let bytes = Array(text.utf8)
        for find in [graphemeBoundaries, lineBreaks, wordBreaks, sentenceBreaks, proseSentences] {
            let found = find(bytes, 0..<bytes.count)
            #expect(found.last == (bytes.isEmpty ? nil : bytes.count))
            #expect(found == Array(Set(found)).sorted())
        }
    }

    @Test(
        "Columns of a terminal",
        arguments: [
            ("abc", 3), ("日本", 4), ("e\u{301}", 1), ("👩‍👩‍👧‍👦", 2), ("🇫🇮", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("\u{200B}", 0), ("ｱ", 1), ("한국", 4),
        ])
    func widths(text: String, width: Int) {
        #expect(columns(of: text) == width)
    }
}
