import Articles
import TestSupport
import Testing

@testable import Readers

/// What programs write for a terminal.
@Suite("Lines") struct LinesTests {
    private func article(_ text: String) -> Article { Lines.article(from: Array(text.utf8)) }

    private func format(_ text: String) -> Format? { try? Sniffer.format(of: Array(text.utf8), name: "-") }

    private static let esc = "\u{1B}"

    @Test(
        "Control goes, letters stay",
        arguments: [
            ("\(esc)[31mred\(esc)[0m and plain", "red and plain"), ("\(esc)[2J\(esc)[Hcleared", "cleared"), ("\(esc)]0;title\u{7}words", "words"),
            ("\(esc)]52;c;ZXZpbA==\(esc)\\words", "words"), ("\(esc)Pq#0\(esc)\\words", "words"), ("\(esc)(Bwords\(esc)[m", "words"),
            ("a\(esc)]8;;https://example.org/\(esc)\\link\(esc)]8;;\(esc)\\b", "alinkb"), ("N\u{8}NA\u{8}AM\u{8}ME\u{8}E", "NAME"),
            ("_\u{8}f_\u{8}i_\u{8}l_\u{8}e", "file"), ("10%\r20%\r100%\n", "100%\n"), ("old\rlines\r", "old\nlines\n"),
            ("A(1)     title      A(1)\nno con\u{2010}\n   nection here\n", "A(1)     title      A(1)\nno connection\n   here\n"),
            ("A(1)     title      A(1)\ncon\u{2010}\n  nection.\n\nA", "A(1)     title      A(1)\nconnection.\n\nA"),
            ("no room con\u{2010}\n  nection.\n", "no room con\u{2010}\n  nection.\n"),
            ("well\u{2010}\nKnown", "well\u{2010}\nKnown"), ("gone\(esc)[1K\r\(esc)[Knew\n", "new\n"), ("a\tb", "a       b"),
            ("日本\tx", "日本    x"), ("a\(esc)[3Cb", "a   b"), ("ends\(esc)[", "ends"), ("ends\(esc)", "ends"), ("bell\u{7}", "bell"), ("\(esc)[31", ""),
            ("dos\r\nline\r\n", "dos\nline\n"), ("bi\u{202E}di", "bidi"), ("form\u{C}feed", "form␌feed"), ("e\u{8}é", "é"), ("c\u{301}a", "c\u{301}a"),
        ])
    func control(input: String, text: String) {
        #expect(String(decoding: article(input).text, as: UTF8.self) == text)
    }

    private struct Painted: Equatable, CustomStringConvertible {
        var words: String
        var ink: Ink

        var description: String { "\(words): \(ink)" }
    }

    private func painted(_ text: String) -> [Painted] {
        let article = article(text)
        return article.inlines.compactMap { inline in
            guard case .ink(let index) = inline.style, let ink = article.lines?.inks[index] else { return nil }
            return Painted(words: article[inline.span], ink: ink)
        }
    }

    private static func ink(_ foreground: Ink.Color? = nil, on background: Ink.Color? = nil, attributes: Ink.Attributes = []) -> Ink {
        var ink = Ink()
        (ink.foreground, ink.background, ink.attributes) = (foreground, background, attributes)
        return ink
    }

    @Test(
        "Colours and attributes of every way to write them",
        arguments: [
            ("31", ink(.indexed(1))), ("01;34", ink(.indexed(4), attributes: [.bold])), ("97;41", ink(.indexed(15), on: .indexed(1))),
            ("38;5;208", ink(.indexed(208))),
            ("38;2;1;2;3", ink(.rgb(red: 1, green: 2, blue: 3))), ("38:2::1:2:3", ink(.rgb(red: 1, green: 2, blue: 3))), ("48:5:17", ink(on: .indexed(17))),
            ("4:3", ink(attributes: [.underline])), ("1;3;7", ink(attributes: [.bold, .italic, .reverse])), ("31;1;22", ink(.indexed(1))),
            ("99;31", ink(.indexed(1))),
            ("38;5;999;1", ink(attributes: [.bold])), ("38;5", ink()), ("31;0", ink()), ("31;", ink()), ("4;4:0", ink()), (">4;1", ink()),
        ])
    func renditions(parameters: String, ink: Ink) {
        #expect(painted("\(Self.esc)[\(parameters)mword") == (ink == Ink() ? [] : [Painted(words: "word", ink: ink)]))
    }

