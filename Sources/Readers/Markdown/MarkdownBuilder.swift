import Articles
import CMarkdown
import Glibc
import UnicodeText

/// Walks a Markdown tree once and writes its text, blocks and inlines. Never recursive: nesting may be deep.
struct MarkdownBuilder {
    private var text: [UInt8] = []
    private var blocks: [Block] = []
    private var containers: [Container] = []
    private var inlines: [Inline] = []
    private var tables: [Table] = []

    private var openContainers: [OpenContainer] = []
    /// Containers that lie too deep.
    private var unopened = 0
    private var openInlines: [Int] = []
    private var blockStart = 0
    private var footnotes = 0
    private var table: OpenTable?

    private struct OpenContainer {
        var index: Int
        /// Blocks before it; where none follow, an empty paragraph keeps its place.
        var blocksBefore: Int
        var nextNumber = 1
    }

    private struct OpenTable {
        var start: Int
        var alignments: [Table.Alignment]
        var rows: [[Span]] = []
        var cellStart = 0
    }

    mutating func addFrontMatter(_ bytes: ArraySlice<UInt8>) {
        beginBlock()
        text += bytes
        while text.last == 0x0A { text.removeLast() }
        endBlock(.frontMatter)
    }

    /// Title, writers and date as a page shows them, as far as they are given.
    mutating func addMasthead(of metadata: Metadata) {
        let writers = metadata.authors.isEmpty ? nil : "By " + metadata.authors.joined(separator: ", ")
        let lines: [(Block.Kind, String?)] = [(.title, metadata.title), (.byline, writers), (.date, metadata.date?.description)]
        for (kind, line) in lines {
            guard let line else { continue }
            beginBlock()
            text += line.utf8
            endBlock(kind)
        }
    }

