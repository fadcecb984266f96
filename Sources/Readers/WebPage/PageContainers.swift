import Articles

/// The lists, items, quotations and notes of a page as containers, each made when its first block is written.
struct PageContainers {
    private let tree: PageTree
    private let footnotes: PageFootnotes
    private(set) var containers: [Container] = []
    /// Lists and items that are the page's lay-out.
    private let layoutLists: Set<Int>
    /// The container made of a node.
    private var containerOfNode: [Int: Int] = [:]
    private var nextNumber: [Int: Int] = [:]

    init(_ tree: PageTree, _ footnotes: PageFootnotes, layoutLists: Set<Int>) {
        self.tree = tree
        self.footnotes = footnotes
        self.layoutLists = layoutLists
    }

    /// The innermost list item or quotation around an element, made where it is new.
    mutating func container(around element: Int) -> Int? {
        var path: [Int] = []
        var parent: Int?
        for index in tree.path(from: element) {
            if let made = containerOfNode[index] {
                parent = made
                break
            }
            switch tree.nodes[index].tag {
            case .ul, .ol, .li, .blockquote: if !layoutLists.contains(index) { path.append(index) }
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

    /// A number with which a list may begin: what counts on from it stays a number.
    private static func plausible(_ number: Int) -> Int { max(-999_999_999, min(number, 999_999_999)) }

    private mutating func containerKind(of node: Int, parent: Int?) -> Container.Kind? {
        if let name = footnotes.notes[node] { return .footnote(name: name) }
        if isCallout(node) { return .quote }
        switch tree.nodes[node].tag {
        case .blockquote: return .quote
        case .ul: return .list(.init(start: nil, isTight: true))
        case .ol: return .list(.init(start: tree.value(.start, of: node).flatMap { Int($0) }.map(Self.plausible) ?? 1, isTight: true))
        default:
            guard let parent, case .list(let list) = containers[parent].kind else { return .item(.init(marker: "•")) }
            let number = nextNumber[parent] ?? list.start ?? 1
            nextNumber[parent] = number + 1
            return .item(.init(marker: list.start == nil ? "•" : "\(number)."))
        }
    }
}
