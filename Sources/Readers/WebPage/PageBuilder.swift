import Articles

/// Writes chosen blocks of a page as an article's text, blocks and inlines.
struct PageBuilder {
    private let tree: PageTree
    private var page: PageText
    private var containers: PageContainers
    private var blocks: [Block] = []
    private var tables: [Table] = []
    private var writtenTables: Set<Int> = []
    private var isDataTable: [Int: Bool] = [:]
    private var anchors: [String: Int] = [:]
    private var seenNodes = 0
    /// Places that are remembered.
    private let targets: Set<ArraySlice<UInt8>>

    /// - Parameters:
    ///   - places: Names of the places that links may lead to.
    ///   - layoutLists: Lists and items that are the page's lay-out.
    ///   - silentPictures: Pictures that are not described.
    init(
        tree: PageTree, _ footnotes: PageFootnotes, base: WebAddress?, places: Set<ArraySlice<UInt8>>, layoutLists: Set<Int> = [],
        silentPictures: Set<Int> = []
    ) {
        self.tree = tree
        page = PageText(tree, footnotes, base: base, silentPictures: silentPictures)
        containers = PageContainers(tree, footnotes, layoutLists: layoutLists)
        targets = places
    }

    mutating func add(_ block: PageBlock, because evidence: Evidence?) {
        if let table = dataTable(around: block) { return addTable(table, evidence) }
        let kind = kind(of: block)
        noteAnchors(before: block.nodes.upperBound, at: page.begin())
        if case .code = kind { page.writeCode(block.nodes) } else { page.writeLine(block.nodes) }
        guard let span = page.end() else { return }
        blocks.append(Block(kind, span, container: containers.container(around: block.element), evidence: evidence))
    }

    /// Title, deck, writers, site and day, as a page has them on top.
    mutating func addMasthead(_ metadata: Metadata) {
        let names = metadata.authors.filter { PageTitle.key($0) != PageTitle.key(metadata.site ?? "") }
        let writers = names.isEmpty ? nil : "By " + names.joined(separator: ", ")
        let source = [metadata.site, metadata.date?.inWords].compactMap { $0 }.joined(separator: "  ·  ")
        let lines: [(Block.Kind, String?)] = [(.title, metadata.title), (.subtitle, metadata.subtitle), (.byline, writers), (.date, source)]
        for (kind, line) in lines {
            guard let line, !line.isEmpty else { continue }
            page.begin()
            page.write(line)
            if let span = page.end() { blocks.append(Block(kind, span)) }
        }
    }

    func article(_ metadata: Metadata) -> Article {
        Article(
            text: page.text, blocks: blocks, containers: containers.containers, inlines: page.inlines, tables: tables, metadata: metadata,
            sourceMap: SourceMap(stretches: []), anchors: anchors)
    }

    /// Remembers where the places are that links inside the page name.
    private mutating func noteAnchors(before node: Int, at start: Int) {
        while seenNodes < node {
            for name in [PageAttribute.id, .name] {
                if tree.nodes[seenNodes].tag != .text, let id = tree.bytes(name, of: seenNodes), targets.contains(id) {
                    anchors[String(decoding: id, as: UTF8.self)] = start
                }
            }
            seenNodes += 1
        }
    }

    private func kind(of block: PageBlock) -> Block.Kind {
        if block.isPicture || tree.isCaption(block) { return .caption }
        for index in tree.path(from: block.element) {
            let tag = tree.nodes[index].tag
            if let level = tag.headingLevel { return .heading(level: level) }
            switch tag {
            case .pre: return .code(language: CodeLanguage.name(around: index, in: tree))
            case .li, .blockquote, .td, .th, .section, .article, .body: return .paragraph
            default: continue
            }
        }
        return .paragraph
    }

    // MARK: Tables

    /// The table around a block that holds data, not the page's layout.
    private mutating func dataTable(around block: PageBlock) -> Int? {
        for node in tree.ancestors(of: block.nodes.lowerBound) where tree.nodes[node].tag == .table {
            let isData = isDataTable[node] ?? PageTable.isData(node, in: tree)
            isDataTable[node] = isData
            if isData { return node }
        }
        return nil
    }

    private mutating func addTable(_ index: Int, _ evidence: Evidence?) {
        guard writtenTables.insert(index).inserted else { return }
        let start = page.begin()
        noteAnchors(before: tree.nodes[index].end, at: start)
        var rows: [[Span]] = []
        for row in PageTable.rows(of: index, in: tree) {
            var cells: [Span] = []
            for cell in row {
                let separator: UInt8? = cells.isEmpty ? rows.isEmpty ? nil : 0x0A : 0x09
                cells.append(page.writeCell(cell.map { $0 + 1..<tree.nodes[$0].end } ?? 0..<0, after: separator))
            }
            rows.append(cells)
        }
        let columns = rows.map(\.count).max() ?? 0
        tables.append(Table(alignments: Array(repeating: .none, count: columns), rows: rows))
        blocks.append(
            Block(.table(tables.count - 1), Span(start, page.text.count), container: containers.container(around: index), evidence: evidence))
    }
}

extension PageTree {
    /// Names of the places that links inside of the page lead to.
    var linkedPlaces: Set<ArraySlice<UInt8>> {
        Set(
            nodes.indices.lazy.filter { nodes[$0].tag == .a }.compactMap { bytes(.href, of: $0) }.filter { $0.first == UInt8(ascii: "#") }
                .map { $0.dropFirst() })
    }

    /// Names of all places, for what others link to.
    var allPlaces: Set<ArraySlice<UInt8>> {
        Set(nodes.indices.lazy.filter { nodes[$0].tag != .text }.compactMap { bytes(.id, of: $0) })
    }
}
