import ArgumentParser
@preconcurrency import Glibc
import Loading
import Settings

struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "Write the laid-out text on standard output.", usage: "gloss print [OPTIONS] FILE|ADDRESS ...",
        discussion: "Example: gloss print --width 60 letter.eml")

    enum Colour: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never

        /// By the conventions of no-color.org and bixense.com/clicolors: a variable that is empty says nothing.
        var isWanted: Bool {
            func says(_ name: String) -> Bool { getenv(name).map { $0.pointee != 0 && String(cString: $0) != "0" } ?? false }
            switch self {
            case .always: return true
            case .never: return false
            case .auto:
                if getenv("NO_COLOR").map({ $0.pointee != 0 }) ?? false { return false }
                if says("CLICOLOR_FORCE") || says("FORCE_COLOR") { return true }
                return isatty(1) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb"
            }
        }
    }

    @Argument(help: ArgumentHelp("Files or addresses to print; “-” is standard input.", valueName: "file"), completion: .file())
    var files: [String]
    @Option(name: .long, help: "Bold headings and dim dates: auto, always or never.")
    var color = Colour.auto
    @Flag(name: .long, help: "The addresses of links as numbered notes at the end.")
    var links = false
    /// Taken and checked as the reader does, so that one set of options suits both; what is printed has no colours of it.
    @Option(name: .long, help: .hidden) var theme: String?
    @OptionGroup var setting: SettingOptions
    @OptionGroup var source: SourceOptions

    func run() throws {
        var options = setting.added(to: source.launch)
        options.theme = theme
        var settings = LoadedSettings(options)
        if theme != nil { _ = settings.chosenTheme() }
        for complaint in settings.complaints { complain(complaint.description) }
        let printer = PlainPrinter(settings.preferences, Loader(settings.permissions), hasColour: color.isWanted, notesLinks: links)
        exitProgram(printer.printAll(files.map { Source(argument: $0, format: source.format) }))
    }
}
