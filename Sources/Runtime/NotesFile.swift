import Articles
import Export
@preconcurrency import Glibc
import Loading
import Reading
import System
import UnicodeText

/// Writes a reader's notes to a file.
enum NotesFile {
    /// Writes to a path that was asked for; else into the folder for notes where the settings name one, by the article's title; else beside the article.
    ///
    /// An older export is written anew where that loses nothing of it; no other file ever is.
    static func write(_ document: Document, of source: Source, to wanted: String?, in folder: String?) -> Message {
        guard !document.notes.isEmpty else { return Message("no notes to write") }
        let paths = wanted.map { [$0] } ?? paths(for: document, of: source, in: folder)
        for path in paths {
            let text = NotesFormat(path: path).text(of: [
                NotedArticle(document.article, name: document.name, address: source.location.written, notes: document.notes)
            ])
            let bytes = SafeText(Array(text.utf8)).text
            if access(path.fileName, F_OK) == 0 {
                guard let old = try? RegularFile.read(path, limit: longestExport), isContained(old, in: bytes) else { continue }
            }
            if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try? Folder.prepare(String(path[..<slash])) }
            do throws(FileError) {
                try AtomicFile.write(bytes, to: path)
                return Message("notes written to \(path.shownFileName)")
            } catch {
                return Message("\(path.shownFileName): \(error.reason); :export-notes PATH writes elsewhere", isWarning: true)
            }
        }
        return Message("\((paths.first ?? "").shownFileName): there already, with other words in it; :export-notes PATH writes elsewhere", isWarning: true)
    }

    private static let longestExport = 1 << 24

    /// Where an export may go, the usual place first: articles of one title are told apart by a number.
    private static func paths(for document: Document, of source: Source, in folder: String?) -> [String] {
        guard let folder else { return [source.path.map { $0 + ".notes.md" } ?? "notes.md"] }
        let title = String(document.title.map { $0 == "/" || $0.isNewline ? "-" : $0 }.drop { $0 == "." || $0 == "-" || $0 == " " }.prefix(80))
        let path = folder + "/" + (title.isEmpty ? "notes" : title)
        return [path + ".md"] + (2...99).map { "\(path) \($0).md" }
    }

    /// True where each line of a text stands in another, in the same order.
    private static func isContained(_ old: [UInt8], in new: [UInt8]) -> Bool {
        var lines = new.split(separator: 0x0A)[...]
        return old.split(separator: 0x0A).allSatisfy { line in
            lines = lines.drop { $0 != line }
            return lines.popFirst() != nil
        }
    }
}
