import ArgumentParser
import Articles
import Library
import Reading

struct ExportNotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export-notes", abstract: "Write the notes and highlights that were made in articles.",
        usage: "gloss export-notes [--format markdown|org|json|csv] FILE|ADDRESS ...",
        discussion: "Example: gloss export-notes --format org article.md >> notes.org")
    @Argument(help: ArgumentHelp("The files or addresses that were read.", valueName: "file"), completion: .file())
    var files: [String]
    @Option(name: .long, help: "How they are written: \(NotesFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format = NotesFormat.markdown
    @OptionGroup var limits: LimitOptions

    func run() throws {
        var status: Int32 = 0
        var articles: [NotedArticle] = []
        let settings = LoadedSettings(LaunchOptions())
        for source in files.map({ Source(path: $0, options: limits.launch) }) {
            do throws(Unreadable) {
                try source.forEachArticle { article, item, _ in
                    guard let notes = notes(in: item, settings), !notes.isEmpty else { return }
                    var document = Document(id: 0, name: source.name, article: article)
                    document.show(notes)
                    articles.append(NotedArticle(document, address: source.origin))
                }
            } catch {
                complain(error.line)
                status = 1
            }
        }
        let output = Output()
        if !articles.isEmpty { output.write(format.text(of: articles)) } else if status == 0 { complain("no notes in \(files.joined(separator: ", "))") }
        output.flush()
        exitProgram(status)
    }

    private func notes(in source: Source, _ settings: LoadedSettings) -> [Note]? {
        do throws(StoreError) {
            return try source.identity.flatMap { identity throws(StoreError) in try settings.library.visit(to: identity) }?.notes
        } catch {
            complain(error.description)
            return nil
        }
    }
}
