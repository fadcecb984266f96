import Glibc
import System
import TestSupport
import Testing

/// Nothing that a file, a name, a setting or an argument holds reaches the terminal as a control sequence, whatever is asked of it.
@Suite("What is written has passed the gate", .serialized)
struct GateTests {
    private static let evil = "\u{1B}]0;pwned\u{7}\u{1B}[2J\u{9B}31m\u{9D}0;x\u{9C}\u{202E}abc\u{2066}\u{E0041}"

    private let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    /// All that a command wrote, but for the ends of lines.
    private func output(_ arguments: [String], environment: [String: String] = [:]) throws -> String {
        let terminal = try Terminal(arguments, environment: environment, home: home)
        #expect(terminal.waitForEnd() != nil)
        return terminal.text.replacing("\r\n", with: "\n")
    }

    private func unsafe(in text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x0A, 0x09: false
            case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
            default: false
            }
        }
    }

    private func write(_ text: String, to path: String) throws {
        if let slash = path.lastIndex(of: "/") { try Folder.prepare(String(path[..<slash])) }
        try AtomicFile.write(Array(text.utf8), to: path)
    }

    @Test(
        "Arguments",
        arguments: [
            ["--\(evil)"], ["--format", evil, "x"], ["--width", evil, "x"], [evil], ["print", evil], ["json", "/tmp/\(evil)"], ["help", evil],
            ["--theme", evil, "print"], ["config", "--\(evil)"],
        ])
    func arguments(arguments: [String]) throws {
        #expect(unsafe(in: try output(arguments)).isEmpty)
    }

    /// In JSON the signs stand as escapes, which the page's own data does too.
    private static let json = #"\u001b]0;pwned\u0007\u001b[2J\u009b31m\u202eabc\n\u0000"#

    @Test(
        "What pages, feeds, mails and Markdown say of themselves",
        arguments: [
            (
                "page.html",
                """
                <html><head><title>T&#27;[2J&#x9b;1m&#x202e;</title><meta property="og:site_name" content="S&#27;]0;x&#7;"><meta name="author" content="A&#x9b;&#27;c">
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"H \(json)","author":{"name":"W \(json)"},"publisher":{"name":"P \(json)"},
                "datePublished":"2024-05-01"}</script></head><body><article><h1>H</h1><p>Words of Ann Lee stand here, and there are more of them in the text.</p></article></body></html>
                """
            ),
            (
                "feed.xml",
                """
                <?xml version="1.0"?><rss version="2.0"><channel><title>F&#x9b;31m&#x202e;</title><item><title>I&#x9b;&#x2066;</title><link>https://e.org/&#x9b;</link>
                <author>A&#x9d;0;x&#x9c;</author><description>Words &amp;#27;[2J here &#x9b;</description></item></channel></rss>
                """
            ),
            (
                "feed.json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"F \(json)\",\"items\":[{\"id\":\"1\",\"title\":\"I \(json)\",\"content_text\":\"W \(json)\"}]}"
            ),
            (
                "mail.eml",
                "From: =?utf-8?q?A=1B[2J=C2=9B?= <a@b.c>\nTo: x@y.z\nSubject: =?utf-8?q?S=1B]0;x=07=E2=80=AE?=\nMIME-Version: 1.0\n\nWords stand here.\n"
            ),
            ("front.md", "---\ntitle: T\(evil)\nauthor: A\(evil)\nsite: \(evil)\n---\n\nWords &#27;[2J &#x9b; [a](https://e.org/\(evil)) here.\n"),
            ("painted.txt", "\u{1B}[31mTitle\u{1B}[m \u{1B}]8;;https://e.org/\(evil)\u{7}link\u{1B}]8;;\u{7}\n\nWords \(evil) stand\u{8}d here.\n"),
            ("text.txt", "Title \(evil)\n\nBy Ann \(evil)\n\nWords \(evil) stand here.\n"),
        ])
    func metadata(name: String, text: String) throws {
        let path = home.path + "/" + name
        try write(text, to: path)
        for command in [["print", "--color", "never"], ["json"], ["entities"], ["outline"], ["takeaways"], ["facts"], ["quotes"], ["json", "--explain"]] {
            #expect(unsafe(in: try output(command + [path])).isEmpty, "\(command)")
        }
    }

    @Test func ofWhatAProgramPaintsOnlyColoursReachTheTerminal() throws {
        let path = home.path + "/painted"
        try write("\u{1B}]52;c;ZXZpbA==\u{7}\u{1B}[31mred\u{1B}[m \u{1B}[?1000h\u{1B}[6nword \u{1B}]0;pwned\u{7}\u{1B}P+q\u{1B}\\ end\n", to: path)
        let terminal = try Terminal(["--private", "-"], home: home, input: path)
        #expect(terminal.wait(for: "red word  end"))
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
        #expect(terminal.text.contains("\u{1B}[31mred"))
        for sequence in ["]52;", "1000h", "[6n", "pwned", "+q"] { #expect(!terminal.text.contains(sequence), "\(sequence)") }
    }

    @Test func namesInsideOfABook() throws {
        let chapter = "<html><body><p>Words stand here.</p></body></html>"
        let package = """
            <package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest><item id="i" href="c%1B]0;x%07&#x9b;.xhtml" media-type="application/xhtml+xml"/></manifest>
            <spine><itemref idref="i"/></spine></package>
            """
        let container = "<container><rootfiles><rootfile full-path=\"c.opf\"/></rootfiles></container>"
        let files = [
            ("mimetype", "application/epub+zip"), ("META-INF/container.xml", container), ("c.opf", package), ("c\u{1B}]0;x\u{7}\u{9B}.xhtml", chapter),
        ]
        let book = storedArchive(files.map { ($0.0, Array($0.1.utf8)) })
        let path = home.path + "/b.epub"
        try AtomicFile.write(book, to: path)
        for command in [["print", "--color", "never"], ["json"], ["outline"]] { #expect(unsafe(in: try output(command + [path])).isEmpty) }
    }

    @Test(
        "Settings, keys, names and themes",
        arguments: [["config"], ["keys"], ["themes"], ["config", "--defaults"], ["print", "--color", "never", Terminal.seed]])
    func settings(command: [String]) throws {
        let folder = home.path + "/.config/gloss"
        let yaml = "\"\\e]0;x\\a\\x9b31m\\u202e\""
        try write("theme: \(yaml)\n\(yaml): 1\nmeasure: \(yaml)\n", to: folder + "/config.yaml")
        try write("\(yaml): a\nline-down: \(yaml)\n", to: folder + "/keys.yaml")
        try write("\(yaml): [a]\nsame: {\(yaml): [x]}\n", to: folder + "/entities.yaml")
        try write("base00: \(yaml)\n", to: folder + "/themes/a\(Self.evil).yaml")
        #expect(unsafe(in: try output(command)).isEmpty)
        #expect(unsafe(in: try output(command, environment: ["XDG_CONFIG_HOME": home.path + "/\(Self.evil)"])).isEmpty)
    }

    @Test("Output that is not taken whole is said", arguments: ["print", "json", "entities", "outline", "keys", "config", "themes", "manual", "--help"])
    func fullDisk(command: String) throws {
        let words = command.hasPrefix("-") || ["keys", "config", "themes", "manual"].contains(command) ? command : "\(command) '\(Terminal.seed)'"
        let full = try #require(run(["sh", "-c", "HOME=/nowhere '\(Terminal.program)' \(words) > /dev/full"], limit: 1 << 20))
        #expect(full.status == 1 && full.messages.contains("standard output: no space left on device"))
        let closed = try #require(run(["sh", "-c", "HOME=/nowhere '\(Terminal.program)' \(words) >&-"], limit: 1 << 20))
        #expect(closed.status == 1 && closed.messages.contains("standard output: "))
    }
}
