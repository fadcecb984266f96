import Articles
@preconcurrency import Glibc
import Reading

/// Writes a reader's notes as Markdown.
enum NotesExport {
    /// Beside the article, as NAME.notes.md; never over another file.
    static func write(_ document: Document, beside source: Source) -> Message {
        guard !document.notes.isEmpty else { return Message("no notes to write") }
        let path = source.path == "-" ? "notes.md" : source.path + ".notes.md"
        guard let file = fopen(path, "wx") else {
            return Message("\(path): \(String(cString: strerror(errno)).lowercased()); move it away first", isWarning: true)
        }
        defer { fclose(file) }
        let bytes = Array(markdown(of: document).utf8)
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
            return Message("\(path): \(String(cString: strerror(errno)).lowercased())", isWarning: true)
        }
        return Message("notes written to \(path)")
    }

    static func markdown(of document: Document) -> String {
        var lines = ["# Notes on \(document.title)", ""]
        for note in document.notes {
            lines.append("> " + note.quote.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            lines.append("")
            if !note.text.isEmpty { lines += [note.text, ""] }
        }
        return lines.joined(separator: "\n")
    }
}
