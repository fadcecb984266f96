import CGumbo
import CPageParser
import Glibc
import UnicodeText

/// A page as a tree in document order: the nodes of a subtree stand together, each after its parent.
struct PageTree {
    /// Small, for a page may have millions of them.
    struct Node {
        fileprivate(set) var tag: PageTag
        private var parentIndex: Int32
        private var endIndex: Int32
        private var contentStart: UInt32
        private var contentEnd: UInt32

        fileprivate init(_ tag: PageTag, parent: Int, end: Int, content: Range<Int>) {
            self.tag = tag
            parentIndex = Int32(truncatingIfNeeded: parent)
            endIndex = Int32(truncatingIfNeeded: end)
            contentStart = UInt32(truncatingIfNeeded: content.lowerBound)
            contentEnd = UInt32(truncatingIfNeeded: content.upperBound)
        }

        /// Index of the node around it; the root is around itself.
        var parent: Int { Int(parentIndex) }
        /// One past the last node inside it.
        fileprivate(set) var end: Int {
            get { Int(endIndex) }
            set { endIndex = Int32(truncatingIfNeeded: newValue) }
        }
        /// Of a text node: bytes of the tree's text. Of an element: indexes of its attributes.
        fileprivate var content: Range<Int> { Int(contentStart)..<Int(contentEnd) }
        /// Of a text node: bytes of the tree's text; else empty.
        var text: Range<Int> { tag == .text ? content : 0..<0 }
    }

    /// Begins with the root; never empty.
    private(set) var nodes: [Node] = []
    /// Safe text of all text nodes and attributes.
    private(set) var text: [UInt8] = []
    private var attributes: [Attribute] = []

    private struct Attribute {
        var name: PageAttribute
        var start: UInt32
        var end: UInt32
    }

    /// Parses UTF-8. Never fails: HTML's rules give every input a tree.
    init(parsing source: [UInt8]) {
        let source = PageNesting.limited(PageSource.trimmed(source))
        // What is reserved and not used takes no memory; growing step by step would take twice as much for a moment.
        nodes.reserveCapacity(2 * source.count { $0 == UInt8(ascii: "<") })
        text.reserveCapacity(source.count)
        // Markup that stays open over thousands of paragraphs is made anew in each of them: such a page is read without it.
        if !Self.withTree(of: source, limit: 6 * source.count + Self.roomForAll, { copy($0) }) {
            Self.withTree(of: PageSource.withoutFormatting(source), limit: .max) { copy($0) }
        }
        if nodes.isEmpty { nodes = [Node(.html, parent: 0, end: 1, content: 0..<0)] }
    }

    /// Bytes that the parser may take for any page, however small.
    private static let roomForAll = 24 << 20

    /// Hands the parser's own tree over, which is freed afterwards; false where it would take more memory than the limit.
    @discardableResult
    package static func withTree(of source: [UInt8], limit: Int, _ body: (UnsafeMutablePointer<GumboNode>) -> Void) -> Bool {
        source.withUnsafeBytes { bytes in
            guard let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress else { return true }
            guard let memory = page_parse(start, bytes.count, limit) else { return false }
            defer { page_free(memory) }
            body(page_root(memory))
            return true
        }
    }

    // MARK: Looking

    /// The children of a node, in order.
    func children(of index: Int) -> Children { Children(nodes: nodes, at: index + 1, end: nodes[index].end) }

    struct Children: Sequence, IteratorProtocol {
        fileprivate let nodes: [Node]
        fileprivate var at: Int
        fileprivate let end: Int

        mutating func next() -> Int? {
            guard at < end else { return nil }
            defer { at = nodes[at].end }
            return at
        }
    }

    /// The bytes of an attribute's value; nil where there is none.
    func bytes(_ name: PageAttribute, of index: Int) -> ArraySlice<UInt8>? {
        guard nodes[index].tag != .text else { return nil }
        for attribute in attributes[nodes[index].content] where attribute.name == name { return text[Int(attribute.start)..<Int(attribute.end)] }
        return nil
    }

