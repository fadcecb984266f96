import CGumbo
import Glibc
import UnicodeText

/// A page as a tree in document order: the nodes of a subtree stand together, each after its parent.
struct PageTree {
    struct Node {
        var tag: PageTag
        /// Index of the node around it; the root is around itself.
        var parent: Int
        /// One past the last node inside it.
        var end: Int
        /// Of a text node: bytes of `text`.
        var text: Range<Int>
        /// Of an element: indexes into `attributes`.
        var attributes: Range<Int>
    }

    /// Begins with the root; never empty.
    private(set) var nodes: [Node] = []
    /// Safe text of all text nodes and attributes.
    private(set) var text: [UInt8] = []
    private var attributes: [(name: PageAttribute, value: Range<Int>)] = []

    /// Parses UTF-8. Never fails: HTML's rules give every input a tree.
    init(parsing source: [UInt8]) {
        Self.withTree(of: source) { copy($0) }
        if nodes.isEmpty { nodes = [Node(tag: .html, parent: 0, end: 1, text: 0..<0, attributes: 0..<0)] }
    }

    /// Hands the parser's own tree over; it is freed afterwards.
    package static func withTree(of source: [UInt8], _ body: (UnsafeMutablePointer<GumboNode>) -> Void) {
        var options = kGumboDefaultOptions
        options.max_errors = 0
        source.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress, let output = gumbo_parse_with_options(&options, start, characters.count) else { return }
                body(output.pointee.root)
                gumbo_destroy_output(&options, output)
            }
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
        for attribute in attributes[nodes[index].attributes] where attribute.name == name { return text[attribute.value] }
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
        var node = root
        while true {
            if let index = add(node, parent: open.last ?? 0) {
                if let child = Self.child(0, of: node) {
                    open.append(index)
                    node = child
                    continue
                }
            }
            while node != root, Self.sibling(after: node) == nil, let parent = node.pointee.parent, let index = open.popLast() {
                nodes[index].end = nodes.count
                node = parent
            }
            guard node != root, let next = Self.sibling(after: node) else { return }
            node = next
        }
    }

    /// The index of the node made of it; nil for comments.
    private mutating func add(_ node: UnsafeMutablePointer<GumboNode>, parent: Int) -> Int? {
        var new = Node(tag: .text, parent: parent, end: nodes.count + 1, text: 0..<0, attributes: 0..<0)
        switch node.pointee.type {
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
            let first = attributes.count
            addAttributes(node.pointee.v.element.attributes)
            new.tag = PageTag(node.pointee.v.element.tag)
            new.attributes = first..<attributes.count
        case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
            guard let characters = node.pointee.v.text.text else { return nil }
            new.text = append(characters)
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
            attributes.append((name, append(value, atMost: Self.longestValue)))
        }
    }

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
