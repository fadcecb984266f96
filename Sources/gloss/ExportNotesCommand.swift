import ArgumentParser
import Articles
import Library
import Loading
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
        for source in files.map({ Source(argument: $0) }) {
            do throws(LoadError) {
                try settings.loader.forEachArticle(of: source, warn: complain) { article, item, _ in
                    guard let notes = notes(in: article, of: item, settings), !notes.isEmpty else { return }
                    var document = Document(id: DocumentID(0), name: source.name, article: article)
                    document.show(notes)
                    articles.append(NotedArticle(document, address: source.location.written))
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

    private func notes(in article: Article, of source: Source, _ settings: LoadedSettings) -> [Note]? {
        do throws(StoreError) {
            return try settings.library.visit(to: ArticleIdentity(source.location, fingerprint: Fingerprint(of: article)))?.notes
        } catch {
            complain(error.description)
            return nil
        }
    }
}