    @Test func whatWasStruckTwiceIsBoldAndWhatIsUnderscoredUnderlined() {
        #expect(
            painted("B\u{8}Bo\u{8}o, _\u{8}u, u\u{8}_") == [
                Painted(words: "Bo", ink: Self.ink(attributes: [.bold])), Painted(words: "u", ink: Self.ink(attributes: [.underline])),
                Painted(words: "u", ink: Self.ink(attributes: [.underline])),
            ])
    }

    @Test func coloursGoOnUntilTheyEnd() {
        #expect(painted("\(Self.esc)[32mone\ntwo\(Self.esc)[m three").map(\.words) == ["one", "two"])
    }

    @Test func linksLead() {
        let article = article("see \(Self.esc)]8;id=1;https://example.org/a\u{7}the \(Self.esc)[1mpage\(Self.esc)[m\(Self.esc)]8;;\u{7} now")
        let links = article.inlines.filter { if case .link = $0.style { true } else { false } }
        #expect(links.map { article[$0.span] } == ["the page"])
        #expect(links.map(\.style) == [.link(address: "https://example.org/a", title: "")])
    }

    @Test func addressesThatCouldSteerATerminalAreNone() {
        #expect(article("\(Self.esc)]8;;https://example.org/ a\u{7}x\(Self.esc)]8;;\u{7}").inlines.isEmpty)
    }

    private static let manual = """
        TERN(1)                   User Commands                  TERN(1)

        NAME
               tern - cross a harbour

        OPTIONS
           Of the crossing
               -q     quietly

        Tern 1.2                  June 2026                      TERN(1)

        """

    private static let diff = """
        diff --git a/harbour/pilot.c b/harbour/pilot.c
        index 1f2e3d4..5a6b7c8 100644
        --- a/harbour/pilot.c
        +++ b/harbour/pilot.c
        @@ -1,2 +1,2 @@
        -int depth;
        +long depth;
        diff --git a/README b/README
        new file mode 100644

        """

    private static let log = """
        commit 1f2e3d4c5b6a79880123456789abcdef01234567
        Author: Ada Kern <ada@example.org>
        Date:   Mon Nov 30 10:00:00 2026 +0000

            Deepen the fairway

            It was too shallow.

        commit 2f2e3d4c5b6a79880123456789abcdef01234567
        Author: Ada Kern <ada@example.org>
        Date:   Sun Nov 29 10:00:00 2026 +0000

            Paint the pier

        """

    private func outline(_ text: String) -> [String] {
        let article = article(text)
        return article.sections().compactMap { section in section.heading.map { String(repeating: " ", count: section.depth) + article.title(ofHeading: $0) } }
    }

    @Test func sections() {
        #expect(outline(Self.manual) == ["NAME", "OPTIONS", " Of the crossing"])
        #expect(article(Self.manual).metadata.title == "TERN(1)")
        #expect(outline(Self.diff) == ["harbour/pilot.c", "README"])
        #expect(outline(Self.log) == ["Deepen the fairway", "Paint the pier"])
        #expect(outline(Self.log + Self.diff) == ["Deepen the fairway", "Paint the pier", " harbour/pilot.c", " README"])
        #expect(outline("--- old.txt\t2026-01-01 10:00\n+++ new.txt\t2026-01-02 10:00\n@@ -1 +1 @@\n-a\n+b\n") == ["new.txt"])
    }

    @Test func filesOfChangesWithoutGit() {
        let changes = ["a.c", "b.c"].map { "--- \($0).old\t2026-01-01 10:00\n+++ \($0)\t2026-01-02 10:00\n@@ -1 +1 @@\n-a\n+b\n" }.joined()
        #expect(outline(changes) == ["a.c", "b.c"])
    }

    @Test func onlyManualPagesCutWords() {
        let changes = Self.diff + " a con\u{2010}\nnection\n"
        #expect(String(decoding: article(changes).text, as: UTF8.self) == changes)
    }

    @Test func placesOfTheSourceStayInOrderWhereWordsAreMadeWhole() {
        let page = "A(1)     title      A(1)\nthe part\u{2010}\n   y\nthe part\u{2010}\n   y and more\n"
        let map = article(page).sourceMap.stretches
        #expect(map.map(\.text) == map.map(\.text).sorted())
        #expect(String(decoding: article(page).text, as: UTF8.self) == "A(1)     title      A(1)\nthe party\nthe party\n   and more\n")
    }

    @Test func everyLineIsThereAsItWas() {
        for text in [Self.manual, Self.diff, Self.log, "\n\n  a\n\n\n   b\n"] {
            let article = article(text)
            #expect(String(decoding: article.text, as: UTF8.self) == text)
            #expect(article.blocks.map { article[$0.span] }.joined() == text)
        }
    }

    @Test(
        "Told by content",
        arguments: [
            manual, diff, log, "\(esc)[1mbold\(esc)[m words\n", "N\u{8}NA\u{8}AM\u{8}ME\u{8}E\n", "--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y\n",
            "1f2e3d4 one\n2f2e3d4 two\n3f2e3d4 (HEAD) three\n",
            "* 1f2e3d4 one\n|\\\n| * 2f2e3d4 two\n* 3f2e3d4 three\n* 4f2e3d4 four\n* 5f2e3d4 five\n* 6f2e3d4 six\n* 7f2e3d4 seven\n",
            "2026-11-30T10:00:01Z INFO up\n2026-11-30T10:00:02Z WARN slow\n    at frame\n2026-11-30T10:00:03Z INFO on\n2026-11-30T10:00:04Z INFO off\n",
            "Nov 30 10:00:01 pier cron[1]: a\nNov 30 10:00:02 pier cron[1]: b\nNov 30 10:00:02 pier cron[1]: c\nNov 30 10:00:03 pier cron[1]: d\n",
            [String](repeating: "192.0.2.1 - - [30/Nov/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 5\n", count: 5).joined(),
            [String](repeating: "INFO: started\nWARN: late\n", count: 3).joined(),
            "total 8\n-rw-r--r-- 1 a b 10 Nov 30 10:00 x\ndrwxr-xr-x 2 a b 10 Nov 30 10:00 y\n",
            "a.c:12: int x;\nb/c.c:7: int y;\nb/d.c:19: int z;\n", "a.c: In function 'main':\na.c:2:25: warning: unused\na.c:3:1: note: here\n",
            " a.c | 12 ++--\n b.c |  3 +\n 2 files changed, 13 insertions(+), 2 deletions(-)\n", "M\ta.c\nA\tb.c\nR100\tc.c\td.c\n",
            "============================= test session starts ==============================\nplatform linux\ncollected 3 items\n",
            "\u{25CF} nginx.service - A server\n     Loaded: loaded (/lib/x; enabled)\n     Active: active\n",
            "Filesystem      Size  Used Avail Use% Mounted on\n/dev/vda        252G   15G   80G  16% /\ntmpfs           7.8G     0  7.8G   0% /dev/shm\n",
            "time=2026-11-03T09:48:42Z level=info msg=a\ntime=2026-11-03T09:48:43Z level=info msg=b\ntime=2026-11-03T09:48:44Z level=warn msg=c\ntime=2026-11-03T09:48:45Z level=info msg=d\n",
            "  UNIT           LOAD   ACTIVE SUB     DESCRIPTION\n  cron.service   loaded active running Cron\n  dbus.service   loaded active running Bus\n\nLOAD   = loaded\n",
            "    PID TTY          TIME CMD\n   1234 pts/0    00:00:00 bash\n   1240 pts/0    00:00:00 ps\n   1250 pts/0    00:00:00 awk\n",
        ])
    func toldByContent(text: String) { #expect(format(text) == .lines) }

    @Test(
        "What people write is prose",
        arguments: [
            "Commit to it\n\ncommit yourself to the plan, she said, and 7 others did.\n", "One \(esc)[31m stray sign in a text of many words.\n",
            "2024 was a good year.\n2025 was better.\n2026 is not over.\n2027 will come.\n", "--- \n\nA rule, then words.\n",
            "ANNUAL REPORT 2026\n\nThe harbour grew.\n",
            "INFO The office opens at nine.\nWARN Do not feed the gulls.\nERROR is human.\nINFO And so on.\n",
            "-rw-r--r-- is what a plain file shows.\nIt goes on.\n-rwxr-xr-x is a program.\n",
            "[00:00:12] ADA: When?\n[00:00:15] BEN: Then.\n[00:00:19] ADA: Why?\n[00:00:29] BEN: So.\n",
            "The Day    Of A    Fisher\n\nHe rose early, as he always did.\n\nThe boat was there.\n", "Title: a text\n\nIt says: 12: no.\n",
            "===== The Harbour =====\n\nIt is old, and it was never deep.\n", "A\t1\nC\t2\nT\t5\n", "--2024 was a hard year.\n\nThis one is none.\n",
            "INFO is a word in capitals.\nSo is this line of text, which goes on.\nAnd a third one.\nAnd a fourth.\n",
            "LS(1) is a manual page that everybody reads.\n\nIt begins with a name.\n",
            "00:12:03 Ada: We begin.\n00:12:09 Ben: Yes.\n00:13:00 Ada: Good.\n00:14:00 Ben: Fine.\n",
        ])
    func prose(text: String) { #expect(format(text) != .lines) }
}
