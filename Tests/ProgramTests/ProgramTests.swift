import Glibc
import TestSupport
import Testing

/// The release program as it is installed, on a pseudo-terminal.
@Suite("The program", .serialized)
struct ProgramTests {
    @Test func aPipeIsReadAsItComes() throws {
        let folder = try TemporaryFolder()
        let pipe = folder.path + "/pipe"
        mkfifo(pipe, 0o600)
        let end = open(pipe, O_RDWR | O_CLOEXEC)
        let first = Array("A Headline Over It\n\nThe first paragraph of the text, which is there at once.\n\n".utf8)
        _ = write(end, first, first.count)
        let terminal = try Terminal(["--private"], input: pipe)
        #expect(terminal.wait(for: "which is there at once"))
        let late = Array("The late line, which came after a while.\n".utf8)
        _ = write(end, late, late.count)
        close(end)
        #expect(terminal.wait(for: "The late line"))
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
    }

    @Test func opensReadsAndQuits() throws {
        let terminal = try Terminal([Terminal.seed])
        #expect(terminal.wait(for: "Amazon AWS layoffs"))
        terminal.type(" ")
        #expect(terminal.wait(for: "of 7"))
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
        #expect(terminal.isReset("\u{1B}[?1049h", "\u{1B}[?1049l"))
        #expect(terminal.isReset("\u{1B}[?2004h", "\u{1B}[?2004l"))
    }

    @Test("Signals end it with the terminal restored", arguments: [SIGTERM, SIGHUP])
    func signals(number: Int32) throws {
        let terminal = try Terminal([Terminal.seed])
        #expect(terminal.wait(for: "Amazon AWS layoffs"))
        kill(terminal.process, number)
        #expect(terminal.waitForEnd() == 128 + number)
        #expect(terminal.isReset("\u{1B}[?1049h", "\u{1B}[?1049l"))
    }

