import Glibc
import System
import TestSupport
import Testing

/// The program beside others: commands that get some of the text, the editor, files that change, notes that leave.
@Suite("Beside other programs", .serialized)
struct OtherProgramsTests {
    private let home: TemporaryFolder
    private var path: String { home.path + "/it's a mill.md" }

    init() throws {
        home = try TemporaryFolder()
        try write("# A mill\n\nThe mill stands.\n\n## Later\n\nIt was *sold* to Anna Lind, the head of Acme Corp.\n", to: path)
    }

    private func write(_ text: String, to path: String) throws {
        if let slash = path.lastIndex(of: "/") { try Folder.prepare(String(path[..<slash])) }
        try AtomicFile.write(Array(text.utf8), to: path)
    }

    private func text(_ path: String) throws -> String { String(decoding: try RegularFile.read(path, limit: 1 << 20), as: UTF8.self) }

    private func quit(_ terminal: Terminal) {
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
    }

    @Test func aPipeShowsWhatComesBack() throws {
        let terminal = try Terminal([path], home: home)
        #expect(terminal.wait(for: "The mill stands."))
        terminal.type("|tr a-z A-Z; printf '\\033]52;c;ZXZpbA==\\007'\r")
        #expect(terminal.wait(for: "THE MILL STANDS."))
        #expect(!terminal.text.contains("\u{1B}]52;"))
        terminal.type("q|exit 3\r")
        #expect(terminal.wait(for: "failed with status 3"))
        quit(terminal)
    }

    @Test func whatRunsIsStoppedWithAllItStarted() throws {
        let terminal = try Terminal([path], home: home)
        #expect(terminal.wait(for: "The mill stands."))
        terminal.type("|sleep 61 & sleep 61\r")
        #expect(terminal.wait(for: "running"))
        terminal.type("\u{3}")
        #expect(terminal.wait(for: ": stopped"))
        terminal.type("|sleep 62\r")
        #expect(terminal.wait(for: "running sleep 62"))
        quit(terminal)
        let left = try #require(run(["pgrep", "-f", "^sleep 6[12]$"], limit: 1 << 10))
        #expect(left.output.isEmpty)
    }

    @Test func whatFailsSaysWhyBelowWhatItWrote() throws {
        let terminal = try Terminal([path], home: home)
        #expect(terminal.wait(for: "The mill stands."))
        terminal.type("|echo some; echo why >&2; exit 4\r")
        #expect(terminal.wait(for: "failed with status 4: why"))
        #expect(terminal.screen.contains("some"))
        quit(terminal)
    }

    @Test func anExportIsRenewedButNeverWrittenOver() throws {
        let terminal = try Terminal([path], home: home)
        #expect(terminal.wait(for: "The mill stands."))
        let file = home.path + "/out/notes.md"
        terminal.type("A:export-notes ~/out/notes.md\r")
        #expect(terminal.wait(for: "notes written"))
        terminal.type("}A:export-notes ~/out/notes.md\r")
        #expect(terminal.wait(for: "notes written"))
        terminal.settle()
        #expect(try text(file).contains("> It was sold to"))
        try write(try text(file) + "My own words.\n", to: file)
        terminal.type("j:export-notes ~/out/notes.md\r")
        #expect(terminal.wait(for: "there already"))
        #expect(try text(file).contains("My own words."))
        quit(terminal)
    }

    @Test func aLookUpIsAskedWithoutAShell() throws {
        try write("lookup:\n  echo: [printf, \"<%s>\", \"$HOME;{}\"]\n", to: home.path + "/.config/gloss/config.yaml")
        let terminal = try Terminal([path], home: home)
        #expect(terminal.wait(for: "The mill stands."))
        terminal.type("vL")
        #expect(terminal.wait(for: "<$HOME;The mill stands.>"))
        terminal.type("q")
        quit(terminal)
    }

    @Test func nothingIsStartedUnderRestricted() throws {
        let terminal = try Terminal(["--restricted", path], environment: ["EDITOR": "touch \(home.path)/touched"], home: home)
        #expect(terminal.wait(for: "The mill stands."))
        for keys in ["|touch \(home.path)/touched\r", "V"] {
            terminal.type(keys)
            #expect(terminal.wait(for: "no other program is started"))
            terminal.type("j")
            terminal.settle()
        }
        quit(terminal)
        #expect(access(home.path + "/touched", F_OK) != 0)
    }

    @Test func theEditorChangesTheTextAtItsLine() throws {
        let editor = home.path + "/editor"
        try write("#!/bin/sh\necho \"$1\" > \"\(home.path)/line\"\nsed -i s/sold/given/ \"$2\"\n", to: editor)
        chmod(editor, 0o700)
        let terminal = try Terminal([path], environment: ["EDITOR": editor], home: home)
        #expect(terminal.wait(for: "The mill stands."))
        terminal.type("}V")
        #expect(terminal.wait(for: "given to Anna Lind"))
        #expect(try text(home.path + "/line") == "+7\n")
        quit(terminal)
    }

    @Test func aChangedFileIsOfferedAndReadAgain() throws {
        let terminal = try Terminal([path], home: home)
        #expect(terminal.wait(for: "The mill stands."))
        terminal.settle()
        try write("# A mill\n\nThe mill fell.\n", to: path)
        #expect(terminal.wait(for: "changed on disk; R reads it again"))
        terminal.type("R")
        #expect(terminal.wait(for: "The mill fell."))
        terminal.settle()
        try write("# A mill\n\nThe mill leans.\n", to: path)
        #expect(terminal.wait(for: "changed on disk"))
        // To follow it is to read what has changed already, too.
        terminal.type("F")
        #expect(terminal.wait(for: "The mill leans."))
        try write("# A mill\n\nThe mill rose.\n", to: path)
        #expect(terminal.wait(for: "The mill rose."))
        quit(terminal)
    }

    @Test(
        "Notes leave in every form",
        arguments: [
            (
                "markdown",
                ["title: \"A mill\"", "## Later", "> It was sold to Anna Lind, the head of Acme Corp.", "who, then?", "`gloss '", "'\\''s a mill.md' '+/"]
            ),
            ("org", ["* A mill :gloss:", "** Later", "#+begin_quote\nIt was sold", "who, then?"]),
            ("json", ["\"section\":\"Later\"", "\"note\":\"who, then?\"", "\"title\":\"A mill\""]),
            ("csv", ["Highlight,Title,Author,URL,Note,Location", "\"It was sold to Anna Lind, the head of Acme Corp.\",A mill,,", "\"who, then?\",1"]),
        ])
    func export(format: String, parts: [String]) throws {
        let terminal = try Terminal([path], home: home)
        #expect(terminal.wait(for: "The mill stands."))
        terminal.type("}awho, then?\r")
        #expect(terminal.wait(for: "◆"))
        quit(terminal)
        let output = try Terminal(["export-notes", "--format", format, path], home: home)
        #expect(output.waitForEnd() == 0)
        let text = output.text.replacing("\r\n", with: "\n")
        for part in parts { #expect(text.contains(part), "\(part) in \(text)") }
    }

    @Test func notesAreExportedIntoTheFolderOfTheSettings() throws {
        try write("notes: ~/kept/notes\n", to: home.path + "/.config/gloss/config.yaml")
        let terminal = try Terminal([path], home: home)
        #expect(terminal.wait(for: "The mill stands."))
        terminal.type("A:export-notes\r")
        #expect(terminal.wait(for: "notes written to"))
        quit(terminal)
        #expect(try text(home.path + "/kept/notes/A mill.md").contains("> The mill stands."))
    }
}
