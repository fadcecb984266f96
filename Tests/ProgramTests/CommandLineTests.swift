import Glibc
import System
import TestSupport
import Testing

/// What gloss says of itself, and of what it cannot make out on the command line.
@Suite("The command line")
struct CommandLineTests {
    private func output(_ arguments: [String], status: Int32 = 0) throws -> [String] {
        let terminal = try Terminal(arguments, columns: 200)
        #expect(terminal.waitForEnd() == status)
        return terminal.text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func text(of path: String) throws -> String { String(decoding: try RegularFile.read(Terminal.project + "/" + path, limit: 1 << 20), as: UTF8.self) }

    @Test(
        "What is wrong is one line: what, why, what to do",
        arguments: [
            (["--nosuch"], "gloss: unknown option '--nosuch'; gloss --help shows what there is"),
            (["print", "--nosuch", "x"], "gloss: unknown option '--nosuch'; gloss help print shows what there is"),
            (["print"], "gloss: missing expected argument '<file> ...'; gloss help print shows what there is"),
            (["--width", "9", "x"], "gloss: --width 9: not a number from 40 to 100; gloss --help shows what there is"),
            (["help", "nope"], "gloss: nope: no command of that name; gloss --help shows what there is"),
            (
                ["completions", "tcsh"],
                "gloss: the value 'tcsh' is invalid for '<shell>'; it takes 'bash', 'zsh' or 'fish'; gloss help completions shows what there is"
            ),
        ])
    func wrong(arguments: [String], line: String) throws {
        #expect(try output(arguments, status: 2) == [line, ""])
    }

    private static let commands = [
        "read", "print", "outline", "entities", "takeaways", "facts", "quotes", "json", "config", "keys", "themes", "completions", "licences",
    ]

    @Test("Each command's help has an example and short lines", arguments: Self.commands)
    func help(command: String) throws {
        let lines = try output(["help", command])
        #expect(lines.contains { $0.hasPrefix("Example: gloss") })
        #expect(lines.allSatisfy { $0.count <= 100 })
        #expect(lines.contains { $0.hasPrefix("USAGE: gloss") })
    }

    @Test("Help offers only what has an effect", arguments: [("json", "--json"), ("print", "--theme"), ("outline", "--width"), ("facts", "--private")])
    func noIdleOptions(command: String, option: String) throws {
        #expect(try !output(["help", command]).contains { $0.contains("  \(option) ") })
    }

    @Test func theVersionIsTheNewestThatIsDated() throws {
        let newest = try #require(try text(of: "CHANGELOG.md").firstMatch(of: /## \[(\d+\.\d+\.\d+)\] - (\d+)-(\d+)-(\d+)/))
        #expect(try output(["--version"]) == ["gloss \(newest.1)", ""])
        let months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
        let day = try ".Dd \(months[#require(Int(newest.3)) - 1]) \(#require(Int(newest.4))), \(newest.2)"
        #expect(try output(["manual"])[0] == day)
    }

    @Test("The manual page is well formed", .enabled(if: access("/usr/bin/mandoc", X_OK) == 0, "mandoc is not here")) func manual() throws {
        let folder = try TemporaryFolder()
        let page = folder.path + "/gloss.1"
        try AtomicFile.write(Array(try output(["manual"]).joined(separator: "\n").utf8), to: page)
        let lint = try #require(run(["mandoc", "-T", "lint", "-W", "warning", page], limit: 1 << 16))
        #expect(String(decoding: lint.output, as: UTF8.self) == "")
    }

    @Test func theManualPageNamesEveryOptionAndKey() throws {
        let page = try output(["manual"]).joined(separator: "\n")
        for option in ["theme", "private", "width", "justify", "format", "http", "restricted", "color", "links", "json", "explain", "defaults"] {
            #expect(page.contains(".It Fl \\-\(option)"), "\(option)")
        }
        for key in [#"\&\(dq\&"#, #"\&[s\&"#, #"\&]]\&"#, #"\&:\&"#, #"\&'\&"#] { #expect(page.contains(key), "\(key)") }
    }
}
