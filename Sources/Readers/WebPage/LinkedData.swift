import FoundationEssentials

/// What a page says about itself in JSON-LD, of the vocabulary of schema.org.
struct LinkedData: Decodable {
    var id: String?
    var types: [String] = []
    var headline: String?
    var name: String?
    var published: String?
    var publisher: String?
    var authors: [String] = []
    /// Identifiers of authors who are described elsewhere.
    var authorReferences: [String] = []
    /// The things described inside of this one.
    var parts: [LinkedData] = []

    private enum CodingKeys: String, CodingKey {
        case id = "@id"
        case type = "@type"
        case graph = "@graph"
        case headline, name, publisher, author, creator, datePublished, dateCreated, mainEntity, mainEntityOfPage
    }

    init(from decoder: Decoder) throws {
        if var list = try? decoder.unkeyedContainer() {
            while !list.isAtEnd { if let part = try? list.decode(LinkedData.self) { parts.append(part) } else { _ = try? list.decode(Skipped.self) } }
            return
        }
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        func text(_ key: CodingKeys) -> String? { (try? fields.decodeIfPresent(Names.self, forKey: key))?.values.first }
        types = (try? fields.decodeIfPresent(Names.self, forKey: .type))?.values ?? []
        id = text(.id)
        headline = text(.headline)
        name = text(.name)
        publisher = text(.publisher)
        published = text(.datePublished) ?? text(.dateCreated)
        authorReferences = (try? fields.decodeIfPresent(References.self, forKey: .author))?.values ?? []
        authors = ((try? fields.decodeIfPresent(Names.self, forKey: .author)) ?? (try? fields.decodeIfPresent(Names.self, forKey: .creator)))?.values ?? []
        for key in [CodingKeys.graph, .mainEntity, .mainEntityOfPage] {
            if let part = try? fields.decodeIfPresent(LinkedData.self, forKey: key) { parts.append(part) }
        }
    }

    private struct Skipped: Decodable {}

    /// The identifiers of a thing or a list of them.
    private struct References: Decodable {
        var values: [String] = []

        private enum CodingKeys: String, CodingKey { case id = "@id" }

        init(from decoder: Decoder) throws {
            if var list = try? decoder.unkeyedContainer() {
                while !list.isAtEnd { if let part = try? list.decode(References.self) { values += part.values } else { _ = try? list.decode(Skipped.self) } }
            } else if let fields = try? decoder.container(keyedBy: CodingKeys.self), let id = try? fields.decodeIfPresent(String.self, forKey: .id) {
                values = [id]
            }
        }
    }

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
            guard source.utf8.count < 1 << 20, let data = try? JSONDecoder().decode(LinkedData.self, from: repaired(source)) else { continue }
            found += data.flattened
        }
        return found.map { $0.withNames(from: found) }
    }

    /// With the names of authors who are described elsewhere.
    private func withNames(from all: [LinkedData]) -> LinkedData {
        guard authors.isEmpty, !authorReferences.isEmpty else { return self }
        var named = self
        named.authors = authorReferences.compactMap { reference in all.first { $0.id == reference && $0.name != nil }?.name }
        return named
    }

    private var flattened: [LinkedData] { [self] + parts.flatMap(\.flattened) }

    /// Comments of HTML around it and line ends inside strings are common mistakes.
    private static func repaired(_ source: String) -> Data {
        let flat = source.utf8.map { $0 < 0x20 ? UInt8(0x20) : $0 }
        var bytes = flat[...]
        if let section = flat.first(of: "<![cdata[", from: 0), section < 40 {
            bytes = bytes[(section + 9)...]
            if let end = flat.first(of: "]]>", from: section) { bytes = bytes[..<end] }
        }
        if let start = bytes.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) { bytes = bytes[start...] }
        if let end = bytes.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }) { bytes = bytes[...end] }
        return Data(bytes)
    }

    /// True for articles of any sort.
    var isArticle: Bool {
        types.contains {
            $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Recipe" || $0 == "Review" || $0 == "CreativeWork" || $0 == "WebPage"
        }
    }
}
