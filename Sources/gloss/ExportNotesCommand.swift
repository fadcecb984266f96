import ArgumentParser
import Articles
import Export
import Library
import Loading
import Runtime
import Settings
import System

extension NotesFormat: ExpressibleByArgument {}

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
        let loader = Loader(limits.launch.permissions)
        // Notes are read even where nothing may be written.
        let library = Folders().visitStore(Permissions())
        for source in files.map({ Source(argument: $0) }) {
            do throws(LoadError) {
                try loader.forEachArticle(of: source, warn: complain) { article, item, _ in
                    guard let notes = notes(in: article, of: item, library), !notes.isEmpty else { return }
                    let placed = notes.map { $0.placed(in: article) }
                    articles.append(NotedArticle(article, name: source.name, address: source.location.written, notes: placed))
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

    private func notes(in article: Article, of source: Source, _ library: any VisitStore) -> [Note]? {
        do throws(StoreError) {
            return try library.visit(to: ArticleIdentity(source.location, fingerprint: Fingerprint(of: article)))?.notes
        } catch {
            complain(error.description)
            return nil
        }
    }
}