    mutating func add(_ root: OpaquePointer) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            guard let node = cmark_iter_get_node(iterator) else { continue }
            if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
        }
    }

    // MARK: Blocks

    private mutating func enter(_ node: OpaquePointer) {
        let type = cmark_node_get_type(node)
        switch type {
        case CMARK_NODE_DOCUMENT: break
        case CMARK_NODE_BLOCK_QUOTE: open(.quote)
        case CMARK_NODE_FOOTNOTE_DEFINITION:
            // References are numbered in their order, and the definitions come in that order too.
            footnotes += 1
            open(.footnote(name: String(footnotes)))
        case CMARK_NODE_LIST: open(.list(list(node)))
        case CMARK_NODE_ITEM: open(.item(item(node)))
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: beginBlock()
        case CMARK_NODE_CODE_BLOCK:
            beginBlock()
            append(cmark_node_get_literal(node))
            let info = string(cmark_node_get_fence_info(node))
            endBlock(.code(language: String(info.split(whereSeparator: \.isWhitespace).first ?? "")))
        case CMARK_NODE_HTML_BLOCK:
            beginBlock()
            append(cmark_node_get_literal(node))
            endBlock(.markup)
        case CMARK_NODE_THEMATIC_BREAK:
            beginBlock()
            endBlock(.rule)
        default: enterInline(node, type)
        }
    }

    private mutating func leave(_ node: OpaquePointer) {
        let type = cmark_node_get_type(node)
        switch type {
        case CMARK_NODE_DOCUMENT: break
        case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM, CMARK_NODE_FOOTNOTE_DEFINITION: close()
        case CMARK_NODE_PARAGRAPH: endBlock(.paragraph)
        case CMARK_NODE_HEADING: endBlock(.heading(level: Int(cmark_node_get_heading_level(node))))
        case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_IMAGE: leaveInline()
        default:
            if !leaveExtension(node) { leaveInline() }
        }
    }

    /// Lists and quotations around each other that are told apart; what lies deeper stands in the last.
    private static let deepest = 100

    private mutating func open(_ kind: Container.Kind) {
        guard openContainers.count < Self.deepest else {
            unopened += 1
            return
        }
        containers.append(Container(kind, parent: openContainers.last?.index))
        openContainers.append(OpenContainer(index: containers.count - 1, blocksBefore: blocks.count))
    }

    private mutating func close() {
        guard unopened == 0 else {
            unopened -= 1
            return
        }
        guard let container = openContainers.last else { return }
        if container.blocksBefore == blocks.count {
            beginBlock()
            endBlock(.paragraph)
        }
        openContainers.removeLast()
    }

    private func list(_ node: OpaquePointer) -> Container.List {
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        return Container.List(
            start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil, isTight: cmark_node_get_list_tight(node) != 0)
    }

    private mutating func item(_ node: OpaquePointer) -> Container.Item {
        guard let last = openContainers.indices.last, case .list(let list) = containers[openContainers[last].index].kind else {
            return Container.Item(marker: "•")
        }
        let number = openContainers[last].nextNumber
        openContainers[last].nextNumber += 1
        let isTask = String(cString: cmark_node_get_type_string(node)) == "tasklist"
        return Container.Item(
            marker: list.start.map { first in "\(first + number - 1)." } ?? "•",
            isDone: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(node) : nil)
    }

    private mutating func beginBlock() {
        if !blocks.isEmpty { text += [0x0A, 0x0A] }
        blockStart = text.count
    }

    private mutating func endBlock(_ kind: Block.Kind) {
        blocks.append(Block(kind, Span(blockStart, text.count), container: openContainers.last?.index))
    }

    // MARK: Tables and strikethrough

    private mutating func enterExtension(_ node: OpaquePointer) -> Bool {
        switch String(cString: cmark_node_get_type_string(node)) {
        case "table":
            beginBlock()
            table = OpenTable(start: text.count, alignments: alignments(of: node))
        case "table_header", "table_row":
            if table?.rows.isEmpty == false { text.append(0x0A) }
            table?.rows.append([])
        case "table_cell":
            if table?.rows.last?.isEmpty == false { text.append(0x09) }
            table?.cellStart = text.count
        case "strikethrough":
            openInline(.strikethrough)
        default:
            return false
        }
        return true
    }

    private mutating func leaveExtension(_ node: OpaquePointer) -> Bool {
        switch String(cString: cmark_node_get_type_string(node)) {
        case "table":
            guard let open = table else { break }
            tables.append(Table(alignments: open.alignments, rows: open.rows))
            endBlock(.table(tables.count - 1))
            table = nil
        case "table_header", "table_row": break
        case "table_cell":
            if let row = table?.rows.indices.last, let start = table?.cellStart { table?.rows[row].append(Span(start, text.count)) }
        case "strikethrough": leaveInline()
        default: return false
        }
        return true
    }

    private func alignments(of node: OpaquePointer) -> [Table.Alignment] {
        let columns = Int(cmark_gfm_extensions_get_table_columns(node))
        guard columns > 0, let signs = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
        return (0..<columns).map {
            switch signs[$0] {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .none
            }
        }
    }

    // MARK: Inlines

    private mutating func enterInline(_ node: OpaquePointer, _ type: cmark_node_type) {
        switch type {
        case CMARK_NODE_TEXT: append(cmark_node_get_literal(node))
        case CMARK_NODE_SOFTBREAK: text.append(0x0A)
        case CMARK_NODE_LINEBREAK: whole(.lineBreak) { $0.text.append(0x0A) }
        case CMARK_NODE_CODE: whole(.code) { $0.append(cmark_node_get_literal(node)) }
        case CMARK_NODE_HTML_INLINE:
            let markup = literal(node)
            whole(markup.hasPrefix("<!--") ? .comment : .markup) { $0.append(cmark_node_get_literal(node)) }
        case CMARK_NODE_FOOTNOTE_REFERENCE:
            let name = literal(node)
            whole(.footnoteReference(name: name)) { $0.append(raisedFigures(name)) }
        case CMARK_NODE_EMPH: openInline(.emphasis)
        case CMARK_NODE_STRONG: openInline(.strong)
        case CMARK_NODE_LINK: openInline(.link(address: string(cmark_node_get_url(node)), title: title(node)))
        case CMARK_NODE_IMAGE: openInline(.image(address: string(cmark_node_get_url(node)), title: title(node)))
        default:
            if !enterExtension(node) { openInline(.markup) }
        }
    }

    private mutating func openInline(_ style: Inline.Style) {
        inlines.append(Inline(style, Span(text.count, text.count), depth: openInlines.count))
        openInlines.append(inlines.count - 1)
    }

    private mutating func leaveInline() {
        guard let index = openInlines.popLast() else { return }
        inlines[index].span.end = text.count
    }

    private mutating func whole(_ style: Inline.Style, _ write: (inout MarkdownBuilder) -> Void) {
        openInline(style)
        write(&self)
        leaveInline()
    }

    // MARK: Text

    private mutating func append(_ literal: UnsafePointer<CChar>?) {
        guard let literal else { return }
        let bytes = UnsafeRawBufferPointer(start: literal, count: strlen(literal))
        // The parser writes "&#xFFFF;" as a byte that is no UTF-8; a string repairs it.
        if SafeText.isPlain(bytes) { text.append(contentsOf: bytes) } else { append(String(cString: literal)) }
    }

    private mutating func append(_ string: String) {
        text += SafeText(Array(string.utf8)).text
    }

    private func literal(_ node: OpaquePointer) -> String { string(cmark_node_get_literal(node)) }

    private func title(_ node: OpaquePointer) -> String {
        cmark_node_get_title(node).map { String(decoding: SafeText(Array(String(cString: $0).utf8)).text, as: UTF8.self) } ?? ""
    }

    /// Names and addresses are shown too and pass the same gate.
    private func string(_ value: UnsafePointer<CChar>?) -> String {
        value.map { safeLine(String(cString: $0)) } ?? ""
    }

    // MARK: The article

    func article(frontMatter: FrontMatter?) -> Article {
        var blocks = blocks
        var metadata = frontMatter?.metadata ?? Metadata()
        if let title = titleIndex {
            blocks[title].kind = .title
            metadata.title = metadata.title ?? String(decoding: text[blocks[title].span.range], as: UTF8.self)
            MarkdownMasthead.mark(&blocks, after: title, text: text, metadata: &metadata)
        }
        return Article(
            text: text, blocks: blocks, containers: containers, inlines: inlines, tables: tables, metadata: metadata,
            sourceMap: SourceMap(stretches: []))
    }

    /// The first block is the title if it is the only main heading.
    private var titleIndex: Int? {
        let main = blocks.indices.filter { blocks[$0].kind == .heading(level: 1) && blocks[$0].container == nil }
        let first = blocks.firstIndex { $0.kind != .frontMatter }
        return main.count == 1 && main.first == first ? first : nil
    }
}
