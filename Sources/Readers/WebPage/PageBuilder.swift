import Articles

/// Writes chosen blocks of a page as an article's text, blocks and inlines.
struct PageBuilder {
    private let tree: PageTree
    private let base: WebAddress?
    private let footnotes: PageFootnotes
    private var text: [UInt8] = []
    private var blocks: [Block] = []
    private var containers: [Container] = []
    private var inlines: [Inline] = []
    private var tables: [Table] = []
    /// The container made of a node.
    private var containerOfNode: [Int: Int] = [:]
    private var nextNumber: [Int: Int] = [:]
    private var writtenTables: Set<Int> = []
    private var isDataTable: [Int: Bool] = [:]
    /// Inlines that are open: the node, and its index in `inlines`; nil where it has no style.
    private var open: [(node: Int, inline: Int?)] = []
    private var anchors: [String: Int] = [:]
    private var seenNodes = 0
    /// What links inside the page name.
    private let targets: Set<ArraySlice<UInt8>>
    private var blockStart = 0
    /// The first inline of the block that is written.
    private var firstInline = 0
    private var owesSpace = false

    init(tree: PageTree, base: WebAddress?) {
        self.tree = tree
        self.base = base
        footnotes = PageFootnotes(tree)
        targets = Set(
            tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .a }.compactMap { tree.bytes(.href, of: $0) }.filter { $0.first == UInt8(ascii: "#") }
                .map { $0.dropFirst() })
    }

    mutating func add(_ block: PageBlock, because evidence: Evidence?) {
        if let table = dataTable(around: block) { return addTable(table, evidence) }
        let kind = kind(of: block)
        beginBlock()
        noteAnchors(before: block.nodes.upperBound)
        if case .code = kind { writeCode(block.nodes) } else { writeLine(block.nodes) }
        endBlock(kind, container: container(around: block.element), evidence)
    }

    /// Title, deck, writers, site and day, as a page has them on top.
    mutating func addMasthead(_ metadata: Metadata) {
        let writers = metadata.authors.isEmpty ? nil : "By " + metadata.authors.joined(separator: ", ")
        let source = [metadata.site, metadata.date?.inWords].compactMap { $0 }.joined(separator: "  ·  ")
        let lines: [(Block.Kind, String?)] = [(.title, metadata.title), (.subtitle, metadata.subtitle), (.byline, writers), (.date, source)]
        for (kind, line) in lines {
            guard let line, !line.isEmpty else { continue }
            beginBlock()
            text += line.utf8
            endBlock(kind, container: nil, nil)
        }
    }

    func article(_ metadata: Metadata) -> Article {
        Article(
            text: text, blocks: blocks, containers: containers, inlines: inlines, tables: tables, metadata: metadata, sourceMap: SourceMap(stretches: []),
            anchors: anchors)
    }

    /// Remembers where the places are that links inside the page name.
    private mutating func noteAnchors(before node: Int) {
        while seenNodes < node {
            for name in [PageAttribute.id, .name] {
                if tree.nodes[seenNodes].tag != .text, let id = tree.bytes(name, of: seenNodes), targets.contains(id) {
                    anchors[String(decoding: id, as: UTF8.self)] = blockStart
                }
            }
            seenNodes += 1
        }
    }

    private let noBreakSpace: [UInt8] = [0xC2, 0xA0]

    // MARK: Blocks

    private func kind(of block: PageBlock) -> Block.Kind {
        if tree.isCaption(block) { return .caption }
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

    private mutating func beginBlock() {
        if !blocks.isEmpty { text += [0x0A, 0x0A] }
        blockStart = text.count
        firstInline = inlines.count
        owesSpace = false
    }

    private mutating func endBlock(_ kind: Block.Kind, container: Int?, _ evidence: Evidence?) {
        while !open.isEmpty { closeInline() }
        while text.count > blockStart, let last = text.last, last == 0x20 || last == 0x0A || text.suffix(2).elementsEqual(noBreakSpace) {
            text.removeLast(text.suffix(2).elementsEqual(noBreakSpace) ? 2 : 1)
        }
        guard text.count > blockStart else {
            inlines.removeSubrange(firstInline...)
            if !blocks.isEmpty { text.removeLast(2) }
            return
        }
        // What reached into the blanks that are gone from the end.
        let kept = inlines[firstInline...].filter { $0.span.start < text.count }
        inlines.replaceSubrange(firstInline..., with: kept)
        for index in firstInline..<inlines.count { inlines[index].span.end = min(inlines[index].span.end, text.count) }
        blocks.append(Block(kind, Span(blockStart, text.count), container: container, evidence: evidence))
    }

    /// The innermost list item or quotation around an element, made where it is new.
    private mutating func container(around element: Int) -> Int? {
        var path: [Int] = []
        var parent: Int?
        for index in tree.path(from: element) {
            if let made = containerOfNode[index] {
                parent = made
                break
            }
            switch tree.nodes[index].tag {
            case .ul, .ol, .li, .blockquote: path.append(index)
            default: if footnotes.notes[index] != nil || isCallout(index) { path.append(index) }
            }
        }
        for node in path.reversed() {
            let kind = containerKind(of: node, parent: parent)
            // A list item without a list, or text in a list without an item, stands for itself.
            guard let kind else { continue }
            containers.append(Container(kind, parent: parent))
            parent = containers.count - 1
            containerOfNode[node] = parent
        }
        return parent
    }

    /// True for a box that is set off from the text.
    private func isCallout(_ node: Int) -> Bool {
        guard tree.nodes[node].tag == .div || tree.nodes[node].tag == .aside, let names = tree.bytes(.class, of: node) else { return false }
        return names.split { $0 <= 0x20 }.contains { $0.elementsEqual("callout".utf8) }
    }

    private mutating func containerKind(of node: Int, parent: Int?) -> Container.Kind? {
        if let name = footnotes.notes[node] { return .footnote(name: name) }
        if isCallout(node) { return .quote }
        switch tree.nodes[node].tag {
        case .blockquote: return .quote
        case .ul: return .list(.init(start: nil, isTight: true))
        case .ol: return .list(.init(start: tree.value(.start, of: node).flatMap { Int($0) } ?? 1, isTight: true))
        default:
            guard let parent, case .list(let list) = containers[parent].kind else { return .item(.init(marker: "•")) }
            let number = nextNumber[parent] ?? list.start ?? 1
            nextNumber[parent] = number + 1
            return .item(.init(marker: list.start == nil ? "•" : "\(number)."))
        }
    }

    // MARK: Lines

    private mutating func writeLine(_ nodes: Range<Int>, breaksLines: Bool = true) {
        var index = nodes.lowerBound
        while index < nodes.upperBound {
            let node = tree.nodes[index]
            switch node.tag {
            case .text:
                openInlines(around: index)
                append(tree.text[node.text])
            case .br where !breaksLines: owesSpace = true
            case .br:
                // A forced end only between words.
                if text.count > blockStart, text.last != 0x0A {
                    openInlines(around: index)
                    inlines.append(Inline(.lineBreak, Span(text.count, text.count + 1), depth: open.count { $0.inline != nil }))
                    text.append(0x0A)
                }
                owesSpace = false
            case .img: writeImage(index)
            case _ where footnotes.references[index] != nil:
                writeReference(index)
                index = node.end
                continue
            default:
                if footnotes.markers.contains(index) {
                    index = node.end
                    continue
                }
                if tree.isHidden(index) {
                    index = node.end
                    continue
                }
                if !node.tag.isInline { owesSpace = true }
            }
            index += 1
        }
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            if byte == 0x20 || byte == 0x0A || byte == 0x09 {
                owesSpace = true
                continue
            }
            if owesSpace, text.count > blockStart, text.last != 0x0A { text.append(0x20) }
            owesSpace = false
            text.append(byte)
        }
    }

    private mutating func writeReference(_ index: Int) {
        guard let name = footnotes.references[index], text.count > blockStart else { return }
        openInlines(around: tree.nodes[index].tag == .a && tree.nodes[tree.nodes[index].parent].tag == .sup ? tree.nodes[index].parent : index)
        owesSpace = false
        inlines.append(Inline(.footnoteReference(name: name), Span(text.count, text.count), depth: open.count { $0.inline != nil }))
        // As the page has it; plain figures are raised, as it shows them.
        let mark = tree.content(of: index).filter { !$0.isWhitespace }
        text += (mark.allSatisfy(\.isNumber) ? raisedFigures(mark) : mark).utf8
        inlines[inlines.count - 1].span.end = text.count
    }

    private mutating func writeImage(_ index: Int) {
        guard let alternative = tree.bytes(.alt, of: index), alternative.contains(where: { $0 > 0x20 }) else { return }
        openInlines(around: index)
        if owesSpace, text.count > blockStart, text.last != 0x0A { text.append(0x20) }
        owesSpace = false
        let address = tree.value(.src, of: index) ?? tree.value(.dataSource, of: index) ?? ""
        let start = text.count
        append(alternative)
        inlines.append(Inline(.image(address: resolve(address), title: ""), Span(start, text.count), depth: open.count { $0.inline != nil }))
    }

    /// Opens and closes inlines so that those around a node are open.
    private mutating func openInlines(around index: Int) {
        let chain = tree.ancestors(of: index).filter { tree.nodes[$0].tag.isInline }.reversed()
        let same = zip(chain, open).prefix { $0 == $1.node }.count
        while open.count > same { closeInline() }
        let fresh = Array(chain.dropFirst(same))
        if fresh.contains(where: { style(of: $0) != nil }), owesSpace, text.count > blockStart, text.last != 0x0A {
            text.append(0x20)
            owesSpace = false
        }
        for node in fresh {
            guard let style = style(of: node) else {
                open.append((node, nil))
                continue
            }
            inlines.append(Inline(style, Span(text.count, text.count), depth: open.count { $0.inline != nil }))
            open.append((node, inlines.count - 1))
        }
    }

    private mutating func closeInline() {
        guard let inline = open.removeLast().inline else { return }
        inlines[inline].span.end = text.count
    }

    private func style(of node: Int) -> Inline.Style? {
        switch tree.nodes[node].tag {
        case .em, .i, .cite, .dfn, .var: .emphasis
        case .strong, .b: .strong
        case .s, .strike, .del: .strikethrough
        case .code, .tt, .kbd, .samp: .code
        case .a: link(node)
        default: nil
        }
    }

    private func link(_ node: Int) -> Inline.Style? {
        guard let address = tree.value(.href, of: node), !address.lowercased().hasPrefix("javascript:") else { return nil }
        return .link(address: address.hasPrefix("#") ? address : resolve(address), title: "")
    }

    private func resolve(_ address: String) -> String {
        base?.resolve(address) ?? address
    }

    // MARK: Code

    private mutating func writeCode(_ nodes: Range<Int>) {
        var index = nodes.lowerBound
        while index < nodes.upperBound {
            let node = tree.nodes[index]
            if node.tag == .text {
                text += tree.text[node.text]
            } else if node.tag == .br {
                text.append(0x0A)
            } else if tree.isHidden(index) {
                index = node.end
                continue
            }
            index += 1
        }
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
        beginBlock()
        let tableStart = blockStart
        var rows: [[Span]] = []
        for row in PageTable.rows(of: index, in: tree) {
            if !rows.isEmpty { text.append(0x0A) }
            var cells: [Span] = []
            for cell in row {
                if !cells.isEmpty { text.append(0x09) }
                let start = text.count
                blockStart = text.count
                owesSpace = false
                writeLine(cell + 1..<tree.nodes[cell].end, breaksLines: false)
                while !open.isEmpty { closeInline() }
                cells.append(Span(start, text.count))
            }
            rows.append(cells)
        }
        let columns = rows.map(\.count).max() ?? 0
        tables.append(Table(alignments: Array(repeating: .none, count: columns), rows: rows))
        blocks.append(Block(.table(tables.count - 1), Span(tableStart, text.count), container: container(around: index), evidence: evidence))
    }
}
