import Glibc
import System
import TestSupport
import Testing

/// What the installed program keeps, whatever happens to it.
@Suite("The program keeps what is the reader's", .serialized)
struct KeepingProgramTests {
    private let home: TemporaryFolder
    private var state: String { home.path + "/.local/state/gloss" }
    private var config: String { home.path + "/.config/gloss" }

    init() throws { home = try TemporaryFolder() }

    private func write(_ text: String, to path: String) throws {
        if let slash = path.lastIndex(of: "/") { try Folder.prepare(String(path[..<slash])) }
        try AtomicFile.write(Array(text.utf8), to: path)
    }

    private func text(_ path: String) -> String? { (try? RegularFile.read(path, limit: 1 << 24)).map { String(decoding: $0, as: UTF8.self) } }

    /// All that is kept, article by article.
    private var kept: [String: String] {
        let names = Folder.names(in: state).filter { $0.hasSuffix(".json") }
        return Dictionary(uniqueKeysWithValues: names.map { ($0, text(state + "/" + $0) ?? "") })
    }

    private func article(_ count: Int, _ head: String, _ between: String) -> String {
        head
            + (0..<count).map { "Sentence number \($0) says that the \($0 * 7919 % 1000) boats of the \($0 * 104_729 % 997) harbours came home." }.joined(
                separator: between)
    }

    @Test(
        "The place is found again, in texts of every size and form",
        arguments: [
            ("a.txt", 40, "A Headline Over It\n\n", "\n\n"), ("b.txt", 500, "A Headline Over It\n\n", "\n\n"), ("c.txt", 900, "A Headline Over It\n\n", "\n"),
            ("d.md", 700, "# A Headline\n\n", "\n\n"), ("e.html", 700, "<html><body><article><h1>A Headline</h1><p>", "</p>\n<p>"),
            ("f.txt", 4000, "A Headline Over It\n\n", "\n\n"),
        ])
    func place(name: String, count: Int, head: String, between: String) throws {
        let path = home.path + "/" + name
        try write(article(count, head, between), to: path)
        for (round, size) in [(80, 24), (120, 40), (60, 15)].enumerated() {
            let terminal = try Terminal([path], columns: UInt16(size.0), rows: UInt16(size.1), home: home)
            #expect(terminal.wait(for: "number"))
            terminal.type("g\(30 + 20 * round)G")
            terminal.settle()
            let left = terminal.screen.split(separator: "\n").dropFirst(3).first { $0.contains("number") } ?? "?"
            terminal.type("Q")
            #expect(terminal.waitForEnd() == 0)
            let again = try Terminal([path], columns: UInt16(size.0), rows: UInt16(size.1), home: home)
            let number = try #require(left.firstMatch(of: /number \d+/)).output
            #expect(again.wait(for: String(number)), "\(name) at \(size)")
            again.type("Q")
            #expect(again.waitForEnd() == 0)
        }
    }

    @Test func aSignalAtTheStartWritesNothingOverWhatWasKept() throws {
        let first = try Terminal([Terminal.seed], home: home)
        #expect(first.wait(for: "Amazon AWS layoffs"))
        first.type("  AmaQ")
        #expect(first.waitForEnd() == 0)
        let before = kept
        #expect(before.count == 1)
        for (milliseconds, signal) in [(1, SIGTERM), (4, SIGHUP), (8, SIGTERM), (15, SIGHUP), (25, SIGTERM), (40, SIGTERM), (60, SIGHUP)] {
            let terminal = try Terminal([Terminal.seed], home: home)
            usleep(UInt32(milliseconds) * 1000)
            kill(terminal.process, signal)
            _ = terminal.waitForEnd()
            #expect(kept == before, "after \(milliseconds) ms")
        }
        let terminal = try Terminal([Terminal.seed], home: home)
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
        #expect(kept == before)
    }

    @Test("A note that is half written when the program must end is kept", arguments: [SIGTERM, SIGHUP, SIGQUIT])
    func halfWrittenNotes(signal: Int32) throws {
        let terminal = try Terminal([Terminal.seed], home: home)
        #expect(terminal.wait(for: "Amazon AWS layoffs"))
        terminal.type("jahalf a thought")
        #expect(terminal.wait(for: "half a thought"))
        kill(terminal.process, signal)
        _ = terminal.waitForEnd()
        #expect(kept.values.first?.contains("half a thought") == true)
    }

