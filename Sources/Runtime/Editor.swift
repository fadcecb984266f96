@preconcurrency import Glibc
import System

/// The reader's editor, as the environment names it.
struct Editor {
    /// As the shell reads it: a program, perhaps with arguments and quotation marks.
    private let command: String

    /// Programs that take a line in another way than "+12 FILE".
    private static let ways: [String: [String]] = [
        "hx": ["{file}:{line}"], "helix": ["{file}:{line}"], "zed": ["{file}:{line}"], "subl": ["{file}:{line}"], "micro": ["{file}:{line}"],
        "code": ["--goto", "{file}:{line}"], "codium": ["--goto", "{file}:{line}"], "kate": ["--line", "{line}", "{file}"], "ed": ["{file}"],
    ]

    /// VISUAL, else EDITOR, else what the system has.
    static func chosen() -> Editor {
        let variables: [String] = ["VISUAL", "EDITOR"]
        let named = variables.map { getenv($0).map { String(fileName: $0) } ?? "" }.first { $0.contains { !$0.isWhitespace } }
        return Editor(command: named ?? (access("/usr/bin/editor", X_OK) == 0 ? "editor" : "vi"))
    }

    /// Without its arguments.
    var name: String { command.split(separator: " ").first.map(String.init) ?? command }

    /// How it is called to open a file at a line, counted from 1: by the shell, as git does it.
    func arguments(for path: String, line: Int) -> [String] {
        let program = name.split(separator: "/").last.map(String.init) ?? name
        let words = (Self.ways[program] ?? ["+{line}", "{file}"]).map { $0.replacing("{line}", with: String(line)).replacing("{file}", with: path) }
        return ["sh", "-c", command + " \"$@\"", name] + words
    }

    /// What the shell says of a program that is not there.
    static let missing: Int32 = 127
}
