import Testing
import UnicodeText

@Suite("Words that a line end cuts")
struct JoinedLinesTests {
    @Test(
        "Whole again, and the lines stay",
        arguments: [
            (
                "The claim is about an insur-\nance of lamps, broken on an occa-\nsion like that.\n",
                "The claim is about an insurance\nof lamps, broken on an occasion\nlike that.\n"
            ),
            ("They came from the well-\nknown maker of lamps.\n", "They came from the well-known\nmaker of lamps.\n"),
            ("It gives up where there is no con‐\n      nection or no name.\n", "It gives up where there is no connection\n      or no name.\n"),
            ("那一年秋天，外海礁石上的守灯人开始写信说，\n他们的灯在午夜之前就暗了。\n仓库里只有一本账。\n", "那一年秋天，外海礁石上的守灯人开始写信说，他们的灯在午夜之前就暗了。\n仓库里只有一本账。\n"),
            ("short-\nlived\n", "short-\nlived\n"),
            ("From 10-\n20 of them, and on to the very end-\n\nof it\n", "From 10-\n20 of them, and on to the very end-\n\nof it\n"),
        ])
    func joins(text: String, wanted: String) {
        let joined = JoinedLines(SafeText(Array(text.utf8)))
        #expect(String(decoding: joined.text, as: UTF8.self) == wanted)
        #expect(zip(joined.steps, joined.steps.dropFirst()).allSatisfy { $0.text <= $1.text && $0.source <= $1.source })
    }
}
