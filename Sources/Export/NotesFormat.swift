import Articles
import FoundationEssentials

/// How notes are written for other programs.
public enum NotesFormat: String, CaseIterable, Sendable {
    /// With front matter, as Obsidian, Logseq and static sites read it.
    case markdown
    /// Emacs Org mode.
    case org
    /// One object an article.
    case json
    /// The columns that Readwise imports.
    case csv

    /// By the end of a file's name; Markdown for others.
    public init(path: String) {
        let ends: [(String, NotesFormat)] = [(".org", .org), (".json", .json), (".csv", .csv)]
        self = ends.first { path.lowercased().hasSuffix($0.0) }?.1 ?? .markdown
    }

    /// The notes of some articles as one text.
    public func text(of articles: [NotedArticle]) -> String {
        switch self {
        case .markdown: articles.map(Self.markdown).joined(separator: "\n")
        case .org: articles.map(Self.org).joined(separator: "\n")
        case .json: articles.map(Self.json).joined()
        case .csv: "Highlight,Title,Author,URL,Note,Location\n" + articles.map(Self.csv).joined()
        }
    }

    // MARK: Markdown

    private static func markdown(_ article: NotedArticle) -> String {
        var lines = ["---"] + fields(of: article).map { "\($0): \($1)" } + ["tags: [gloss]", "---", "", "# \(unmarked(article.title))", ""]
        var section: String?
        for note in article.notes {
            if let own = note.section, own != section { lines += ["## \(unmarked(own))", ""] }
            section = note.section ?? section
            lines += ["> " + unmarked(note.quote), ""]
            if !note.note.isEmpty { lines += [note.note, ""] }
            if let place = note.place { lines += ["`\(place)`", ""] }
        }
        return lines.joined(separator: "\n")
    }

    /// The author's words, of which nothing is Markdown's or HTML's: a sign at the head that would make a heading or a list of them, and tags.
    private static func unmarked(_ words: String) -> String {
        let words = words.replacing("<", with: "\\<")
        guard let first = words.first else { return words }
        if "#*+->|~=".contains(first) { return "\\" + words }
        let digits = words.prefix { $0.isASCII && $0.isNumber }
        let rest = words.dropFirst(digits.count)
        return !digits.isEmpty && digits.count < 10 && (rest.hasPrefix(". ") || rest.hasPrefix(") ")) ? digits + "\\" + rest : words
    }

    /// What is known of an article: strings of JSON are strings of YAML.
    private static func fields(of article: NotedArticle) -> [(String, String)] {
        let metadata = article.metadata
        let authors = metadata.authors.isEmpty ? nil : "[" + metadata.authors.map(encoded).joined(separator: ", ") + "]"
        let all: [(String, String?)] = [
            ("title", encoded(article.title)), ("authors", authors), ("site", metadata.site.map(encoded)), ("date", metadata.date?.description),
            ("address", article.address.map(encoded)),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }

    // MARK: Org

    private static func org(_ article: NotedArticle) -> String {
        let metadata = article.metadata
        let properties: [(String, String?)] = [
            ("AUTHORS", metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: ", ")), ("SITE", metadata.site),
            ("DATE", metadata.date?.description), ("ADDRESS", article.address),
        ]
        var lines = ["* \(article.title) :gloss:", ":PROPERTIES:"] + properties.compactMap { name, value in value.map { ":\(name): \($0)" } } + [":END:"]
        var section: String?
        for note in article.notes {
            if let own = note.section, own != section { lines.append("** \(own)") }
            section = note.section ?? section
            // A comma keeps a line that begins as a heading does from being one.
            lines += ["#+begin_quote", note.quote.hasPrefix("*") || note.quote.hasPrefix("#+") ? "," + note.quote : note.quote, "#+end_quote"]
            if !note.note.isEmpty { lines.append(note.note) }
            if let place = note.place { lines.append("~\(place)~") }
            lines.append("")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: JSON

    private struct Object: Encodable {
        var title: String
        var authors: [String]
        var site: String?
        var date: String?
        var address: String?
        var notes: [NotedArticle.Note]
    }

    private static func json(_ article: NotedArticle) -> String {
        let metadata = article.metadata
        return encoded(
            Object(
                title: article.title, authors: metadata.authors, site: metadata.site, date: metadata.date?.description, address: article.address,
                notes: article.notes)) + "\n"
    }

    private static func encoded(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    // MARK: CSV

    private static func csv(_ article: NotedArticle) -> String {
        article.notes.enumerated().map { index, note in
            [note.quote, article.title, article.metadata.authors.joined(separator: ", "), article.address ?? "", note.note, String(index + 1)].map(field)
                .joined(separator: ",") + "\n"
        }.joined()
    }

    /// RFC 4180.
    private static func field(_ words: String) -> String {
        words.contains { ",\"\n\r".contains($0) } ? "\"" + words.replacing("\"", with: "\"\"") + "\"" : words
    }
}
