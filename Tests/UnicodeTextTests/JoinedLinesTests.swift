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
            ("FERRIES PUT FIRST BOAT ON ELLERY-TO-\nSTANE ROUTE\n", "FERRIES PUT FIRST BOAT ON ELLERY-TO-STANE\nROUTE\n"),
            ("THE COMMITTEE ON THE INSUR-\nANCE OF LAMPS\n", "THE COMMITTEE ON THE INSURANCE\nOF LAMPS\n"),
            ("short-\nlived\n", "short-\nlived\n"),
            ("From 10-\n20 of them, and on to the very end-\n\nof it\n", "From 10-\n20 of them, and on to the very end-\n\nof it\n"),
        ])
    func joins(text: String, wanted: String) {
        let joined = JoinedLines(SafeText(Array(text.utf8)))
        #expect(String(decoding: joined.text, as: UTF8.self) == wanted)
        #expect(zip(joined.steps, joined.steps.dropFirst()).allSatisfy { $0.text <= $1.text && $0.source <= $1.source })
    }

    @Test(
        "The ends of printed pages cut nothing",
        arguments: [
            (
                "in this way makes no\n\n\nMarlow         Informational        [Page 1]\n\nRFC 9998       Signals       October\n\n\n   mistakes at all.\n",
                "in this way makes no\n   mistakes at all.\n"
            ),
            (
                "of eighteen\n\nBell plc - notice 7\nPage 1 of 3\n\nmonths and\n\nBell plc - notice 7\nPage 2 of 3\n\nno more.\n",
                "of eighteen\nmonths and\nno more.\n"
            ),
            ("It ended.\n\n- 2 -\n\nIt began.\n\n- 3 -\n\nIt went on.\n", "It ended.\n\nIt began.\n\nIt went on.\n"),
            ("See page 3 of 9\n\nfor more.\n", "See page 3 of 9\n\nfor more.\n"), ("One\n\n2\n\nTwo\n\n3\n", "One\n\n2\n\nTwo\n\n3\n"),
        ])
    func pages(text: String, joined: String) {
        #expect(String(decoding: JoinedLines(SafeText(Array(text.utf8))).text, as: UTF8.self) == joined)
    }
}
