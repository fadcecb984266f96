import Articles

/// Chooses the article of a page: one region of the tree, and which parts of the region do not belong to it.
struct ContentChoice {
    let tree: PageTree
    let blocks: [PageBlock]
    /// Which blocks are the article's.
    private(set) var isKept: [Bool]
    /// The block of the few lines under the title, where they are no part of the running text.
    private(set) var deck: Int?
    /// The element that holds them.
    private(set) var region = 0
    /// Blocks that say what stands over the text.
    private var saidAbove: Set<Int> = []
    private var weighed: BlockScores
    /// For each block, how much speaks for it.
    var scores: [Float] { weighed.scores }
    /// For each block, what the elements around it say.
    var surroundings: [Float] { weighed.surroundings }

    init(tree: PageTree, blocks: [PageBlock]) {
        self.tree = tree
        self.blocks = blocks
        isKept = Array(repeating: false, count: blocks.count)
        weighed = BlockScores(tree, blocks, trusting: 1)
        choose()
        // Nothing to speak of on a page that has prose: its names mislead.
        if keptLength < 200, blocks.contains(where: { $0.length > 200 && $0.linkLength * 3 < $0.length }) {
            weighed = BlockScores(tree, blocks, trusting: 0.2)
            choose()
        }
    }

    /// Characters that are kept.
    private var keptLength: Int { blocks.indices.reduce(0) { $0 + (isKept[$1] ? blocks[$1].length : 0) } }

    private mutating func choose() {
        isKept = Array(repeating: false, count: blocks.count)
        chooseRegion()
        prune()
    }

    /// Weighs what is kept in a region against what would be left out of it.
    private mutating func chooseRegion() {
        var kept = [Float](repeating: 0, count: tree.nodes.count)
        var lost = [Float](repeating: 0, count: tree.nodes.count)
        for (block, score) in zip(blocks, scores) {
            if score > 0 { kept[block.element] += score } else { lost[block.element] -= score }
        }
        for index in tree.nodes.indices.reversed() where index > 0 {
            let parent = tree.nodes[index].parent
            kept[parent] += kept[index]
            lost[parent] += lost[index]
        }
        var best = -Float.infinity
        for index in tree.nodes.indices where !tree.nodes[index].tag.isInline {
            let value = kept[index] - 0.3 * lost[index]
            // Of equal ones the innermost.
            if value >= best {
                best = value
                region = index
            }
        }
    }

    private mutating func prune() {
        for index in blocks.indices where isInRegion(blocks[index]) {
            isKept[index] = !blocks[index].isPicture && scores[index] + Float(blocks[index].length + 8) * 0.35 > 0
        }
        if keptLength < 25 {
            // Next to nothing: a page of a few words.
            for index in blocks.indices { isKept[index] = surroundings[index] > -2 }
            return
        }
        keepAnnouncedLists()
        judgeTerms()
        judgeHeadings()
        dropAsides()
        dropClosing()
        dropRepeats()
        dropCodeLabels()
        dropLastHeadings()
        keepPictures()
    }

    /// A term belongs to its definition.
    private mutating func judgeTerms() {
        for index in blocks.indices.dropLast().reversed()
        where isInRegion(blocks[index]) && tree.path(from: blocks[index].element).prefix(2).contains(where: isTerm) {
            isKept[index] = isKept[index + 1] && surroundings[index] > -2.5
        }
    }

    private func isTerm(_ element: Int) -> Bool { tree.nodes[element].tag == .dt }

    /// A heading of what was left out since.
    private mutating func dropLastHeadings() {
        while let last = isKept.lastIndex(of: true), headingLevel(blocks[last]) != nil { isKept[last] = false }
    }

    /// The name of its language over a piece of code.
    private mutating func dropCodeLabels() {
        for index in blocks.indices.dropLast() where isKept[index] && isKept[index + 1] && blocks[index].length < 16 {
            guard let code = tree.path(from: blocks[index + 1].element).prefix(4).first(where: { tree.nodes[$0].tag == .pre }),
                CodeLanguage.isLabel(PageFacts.line(tree.words(of: blocks[index])), of: code, in: tree)
            else { continue }
            isKept[index] = false
        }
    }

