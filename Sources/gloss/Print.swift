import ArgumentParser
@preconcurrency import Glibc

struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "print", abstract: "Write the laid-out text on standard output.")

    enum Colour: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

    @Argument(help: "Files to print; “-” is standard input.", completion: .file())
    var files: [String]
    @Option(name: .long, help: "Bold headings and dim dates: auto, always or never.")
    var color = Colour.auto
    @OptionGroup var options: Options

    func run() throws {
        let wantsColour =
            color == .always || color == .auto && isatty(1) == 1 && getenv("NO_COLOR") == nil && getenv("TERM").map { String(cString: $0) } != "dumb"
        leave(PlainPrinter(options.wishes, hasColour: wantsColour).printAll(files.map { Source(path: $0, wishes: options.wishes) }))
    }
}
