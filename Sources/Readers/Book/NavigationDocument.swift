import Articles
import UnicodeText

/// The contents of EPUB 3: lists of links in a page.
enum NavigationDocument {
    private static let deepest = 40

    static func entries(_ source: [UInt8], folder: String) -> [Book.Entry] {
        let tree = PageTree(parsing: SafeText(decode(source, declared: PageCharset.declared(in: source)).text).text)
        let navs = tree.nodes.indices.filter { tree.nodes[$0].tag == .nav }
        guard let nav = navs.first(where: { tree.value(.epubType, of: $0)?.split(separator: " ").contains("toc") == true }) ?? navs.first else { return [] }
        var entries: [Book.Entry] = []
        for index in nav..<tree.nodes[nav].end where tree.nodes[index].tag == .a || tree.nodes[index].tag == .span {
            // A span is the label of a group without a page of its own.
            guard tree.nodes[tree.nodes[index].parent].tag == .li else { continue }
            let link = tree.value(.href, of: index)
            let depth = tree.ancestors(of: index).prefix { $0 != nav }.count { tree.nodes[$0].tag == .ol || tree.nodes[$0].tag == .ul }
            entries.append(
                Book.Entry(
                    label: PageFacts.line(tree.content(of: index)), path: link.flatMap { RelativePath.resolve($0, in: folder) },
                    fragment: link.flatMap(RelativePath.fragment), depth: min(deepest, max(0, depth - 1))))
        }
        return entries
    }
}
