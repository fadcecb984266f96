import UnicodeText

/// A stretch of running text: what stands between two places where a page begins a new line.
struct PageBlock {
    /// The innermost element around it that is no part of a line.
    var element: Int
    /// From its first node to one past its last.
    var nodes: Range<Int>
    /// Characters without white space; those of scripts without spaces count twice.
    var length = 0
    /// As much of the length as lies in links.
    var linkLength = 0
    /// Commas, full stops and their like.
    var marks = 0
    /// True where the last character ends a sentence.
    var endsSentence = false

    /// True for pictures alone, which are shown by their descriptions.
    var isPicture: Bool { length == 0 }
}

extension PageTree {
    /// The blocks of what the page shows, in order. O(*n*).
    func blocks() -> [PageBlock] {
        var segmenter = PageSegmenter(tree: self)
        segmenter.run()
        return segmenter.blocks
    }

    /// True where there is more than white space inside.
    fileprivate func hasText(_ index: Int) -> Bool {
        nodes[index..<nodes[index].end].contains { $0.tag == .img || $0.tag == .text && text[$0.text].contains { $0 > 0x20 } }
    }

    /// True where the page does not show what is inside.
    func isHidden(_ index: Int) -> Bool {
        if nodes[index].tag.isHidden || bytes(.hidden, of: index) != nil { return true }
        if let names = bytes(.class, of: index), PageWords.areUnseen(names) { return true }
        guard let style = bytes(.style, of: index)?.filter({ $0 > 0x20 }), style.count > 11 else { return false }
        return style.first(of: "display:none", from: 0) != nil || style.first(of: "visibility:hidden", from: 0) != nil
    }
}

private struct PageSegmenter {
    let tree: PageTree
    var blocks: [PageBlock] = []
    private var current: PageBlock?
    /// Line breaks since the last text.
    private var breaks = 0
    /// Elements that are open: their node, whether they stand in a line, whether a link is around.
    private var open: [(index: Int, isInline: Bool, isLink: Bool)] = []

    init(tree: PageTree) { self.tree = tree }

    mutating func run() {
        var index = 0
        while index < tree.nodes.count {
            while let last = open.last, tree.nodes[last.index].end <= index { close() }
            let node = tree.nodes[index]
            if node.tag == .text {
                add(index)
            } else if node.tag == .br {
                breaks += 1
                if breaks > 1, !isPreformatted { endBlock() }
            } else if node.tag == .img {
                addPicture(index)
            } else if tree.isHidden(index) || node.tag == .div && !tree.hasText(index) {
                index = node.end
                continue
            } else {
                if !node.tag.isInline { endBlock() }
                open.append((index, node.tag.isInline, node.tag == .a && !isPlace(index) && !isPlaceInHeading(index) || open.last?.isLink == true))
            }
            index += 1
        }
        while !open.isEmpty { close() }
    }

    /// True for what links lead to.
    private func isPlace(_ index: Int) -> Bool {
        tree.bytes(.href, of: index) == nil && tree.bytes(.name, of: index) != nil
    }

    /// True for a heading's link to itself.
    private func isPlaceInHeading(_ index: Int) -> Bool {
        tree.bytes(.href, of: index)?.first == UInt8(ascii: "#") && open.contains { tree.nodes[$0.index].tag.headingLevel != nil }
    }

    private var isPreformatted: Bool { open.contains { tree.nodes[$0.index].tag == .pre } }

    private mutating func close() {
        if open.removeLast().isInline == false { endBlock() }
    }

    private mutating func endBlock() {
        if let block = current { blocks.append(block) }
        current = nil
        breaks = 0
    }

    /// A picture that is described belongs to the line it stands in, or is one.
    private mutating func addPicture(_ index: Int) {
        guard let words = tree.bytes(.alt, of: index), words.count(where: { $0 > 0x20 }) > 3 else { return }
        var block = current ?? PageBlock(element: open.last { !$0.isInline }?.index ?? 0, nodes: index..<index)
        block.nodes = block.nodes.lowerBound..<index + 1
        current = block
    }

    private mutating func add(_ index: Int) {
        let (length, marks, last) = measure(tree.text[tree.nodes[index].text])
        guard length > 0 else { return }
        breaks = 0
        var block = current ?? PageBlock(element: open.last { !$0.isInline }?.index ?? 0, nodes: start(at: index)..<index)
        block.nodes = block.nodes.lowerBound..<index + 1
        block.length += length
        if open.last?.isLink == true { block.linkLength += length }
        block.marks += marks
        block.endsSentence = last
        current = block
    }

    /// Where a block begins: of preformatted text with the blanks before its first word.
    private func start(at index: Int) -> Int {
        guard let code = open.last(where: { tree.nodes[$0.index].tag == .pre })?.index, (blocks.last?.nodes.upperBound ?? 0) <= code else { return index }
        return code + 1
    }

    /// Characters, marks, and whether the end is that of a sentence.
    private func measure(_ bytes: ArraySlice<UInt8>) -> (length: Int, marks: Int, endsSentence: Bool) {
        var length = 0
        var marks = 0
        var endsSentence = false
        for (index, byte) in zip(bytes.indices, bytes) where byte > 0x20 && byte & 0xC0 != 0x80 {
            let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
                marks += 1
                endsSentence = true
            case UInt8(ascii: ","), UInt8(ascii: ";"): marks += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ":"), 0xE2, 0xC2: break
            // The stops and commas of East Asia and of Arabic.
            case 0xE3 where next == 0x80, 0xEF where next == 0xBC, 0xD8 where next == 0x8C || next == 0x9F:
                marks += 1
                endsSentence = true
            default: endsSentence = false
            }
            // Scripts without spaces have lead bytes from E0, but for signs at E2.
            length += byte >= 0xE3 && byte <= 0xED ? 2 : 1
        }
        return (length, marks, endsSentence)
    }
}
