import Articles

/// Chooses the article of a page: one region of the tree, and which parts of the region do not belong to it.
struct ContentChoice {
    let tree: PageTree
    let blocks: [PageBlock]
    /// Which blocks are the article's.
    var isKept: [Bool]
    /// The block of the few lines under the title, where they are no part of the running text.
    var deck: Int?
    /// The element that holds them.
    private(set) var region = 0
    /// Blocks that say what stands over the text.
    private var saidAbove: Set<Int> = []
    private var weighed: BlockScores
    /// For each block, how much speaks for it.
    var scores: [Float] { weighed.scores }
    /// For each block, what the elements around it say.
    var ancestorEvidence: [Float] { weighed.ancestorEvidence }

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
            for index in blocks.indices { isKept[index] = ancestorEvidence[index] > -2 }
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

    /// Leaves out what is said over the text already.
    mutating func leaveOutAsSaid(_ index: Int) {
        isKept[index] = false
        saidAbove.insert(index)
    }

    func isInRegion(_ block: PageBlock) -> Bool {
        block.nodes.lowerBound >= region && block.nodes.upperBound <= tree.nodes[region].end
    }

    func headingLevel(_ block: PageBlock) -> Int? {
        tree.path(from: block.element).prefix(3).lazy.compactMap { tree.nodes[$0].tag.headingLevel }.first
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

    // MARK: What came of it

    /// False for pages of links, searches, shops: no running text worth the name.
    var hasArticle: Bool {
        let prose = blocks.indices.reduce(0) { $0 + (isKept[$1] ? blocks[$1].length - blocks[$1].linkLength : 0) }
        let shown = blocks.reduce(0) { $0 + $1.length }
        return prose >= 200 || prose * 3 > shown
    }

    /// About how many words the page shows besides the article.
    var wordsLeftOut: Int {
        blocks.indices.reduce(0) { sum, index in
            isKept[index] || index == deck || saidAbove.contains(index) || blocks[index].isPicture ? sum : sum + max(1, blocks[index].length / 5)
        }
    }

    /// Why a block is taken for a part of the article, or not.
    func evidence(of index: Int) -> Evidence {
        let block = blocks[index]
        var reasons: [String] = []
        if ancestorEvidence[index] >= 1 { reasons.append("stands in what the page calls its article") }
        if ancestorEvidence[index] <= -1 { reasons.append("stands in what the page calls something else") }
        if block.linkLength * 2 > block.length { reasons.append("mostly links") } else if block.length > 120 { reasons.append("long running text") }
        if reasons.isEmpty { reasons.append(isKept[index] ? "stands among the article’s paragraphs" : "stands apart from the article’s paragraphs") }
        let share = abs(scores[index]) / Float(block.length + 8)
        return Evidence(reasons.joined(separator: ", "), confidence: Double(0.5 + min(1, share) * 0.49))
    }
}
