@preconcurrency import Glibc

/// Trains the models that the program carries.
@main
enum Train {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == "explain", arguments.count == 2 { return try explainLines(of: arguments[1]) }
        guard arguments.first == "lines", arguments.count >= 3 else {
            fputs(
                "usage: gloss-train lines OUTPUT.swift FOLDER…   (folders of NAME.txt with labels in NAME.json)\n       gloss-train explain FILE.txt\n", stderr)
            exit(2)
        }
        try trainLines(output: arguments[1], folders: Array(arguments[2...]))
    }
}
