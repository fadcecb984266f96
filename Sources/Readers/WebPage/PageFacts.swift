import Articles

/// What a page says about itself in its head, its structured data and its markup, before the article is known.
struct PageFacts {
    /// By name in lower case: meta elements; the first of each name.
    private(set) var meta: [String: String] = [:]
    private(set) var data: [LinkedData] = []
    /// The title element.
    private(set) var documentTitle = ""
    /// What links are relative to, where the page says so.
    private(set) var base: String?
    private(set) var language: String?
    /// The page's own address, as it gives it.
    private(set) var address: String?

    init(_ tree: PageTree) {
        for (index, node) in tree.nodes.enumerated() {
            switch node.tag {
            case .meta:
                guard let content = tree.value(.content, of: index), !content.isEmpty else { continue }
                for name in [PageAttribute.property, .name, .itemprop, .httpEquiv] {
                    guard let key = tree.value(name, of: index)?.lowercased(), meta[key] == nil else { continue }
                    meta[key] = content
                }
            case .title where documentTitle.isEmpty && !tree.ancestors(of: index).contains(where: { tree.nodes[$0].tag == .svg }):
                documentTitle = Self.line(String(tree.content(of: index).prefix(Self.longestTitle)))
            case .link where address == nil && tree.value(.rel, of: index)?.lowercased() == "canonical": address = tree.value(.href, of: index)
            case .base where base == nil: base = tree.value(.href, of: index)
            case .html where index == 0: language = tree.value(.lang, of: 0)
            default: continue
            }
        }
        data = LinkedData.all(in: tree)
        address = address ?? meta["og:url"]
    }

    /// Characters of the longest title.
    static let longestTitle = 1000

    var site: String? {
        first(of: ["og:site_name", "application-name"])
            ?? data.lazy.filter(\.isArticle).compactMap(\.publisher).map(Self.line).first { !$0.isEmpty && !$0.contains("://") }
    }
    var description: String { first(of: ["og:description", "description", "twitter:description"]) ?? "" }

    func first(of names: [String]) -> String? {
        names.lazy.compactMap { meta[$0] }.map(Self.line).first { !$0.isEmpty }
    }

    /// The words on one line.
    static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
