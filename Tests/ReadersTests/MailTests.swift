import Articles
import Readers
import TestSupport
import Testing

@Suite("Mail")
struct MailTests {
    @Test func itsHeadIsMetadataAndItsPageTheText() throws {
        let article = Mail.article(from: try Fixture.bytes("crane.eml"))
        #expect(article.metadata.title == "Crane sold — what now")
        #expect(article.metadata.authors == ["Rúna Eldholm"])
        #expect(article.metadata.date?.description == "2025-05-12")
        let words = String(decoding: article.text, as: UTF8.self)
        #expect(words.contains("a trade that gave the town its skyline"))
        #expect(!words.contains("Unsubscribe"))
        #expect(!words.contains("=E2"))
    }

    @Test(
        "Every text of a mail is shown, in order; of several forms of one, one",
        arguments: [
            ("multipart/mixed; boundary=b\n\n--b\n\nfirst\n--b\n\nsecond\n--b--", ["first", "second"]),
            ("multipart/mixed; boundary=b\n\n--b\n\nfirst <x>\n--b\nContent-Type: text/html\n\n<p>second\n--b--", ["first <x>", "second"]),
            (
                "multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>first\n--b\nContent-Type: text/html\n\n<p>second\n--b--",
                ["first", "second"]
            ),
            ("multipart/alternative; boundary=b\n\n--b\n\nno\n--b\nContent-Type: text/html\n\n<p>first\n--b--", ["first"]),
            (
                "multipart/mixed; boundary=b\n\n--b\n\nfirst\n--b\nContent-Type: message/rfc822\n\nSubject: second\nFrom: third <c@d.e>\n\nfourth\n--b--",
                ["first", "second", "third", "fourth"]
            ),
            ("multipart/mixed\n\nfirst", ["first"]), ("multipart/mixed; boundary=never\n\nfirst", ["first"]), ("text/markdown\n\nfirst", ["first"]),
            ("text/calendar\n\nfirst", ["first"]),
        ])
    func parts(rest: String, words: [String]) {
        let article = Mail.article(from: Array("From: a@b.example\nSubject: A subject\nMIME-Version: 1.0\nContent-Type: \(rest)\n".utf8))
        let text = String(decoding: article.text, as: UTF8.self)
        let places = words.map { text.firstRange(of: $0)?.lowerBound }
        #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted(), "\(text)")
        #expect(!text.contains("no\n"))
    }

    @Test(
        "Texts are read as they are written",
        arguments: [
            ("Content-Type: text/plain; charset=windows-1251\nContent-Transfer-Encoding: base64\n\nwvfl8OA=\n", "Вчера"),
            (
                "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nZ=FCrich is a =\nlong line\n",
                "Zürich is a long line"
            ),
            ("Content-Type: text/plain\n\nplain words\n", "plain words"),
            (
                "Content-Type: multipart/mixed; boundary=a\n\nno\n--a\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\ndeep words\n--b--\n--a\nContent-Type: text/plain\nContent-Disposition: attachment\n\nno\n--a--\n",
                "deep words"
            ),
        ])
    func bodies(rest: String, words: String) {
        let article = Mail.article(from: Array("From: a@b.example\nSubject: A subject of some words\nMIME-Version: 1.0\n\(rest)".utf8))
        let text = String(decoding: article.text, as: UTF8.self)
        #expect(text.contains(words))
        #expect(!text.contains("\nno"))
        #expect(article.metadata.title == "A subject of some words")
    }

    @Test func aPlainLetterKeepsItsQuotationsAndItsSignature() {
        let text =
            "Hi,\n\n> The board has sold \n> the crane.\n>\n>> Who says so?\n\nI do, and \nso does he.\n\n  Year   Tons\n  1911      4\n\n-- \nTor\nHarbour Board\n"
        let head = "From: Tor <t@b.example>\nSubject: A *crane* [list]\nMIME-Version: 1.0\nContent-Type: text/plain; format=flowed\n\n"
        let article = Mail.article(from: Array((head + text).utf8))
        let lines = article.blocks.map { block in
            String(repeating: "> ", count: article.containers(around: block).count) + article[block.span]
        }
        #expect(
            lines == [
                "A *crane* [list]", "By Tor", "Hi,", "> The board has sold the crane.", "> > Who says so?", "I do, and so does he.",
                "Year   Tons\n 1911      4", "Tor\nHarbour Board",
            ])
        #expect(article.metadata.title == "A *crane* [list]")
    }

    @Test func aLetterIsWholeAndSaysWhatIsAttached() {
        let head = "From: a@b.example\nSubject: The crane\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
        let html = "--x\nContent-Type: text/html\n\n<p>See below.</p><p><a href='https://a.example/'>Click here</a></p>\n"
        let file = "--x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"report.pdf\"\n\nxyz\n--x--\n"
        let article = Mail.article(from: Array((head + html + file).utf8))
        #expect(article.blocks.map { article[$0.span] }.suffix(3) == ["See below.", "Click here", "1 attachment: report.pdf"])
    }

    @Test(
        "Mails are known by how they came",
        arguments: [
            ("From: a\nSubject: b\nMessage-ID: <1>\n\nx", Format.mail), ("From: a\nSubject: b\nContent-Type: text/plain\n\nx", .mail),
            ("From a@b Mon May 12\nFrom: a\nDate: b\nReceived: c\n\nx", .mail),
            ("From: a\nSubject: b\n\nA mail that somebody pasted.", .text), ("Note: this is a text\n\nwith lines", .text),
        ])
    func sniffing(text: String, format: Format) throws {
        #expect(try Sniffer.format(of: Array(text.utf8), name: "x") == format)
    }

    @Test("Any bytes give something", arguments: 0..<40) func damage(number: Int) throws {
        var bytes = try Fixture.bytes("crane.eml")
        var random = Seeded(state: UInt64(number))
        for _ in 0..<20 { bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
        let article = Mail.article(from: bytes)
        #expect(Array(String(decoding: article.text, as: UTF8.self).utf8) == article.text)
    }
}
