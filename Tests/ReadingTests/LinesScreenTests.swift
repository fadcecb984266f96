import Articles
import Readers
import Testing

@testable import Reading

/// How what programs wrote is shown: line by line, over the whole screen.
@Suite("Lines on the screen") struct LinesScreenTests {
    private static let text = """
        commit 1f2e3d4c5b6a79880123456789abcdef01234567
        Author: Ada Kern <ada@example.org>

            Deepen the fairway

        \u{1B}[1mdiff --git a/pilot.c b/pilot.c\u{1B}[m
        @@ -1,2 +1,2 @@
        \u{1B}[31m-int depth;\u{1B}[m
        \u{1B}[32m+long depth; /* as far as anybody could measure it, and then a little further down, as pilots do */\u{1B}[m


        """

    private func reader(_ columns: Int = 60, _ rows: Int = 16) -> Reader {
        Reader(Lines.article(from: Array(Self.text.utf8)), size: Size(columns: columns, rows: rows))
    }

    private func rows(_ reader: Reader) -> [String] { reader.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    @Test("Every line stands in its row, from the first column on, at any size", arguments: [(60, 16), (120, 40), (200, 60), (84, 24)])
    func wholeWidth(columns: Int, height: Int) {
        let reader = reader(columns, height)
        let lines = Lines.article(from: Array(Self.text.utf8)).text.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        for (line, row) in zip(lines, rows(reader).dropFirst()).prefix(9) {
            #expect(row.hasPrefix(String(line.prefix(columns - 1))) && (line.count >= columns || row.dropFirst(line.count).allSatisfy { $0 == " " }), "\(row)")
        }
        #expect(reader.state.layout.panel == nil && reader.state.layout.contents == nil)
    }

    @Test func allLinesMoveSidewaysTogether() {
        var reader = reader()
        reader.press("Right Right")
        #expect(rows(reader)[1].hasPrefix("‹") && rows(reader)[1].contains("6a798801"))
        #expect(rows(reader)[9].contains("far as anybody"))
        #expect(!rows(reader)[8].contains("int depth;"))
        reader.press("Left Left")
        #expect(rows(reader)[1].hasPrefix("commit 1f2e"))
    }

    @Test func coloursOfTheTextAreThoseOfItsInks() throws {
        let frame = reader().state.render()
        let inks = (0..<frame.rows).map { row in frame.row(row).first.flatMap(\.look.ink).map { frame.inks[$0] } }
        #expect(inks[6]?.attributes == [.bold])
        #expect(inks[8]?.foreground == .indexed(1))
        #expect(inks[9]?.foreground == .indexed(2))
        #expect(inks[7] == nil)
    }

    @Test func aHitIsSeenOverAnInk() {
        var reader = reader()
        reader.press("/ l o n g Enter")
        let frame = reader.state.render()
        #expect(frame.row(9).dropFirst().first?.look.role == .currentHit)
    }

    @Test func contentsAreCommitsAndFiles() {
        var reader = reader()
        reader.press("c")
        #expect(reader.screen.contains("Deepen the fairway") && reader.screen.contains("pilot.c"))
    }

    @Test func noTimeToReadIsPromised() {
        #expect(!reader().screen.contains("min left"))
    }

    @Test func linesAreSelectedAndCopiedAsTheyAre() {
        var reader = reader()
        reader.press("/ D e e p e n Enter Esc v ) y")
        #expect(reader.effects.last == .copy("    Deepen the fairway\n\ndiff --git a/pilot.c b/pilot.c\n"))
    }

    @Test func aLogIsFilteredByLine() {
        let log = (10..<40).map { "2026-11-30 10:00:\($0) INFO request \($0)\n" }.joined()
        var reader = Reader(Lines.article(from: Array(log.utf8)))
        reader.press("& : 3 Enter")
        #expect(reader.screen.contains("10 of 30 lines"))
    }
}