    /// A list belongs to the line before it that ends with a colon, be it a list of nothing but links.
    private mutating func keepAnnouncedLists() {
        for (index, line) in blocks.enumerated() where isKept[index] && endsInColon(line) {
            guard let list = (tree.nodes[line.element].end..<tree.nodes.count).first(where: { tree.nodes[$0].tag != .text }),
                tree.nodes[list].tag == .ul || tree.nodes[list].tag == .ol, tree.nodes[list].parent == tree.nodes[line.element].parent
            else { continue }
            for next in blocks.indices[(index + 1)...].prefix(while: { blocks[$0].nodes.upperBound <= tree.nodes[list].end }) where !blocks[next].isPicture {
                isKept[next] = surroundings[next] >= 0
            }
        }
    }

    private func endsInColon(_ block: PageBlock) -> Bool {
        let last = tree.nodes[block.nodes].last { node in tree.text[node.text].contains { $0 > 0x20 } }
        return last.flatMap { node in tree.text[node.text].last { $0 > 0x20 } } == UInt8(ascii: ":")
    }

    /// Pictures between the first and the last words of the article.
    private mutating func keepPictures() {
        guard let first = isKept.firstIndex(of: true), let last = isKept.lastIndex(of: true) else { return }
        for index in first...last where blocks[index].isPicture { isKept[index] = surroundings[index] >= 0 }
    }

    /// Leaves out what is said over the text already.
    mutating func leaveOutAsSaid(_ index: Int) {
        isKept[index] = false
        saidAbove.insert(index)
    }

    /// A heading belongs to what follows it.
    private mutating func judgeHeadings() {
        var next: Int?
        /// Characters between it and the text that follows.
        var gap = 0
        for index in blocks.indices.reversed() where isInRegion(blocks[index]) && !blocks[index].isPicture {
            guard headingLevel(blocks[index]) != nil else {
                gap = isKept[index] ? 0 : gap + blocks[index].length
                // A list that was left out is what the heading was for.
                if isKept[index] { next = index } else if gap > (tree.nodes[blocks[index].element].tag == .li ? 40 : 200) { next = nil }
                continue
            }
            let least: Float = gap > 40 ? 0.5 : gap > 0 ? -0.5 : -2.5
            isKept[index] = next != nil && surroundings[index] > least
            // One that is nothing but a link heads a teaser, unless the text itself follows beside it.
            if isKept[index], let next, blocks[index].linkLength * 10 > blocks[index].length * 9 {
                let isBeside = tree.path(from: blocks[next].element).prefix(3).contains(tree.nodes[blocks[index].element].parent)
                isKept[index] = isBeside && headingLevel(blocks[next]) == nil && blocks[next].length > 100
            }
        }
    }

    private func isInRegion(_ block: PageBlock) -> Bool {
        block.nodes.lowerBound >= region && block.nodes.upperBound <= tree.nodes[region].end
    }

    /// Short lines that open with words of another purpose.
    private mutating func dropAsides() {
        for index in blocks.indices where isKept[index] && blocks[index].length < 140 && !isQuotation(blocks[index]) {
            if PagePhrases.asides.begins(tree.opening(of: blocks[index], atMost: 48)) { isKept[index] = false }
        }
    }

    private func isQuotation(_ block: PageBlock) -> Bool { tree.path(from: block.element).prefix(3).contains { tree.nodes[$0].tag == .blockquote } }

