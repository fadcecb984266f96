import Articles

extension ContentChoice {
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

    /// Leaves out the lines before the first long paragraph that say nothing but who wrote it and when: that stands under the title already.
    mutating func dropMasthead(authors: [String]) {
        let names = authors.map(PageTitle.key).filter { $0.count > 3 }
        for index in blocks.indices.filter({ isKept[$0] }).prefix(8) {
            guard blocks[index].length < 150 else { return }
            let line = Array(PageFacts.line(tree.words(of: blocks[index])).utf8)
            let date = WrittenDate.first(in: line)
            let written = line[..<(date?.range.lowerBound ?? line.count)] + line[(date?.range.upperBound ?? line.count)...]
            let key = PageTitle.key(String(decoding: written, as: UTF8.self))
            let rest = names.reduce(key) { $0.replacing($1, with: "") }
            guard date != nil || rest.count < key.count, rest.count(where: \.isLetter) <= Self.longestLabel else { continue }
            leaveOutAsSaid(index)
        }
    }

    /// Letters that may stand beside a name and a day: "Published by", "Uhr", a place.
    private static let longestLabel = 14
}
