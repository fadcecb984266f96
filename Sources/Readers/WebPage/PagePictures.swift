extension ContentChoice {
    /// Leaves out the pictures whose descriptions say nothing of their own: a single word, the title, what stands beside them or was shown before.
    mutating func dropPictures(repeating title: String) {
        var seen: Set<String> = [PageTitle.key(title)]
        for index in blocks.indices where isKept[index] && blocks[index].isPicture {
            let description = description(of: blocks[index])
            let key = PageTitle.key(description)
            let says = description.contains(" ") && !key.isEmpty || key.unicodeScalars.contains { $0.value >= 0x3000 }
            if !says || !seen.insert(key).inserted || isRepeated(key, near: index) { leaveOut(index) }
        }
    }

    /// What stands for the pictures of a block.
    private func description(of block: PageBlock) -> String {
        let pictures = block.nodes.filter { tree.nodes[$0].tag == .img }
        return PageFacts.line(pictures.compactMap { tree.value(.alt, of: $0) }.joined(separator: " "))
    }

    /// True where a caption or another line close by says it too.
    private func isRepeated(_ key: String, near index: Int) -> Bool {
        let after = blocks.indices[(index + 1)...].lazy.filter { isKept[$0] && !blocks[$0].isPicture }.prefix(2)
        let before = blocks.indices[..<index].reversed().lazy.filter { isKept[$0] && !blocks[$0].isPicture }.prefix(1)
        return (Array(after) + Array(before)).contains { PageTitle.key(tree.words(of: blocks[$0])).hasPrefix(key) }
    }

    /// List items that hold nearly all of the article, and their lists: the page's lay-out, no list.
    var layoutLists: Set<Int> {
        var held: [Int: Int] = [:]
        var total = 0
        for index in blocks.indices where isKept[index] {
            total += blocks[index].length
            for element in tree.path(from: blocks[index].element) where tree.nodes[element].tag == .li { held[element, default: 0] += blocks[index].length }
        }
        return Set(held.filter { $0.value * 10 > total * 7 }.keys.flatMap { [$0, tree.nodes[$0].parent] })
    }
}