    func value(_ name: PageAttribute, of index: Int) -> String? {
        bytes(name, of: index).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A node and those around it, the nearest first.
    func path(from index: Int) -> UnfoldFirstSequence<Int> {
        sequence(first: index) { [nodes] in $0 > 0 ? nodes[$0].parent : nil }
    }

    /// The nodes around a node, the nearest first.
    func ancestors(of index: Int) -> DropFirstSequence<UnfoldFirstSequence<Int>> {
        path(from: index).dropFirst()
    }

    /// All the text inside a node, white space as written.
    func content(of index: Int) -> String {
        var bytes: [UInt8] = []
        for node in nodes[index..<nodes[index].end] where node.tag == .text { bytes += text[node.text] }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Copying

    /// Walks the parser's tree by its own links: nesting may be deep.
    private mutating func copy(_ root: UnsafeMutablePointer<GumboNode>) {
        var open: [Int] = []
        var tooDeep = 0
        var node = root
        while true {
            if let index = add(node, parent: open.last ?? 0) {
                if let child = Self.child(0, of: node) {
                    // What lies too deep stands beside what is around it.
                    if open.count < Self.deepest { open.append(index) } else { tooDeep += 1 }
                    node = child
                    continue
                }
            }
            while node != root, Self.sibling(after: node) == nil, let parent = node.pointee.parent, tooDeep > 0 || !open.isEmpty {
                if tooDeep > 0 { tooDeep -= 1 } else { nodes[open.removeLast()].end = nodes.count }
                node = parent
            }
            guard node != root, let next = Self.sibling(after: node) else { return }
            node = next
        }
    }

    /// Levels of the tree. The parser opens elements that no tag asks for.
    private static let deepest = 2 * PageNesting.deepest

    /// The index of the node made of it; nil for comments.
    private mutating func add(_ node: UnsafeMutablePointer<GumboNode>, parent: Int) -> Int? {
        let new: Node
        switch node.pointee.type {
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
            let first = attributes.count
            addAttributes(node.pointee.v.element.attributes)
            new = Node(PageTag(node.pointee.v.element.tag), parent: parent, end: nodes.count + 1, content: first..<attributes.count)
        case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
            guard let characters = node.pointee.v.text.text else { return nil }
            new = Node(.text, parent: parent, end: nodes.count + 1, content: withoutSoftHyphens(append(characters)))
        default: return nil
        }
        nodes.append(new)
        return nodes.count - 1
    }

    private static func sibling(after node: UnsafeMutablePointer<GumboNode>) -> UnsafeMutablePointer<GumboNode>? {
        node.pointee.parent.flatMap { child(node.pointee.index_within_parent + 1, of: $0) }
    }

    private static func child(_ index: size_t, of node: UnsafeMutablePointer<GumboNode>) -> UnsafeMutablePointer<GumboNode>? {
        let children: GumboVector
        switch node.pointee.type {
        case GUMBO_NODE_DOCUMENT: children = node.pointee.v.document.children
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: children = node.pointee.v.element.children
        default: return nil
        }
        guard index < children.length else { return nil }
        return children.data[Int(index)]?.assumingMemoryBound(to: GumboNode.self)
    }

    private mutating func addAttributes(_ vector: GumboVector) {
        for index in 0..<Int(vector.length) {
            guard let attribute = vector.data[index]?.assumingMemoryBound(to: GumboAttribute.self).pointee,
                let attributeName = attribute.name, let name = PageAttribute(name: attributeName), let value = attribute.value
            else { continue }
            let range = append(value, atMost: Self.longestValue)
            attributes.append(Attribute(name: name, start: UInt32(truncatingIfNeeded: range.lowerBound), end: UInt32(truncatingIfNeeded: range.upperBound)))
        }
    }

    /// Where a page would part words: the reader knows that better, and they are in the way of searches.
    private mutating func withoutSoftHyphens(_ range: Range<Int>) -> Range<Int> {
        guard var index = firstSoftHyphen(in: range) else { return range }
        var kept = index
        while index < range.upperBound {
            if isSoftHyphen(index, before: range.upperBound) {
                index += 2
                continue
            }
            text[kept] = text[index]
            kept += 1
            index += 1
        }
        text.removeLast(text.count - kept)
        return range.lowerBound..<kept
    }

    private func firstSoftHyphen(in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while let sign = text.first(0xC2, in: index..<range.upperBound) {
            if isSoftHyphen(sign, before: range.upperBound) { return sign }
            index = sign + 1
        }
        return nil
    }

    private func isSoftHyphen(_ index: Int, before end: Int) -> Bool { text[index] == 0xC2 && index + 1 < end && text[index + 1] == 0xAD }

    /// Bytes of an attribute's value that are kept: pictures may stand in them whole.
    private static let longestValue = 1 << 14

    private mutating func append(_ characters: UnsafePointer<CChar>, atMost limit: Int = .max) -> Range<Int> {
        let start = text.count
        let bytes = UnsafeRawBufferPointer(start: characters, count: min(limit, strlen(characters)))
        if SafeText.isPlain(bytes) {
            text.append(contentsOf: bytes)
        } else {
            text += SafeText(Array(String(decoding: bytes, as: UTF8.self).utf8)).text
        }
        return start..<text.count
    }
}
