import Articles

/// What a reader noted in one article, ready to be written elsewhere.
public struct NotedArticle {
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

    /// - Parameters:
    ///   - name: The file's name or the address: what stands for a title where the article has none.
    ///   - address: The file's path, or the address.
    ///   - notes: Placed in the article.
    public init(_ article: Article, name: String, address: String?, notes: [Articles.Note]) {
        title = article.metadata.title ?? name
        metadata = article.metadata
        self.address = address
        let sections = article.sections()
        self.notes = notes.map { note in
            let section = note.span.flatMap { span in sections.last { $0.span.start <= span.start }?.heading }
            let quote = note.passage.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return Note(
                section: section.map(article.title(ofHeading:)), quote: quote, note: note.text, place: address.map { Self.command(to: quote, in: $0) })
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
