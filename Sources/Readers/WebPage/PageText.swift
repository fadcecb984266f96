import Articles

/// Writes the lines of a page as text with inlines.
struct PageText {
    private let tree: PageTree
    private let base: WebAddress?
    private let footnotes: PageFootnotes
    private(set) var text: [UInt8] = []
    private(set) var inlines: [Inline] = []
    /// Pictures that are not described.
    private let silentPictures: Set<Int>
    /// Inlines that are open: the node, and its index in `inlines`; nil where it has no style.
    private var open: [(node: Int, inline: Int?)] = []
    /// Where the block, or the cell of a table, begins.
    private var blockStart = 0
    /// The first inline of the block that is written.
    private var firstInline = 0
    private var owesSpace = false
    /// The text or picture that was written last.
    private var lastNode: Int?

    init(_ tree: PageTree, _ footnotes: PageFootnotes, base: WebAddress?, silentPictures: Set<Int>) {
        self.tree = tree
        self.footnotes = footnotes
        self.silentPictures = silentPictures
        self.base = base
    }

    // MARK: Blocks

    /// Begins a block and gives its start.
    @discardableResult
    mutating func begin() -> Int {
        if !text.isEmpty { text += [0x0A, 0x0A] }
        blockStart = text.count
        firstInline = inlines.count
        owesSpace = false
        lastNode = nil
        return blockStart
    }

    /// Ends a block and gives its span; nil where nothing was written, and then nothing is left of it.
    mutating func end() -> Span? {
        closeInlines()
        while text.count > blockStart, let last = text.last, last == 0x20 || last == 0x0A || text.suffix(2).elementsEqual(Self.noBreakSpace) {
            text.removeLast(text.suffix(2).elementsEqual(Self.noBreakSpace) ? 2 : 1)
        }
        guard text.count > blockStart else {
            inlines.removeSubrange(firstInline...)
            if blockStart > 0 { text.removeLast(2) }
            return nil
        }
        // What reached into the blanks that are gone from the end.
        let kept = inlines[firstInline...].filter { $0.span.start < text.count }
        inlines.replaceSubrange(firstInline..., with: kept)
        for index in firstInline..<inlines.count { inlines[index].span.end = min(inlines[index].span.end, text.count) }
        return Span(blockStart, text.count)
    }

    private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]

    /// Words that the page says elsewhere.
    mutating func write(_ words: String) { text += words.utf8 }

    /// A cell of a table on one line, after a sign that parts it from what stands before.
    mutating func writeCell(_ nodes: Range<Int>, after separator: UInt8?) -> Span {
        if let separator { text.append(separator) }
        let start = text.count
        blockStart = start
        owesSpace = false
        writeLine(nodes, breaksLines: false)
        closeInlines()
        return Span(start, text.count)
    }

    // MARK: Lines

    mutating func writeLine(_ nodes: Range<Int>, breaksLines: Bool = true) {
        var index = nodes.lowerBound
        while index < nodes.upperBound {
            let node = tree.nodes[index]
            switch node.tag {
            case .text where footnotes.markers.contains(index): break
            case .text:
                if isApart(index) { owesSpace = true }
                openInlines(around: index)
                append(raisedOrLowered(index) ?? tree.text[node.text])
                if node.text.contains(where: { tree.text[$0] > 0x20 }) { lastNode = index }
            case .br where !breaksLines: owesSpace = true
            case .br:
                // A forced end only between words.
                if text.count > blockStart, text.last != 0x0A {
                    openInlines(around: index)
                    inlines.append(Inline(.lineBreak, Span(text.count, text.count + 1), depth: open.count { $0.inline != nil }))
                    text.append(0x0A)
                }
                owesSpace = false
            case .img:
                writeImage(index)
                lastNode = index
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

    /// An exponent or index as signs of its own: 10⁶ is not 106, and H₂O not H2O. Nil for what stands on the line.
    private func raisedOrLowered(_ index: Int) -> ArraySlice<UInt8>? {
        let parent = tree.nodes[index].parent
        guard tree.nodes[parent].tag == .sup || tree.nodes[parent].tag == .sub, text.count > blockStart, !owesSpace, let last = text.last, last > 0x20 else {
            return nil
        }
        let words = String(decoding: tree.text[tree.nodes[index].text], as: UTF8.self)
        let isRaised = tree.nodes[parent].tag == .sup
        if let signs = isRaised ? raised(words) : lowered(words) { return Array(signs.utf8)[...] }
        // What has no raised signs: x^(a+b); "5th" and "™" stay words.
        guard isRaised, words.contains(where: \.isNumber), !words.contains("[") else { return nil }
        return Array("^\(words.count > 1 ? "(\(words))" : words)".utf8)[...]
    }

    /// True for words of another element than those before, which a page sets apart without a space: "Kiew" and "Quelle: dpa" side by side.
    private func isApart(_ index: Int) -> Bool {
        guard let lastNode, text.count > blockStart, let last = text.last, let first = tree.text[tree.nodes[index].text].first else { return false }
        let parent = tree.nodes[index].parent
        if tree.nodes[lastNode].tag == .img { return (0x30...0x39).contains(first) || (0x41...0x5A).contains(first) }
        guard (0x41...0x5A).contains(first), parent > lastNode, tree.nodes[tree.nodes[lastNode].parent].end <= index else { return false }
        guard !tree.path(from: parent).prefix(3).contains(where: { tree.nodes[$0].tag == .code }) else { return false }
        return (0x61...0x7A).contains(last) && text.suffix(3).allSatisfy { $0 > 0x20 } || last == UInt8(ascii: ".")
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
        guard !silentPictures.contains(index), let alternative = tree.bytes(.alt, of: index), alternative.contains(where: { $0 > 0x20 }) else { return }
        openInlines(around: index)
        if owesSpace, text.count > blockStart, text.last != 0x0A { text.append(0x20) }
        owesSpace = false
        let address = tree.value(.src, of: index) ?? tree.value(.dataSource, of: index) ?? ""
        let start = text.count
        append(alternative.prefix { $0 != UInt8(ascii: "<") })
        inlines.append(Inline(.image(address: resolve(address), title: ""), Span(start, text.count), depth: open.count { $0.inline != nil }))
    }

    /// Opens and closes inlines so that those around a node are open.
    private mutating func openInlines(around index: Int) {
        let chain = tree.ancestors(of: index).filter { tree.nodes[$0].tag.isInline || tree.nodes[$0].tag == .dt }.reversed()
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

    private mutating func closeInlines() {
        while !open.isEmpty { closeInline() }
    }

    private mutating func closeInline() {
        guard let inline = open.removeLast().inline else { return }
        inlines[inline].span.end = text.count
    }

    private func style(of node: Int) -> Inline.Style? {
        switch tree.nodes[node].tag {
        case .em, .i, .cite, .dfn, .var: .emphasis
        case .strong, .b, .dt: .strong
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

    mutating func writeCode(_ nodes: Range<Int>) {
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
}
