import Articles
import Reading

/// What a reader noted in one article, ready to be written elsewhere.
struct NotedArticle {
    struct Note: Encodable {
        /// The heading above it; nil before the first.
        var section: String?
        /// The author's words, on one line.
        var quote: String
        /// The reader's; empty for a highlight.
        var note: String
        /// The command that opens the article there; nil where it was not read from a file or an address.
        var place: String?
    }

    var title: String
    var metadata: Metadata
    /// The file's path, or the address.
    var address: String?
    var notes: [Note]

    init(_ document: Document, address: String?) {
        title = document.title
        metadata = document.article.metadata
        self.address = address
        notes = document.notes.map { note in
            let section = note.span.flatMap { document.sections[document.sectionIndex(at: $0.start)].heading }
            let quote = note.passage.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return Note(
                section: section.map(document.article.title(ofHeading:)), quote: quote, note: note.text, place: address.map { Self.command(to: quote, in: $0) })
        }
    }

    /// Letters of a quotation that lead to it.
    private static let longestWords = 48

    private static func command(to quote: String, in address: String) -> String {
        let words = quote.count <= longestWords ? quote : quote.prefix(longestWords).split(separator: " ").dropLast().joined(separator: " ")
        return "gloss \(quotedForShell(address)) \(quotedForShell("+/" + (words.isEmpty ? String(quote.prefix(longestWords)) : words)))"
    }

    private static func quotedForShell(_ word: String) -> String { "'" + word.replacing("'", with: "'\\''") + "'" }
}
