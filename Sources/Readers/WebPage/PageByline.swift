import Articles

/// The writers of a page's article.
enum PageByline {
    /// Names from structured data, the head, and the markup around the title, the surest first.
    ///
    /// - Parameter host: Of the page's address.
    static func names(_ facts: PageFacts, _ tree: PageTree, _ blocks: [PageBlock], title: Int?, host: String?) -> [String] {
        let outlets = Set(([facts.site].compactMap { $0 } + (host ?? "").split(separator: ".").map(String.init)).map(PageTitle.key))
        let sources: [() -> [String]] = [
            { facts.data.first { $0.isArticle && !$0.authors.isEmpty }?.authors ?? [] },
            { [facts.first(of: metaNames), labelled(facts)].compactMap { $0 } },
            { marked(tree, by: .itemprop) },
            { marked(tree, by: .rel) },
            { nearTitle(tree, blocks, title, outlets) },
        ]
        for source in sources {
            let names = cleaned(source(), outlets)
            if !names.isEmpty { return names }
        }
        // The outlet itself, where its page says so; a site of one's own is called like its writer.
        return cleaned(sources[0]() + sources[1]() + nearTitle(tree, blocks, title, []), []).prefix(1).map { $0 }
    }

    private static let metaNames = [
        "author", "article:author", "article:author_name", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.creator.creator",
        "cxenseparse:author",
        "og:article:author", "twitter:creator:name",
    ]

    /// "Written by", a label that cards for other sites carry.
    private static func labelled(_ facts: PageFacts) -> String? {
        for number in 1...2 {
            guard let label = facts.meta["twitter:label\(number)"]?.lowercased(), label.contains("written by") || label == "by" || label == "author" else {
                continue
            }
            return facts.meta["twitter:data\(number)"]
        }
        return nil
    }

    /// What the markup calls an author: the first, and those beside it.
    private static func marked(_ tree: PageTree, by attribute: PageAttribute) -> [String] {
        var found: [String] = []
        var group: Int?
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            guard node.tag != .meta, node.tag != .link, let value = tree.value(attribute, of: index), value.split(separator: " ").contains("author") else {
                index += 1
                continue
            }
            let around = tree.nodes[node.parent].parent
            if let group, around != group, node.parent != group { break }
            group = group ?? around
            let inner = (index..<node.end).first { tree.value(.itemprop, of: $0) == "name" && tree.nodes[$0].tag != .meta } ?? index
            found.append(PageFacts.line(tree.content(of: inner)))
            index = node.end
            if found.count == 6 { break }
        }
        return found
    }

    private static let openers = ["by", "von", "par", "por", "di", "written by", "posted by", "words by", "text", "autor", "author", "van", "av", "tekst"]

    /// Blocks close to the title that are marked as a byline or begin like one.
    private static func nearTitle(_ tree: PageTree, _ blocks: [PageBlock], _ title: Int?, _ outlets: Set<String>) -> [String] {
        guard let title else { return [] }
        let places = Array((title + 1)..<max(title + 1, min(title + 20, blocks.count))) + (max(0, title - 6)..<title).reversed()
        for place in places where blocks[place].length < 120 {
            let words = PageFacts.line(tree.words(of: blocks[place]))
            for part in words.split(whereSeparator: { "|·•".contains($0) }).map({ FeedText.trimmed(String($0)) })
            where openers.contains(where: { Byline.begins(part, with: $0) }) {
                let names = Byline.names(in: part)
                if !names.isEmpty { return names }
            }
            // The opener on a line of its own.
            if openers.contains(words.lowercased().filter { $0 != ":" }), blocks[place].linkLength == 0, place + 1 < blocks.count, blocks[place + 1].length < 40
            {
                let names = Byline.names(in: PageFacts.line(tree.words(of: blocks[place + 1])))
                if !names.isEmpty { return names }
            }
        }
        for place in places where blocks[place].length < 120 {
            for element in authorLinks(in: blocks[place], tree) + namedAuthors(in: blocks[place], tree) {
                let words = PageFacts.line(tree.content(of: element))
                let names = Byline.names(in: words)
                if !names.isEmpty { return names }
                if words.split(separator: " ").count <= 3, !cleaned([words], outlets).isEmpty { return [words] }
            }
        }
        return []
    }

    /// Links to pages about writers.
    private static func authorLinks(in block: PageBlock, _ tree: PageTree) -> [Int] {
        let links =
            tree.nodes[block.nodes.lowerBound].tag == .a ? Array(block.nodes) : tree.ancestors(of: block.nodes.lowerBound).prefix(2) + Array(block.nodes)
        return links.filter { node in
            guard tree.nodes[node].tag == .a, let address = tree.value(.href, of: node)?.lowercased() else { return false }
            return address.split(separator: "/").dropLast().contains { authorPages.contains(String($0)) }
        }
    }

    private static let authorPages: Set<String> = [
        "author", "authors", "autor", "autoren", "autores", "auteur", "auteurs", "autore", "autori", "by", "byline", "people", "profile", "profiles",
        "reporter",
        "reporters", "writer", "writers", "journalist", "journalists", "contributor", "contributors", "columnist", "columnists", "redakteure", "forfatter",
    ]

    /// The elements around some of a block's words that are called an author or a byline, in order.
    private static func namedAuthors(in block: PageBlock, _ tree: PageTree) -> [Int] {
        var found: [Int] = []
        for node in block.nodes where tree.nodes[node].tag == .text && tree.text[tree.nodes[node].text].contains(where: { $0 > 0x20 }) {
            let near = Array(tree.ancestors(of: node).prefix(5))
            guard !near.contains(where: { tree.nodes[$0].tag == .label || tree.nodes[$0].tag == .form }) else { continue }
            let named = near.prefix(4).first { element in
                guard tree.nodes[element].end - element < 40, let names = tree.bytes(.class, of: element) else { return false }
                return ContentEvidence.words(in: names).contains { $0 == "byline" || $0.hasPrefix("author") || $0 == "autor" || $0.hasSuffix("byline") }
            }
            if let named, found.last != named { found.append(named) }
        }
        return found
    }

    /// Names of people: what else is written in such places.
    private static let nobody: Set<String> = [
        "author", "no author", "admin", "administrator", "posted", "editor", "staff", "unknown", "guest", "by", "contributor", "webmaster", "published",
        "updated", "share", "follow", "none", "null", "written by",
    ]

    /// Names of people: no addresses, no outlets.
    private static func cleaned(_ names: [String], _ outlets: Set<String>) -> [String] {
        var result: [String] = []
        for name in names.flatMap({ $0.split(separator: ",").map(String.init) }) {
            var name = PageFacts.line(String(name.contains("(http") || name.contains("@") ? name.prefix { $0 != "(" && $0 != "|" } : name[...]))
            for opener in ["by ", "By ", "BY ", "von ", "Von ", "par ", "Par ", "por ", "Por ", "di "] where name.hasPrefix(opener) {
                name = String(name.dropFirst(opener.count))
            }
            guard name.count > 2, name.count < 60, !name.contains("http"), !name.contains("@"), !name.contains("www."), !name.contains(where: \.isNumber) else {
                continue
            }
            guard name.split(separator: " ").count <= 6, name.contains(where: \.isLetter) else { continue }
            if nobody.contains(name.lowercased()) { continue }
            if outlets.contains(PageTitle.key(name)) { continue }
            if !result.contains(name) { result.append(name) }
        }
        return result
    }
}
