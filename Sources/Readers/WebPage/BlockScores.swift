/// How much speaks for each block of a page to be its article's: its words, and what the elements around it are called.
struct BlockScores {
    /// For each block, above 0 where more speaks for it than against, by its length.
    private(set) var scores: [Float] = []
    /// For each block, what the elements around it say.
    private(set) var ancestorEvidence: [Float] = []
    private let tree: PageTree

    private func quality(_ block: PageBlock) -> Float {
        var quality: Float = 0
        let length = Float(block.length)
        quality += length < 25 ? -0.6 : length < 60 ? 0 : length < 120 ? 0.5 : 1
        quality += min(1, Float(block.marks) * 0.15)
        if block.endsSentence { quality += 0.7 }
        switch tree.nodes[block.element].tag {
        case .p, .blockquote, .pre: quality += 0.7
        case .li: quality -= 0.3
        case .td, .th, .dd, .dt: quality -= 0.2
        default: break
        }
        // Nobody writes code beside an article.
        if tree.path(from: block.element).prefix(4).contains(where: { tree.nodes[$0].tag == .pre }) { quality += 2.5 }
        let density = Float(block.linkLength) / max(1, length)
        quality -= density * 3
        if density > 0.9 { quality -= 1.5 }
        return quality
    }

    /// - Parameter trust: From 0 to 1, how far names of elements count against what is in them.
    init(_ tree: PageTree, _ blocks: [PageBlock], trusting trust: Float) {
        self.tree = tree
        // Prose in each element, to tell containers by it.
        var prose = [Float](repeating: 0, count: tree.nodes.count)
        for block in blocks where block.length - block.linkLength > 40 { prose[block.element] += Float(block.length - block.linkLength) }
        for index in tree.nodes.indices.reversed() where index > 0 { prose[tree.nodes[index].parent] += prose[index] }
        var evidence = ContentEvidence(tree: tree)
        let teasers = Teasers(tree: tree, blocks: blocks)
        var around: [Int: AncestorEvidence] = [0: AncestorEvidence()]
        func gathered(around index: Int) -> AncestorEvidence {
            var path: [Int] = []
            var index = index
            while around[index] == nil {
                path.append(index)
                index = tree.nodes[index].parent
            }
            var sum = around[index] ?? AncestorEvidence()
            for index in path.reversed() {
                // An article inside of another one is a comment or a teaser.
                let isNested = tree.nodes[index].tag == .article && tree.ancestors(of: index).contains { tree.nodes[$0].tag == .article }
                let weight = evidence.weight(of: index) - (isNested ? 3 : 0)
                if weight > 0 {
                    sum.good = max(sum.good, weight)
                } else {
                    let share = prose[index] / max(1, prose[0])
                    let bad = weight * trust * max(0, min(1, (0.6 - share) / 0.3))
                    // What is said close by outweighs what is said further out.
                    sum.good = max(0, sum.good + bad)
                    sum.add(bad)
                }
                if teasers.items.contains(index) { sum.add(-3) }
                around[index] = sum
            }
            return sum
        }
        for block in blocks {
            let around = gathered(around: innermostElement(of: block))
            let (good, bad) = (around.good, around.bad)
            ancestorEvidence.append(max(-5, good + bad))
            let own = 1 - Float(block.linkLength) / Float(max(1, block.length))
            scores.append(block.isPicture ? 0 : Float(block.length + 8) * max(-1, min(1, (quality(block) + good * own + bad) / 3)))
        }
    }

    /// The innermost element around all of a block; of a heading the heading, for the link in it leads back to a table of contents, or to itself.
    private func innermostElement(of block: PageBlock) -> Int {
        if tree.nodes[block.element].tag.headingLevel != nil { return block.element }
        return tree.ancestors(of: block.nodes.lowerBound).first { tree.nodes[$0].end >= block.nodes.upperBound } ?? 0
    }
}

/// What the elements around a block say, from the outermost in.
private struct AncestorEvidence {
    /// The best that speaks for an article, less what stands between.
    var good: Float = 0
    private var worst: Float = 0
    private var second: Float = 0

    /// What speaks against it: names repeat on the way down, so the worst counts, and the next a little.
    var bad: Float { worst + 0.5 * second }

    mutating func add(_ weight: Float) {
        if weight < worst {
            (worst, second) = (weight, worst)
        } else {
            second = min(second, weight)
        }
    }
}
