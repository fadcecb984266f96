/// The title of a page's article: what the page's head says, in the words of the page's own heading where it has one.
struct PageTitle {
    /// Empty where there is none.
    let text: String
    /// The heading among the blocks that says it.
    let block: Int?
    /// What the page's head adds to the title: the name of the site.
    let site: String?

    init(_ facts: PageFacts, _ tree: PageTree, _ blocks: [PageBlock]) {
        let site = facts.site ?? ""
        let headlines = facts.data.filter(\.isArticle).compactMap(\.headline)
        let heads: [String?] = [
            facts.first(of: ["og:title", "twitter:title", "title", "dc.title", "headline", "sailthru.title"]), facts.documentTitle, headlines.first,
        ]
        let named = heads.compactMap { $0 }.map { PageFacts.line(String($0.prefix(PageFacts.longestTitle))) }.filter { !$0.isEmpty }
        let claims = named.map { Self.key($0) }
        // Headings, the higher first; those the page's head repeats come before all.
        var best: (block: Int, value: Float, words: String)?
        for (index, block) in blocks.enumerated() {
            guard let level = tree.path(from: block.element).prefix(3).lazy.compactMap({ tree.nodes[$0].tag.headingLevel }).first, level <= 3 else { continue }
            guard block.length <= 2 * PageFacts.longestTitle else { continue }
            let words = PageFacts.line(tree.words(of: block))
            let key = Self.key(words)
            guard key.count >= 2, words.count < 400 else { continue }
            var value: Float = level == 1 ? 2 : level == 2 ? 0.5 : 0
            if claims.contains(key) {
                value += 6
            } else if claims.contains(where: { $0.hasPrefix(key) || $0.hasSuffix(key) || key.hasPrefix($0) }), key.count > 8 {
                value += 5
            } else if claims.contains(where: { Self.overlap($0, key) > 0.7 }) {
                value += 3
            }
            if key == Self.key(site) { value -= 6 }
            // The name of the site leads home.
            if value <= 2, !claims.isEmpty, block.linkLength >= block.length { value -= 2 }
            if value > (best?.value ?? 1.9) { best = (index, value, words) }
        }
        if let best {
            block = best.block
            text = best.words
        } else {
            block = nil
            text = named.map { Self.withoutSite($0, site) }.first { !$0.isEmpty } ?? ""
        }
        let title = text
        self.site = Self.separators.lazy.compactMap { separator -> String? in
            guard let cut = facts.documentTitle.ranges(of: separator).last, Self.key(String(facts.documentTitle[..<cut.lowerBound])) == Self.key(title) else {
                return nil
            }
            return String(facts.documentTitle[cut.upperBound...])
        }.first { (2..<40).contains($0.count) }
    }

    private static let separators = [" | ", " – ", " — ", " - ", " · ", " :: ", " » ", " / "]

    /// Letters and digits in lower case.
    static func key(_ text: String) -> String {
        String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    }

    /// The share of words that two titles have in common.
    private static func overlap(_ first: String, _ second: String) -> Float {
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        let common = zip(first, second).prefix { $0 == $1 }.count
        return Float(common) / Float(max(first.count, second.count))
    }

    /// Without the name of the site, which stands after a sign or before one.
    static func withoutSite(_ title: String, _ site: String) -> String {
        for separator in separators {
            guard let cut = title.ranges(of: separator).last else { continue }
            let (before, after) = (String(title[..<cut.lowerBound]), String(title[cut.upperBound...]))
            if !site.isEmpty, key(before) == key(site) { return after }
            if key(after) == key(site) || after.split(separator: " ").count <= 4 && before.split(separator: " ").count > after.split(separator: " ").count {
                return withoutSite(before, site)
            }
        }
        return title
    }
}

extension PageTree {
    /// The words of a block, white space as written.
    func words(of block: PageBlock) -> String {
        var bytes: [UInt8] = []
        var index = block.nodes.lowerBound
        while index < block.nodes.upperBound {
            if nodes[index].tag == .text {
                bytes += text[nodes[index].text]
            } else if nodes[index].tag == .br {
                bytes.append(0x20)
            } else if isHidden(index) {
                index = nodes[index].end
                continue
            }
            index += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
