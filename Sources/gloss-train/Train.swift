@preconcurrency import Glibc

/// Trains the models that the program carries.
@main
enum Train {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == "explain", arguments.count == 2 { return try explainLines(of: arguments[1]) }
        if arguments.first == "time-pages" { return try timePages(Array(arguments.dropFirst())) }
        if arguments.first == "explain-page", arguments.count == 2 { return try explainPage(of: arguments[1]) }
        if arguments.first == "classes", arguments.count >= 3 { return try trainClasses(output: arguments[1], files: Array(arguments[2...])) }
        if arguments.first == "names", arguments.count >= 3 { return try trainNames(output: arguments[1], files: Array(arguments[2...])) }
        if arguments.first == "make-up", arguments.count == 4 {
            var text = try MadeUpText(patterns: arguments[1], lists: arguments[2], seed: 5)
            return print(text.text(sentences: Int(arguments[3]) ?? 0), terminator: "")
        }
        if arguments.first == "reliability", arguments.count == 2 { return try printReliability(of: arguments[1]) }
        if arguments.first == "score-names", arguments.count >= 3 { return try scoreNames(model: arguments[1], files: Array(arguments[2...])) }
        guard arguments.first == "lines", arguments.count >= 3 else {
            fputs(
                "usage: gloss-train lines OUTPUT.swift FOLDER…   (folders of NAME.txt with labels in NAME.json)\n       gloss-train names OUTPUT.bin FILE.conll…\n       gloss-train make-up PATTERNS.txt FOLDER-OF-LISTS SENTENCES\n       gloss-train score-names MODEL.bin FILE.conll…\n       gloss-train reliability FOLDER\n       gloss-train explain FILE.txt\n",
                stderr)
            exit(2)
        }
        try trainLines(output: arguments[1], folders: Array(arguments[2...]))
    }
}
