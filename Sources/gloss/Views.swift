import ArgumentParser
import Articles
@preconcurrency import Glibc
import Loading
import Reading
import Understanding

/// What is read by a command that shows something of it.
struct ViewedFiles: ParsableArguments {
    @Argument(help: ArgumentHelp("Files or addresses to read; “-” is standard input.", valueName: "file"), completion: .file())
    var files: [String]
    @OptionGroup var options: SourceOptions

    /// Writes of each article what `write` makes of it, and ends the program.
    ///
    /// - Parameter write: Told whether the article is one of several.
    func show(_ write: (Document, Insights, _ isOneOfMany: Bool, Output) -> Void) -> Never {
        var status: Int32 = 0
        let output = Output()
        let settings = LoadedSettings(options.launch)
        for source in files.map({ Source(argument: $0, format: options.format) }) {
            do throws(LoadError) {
                try settings.loader.forEachArticle(of: source, warn: complain) { article, _, isOneOfMany in
                    let document = Document(id: DocumentID(0), name: source.name, article: article)
                    let found = insights(of: article, corrections: settings.corrections)
                    write(document, found, files.count > 1 || isOneOfMany, output)
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

    /// Writes what `lines` makes of each article, or its JSON.
    func show(_ part: JSONDocument.Part, _ lines: (Document, Insights) -> [String]) {
        viewed.show { document, found, isOneOfMany, output in
            if json { return JSONDocument(document, found, parts: [part]).write(to: output) }
            if isOneOfMany { output.write("\(document.title)\n") }
            for line in lines(document, found) { output.write(line + "\n") }
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

    func run() throws {
        view.show(.sections) { document, _ in
            document.sections.map { section in
                let title = section.heading.map(document.article.title(ofHeading:)) ?? "Opening"
                let indent = String(repeating: "  ", count: section.depth)
                return "\(indent)\(section.label.isEmpty ? "" : section.label + " ")\(title)  \(document.seconds(of: section.span)) s"
            }
        }
    }
}

struct EntitiesView: ParsableCommand {
    static let configuration = ViewOptions.configuration("entities", "Companies, people, roles, places, and who holds which role.")
    @OptionGroup var view: ViewOptions

    func run() throws {
        view.show(.entities) { document, insights in
            var lines: [String] = []
            let mentions = insights.mentionsByEntity
            for kind in [Entity.Kind.company, .organisation, .person, .role, .place, .product] {
                for index in insights.entities.indices where insights.entities[index].kind == kind {
                    let entity = insights.entities[index]
                    let also = entity.otherNames.isEmpty ? "" : " (\(entity.otherNames.joined(separator: ", ")))"
                    lines.append("\(entity.isDoubtful ? "likely " : "")\(kind.rawValue)  \(entity.name)\(also)  \(mentions[index].count)")
                }
            }
            for relation in insights.relations {
                let at = relation.organisation.map { " of \(insights.entities[$0].name)" } ?? ""
                let doubt = relation.isDoubtful ? ", likely" : ""
                let status = relation.status == .current ? "" : "\(relation.status.rawValue) "
                lines.append(
                    "\(insights.entities[relation.person].name), \(status)\(document.article.line(relation.role))\(at)\(doubt): \(quoted(document.article.line(relation.sentence)))"
                )
            }
            return lines.isEmpty ? ["no names"] : lines
        }
    }
}

struct TakeawaysView: ParsableCommand {
    static let configuration = ViewOptions.configuration("takeaways", "What the article says one should take away.")
    @OptionGroup var view: ViewOptions

    func run() throws {
        view.show(.takeaways) { document, insights in
            let shown = insights.shownTakeaways
            return shown.isEmpty
                ? ["no takeaways"]
                : shown.map { takeaway in
                    let head = takeaway.audience.map { "For \($0): " } ?? takeaway.label.map { document.article.line($0) + ": " } ?? ""
                    let kind = takeaway.source == .picked ? "picked" : takeaway.kind.rawValue
                    return "\(kind)  \(head)\(document.article.line(takeaway.span))"
                }
        }
    }
}

struct FactsView: ParsableCommand {
    static let configuration = ViewOptions.configuration("facts", "Sums, shares, counts and dates, each with what it is of.")
    @OptionGroup var view: ViewOptions

    func run() throws {
        view.show(.facts) { document, insights in
            insights.facts.isEmpty
                ? ["no facts"]
                : insights.facts.map { fact in
                    let subject = fact.subject.map { "  " + document.article.line($0) } ?? ""
                    let date = fact.period.map { "  \($0)" } ?? ""
                    return "\(fact.kind.rawValue)  \(fact.words(in: document.article))\(date)\(subject)"
                }
        }
    }
}

struct QuotesView: ParsableCommand {
    static let configuration = ViewOptions.configuration("quotes", "Who says what, word for word.")
    @OptionGroup var view: ViewOptions

    func run() throws {
        view.show(.quotes) { document, insights in
            insights.quotes.isEmpty
                ? ["no quotations"]
                : insights.quotes.map { quote in
                    "\(quote.speaker.map { insights.entities[$0].name } ?? "nobody named")\(quote.isReported ? ", reported" : "")  \(document.article.line(quote.span))"
                }
        }
    }
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
        viewed.show { document, found, _, output in JSONDocument(document, found, parts: parts).write(to: output) }
    }
}
