import ArgumentParser
@preconcurrency import Glibc
import Library
import Readers
import Reading
import Settings
import Typesetting

extension Format: ExpressibleByArgument {}

/// What every sitting may be told on the command line.
struct Options: ParsableArguments {
    @Option(name: .long, help: "Read it as this, whatever it looks like: text, markdown, html, feed, book or mail.")
    var format: Format?
    @Option(name: .long, help: "The colours; see gloss themes.")
    var theme: String?
    @Option(name: .long, help: "The most columns a line of text may take, 40 to 100.")
    var width: Int?
    @Flag(name: .long, help: "Both edges even, long words hyphenated.")
    var justify = false
    @Flag(name: .customLong("private"), help: "Keep nothing of this visit.")
    var isPrivate = false
    @Flag(name: .long, help: "Fetch addresses without encryption too.")
    var http = false
    @Flag(name: .long, help: "Write nothing, fetch nothing, start no other program.")
    var restricted = false

    var wishes: Wishes {
        Wishes(
            format: format, theme: theme, width: width, alignment: justify ? .justified : nil, isPrivate: isPrivate,
            isRestricted: restricted, allowsPlain: http)
    }

    func validate() throws {
        if let width, !Preferences.measures.contains(width) {
            throw ValidationError("--width \(width): not a number from 40 to 100")
        }
    }
}

/// What was asked for on the command line.
struct Wishes {
    var format: Format?
    var theme: String?
    var width: Int?
    var alignment: Setting.Alignment?
    var isPrivate = false
    var isRestricted = false
    var allowsPlain = false
}

struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Read articles full screen (what gloss does by itself).",
        discussion: "Several files make a shelf. “-” is standard input. “+/word” searches for a word at once.")

    @Argument(help: "Files or addresses to read; “-” is standard input.", completion: .file())
    var files: [String] = []
    @OptionGroup var options: Options

    func run() throws {
        leave(Self.start(files, options.wishes))
    }

    /// Reads full screen where there is a screen; prints where the output goes elsewhere.
    static func start(_ arguments: [String], _ wishes: Wishes) -> Int32 {
        let searchFor = arguments.last { $0.hasPrefix("+/") }.map { String($0.dropFirst(2)) }
        var files = arguments.filter { !$0.hasPrefix("+/") }
        if files.isEmpty {
            guard isatty(0) == 0 else {
                complain("nothing to read; gloss FILE opens one, gloss --help tells the rest")
                return 1
            }
            files = ["-"]
        }
        let sources = files.map { Source(path: $0, wishes: wishes) }
        let settings = LoadedSettings(wishes)
        guard isatty(1) == 1 else { return PlainPrinter(settings.preferences).printAll(sources) }
        var session = ReaderSession(sources: sources, settings: settings, wishes: wishes, searchFor: searchFor)
        return session.run()
    }
}
