/// Lists of other articles: alike elements side by side, each with a link for a headline and words beside it.
struct Teasers {
    /// The elements that hold one teaser each.
    private(set) var items: Set<Int> = []

    init(tree: PageTree, blocks: [PageBlock]) {
        // For each element: blocks inside, those that are nothing but a link, characters.
        var count = [Int](repeating: 0, count: tree.nodes.count)
        var links = count
        var length = count
        for block in blocks where !block.isPicture {
            count[block.element] += 1
            length[block.element] += block.length
            if block.length > 14, block.linkLength * 10 > block.length * 9 { links[block.element] += 1 }
        }
        for index in tree.nodes.indices.reversed() where index > 0 {
            let parent = tree.nodes[index].parent
            count[parent] += count[index]
            links[parent] += links[index]
            length[parent] += length[index]
        }
        for parent in tree.nodes.indices where links[parent] >= 3 {
            var groups: [String: [Int]] = [:]
            for child in tree.children(of: parent) where tree.nodes[child].tag != .text && count[child] > 0 {
                groups[tree.nodes[child].tag.rawValue + (tree.value(.class, of: child)?.split(separator: " ").first ?? ""), default: []].append(child)
            }
            for group in groups.values where group.count >= 3 {
                let alike = group.filter { (1...3).contains(links[$0]) && count[$0] <= 8 && length[$0] < 1200 }
                if alike.count >= 3, alike.count * 3 >= group.count * 2 { items.formUnion(group) }
            }
        }
    }
}
