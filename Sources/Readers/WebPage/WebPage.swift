import Articles
import UnicodeText

/// A saved web page, read as an article: what the page is about, without what stands around it.
public enum WebPage {
    /// How much of a page is read.
    public enum Extent: Sendable {
        case article
        /// All that the page shows.
        case whole
    }

    /// - Parameters:
    ///   - address: Where the page is from; links are resolved against it.
    ///   - charset: The encoding that came with it, as a server's header says it.
    public static func article(from bytes: [UInt8], address: String? = nil, charset: String? = nil, extent: Extent = .article) -> Article {
        AnalysedPage(bytes, address: address, charset: charset).article(extent)
    }

    /// The HTML of a mail: what the mail's head says counts, whatever the page says of itself.
    static func article(ofMail html: [UInt8], charset: String?, _ metadata: Metadata, extent: Extent) -> Article {
        var page = AnalysedPage(html, address: nil, charset: charset)
        page.metadata.title = metadata.title ?? page.metadata.title
        page.metadata.authors = metadata.authors.isEmpty ? page.metadata.authors : metadata.authors
        page.metadata.date = metadata.date ?? page.metadata.date
        page.metadata.site = metadata.site ?? page.metadata.site
        return page.article(extent)
    }

    /// A piece of HTML of which all belongs to an article: an item of a feed.
    static func article(ofFragment html: String, _ metadata: Metadata, address: String?) -> Article {
        let tree = PageTree(parsing: Array(html.utf8))
        var builder = PageBuilder(tree: tree, PageFootnotes(tree), base: address.flatMap(WebAddress.init), places: tree.linkedPlaces)
        builder.addMasthead(metadata)
        for block in tree.blocks() { builder.add(block, because: nil) }
        return builder.article(metadata)
    }
}

/// A page and all that was found out about it.
struct AnalysedPage {
    let tree: PageTree
    let blocks: [PageBlock]
    let choice: ContentChoice
    var metadata: Metadata
    private let footnotes: PageFootnotes
    private let base: WebAddress?

    init(_ bytes: [UInt8], address: String?, charset: String?) {
        let tree = PageTree(parsing: decode(bytes, declared: charset ?? PageCharset.declared(in: bytes)).text)
        let blocks = tree.blocks()
        let facts = PageFacts(tree)
        var choice = ContentChoice(tree: tree, blocks: blocks)
        let title = PageTitle(facts, tree, blocks)
        if let block = title.block {
            choice.begin(at: block)
            choice.findDeck(near: block, description: facts.description)
        }
        choice.dropHeadings(saying: title.text)
        let footnotes = PageFootnotes(tree)
        choice.keepNotes(footnotes)
        let page = (address ?? facts.address).flatMap(WebAddress.init)
        base = facts.base.map { page?.resolve($0) ?? $0 }.flatMap(WebAddress.init) ?? page
        metadata = Metadata(
            title: title.text.isEmpty ? nil : title.text, subtitle: choice.deck.map { PageFacts.line(tree.words(of: blocks[$0])) },
            authors: PageByline.names(facts, tree, blocks, title: title.block, host: page?.host),
            date: PageDate.day(facts, tree, blocks, title: title.block, address: address),
            site: facts.site ?? title.site ?? page?.host.map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 }, language: facts.language)
        choice.dropMasthead(authors: metadata.authors)
        self.tree = tree
        self.blocks = blocks
        self.choice = choice
        self.footnotes = footnotes
    }

    func article(_ extent: WebPage.Extent) -> Article {
        let isWhole = extent == .whole || !choice.hasArticle
        var builder = PageBuilder(
            tree: tree, footnotes, base: base, places: tree.linkedPlaces, layoutLists: choice.layoutLists,
            silentPictures: isWhole ? [] : choice.silentPictures(under: metadata.title ?? ""))
        builder.addMasthead(metadata)
        for (index, block) in blocks.enumerated() where isWhole || choice.isKept[index] { builder.add(block, because: choice.evidence(of: index)) }
        var metadata = metadata
        metadata.page = !choice.hasArticle ? .noArticle : extent == .whole ? .whole : .article(wordsLeftOut: choice.wordsLeftOut)
        return builder.article(metadata)
    }
}

extension WebPage {
    /// What the parser alone does with a page, to measure the rest against it.
    package static func parse(_ bytes: [UInt8]) {
        PageTree.withTree(of: bytes, limit: .max) { _ in }
    }

    /// A line for each block of a page: kept or not, its score, what the elements around it say, where it stands, how it begins.
    package static func explanation(of bytes: [UInt8]) -> [String] {
        let page = AnalysedPage(bytes, address: nil, charset: nil)
        let (tree, choice) = (page.tree, page.choice)
        return page.blocks.enumerated().map { index, block in
            let path = tree.path(from: tree.nodes[block.nodes.lowerBound].parent).reversed().dropFirst(2).suffix(7).map { node in
                let names = [tree.value(.id, of: node).map { "#" + $0 }, tree.value(.class, of: node).map { "." + $0.prefix(30) }].compactMap { $0 }
                return (node == choice.region ? "**" : "") + tree.nodes[node].tag.rawValue + names.joined()
            }
            let sign = choice.isKept[index] ? "+" : index == choice.deck ? "s" : "-"
            let evidence = "\(sign) \(Int(choice.scores[index])) \(choice.ancestorEvidence[index]) \(block.length)/\(block.linkLength)"
            return "\(evidence) \(path.joined(separator: " > ")) | \(PageFacts.line(tree.words(of: block)).prefix(70))"
        }
    }
}
