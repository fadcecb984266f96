import Glibc
import TestSupport
import Testing

/// What a shell makes of the tabulator behind `gloss`.
enum Shell: String, CaseIterable, CustomTestStringConvertible {
    case bash, zsh, fish

    var testDescription: String { rawValue }
    var path: String { "/usr/bin/\(rawValue)" }
    var isHere: Bool { access(path, X_OK) == 0 }

    /// Started without anybody's settings.
    var arguments: [String] {
        switch self {
        case .bash: ["--norc", "--noprofile", "-i"]
        case .zsh: ["-f", "-i"]
        case .fish: ["--no-config", "-i"]
        }
    }

    func preparation(folder: String) -> String {
        switch self {
        case .bash: "cd \(folder); source <(gloss completions bash); echo rea''dy\r"
        case .zsh: "cd \(folder); autoload -Uz compinit; compinit -u -D; source <(gloss completions zsh); echo rea''dy\r"
        case .fish: "cd \(folder); gloss completions fish | source; echo rea''dy\r"
        }
    }
}

@Suite("Completion in the shells", .serialized)
struct ShellTests {
    @Test("The tabulator completes what people type", arguments: Shell.allCases.filter(\.isHere))
    func completion(shell: Shell) throws {
        let folder = try TemporaryFolder()
        for name in ["harbour.md", "a name.txt"] { close(open(folder.path + "/" + name, O_CREAT | O_WRONLY, 0o600)) }
        let programs = Terminal.project + "/.build-release/release:/usr/bin:/bin"
        let terminal = try Terminal(program: shell.path, shell.arguments, columns: 120, environment: ["PATH": programs, "PS1": "> "])
        #expect(terminal.waitForPrompt())
        terminal.type(shell.preparation(folder: folder.path))
        #expect(terminal.wait(for: "ready"))
        #expect(terminal.waitForPrompt())
        for (typed, completed) in [
            ("gloss harb", "gloss harbour.md"), ("gloss --pri", "gloss --private"), ("gloss --theme pap", "gloss --theme paper"),
            ("gloss --theme=pap", "gloss --theme=paper"), ("gloss print --format mark", "gloss print --format markdown"), ("gloss takea", "gloss takeaways"),
            ("gloss print --just", "gloss print --justify"), ("gloss print a", #"gloss print a\ name.txt"#), ("gloss help outl", "gloss help outline"),
        ] {
            terminal.type(typed + "\t")
            #expect(terminal.wait(for: completed), "\(typed): \(terminal.screen)")
            // A shell that is still completing would lose what comes now.
            terminal.settle()
            terminal.type("\u{3}")
            terminal.settle()
            #expect(terminal.waitForPrompt())
        }
    }
}