    @Test(
        "A signal that ends it at once gives the terminal back too, and says so",
        arguments: [
            SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGPWR, 40,
        ])
    func crashes(number: Int32) throws {
        let terminal = try Terminal(["--private", Terminal.seed])
        #expect(terminal.wait(for: "Amazon AWS layoffs"))
        #expect(!terminal.isCooked)
        terminal.type("zmjjj")
        terminal.settle()
        kill(terminal.process, number)
        #expect(terminal.waitForEnd() == 128 + number)
        #expect(terminal.isCooked)
        for mode in ["?1049", "?2004", "?1000", "?1"] { #expect(terminal.isReset("\u{1B}[\(mode)h", "\u{1B}[\(mode)l"), "mode \(mode)") }
        #expect(terminal.isReset("\u{1B}[?25l", "\u{1B}[?25h") || terminal.isReset("\u{1B}[?25l", "\u{1B}[34h\u{1B}[?25h"))
        #expect(terminal.text.contains("gloss: ended by signal \(number)"))
    }

    @Test func controlCStopsNothingAndStays() throws {
        let terminal = try Terminal(["--private", Terminal.seed])
        #expect(terminal.wait(for: "Amazon AWS layoffs"))
        terminal.type("\u{3}")
        #expect(terminal.wait(for: "nothing to stop"))
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
    }

    @Test func followsTheTerminalsSize() throws {
        let terminal = try Terminal([Terminal.seed], columns: 80, rows: 24)
        #expect(terminal.wait(for: "Amazon AWS layoffs"))
        terminal.resize(columns: 140, rows: 40)
        kill(terminal.process, SIGWINCH)
        #expect(terminal.wait(for: "Takeaways"))
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
    }

    @Test func textFromAPipeAndKeysFromTheTerminal() throws {
        let terminal = try Terminal([], input: Terminal.seed)
        #expect(terminal.wait(for: "Amazon AWS layoffs"))
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
    }

    @Test func aTerminalThatCannotMoveItsCursorGetsTheText() throws {
        let terminal = try Terminal([Terminal.seed], environment: ["TERM": "dumb"])
        #expect(terminal.waitForEnd() == 0)
        #expect(terminal.text.contains("Amazon AWS layoffs"))
    }

    @Test func aTerminalOfAnUnknownNameIsTakenForAUsualOne() throws {
        let terminal = try Terminal([Terminal.seed], environment: ["TERM": "nosuchterminal"])
        #expect(terminal.wait(for: "Amazon AWS layoffs"))
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
    }

    @Test func withoutAHome() throws {
        let terminal = try Terminal([Terminal.seed], environment: ["HOME": ""])
        #expect(terminal.wait(for: "Amazon AWS layoffs"))
        terminal.type("AQ")
        #expect(terminal.waitForEnd() == 0)
    }

    @Test(
        "One clear line for what cannot be read",
        arguments: [
            ("/nowhere/layoffs.txt", "gloss: /nowhere/layoffs.txt: not there"), ("/tmp", "gloss: /tmp: a folder, not a file"),
            ("/dev/null", "gloss: /dev/null: empty; there is nothing to read"),
        ])
    func unreadable(path: String, line: String) throws {
        let terminal = try Terminal([path])
        #expect(terminal.waitForEnd() == 1)
        #expect(terminal.text.contains(line))
    }

    @Test(
        "Usage is 2, help is 0",
        arguments: [(["--nosuch"], Int32(2)), (["--help"], Int32(0)), (["--version"], Int32(0)), (["print"], Int32(2)), (["config"], Int32(0))])
    func usage(arguments: [String], status: Int32) throws {
        #expect(try Terminal(arguments).waitForEnd() == status)
    }

    @Test func theFirstStartShowsThreeHintsOnce() throws {
        let home = try TemporaryFolder()
        for (round, isShown) in [true, false].enumerated() {
            let terminal = try Terminal([Terminal.seed], home: home)
            #expect(terminal.wait(for: " %"))
            terminal.settle()
            #expect(!terminal.text.contains("every other key"))
            terminal.type(" ")
            terminal.settle()
            #expect(terminal.text.contains("every other key") == isShown, "round \(round)")
            terminal.type("Q")
            #expect(terminal.waitForEnd() == 0)
        }
    }
}

/// `docs/json.md` and what the program writes are held together.
@Suite("The JSON")
struct JSONTests {
    @Test func everyKeyIsDescribed() throws {
        let page = try page()
        let json = try output(["json", Terminal.seed])
        for key in keys(in: json) { #expect(page.contains("`\(key)`"), "\(key) is not in docs/json.md") }
        #expect(json.contains("\"version\":1"))
        #expect(page.hasPrefix("# The JSON of gloss, version 1"))
    }

    @Test func everyPartThatIsDescribedIsThere() throws {
        let json = try output(["json", Terminal.seed])
        for part in ["text", "blocks", "sections", "entities", "relations", "takeaways", "facts"] { #expect(json.contains("\"\(part)\":"), "\(part)") }
        #expect(try output(["outline", "--json", Terminal.seed]).contains("\"sections\":"))
        #expect(try !output(["outline", "--json", Terminal.seed]).contains("\"facts\":"))
    }

    private func page() throws -> String {
        let path = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/docs/json.md"
        let file = try #require(fopen(path, "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    private func output(_ arguments: [String]) throws -> String {
        let terminal = try Terminal(arguments)
        #expect(terminal.waitForEnd() == 0)
        return terminal.text
    }

    /// The names before colons; strings of the seed hold none of that form.
    private func keys(in json: String) -> Set<String> {
        Set(json.matches(of: /"([A-Za-z]+)":/).map { String($0.1) })
    }
}

@Suite("Sources", .serialized)
struct SourceTests {
    private static let fixtures = Terminal.seed.split(separator: "/").dropLast(2).joined(separator: "/")

    private func fixture(_ name: String) -> String { "/\(Self.fixtures)/Tests/Fixtures/\(name)" }

    @Test func theArticleOfAPageAndAllOfIt() throws {
        let terminal = try Terminal(["--private", fixture("harbour.html")])
        #expect(terminal.wait(for: "words of the page left out"))
        terminal.type(":whole\r")
        #expect(terminal.wait(for: "We use cookies"))
        terminal.type(" ")
        #expect(terminal.wait(for: "Share Print"))
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
    }

    @Test func aBookIsAShelfAndItsLinksLeadAlongIt() throws {
        let terminal = try Terminal(["--private", fixture("quay.epub")])
        #expect(terminal.wait(for: "The board sold the crane"))
        terminal.type("]l\r")
        #expect(terminal.wait(for: "And the fog came"))
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
    }

    @Test func aMailOpensByItself() throws {
        let terminal = try Terminal(["--private", fixture("crane.eml")])
        #expect(terminal.wait(for: "Rúna Eldholm"))
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
    }

    @Test func whatCannotBeFetchedIsSaid() throws {
        let terminal = try Terminal(["--private", "--restricted", "https://post.example/"])
        #expect(terminal.wait(for: "nothing is fetched"))
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
    }
}
