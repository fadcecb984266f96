import ArgumentParser
@preconcurrency import Glibc
import Loading
import Readers
import Reading
import Settings
import System
import Typesetting

extension Format: ExpressibleByArgument {}

/// What every command that reads may be told.
struct SourceOptions: ParsableArguments {
    @Option(name: .long, help: "Read it as this, whatever it looks like: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: Format?
    @OptionGroup var limits: LimitOptions

    var launch: LaunchOptions { limits.launch }
}

/// What a command may do besides reading files.
struct LimitOptions: ParsableArguments {
    @Flag(name: .long, help: "Fetch addresses without encryption too.")
    var http = false
    @Flag(name: .long, help: "Write nothing, fetch nothing, start no other program.")
    var restricted = false

    var launch: LaunchOptions { LaunchOptions(permissions: Permissions(isRestricted: restricted, allowsPlainAddresses: http)) }
}

/// How lines of text are set.
struct SettingOptions: ParsableArguments {
    @Option(name: .long, help: "The most columns a line of text may take, 40 to 100.")
    var width: Int?
    @Flag(name: .long, help: "Both edges even, long words hyphenated.")
    var justify = false

    func validate() throws {
        if let width, !Preferences.measures.contains(width) {
            throw ValidationError("--width \(width): not a number from 40 to 100")
        }
    }

    func added(to options: LaunchOptions) -> LaunchOptions {
        var options = options
        options.width = width
        options.alignment = justify ? .justified : nil
        return options
    }
}

struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Read articles full screen (what gloss does by itself).", usage: "gloss [read] [OPTIONS] [FILE|ADDRESS ...] [+/WORD]",
        discussion: """
            Several files make a shelf. “-” is standard input. “+/word” searches for a word at once.

            Example: gloss --theme paper chapter1.md chapter2.md
            """)

    @Argument(help: ArgumentHelp("Files or addresses to read; “-” is standard input.", valueName: "file"), completion: .file())
    var files: [String] = []
    @Option(name: .long, help: "The colours; see gloss themes.", completion: .custom { _, _, _ in [] })
    var theme: String?
    @Flag(name: .customLong("private"), help: "Keep nothing of this visit, and show nothing of earlier ones.")
    var isPrivate = false
    @OptionGroup var setting: SettingOptions
    @OptionGroup var source: SourceOptions

    func run() throws {
        var options = setting.added(to: source.launch)
        options.theme = theme
        options.permissions.isPrivate = isPrivate
        exitProgram(Self.start(files, options, format: source.format))
    }

    /// Reads full screen where there is a screen; prints where the output goes elsewhere.
    static func start(_ arguments: [String], _ options: LaunchOptions, format: Format? = nil) -> Int32 {
        let searchFor = arguments.last { $0.hasPrefix("+/") }.map { String($0.dropFirst(2)) }
        var files = arguments.filter { !$0.hasPrefix("+/") }
        if files.isEmpty {
            guard isatty(0) == 0 else {
                complain("nothing to read; gloss FILE opens one, gloss --help tells the rest")
                return 1
            }
            files = ["-"]
        }
        let sources = files.map { Source(argument: $0, format: format) }
        let settings = LoadedSettings(options)
        guard isatty(1) == 1 else { return PlainPrinter(settings.preferences, Loader(settings.permissions)).printAll(sources) }
        var session = ReaderSession(sources: sources, settings: settings, searchFor: searchFor)
        return session.run()
    }
}