    @Test func twoProgramsOnOneFileKeepBothOnesNotes() throws {
        let terminals = try (0..<3).map { _ in try Terminal([Terminal.seed], home: home) }
        for terminal in terminals {
            #expect(terminal.wait(for: "Amazon AWS layoffs"))
            terminal.type("j")
        }
        terminals[0].type("afirst words\r")
        terminals[1].type("}}}asecond words\r")
        for terminal in terminals { terminal.settle() }
        terminals[1].type("Q")
        terminals[0].type("Q")
        for terminal in terminals.dropLast() { #expect(terminal.waitForEnd() == 0) }
        // The idle one ends last.
        kill(terminals[2].process, SIGTERM)
        _ = terminals[2].waitForEnd()
        let file = try #require(kept.values.first)
        #expect(kept.count == 1 && file.contains("first words") && file.contains("second words"))
    }

    @Test func whatCannotBeKeptIsSaidAtTheEnd() throws {
        try write("", to: home.path + "/.local/state")
        let terminal = try Terminal([Terminal.seed], home: home)
        #expect(terminal.wait(for: "Amazon AWS layoffs"))
        terminal.type("A Q")
        #expect(terminal.waitForEnd() == 0)
        let end = try #require(terminal.text.ranges(of: "\u{1B}[?1049l").last)
        #expect(terminal.text[end.upperBound...].contains("notes and place of this visit are not kept"))
    }

    @Test("Settings that are no files hold nothing up", arguments: ["config.yaml", "keys.yaml", "entities.yaml"])
    func pipesAsSettings(name: String) throws {
        try Folder.prepare(config)
        mkfifo(config + "/" + name, 0o600)
        let terminal = try Terminal([Terminal.seed], home: home)
        #expect(terminal.wait(for: "Amazon AWS layoffs"))
        #expect(terminal.wait(for: "no regular file"))
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
    }

    @Test func aFileOfAnyNameIsOpenedAndItsPlaceKept() throws {
        let path = home.path + "/" + String(fileName: [0x63, 0x61, 0x66, 0xE9])
        try AtomicFile.write(Array(article(300, "A Headline\n\n", "\n\n").utf8), to: path)
        for arguments in [[path], ["--theme", "mono", path]] {
            let terminal = try Terminal(arguments, home: home)
            #expect(terminal.wait(for: "A Headline") || terminal.wait(for: "number"))
            terminal.type("50GQ")
            #expect(terminal.waitForEnd() == 0)
        }
        #expect(kept.count == 1)
    }

    @Test func notesFollowAFileThatIsMoved() throws {
        let (old, new) = (home.path + "/old.txt", home.path + "/new.txt")
        try write(article(40, "A Headline Over It\n\n", "\n\n"), to: old)
        func noted(_ path: String, _ keys: String) throws -> String {
            let terminal = try Terminal([path], home: home)
            #expect(terminal.wait(for: "number"))
            terminal.type(keys)
            terminal.settle()
            defer {
                terminal.type("Q")
                #expect(terminal.waitForEnd() == 0)
            }
            return terminal.screen
        }
        _ = try noted(old, "jjathe boats\r")
        rename(old, new)
        #expect(try noted(new, "w").contains("the boats"))
    }

    @Test func aNamePutRightLeavesTheFileAsItWasWritten() throws {
        let old = "# mine\ncompany: [Tern]  # of Oslo\n"
        try write(old, to: config + "/entities.yaml")
        let terminal = try Terminal([Terminal.seed], columns: 120, rows: 40, home: home)
        #expect(terminal.wait(for: "Amazon AWS layoffs"))
        terminal.settle()
        terminal.type("j]eE")
        #expect(terminal.wait(for: " is:"))
        terminal.type("place\r")
        #expect(terminal.wait(for: "kept for every article"))
        let new = try #require(text(config + "/entities.yaml"))
        #expect(new.hasPrefix(old) && new.contains("place: ["))
        terminal.type("U")
        #expect(terminal.wait(for: "taken back: "))
        #expect(text(config + "/entities.yaml")?.hasPrefix(old) == true)
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
    }
}
