import FoundationEssentials

/// What a page says about itself in JSON-LD, of the vocabulary of schema.org.
struct LinkedData: Decodable {
    var types: [String] = []
    var headline: String?
    var name: String?
    var alternativeHeadline: String?
    var published: String?
    var modified: String?
    var authors: [String] = []
    var publisher: String?
    var language: String?
    /// The things described inside of this one.
    var parts: [LinkedData] = []

    private enum CodingKeys: String, CodingKey {
        case type = "@type"
        case graph = "@graph"
        case headline, name, author, creator, publisher, datePublished, dateCreated, dateModified, inLanguage, mainEntity, mainEntityOfPage, itemListElement
        case alternativeHeadline
    }

    init(from decoder: Decoder) throws {
        if var list = try? decoder.unkeyedContainer() {
            while !list.isAtEnd { if let part = try? list.decode(LinkedData.self) { parts.append(part) } else { _ = try? list.decode(Skipped.self) } }
            return
        }
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        func text(_ key: CodingKeys) -> String? { (try? fields.decodeIfPresent(Names.self, forKey: key))?.values.first }
        types = (try? fields.decodeIfPresent(Names.self, forKey: .type))?.values ?? []
        headline = text(.headline)
        name = text(.name)
        alternativeHeadline = text(.alternativeHeadline)
        published = text(.datePublished) ?? text(.dateCreated)
        modified = text(.dateModified)
        authors = ((try? fields.decodeIfPresent(Names.self, forKey: .author)) ?? (try? fields.decodeIfPresent(Names.self, forKey: .creator)))?.values ?? []
        publisher = text(.publisher)
        language = text(.inLanguage)
        for key in [CodingKeys.graph, .mainEntity, .mainEntityOfPage] {
            if let part = try? fields.decodeIfPresent(LinkedData.self, forKey: key) { parts.append(part) }
        }
    }

    private struct Skipped: Decodable {}

    /// A text, a thing with a name, or a list of these.
    private struct Names: Decodable {
        var values: [String] = []

        private enum CodingKeys: String, CodingKey {
            case name
            case value = "@value"
        }

        init(from decoder: Decoder) throws {
            if let text = try? decoder.singleValueContainer().decode(String.self) {
                values = [text]
            } else if var list = try? decoder.unkeyedContainer() {
                while !list.isAtEnd { if let names = try? list.decode(Names.self) { values += names.values } else { _ = try? list.decode(Skipped.self) } }
            } else if let fields = try? decoder.container(keyedBy: CodingKeys.self) {
                values =
                    (try? fields.decodeIfPresent(Names.self, forKey: .name))?.values ?? (try? fields.decodeIfPresent(Names.self, forKey: .value))?.values ?? []
            }
        }
    }
}

extension LinkedData {
    /// What the scripts of a page say, one thing after the other.
    static func all(in tree: PageTree) -> [LinkedData] {
        var found: [LinkedData] = []
        for (index, node) in tree.nodes.enumerated() where node.tag == .script {
            guard let type = tree.value(.type, of: index), type.lowercased().hasPrefix("application/ld+json") else { continue }
            let source = tree.content(of: index)
            guard source.utf8.count < 1 << 20, let data = try? JSONDecoder().decode(LinkedData.self, from: Data(repaired(source).utf8)) else { continue }
            found += data.flattened
        }
        return found
    }

    private var flattened: [LinkedData] { [self] + parts.flatMap(\.flattened) }

    /// Comments of HTML around it and line ends inside strings are common mistakes.
    private static func repaired(_ source: String) -> String {
        var text = source.replacing("<!--", with: "").replacing("-->", with: "").replacing("<![CDATA[", with: "").replacing("]]>", with: "")
        text = text.replacing("\n", with: " ").replacing("\t", with: " ")
        while let last = text.last, last.isWhitespace || last == ";" { text.removeLast() }
        return text
    }

    /// True for articles of any sort.
    var isArticle: Bool {
        types.contains {
            $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Recipe" || $0 == "Review" || $0 == "CreativeWork" || $0 == "WebPage"
        }
    }
}
