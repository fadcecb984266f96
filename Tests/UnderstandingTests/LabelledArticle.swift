import Articles
import Readers
import TestSupport

/// An article of `Fixtures/Labelled` with its labels; that folder's README tells the form.
struct LabelledArticle {
    struct Name: Hashable {
        var span: Span
        var kind: Entity.Kind
    }

    struct Relation: Hashable {
        var person: String
        var role: String
        var organisation: String
        var status: Articles.Relation.Status
    }

    struct Takeaway: Hashable {
        var span: Span
        var kind: Articles.Takeaway.Kind
        var audience: String?
    }

    struct Quote: Hashable {
        var start: Int
        var speaker: String
    }

    /// A label that cannot be read, or names what does not stand in the text.
    struct Unreadable: Error { var line: String }

    let article: Article
    private(set) var names: Set<Name> = []
    private(set) var roles: Set<Span> = []
    private(set) var facts: [Fact.Kind: Set<Span>] = [:]
    private(set) var relations: Set<Relation> = []
    private(set) var takeaways: Set<Takeaway> = []
    private(set) var quotes: Set<Quote> = []
    /// All names of what the article is about, most important first.
    private(set) var about: [Set<String>] = []

    init(_ file: String) throws {
        let text = String(decoding: try Fixture.bytes("Labelled/" + file), as: UTF8.self)
        let parts = text.split(separator: "\n---\n", maxSplits: 1)
        var plain = ""
        var entities: [String: Set<String>] = [:]
        for piece in parts[0].split(separator: "[", omittingEmptySubsequences: false) {
            guard let bar = piece.firstIndex(of: "|"), let end = piece.firstIndex(of: "]") else {
                plain += piece
                continue
            }
            let words = piece[..<bar]
            let label = piece[piece.index(after: bar)..<end].split(separator: " ").map(String.init)
            let span = Span(plain.utf8.count, plain.utf8.count + words.utf8.count)
            plain += words + piece[piece.index(after: end)...]
            if label.count == 2, let kind = Entity.Kind(rawValue: label[0]) {
                names.insert(Name(span: span, kind: kind))
                entities[label[1], default: []].insert(String(words))
            } else if let kind = Fact.Kind(rawValue: label[0]) {
                facts[kind, default: []].insert(span)
            } else {
                roles.insert(span)
            }
        }
        article = PlainText.article(from: Array(plain.utf8))
        for line in parts[1].split(separator: "\n") { try read(line, entities) }
    }

    private mutating func read(_ line: Substring, _ entities: [String: Set<String>]) throws {
        guard let colon = line.firstIndex(of: ":") else { throw Unreadable(line: String(line)) }
        let fields = line[line.index(after: colon)...].split(separator: "/", maxSplits: line.hasPrefix("relation") ? 3 : line.hasPrefix("takeaway") ? 2 : 1)
            .map { String($0).trimmed }
        switch line[..<colon] {
        case "relation":
            guard let status = Articles.Relation.Status(rawValue: fields[3]) else { throw Unreadable(line: String(line)) }
            relations.insert(Relation(person: fields[0], role: fields[1].lowercased(), organisation: fields[2], status: status))
        case "takeaway":
            guard let kind = Articles.Takeaway.Kind(rawValue: fields[0]), let start = offset(of: fields[2], after: 0) else {
                throw Unreadable(line: String(line))
            }
            takeaways.insert(
                Takeaway(span: Span(start, start + fields[2].utf8.count), kind: kind, audience: fields[1].isEmpty ? nil : fields[1].lowercased()))
        case "quote":
            let last = quotes.filter { article[Span($0.start, article.text.count)].hasPrefix(fields[1]) }.map(\.start).max() ?? -1
            guard let start = offset(of: fields[1], after: last) else { throw Unreadable(line: String(line)) }
            quotes.insert(Quote(start: start, speaker: fields[0]))
        default:
            about = fields[0].split(separator: ",").compactMap { entities[String($0).trimmed] }
        }
    }

    /// Where words stand next in the text.
    private func offset(of words: String, after offset: Int) -> Int? {
        let bytes = Array(words.utf8)
        return (offset + 1..<max(offset + 2, article.text.count - bytes.count + 1)).first { article.text[$0...].starts(with: bytes) }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
