import UnicodeText

/// The footnotes of a page: links in the text to places further down, and what stands there.
struct PageFootnotes {
    /// The name of the note that a link refers to, by the link's node.
    private(set) var references: [Int: String] = [:]
    /// The name of a note, by the element that holds it.
    private(set) var notes: [Int: String] = [:]
    /// The nodes that lead back from the notes or repeat their number.
    private(set) var markers: Set<Int> = []

    init(_ tree: PageTree) {
        var places: [ArraySlice<UInt8>: Int] = [:]
        var links: [(node: Int, target: ArraySlice<UInt8>)] = []
        for (index, node) in tree.nodes.enumerated() where node.tag != .text {
            if let id = tree.bytes(.id, of: index), places[id] == nil { places[id] = index }
            guard node.tag == .a else { continue }
            if let name = tree.bytes(.name, of: index), places[name] == nil { places[name] = index }
            if let address = tree.bytes(.href, of: index), let sign = address.firstIndex(of: UInt8(ascii: "#")), sign + 1 < address.endIndex {
                links.append((index, address[(sign + 1)...]))
            }
        }
        var names: Set<String> = []
        for (node, target) in links {
            guard let place = places[target], place > node, Self.isMarker(tree.content(of: node)), Self.isReference(node, in: tree) else { continue }
            var holder = Self.holder(of: place, in: tree)
            guard holder > node, holder > 0 else { continue }
            if let next = Self.blockAfterNumber(holder, in: tree) {
                mark(holder, in: tree)
                holder = next
            }
            let digits = tree.content(of: node).filter(\.isNumber)
            let name = notes[holder] ?? (digits.isEmpty || names.contains(digits) ? String(notes.count + 1) : digits)
            names.insert(name)
            notes[holder] = name
            references[node] = name
        }
        for (node, target) in links {
            guard let holder = tree.ancestors(of: node).first(where: { notes[$0] != nil }) else { continue }
            if let place = places[target], place < holder || place == node || Self.isMarker(tree.content(of: node)) { mark(node, in: tree) }
        }
        for holder in notes.keys { markLeadingNumber(of: holder, in: tree) }
        if notes.isEmpty { findLooseNotes(in: tree) }
    }

    private mutating func mark(_ node: Int, in tree: PageTree) { markers.formUnion(node..<tree.nodes[node].end) }

    /// Raised numbers without links, and further down lines that begin with the same numbers.
    private mutating func findLooseNotes(in tree: PageTree) {
        var raised: [String: Int] = [:]
        var openers: [(name: String, marker: Int, holder: Int)] = []
        for (index, node) in tree.nodes.enumerated() where node.tag == .sup || node.tag == .strong || node.tag == .b {
            let name = tree.content(of: index).filter { !$0.isWhitespace && !"[]().".contains($0) }
            guard !name.isEmpty, name.count <= 3, name.allSatisfy(\.isNumber) else { continue }
            let holder = tree.path(from: index).first { !tree.nodes[$0].tag.isInline } ?? index
            let isFirst = !tree.nodes[holder + 1..<index].contains { $0.tag == .text && tree.text[$0.text].contains { $0 > 0x20 } }
            if isFirst { openers.append((name, index, holder)) } else if node.tag == .sup, raised[name] == nil { raised[name] = index }
        }
        let found = openers.filter { opener in raised[opener.name].map { $0 < opener.holder } == true }
        guard found.count >= 2, found.count * 2 > raised.count else { return }
        for (name, marker, holder) in found where references.values.allSatisfy({ $0 != name }) {
            references[raised[name] ?? 0] = name
            notes[holder] = name
            mark(marker, in: tree)
        }
    }

    /// A number, a letter or a sign, in brackets or not.
    private static func isMarker(_ text: String) -> Bool {
        let signs = text.filter { !$0.isWhitespace && !"[](){}.:".contains($0) }
        guard !signs.isEmpty, signs.count <= 4 else { return false }
        return signs.allSatisfy(\.isNumber) || signs.count <= 2 && signs.allSatisfy { $0.isLetter || "*†‡§¶↩↑^⇑⬆︎".contains($0) }
    }

    /// Raised, in brackets, or called a reference to a note.
    private static func isReference(_ node: Int, in tree: PageTree) -> Bool {
        if tree.content(of: node).contains("[") { return true }
        if (node..<min(node + 3, tree.nodes[node].end)).contains(where: { tree.nodes[$0].tag == .sup }) { return true }
        return tree.path(from: node).prefix(3).contains { near in
            if tree.nodes[near].tag == .sup { return true }
            return [PageAttribute.class, .id, .rel, .role, .name, .epubType].contains { name in
                guard let value = tree.value(name, of: near)?.lowercased() else { return false }
                return ["footnote", "fnref", "ftnref", "noteref", "cite_ref", "cite-ref", "endnote", "ednref", "sidenote"].contains { value.contains($0) }
            }
        }
    }

    /// The list item or block around the place of a note.
    private static func holder(of place: Int, in tree: PageTree) -> Int {
        let path = Array(tree.path(from: place).prefix(6))
        if let item = path.prefix(4).first(where: { tree.nodes[$0].tag == .li || tree.nodes[$0].tag == .dd }) { return item }
        return path.first { !tree.nodes[$0].tag.isInline } ?? place
    }

    /// The block after one that holds nothing but a note's number.
    private static func blockAfterNumber(_ block: Int, in tree: PageTree) -> Int? {
        let node = tree.nodes[block]
        guard node.tag.headingLevel != nil || node.tag == .p || node.tag == .dt, node.end - block < 8, isMarker(tree.content(of: block)) else { return nil }
        return (node.end..<tree.nodes[node.parent].end).first { tree.nodes[$0].tag != .text }
    }

    /// A number, raised or bold, with which the note itself begins.
    private mutating func markLeadingNumber(of holder: Int, in tree: PageTree) {
        for index in holder + 1..<tree.nodes[holder].end {
            switch tree.nodes[index].tag {
            case .sup, .strong, .b, .span, .a:
                if Self.isMarker(tree.content(of: index)) {
                    mark(index, in: tree)
                    return
                }
            case .text where tree.text[tree.nodes[index].text].contains { $0 > 0x20 }: return
            default: continue
            }
        }
    }
}
