@preconcurrency import Glibc
import System

/// The reader's editor, as the environment names it.
struct Editor {
    /// The program and its first arguments.
    private let command: [String]

    /// Programs that take a line in another way than "+12 FILE".
    private static let ways: [String: [String]] = [
        "hx": ["{file}:{line}"], "helix": ["{file}:{line}"], "zed": ["{file}:{line}"], "subl": ["{file}:{line}"], "micro": ["{file}:{line}"],
        "code": ["--goto", "{file}:{line}"], "codium": ["--goto", "{file}:{line}"], "kate": ["--line", "{line}", "{file}"], "ed": ["{file}"],
    ]

    /// VISUAL, else EDITOR, else what the system has.
    static func chosen() -> Editor {
        let variables: [String] = ["VISUAL", "EDITOR"]
        let named = variables.map { getenv($0).map { String(fileName: $0) } ?? "" }.map { $0.split(separator: " ").map(String.init) }
        return Editor(command: named.first { !$0.isEmpty } ?? [access("/usr/bin/editor", X_OK) == 0 ? "editor" : "vi"])
    }

    var name: String { command[0] }

    /// How it is called to open a file at a line, counted from 1.
    func arguments(for path: String, line: Int) -> [String] {
        let program = name.split(separator: "/").last.map(String.init) ?? name
        // A name must be no option.
        let path = path.hasPrefix("-") ? "./" + path : path
        return command + (Self.ways[program] ?? ["+{line}", "{file}"]).map { $0.replacing("{line}", with: String(line)).replacing("{file}", with: path) }
    }
}
