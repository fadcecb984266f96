import ArgumentParser
import Articles
import Export
@preconcurrency import Glibc
import Loading
import Settings
import Understanding

/// What is read by a command that shows something of it.
struct ViewedFiles: ParsableArguments {
    @Argument(help: ArgumentHelp("Files or addresses to read; “-” is standard input.", valueName: "file"), completion: .file())
    var files: [String]
    @OptionGroup var options: SourceOptions

    /// Writes of each article what `write` makes of it, and ends the program.
    ///
    /// - Parameter write: Told the name of the source, and whether the article is one of several.
    func show(_ write: (Article, _ name: String, Insights, _ isOneOfMany: Bool, Output) -> Void) -> Never {
        var status: Int32 = 0
        let output = Output()
        let settings = LoadedSettings(options.launch)
        for source in files.map({ Source(argument: $0, format: options.format) }) {
            do throws(LoadError) {
                try Loader(settings.permissions).forEachArticle(of: source, warn: complain) { article, _, isOneOfMany in
                    write(article, source.name, insights(of: article, corrections: settings.corrections), files.count > 1 || isOneOfMany, output)
                }
            } catch {
                complain(error.line)
                status = 1
            }
        }
        output.flush()
        exitProgram(status)
    }
}

/// What the commands that show one view have in common.
struct ViewOptions: ParsableArguments {
    @OptionGroup var viewed: ViewedFiles
    @Flag(name: .long, help: "One JSON object an article, as docs/json.md describes it.")
    var json = false

    /// Writes a view of each article, or its JSON.
    func show(_ view: TextListing) {
        viewed.show { article, name, found, isOneOfMany, output in
            if json { return JSONDocument(article, name: name, found, parts: [view.part]).write(to: output.writeJSON) }
            if isOneOfMany { output.write("\(article.metadata.title ?? name)\n") }
            for line in view.lines(of: article, found) { output.write(line + "\n") }
        }
    }

    static func configuration(_ name: String, _ abstract: String) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name, abstract: abstract, usage: "gloss \(name) [--json] [OPTIONS] FILE|ADDRESS ...",
            discussion: "Example: gloss \(name) https://example.org/article")
    }
}

struct Outline: ParsableCommand {
    static let configuration = ViewOptions.configuration("outline", "The sections, with their reading times.")
    @OptionGroup var view: ViewOptions
    func run() { view.show(.outline) }
}

struct EntitiesView: ParsableCommand {
    static let configuration = ViewOptions.configuration("entities", "Companies, people, roles, places, and who holds which role.")
    @OptionGroup var view: ViewOptions
    func run() { view.show(.entities) }
}

struct TakeawaysView: ParsableCommand {
    static let configuration = ViewOptions.configuration("takeaways", "What the article says one should take away.")
    @OptionGroup var view: ViewOptions
    func run() { view.show(.takeaways) }
}

struct FactsView: ParsableCommand {
    static let configuration = ViewOptions.configuration("facts", "Sums, shares, counts and dates, each with what it is of.")
    @OptionGroup var view: ViewOptions
    func run() { view.show(.facts) }
}

struct QuotesView: ParsableCommand {
    static let configuration = ViewOptions.configuration("quotes", "Who says what, word for word.")
    @OptionGroup var view: ViewOptions
    func run() { view.show(.quotes) }
}

struct JSONView: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "json", abstract: "Everything gloss finds, one JSON object an article.", usage: "gloss json [--explain] [OPTIONS] FILE|ADDRESS ...",
        discussion: "Example: gloss json report.md | jq .relations")
    @Flag(name: .long, help: "With each thing, one line on why it is shown and how sure that is.")
    var explain = false
    @OptionGroup var viewed: ViewedFiles

    func run() throws {
        var parts: Set<JSONDocument.Part> = [.text, .sections, .entities, .takeaways, .facts, .quotes]
        if explain { parts.insert(.why) }
        viewed.show { article, name, found, _, output in JSONDocument(article, name: name, found, parts: parts).write(to: output.writeJSON) }
    }
}
