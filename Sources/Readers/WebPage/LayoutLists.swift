extension ContentChoice {
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
