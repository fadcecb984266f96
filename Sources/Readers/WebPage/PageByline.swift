import Articles

/// The writers of a page's article.
enum PageByline {
    /// Names from structured data, the head, and the markup around the title, the surest first.
    static func names(_ facts: PageFacts, _ tree: PageTree, _ blocks: [PageBlock], title: Int?, site: String?) -> [String] {
        let sources: [() -> [String]] = [
            { facts.data.first { $0.isArticle && !$0.authors.isEmpty }?.authors ?? [] },
            {
                [
                    facts.first(of: [
                        "author", "article:author", "article:author_name", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
                        "dc.creator.creator", "cxenseparse:author", "og:article:author", "twitter:creator:name",
                    ])
                ].compactMap { $0 }
            },
            { marked(tree, by: .itemprop) },
            { marked(tree, by: .rel) },
            { nearTitle(tree, blocks, title) },
        ]
        for source in sources {
            let names = cleaned(source(), site: site)
            if !names.isEmpty { return names }
        }
        return []
    }

    /// What the markup calls an author.
    private static func marked(_ tree: PageTree, by attribute: PageAttribute) -> [String] {
        var found: [String] = []
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            if node.tag != .meta, node.tag != .link, let value = tree.value(attribute, of: index), value.split(separator: " ").contains("author") {
                let inner = (index..<node.end).first { tree.value(.itemprop, of: $0) == "name" } ?? index
                let words = tree.nodes[inner].tag == .meta ? tree.value(.content, of: inner) ?? "" : tree.content(of: inner)
                found.append(PageFacts.line(words))
                index = node.end
                if found.count == 6 { break }
                continue
            }
            index += 1
        }
        return found
    }

    /// Blocks close to the title that are marked as a byline or begin like one.
    private static func nearTitle(_ tree: PageTree, _ blocks: [PageBlock], _ title: Int?) -> [String] {
        guard let title else { return [] }
        for block in blocks[title..<min(title + 12, blocks.count)] where block.length < 120 {
            let words = PageFacts.line(tree.words(of: block))
            if ["by", "von", "par", "por", "di", "written by", "posted by", "text"].contains(where: { Byline.begins(words, with: $0) }) {
                let names = Byline.names(in: words)
                if !names.isEmpty { return names }
            }
            let isMarked = tree.path(from: tree.nodes[block.nodes.lowerBound].parent).prefix(4).contains { node in
                tree.bytes(.class, of: node).map { ContentEvidence.words(in: $0).contains { $0 == "byline" || $0 == "author" || $0 == "authors" } } == true
            }
            if isMarked {
                let names = Byline.names(in: words)
                if !names.isEmpty { return names }
            }
        }
        return []
    }

    /// Names of people: no addresses, no site.
    private static func cleaned(_ names: [String], site: String?) -> [String] {
        var result: [String] = []
        for name in names.flatMap({ $0.split(separator: ",").map(String.init) }) {
            var name = PageFacts.line(name)
            for opener in ["by ", "By ", "BY ", "von ", "Von ", "par ", "Par ", "por ", "Por ", "di "] where name.hasPrefix(opener) {
                name = String(name.dropFirst(opener.count))
            }
            guard name.count > 2, name.count < 60, !name.contains("http"), !name.contains("@"), !name.contains("www."), !name.contains(where: \.isNumber) else {
                continue
            }
            guard name.split(separator: " ").count <= 6, name.contains(where: \.isLetter) else { continue }
            if let site, PageTitle.key(site) == PageTitle.key(name) { continue }
            if !result.contains(name) { result.append(name) }
        }
        return result
    }
}
