import Articles
@preconcurrency import Glibc
import Reading
import System
import UnicodeText

/// Writes a reader's notes to a file.
enum NotesExport {
    /// In the folder for notes where the settings name one, by the article's title; else beside the article.
    static func path(for document: Document, of source: Source, in folder: String?) -> String {
        guard let folder else { return source.path == "-" || source.isAddress ? "notes.md" : source.path + ".notes.md" }
        let title = document.title.map { $0 == "/" || $0.isNewline ? "-" : $0 }.drop { $0 == "." }.prefix(80)
        return folder + "/" + (title.isEmpty ? "notes" : String(title)) + ".md"
    }

    /// Never over another file.
    static func write(_ document: Document, of source: Source, to path: String) -> Message {
        guard !document.notes.isEmpty else { return Message("no notes to write") }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try? Folder.prepare(String(path[..<slash])) }
        guard let file = fopen(path.fileName, "wx") else {
            let reason = String(cString: strerror(errno)).lowercased()
            return Message("\(path.shownFileName): \(reason); :export-notes PATH writes elsewhere", isWarning: true)
        }
        defer { fclose(file) }
        let text = NotesFormat(path: path).text(of: [NotedArticle(document, address: source.origin)])
        let bytes = SafeText(Array(text.utf8)).text
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
            return Message("\(path.shownFileName): \(String(cString: strerror(errno)).lowercased())", isWarning: true)
        }
        return Message("notes written to \(path.shownFileName)")
    }
}
