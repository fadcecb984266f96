import Articles
@preconcurrency import Glibc
import Reading
import System
import UnicodeText

/// Writes a reader's notes as Markdown.
enum NotesExport {
    /// NAME.notes.md where the article is.
    static func path(beside source: Source) -> String { source.path == "-" ? "notes.md" : source.path + ".notes.md" }

    /// Never over another file.
    static func write(_ document: Document, to path: String) -> Message {
        guard !document.notes.isEmpty else { return Message("no notes to write") }
        guard let file = fopen(path.fileName, "wx") else {
            let reason = String(cString: strerror(errno)).lowercased()
            return Message("\(path): \(reason); :export-notes PATH writes elsewhere", isWarning: true)
        }
        defer { fclose(file) }
        let bytes = SafeText(Array(markdown(of: document).utf8)).text
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
            return Message("\(path): \(String(cString: strerror(errno)).lowercased())", isWarning: true)
        }
        return Message("notes written to \(path)")
    }

    static func markdown(of document: Document) -> String {
        var lines = ["# Notes on \(document.title)", ""]
        for note in document.notes {
            lines.append("> " + note.passage.quote.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            lines.append("")
            if !note.text.isEmpty { lines += [note.text, ""] }
        }
        return lines.joined(separator: "\n")
    }
}
