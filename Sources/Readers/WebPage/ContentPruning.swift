/// What of the region belongs to the article: each step judges one habit of pages.
extension ContentChoice {
    /// A list belongs to the line before it that ends with a colon, be it a list of nothing but links.
    mutating func keepAnnouncedLists() {
        for (index, line) in blocks.enumerated() where isKept[index] && endsInColon(line) {
            guard let list = (tree.nodes[line.element].end..<tree.nodes.count).first(where: { tree.nodes[$0].tag != .text }),
                tree.nodes[list].tag == .ul || tree.nodes[list].tag == .ol, tree.nodes[list].parent == tree.nodes[line.element].parent
            else { continue }
            for next in blocks.indices[(index + 1)...].prefix(while: { blocks[$0].nodes.upperBound <= tree.nodes[list].end }) where !blocks[next].isPicture {
                isKept[next] = ancestorEvidence[next] >= 0
            }
        }
    }

    private func endsInColon(_ block: PageBlock) -> Bool {
        let last = tree.nodes[block.nodes].last { node in tree.text[node.text].contains { $0 > 0x20 } }
        return last.flatMap { node in tree.text[node.text].last { $0 > 0x20 } } == UInt8(ascii: ":")
    }

    /// A term belongs to its definition.
    mutating func judgeTerms() {
        for index in blocks.indices.dropLast().reversed()
        where isInRegion(blocks[index]) && tree.path(from: blocks[index].element).prefix(2).contains(where: isTerm) {
            isKept[index] = isKept[index + 1] && ancestorEvidence[index] > -2.5
        }
    }

    private func isTerm(_ element: Int) -> Bool { tree.nodes[element].tag == .dt }

    /// A heading belongs to what follows it.
    mutating func judgeHeadings() {
        var next: Int?
        /// Characters between it and the text that follows.
        var gap = 0
        for index in blocks.indices.reversed() where isInRegion(blocks[index]) && !blocks[index].isPicture {
            guard headingLevel(blocks[index]) != nil else {
                gap = isKept[index] ? 0 : gap + blocks[index].length
                if isKept[index] { next = index } else if gap > Self.widestGap { next = nil }
                continue
            }
            isKept[index] = next != nil && ancestorEvidence[index] > (gap > 0 ? -0.5 : -2.5)
            // One that is nothing but a link heads a teaser, unless the text itself follows beside it.
            if isKept[index], let next, blocks[index].linkLength * 10 > blocks[index].length * 9 {
                let isBeside = tree.path(from: blocks[next].element).prefix(3).contains(tree.nodes[blocks[index].element].parent)
                isKept[index] = isBeside && headingLevel(blocks[next]) == nil && blocks[next].length > 100
            }
        }
    }

    /// Characters of what was left out that may stand between a heading and its text: an advertisement, a credit.
    private static let widestGap = 40

    /// Short lines that open with words of another purpose.
    mutating func dropAsides() {
        for index in blocks.indices where isKept[index] && blocks[index].length < 140 && !isQuotation(blocks[index]) {
            if PagePhrases.asides.begins(tree.opening(of: blocks[index], atMost: 48)) { isKept[index] = false }
        }
    }

    private func isQuotation(_ block: PageBlock) -> Bool { tree.path(from: block.element).prefix(3).contains { tree.nodes[$0].tag == .blockquote } }

    /// What stands under a heading such as "Related": to the end where that is near, else as far as it is no running text.
    mutating func dropClosing() {
        let kept = blocks.indices.filter { isKept[$0] }
        let total = kept.reduce(0) { $0 + blocks[$1].length }
        var sum = 0
        for (place, index) in kept.enumerated() {
            defer { sum += blocks[index].length }
            guard blocks[index].length < 40, headingLevel(blocks[index]) != nil || tree.nodes[blocks[index].element].tag != .li else { continue }
            let opening = tree.opening(of: blocks[index], atMost: 48)
            let isShort = opening.count { $0 == 0x20 } < 3
            guard PagePhrases.closings.begins(opening) || isShort && PagePhrases.shortClosings.begins(opening) else { continue }
            if headingLevel(blocks[index]) != nil, (total - sum) * 4 < total {
                for later in kept[place...] { isKept[later] = false }
                return
            }
            // In the midst of the article: what is not running text.
            isKept[index] = false
            for later in kept[(place + 1)...] {
                guard blocks[later].length < 100, headingLevel(blocks[later]) == nil else { break }
                isKept[later] = false
            }
        }
    }

    /// The same words again, as captions of a gallery are; paragraphs may repeat.
    mutating func dropRepeats() {
        var places: [[UInt8]: [Int]] = [:]
        for index in blocks.indices where isKept[index] && (40..<300).contains(blocks[index].length) && !isCode(blocks[index]) {
            places[tree.opening(of: blocks[index], atMost: 200), default: []].append(index)
        }
        for indexes in places.values where indexes.count > 1 {
            for index in indexes.dropFirst() where tree.nodes[blocks[index].element].tag != .p || tree.isCaption(blocks[index]) { isKept[index] = false }
        }
    }

    private func isCode(_ block: PageBlock) -> Bool { tree.path(from: block.element).prefix(4).contains { tree.nodes[$0].tag == .pre } }

    /// The name of its language over a piece of code.
    mutating func dropCodeLabels() {
        for index in blocks.indices.dropLast() where isKept[index] && isKept[index + 1] && blocks[index].length < 16 {
            guard let code = tree.path(from: blocks[index + 1].element).prefix(4).first(where: { tree.nodes[$0].tag == .pre }),
                CodeLanguage.isLabel(PageFacts.line(tree.words(of: blocks[index])), of: code, in: tree)
            else { continue }
            isKept[index] = false
        }
    }

    /// A heading of what was left out since.
    mutating func dropLastHeadings() {
        while let last = isKept.lastIndex(of: true), headingLevel(blocks[last]) != nil { isKept[last] = false }
    }

    /// Pictures between the first and the last words of the article, and the one whose caption the first words are.
    mutating func keepPictures() {
        guard let first = isKept.firstIndex(of: true), let last = isKept.lastIndex(of: true) else { return }
        let start = first > 0 && tree.isCaption(blocks[first]) ? first - 1 : first
        for index in start...last where blocks[index].isPicture { isKept[index] = ancestorEvidence[index] >= 0 }
    }
}