    /// What stands under a heading such as "Related": to the end where that is near, else as far as it is no running text.
    private mutating func dropClosing() {
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

    func headingLevel(_ block: PageBlock) -> Int? {
        tree.path(from: block.element).prefix(3).lazy.compactMap { tree.nodes[$0].tag.headingLevel }.first
    }

    private func isCode(_ block: PageBlock) -> Bool { tree.path(from: block.element).prefix(4).contains { tree.nodes[$0].tag == .pre } }

    /// The same words again, as captions of a gallery are; paragraphs may repeat.
    private mutating func dropRepeats() {
        var places: [[UInt8]: [Int]] = [:]
        for index in blocks.indices where isKept[index] && (40..<300).contains(blocks[index].length) && !isCode(blocks[index]) {
            places[tree.opening(of: blocks[index], atMost: 200), default: []].append(index)
        }
        for indexes in places.values where indexes.count > 1 {
            for index in indexes.dropFirst() where tree.nodes[blocks[index].element].tag != .p || tree.isCaption(blocks[index]) { isKept[index] = false }
        }
    }

    /// Finds the deck under the title: what the page's head gives as its description, or what is called a deck.
    mutating func findDeck(near title: Int, description: String) {
        let claim = PageTitle.key(description)
        for index in max(0, title - 3)..<min(title + 10, blocks.count) where index != title && (30..<500).contains(blocks[index].length) {
            guard blocks[index].linkLength * 4 < blocks[index].length, !isKept[index] || isCalledDeck(blocks[index].element) else { continue }
            let key = PageTitle.key(tree.words(of: blocks[index]))
            let isDescription = key.count > 30 && !claim.isEmpty && (claim.hasPrefix(key) || key.hasPrefix(claim.prefix(60)))
            guard isDescription || isCalledDeck(blocks[index].element) else { continue }
            let start = key.prefix(40)
            guard !blocks.indices.contains(where: { $0 != index && isKept[$0] && PageTitle.key(tree.words(of: blocks[$0])).hasPrefix(start) }) else { return }
            isKept[index] = false
            deck = index
            return
        }
    }

    /// A headline that stands once more over the text is left out.
    mutating func dropHeadings(saying title: String) {
        let key = PageTitle.key(title)
        let first = blocks.indices.filter { isKept[$0] }.prefix(6)
        for index in first where headingLevel(blocks[index]) != nil && PageTitle.key(tree.words(of: blocks[index])) == key {
            leaveOutAsSaid(index)
        }
    }

    /// A note belongs to the text that refers to it.
    mutating func keepNotes(_ footnotes: PageFootnotes) {
        let holders = Dictionary(footnotes.notes.map { ($1, $0) }, uniquingKeysWith: min)
        var references = footnotes.references.sorted { $0.key < $1.key }[...]
        for index in blocks.indices where isKept[index] {
            while let next = references.first, next.key < blocks[index].nodes.upperBound {
                references.removeFirst()
                guard next.key >= blocks[index].nodes.lowerBound, let holder = holders[next.value] else { continue }
                keep(inside: holder)
            }
        }
    }

    private mutating func keep(inside element: Int) {
        let end = tree.nodes[element].end
        var low = blocks.startIndex
        var high = blocks.endIndex
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].nodes.lowerBound < element { low = middle + 1 } else { high = middle }
        }
        while low < blocks.endIndex, blocks[low].nodes.upperBound <= end {
            isKept[low] = true
            low += 1
        }
    }

    private func isCalledDeck(_ element: Int) -> Bool {
        tree.path(from: element).prefix(2).contains { node in
            tree.bytes(.class, of: node).map { ContentEvidence.words(in: $0).contains(where: PageWords.decks.contains) } == true
        }
    }

    /// The article begins at its title: what stands before it is left out, and the title itself, which is shown above.
    mutating func begin(at title: Int) {
        guard blocks.indices.contains(title) else { return }
        let before = blocks[..<title].indices.filter { isKept[$0] }
        let length = before.reduce(0) { $0 + blocks[$1].length }
        let total = blocks.indices.reduce(0) { $0 + (isKept[$1] ? blocks[$1].length : 0) }
        if length * 4 < total { for index in before { isKept[index] = false } }
        leaveOutAsSaid(title)
    }

    // MARK: What came of it

    /// False for pages of links, searches, shops: no running text worth the name.
    var hasArticle: Bool {
        let prose = blocks.indices.reduce(0) { $0 + (isKept[$1] ? blocks[$1].length - blocks[$1].linkLength : 0) }
        let shown = blocks.reduce(0) { $0 + $1.length }
        return prose >= 200 || prose * 3 > shown
    }

    /// About how many words the page shows besides the article.
    var wordsLeftOut: Int {
        blocks.indices.reduce(0) { isKept[$1] || $1 == deck || saidAbove.contains($1) ? $0 : $0 + max(1, blocks[$1].length / 5) }
    }

    /// Why a block is taken for a part of the article, or not.
    func evidence(of index: Int) -> Evidence {
        let block = blocks[index]
        var reasons: [String] = []
        if surroundings[index] >= 1 { reasons.append("stands in what the page calls its article") }
        if surroundings[index] <= -1 { reasons.append("stands in what the page calls something else") }
        if block.linkLength * 2 > block.length { reasons.append("mostly links") } else if block.length > 120 { reasons.append("long running text") }
        if reasons.isEmpty { reasons.append(isKept[index] ? "stands among the article’s paragraphs" : "stands apart from the article’s paragraphs") }
        let share = abs(scores[index]) / Float(block.length + 8)
        return Evidence(reasons.joined(separator: ", "), confidence: Double(0.5 + min(1, share) * 0.49))
    }
}
