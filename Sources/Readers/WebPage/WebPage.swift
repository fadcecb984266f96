import Articles
import UnicodeText

/// A saved web page, read as an article: what the page is about, without what stands around it.
public enum WebPage {
    /// - Parameters:
    ///   - address: Where the page is from; links are resolved against it.
    ///   - charset: The encoding that came with it, as a server's header says it.
    public static func article(from bytes: [UInt8], address: String? = nil, charset: String? = nil) -> Article {
        let page = ReadPage(bytes, address: address, charset: charset)
        var builder = PageBuilder(tree: page.tree, base: page.base)
        for (index, block) in page.blocks.enumerated() where page.choice.isKept[index] { builder.add(block) }
        return builder.article(page.metadata)
    }
}

extension WebPage {
    /// What the parser alone does with a page, to measure the rest against it.
    package static func parse(_ bytes: [UInt8]) {
        PageTree.withTree(of: bytes) { _ in }
    }

    /// A line for each block of a page: kept or not, its score, what the elements around it say, where it stands, how it begins.
    package static func explanation(of bytes: [UInt8]) -> [String] {
        let page = ReadPage(bytes, address: nil, charset: nil)
        let (tree, blocks, choice) = (page.tree, page.blocks, page.choice)
        return blocks.indices.map { index in
            let block = blocks[index]
            let path = tree.path(from: tree.nodes[block.nodes.lowerBound].parent).reversed().dropFirst(2).suffix(7).map { node in
                let names = [tree.value(.id, of: node).map { "#" + $0 }, tree.value(.class, of: node).map { "." + $0.prefix(30) }].compactMap { $0 }
                return (node == choice.region ? "**" : "") + tree.nodes[node].tag.rawValue + names.joined()
            }
            let words = block.nodes.map { tree.nodes[$0].tag == .text ? String(decoding: tree.text[tree.nodes[$0].text], as: UTF8.self) : "" }.joined()
            let start = words.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(70)
            return
                "\(choice.isKept[index] ? "+" : "-") \(Int(choice.scores[index])) \(choice.surroundings[index]) \(block.length)/\(block.linkLength) \(path.joined(separator: " > ")) | \(start)"
        }
    }
}

/// A page and all that was found out about it.
struct ReadPage {
    let tree: PageTree
    let blocks: [PageBlock]
    let choice: ContentChoice
    let metadata: Metadata
    let base: WebAddress?

    init(_ bytes: [UInt8], address: String?, charset: String?) {
        tree = PageTree(parsing: decode(bytes).text)
        let blocks = tree.blocks()
        self.blocks = blocks
        let facts = PageFacts(tree)
        var choice = ContentChoice(tree: tree, blocks: blocks)
        let tree = tree
        let kept = choice.isKept
        let title = PageTitle(facts, tree, blocks, isLikely: { kept[$0] })
        if let block = title.block {
            choice.begin(at: block)
            choice.keepDeck(near: block, description: facts.first(of: ["og:description", "description", "twitter:description"]) ?? "")
        }
        self.choice = choice
        let page = (address ?? facts.address).flatMap(WebAddress.init)
        base = facts.base.map { page?.resolve($0) ?? $0 }.flatMap(WebAddress.init) ?? page
        let site = facts.first(of: ["og:site_name", "application-name"])
        metadata = Metadata(
            title: title.text.isEmpty ? nil : title.text, authors: PageByline.names(facts, tree, blocks, title: title.block, site: site),
            date: PageDate.day(facts, tree, blocks, title: title.block, address: address))
    }
}
