import Articles
import UnicodeText

/// What the lists and quotations around a block put before its lines.
struct ContainerPrefix {
    /// Columns before the text.
    private(set) var indent = 0
    private var bars: [Int] = []
    /// Drawn on the first line only, outermost first.
    private var markers: [(column: Int, text: String)] = []

    /// - Parameter measure: Columns of the whole; the text gets half of them at least.
    init(of block: Block, at index: Int, in article: Article, measure: Int) {
        var depth = 0
        defer {
            let limit = min(measure / 2, max(0, measure - 2))
            indent = min(indent, limit)
            bars.removeAll { $0 + 2 > limit }
            markers.removeAll { $0.column + columns(of: $0.text) > limit }
        }
        for container in article.containers(around: block) {
            switch article.containers[container].kind {
            case .list:
                depth += 1
                indent += 2
            case .item(let item):
                let text = Self.sign(of: item, depth: depth)
                if Self.isFirst(index, in: container, article) { markers.append((indent, text)) }
                indent += columns(of: text) + 1
            case .quote:
                bars.append(indent)
                indent += 3
            case .footnote(let name):
                let text = name
                if Self.isFirst(index, in: container, article) { markers.append((indent, text)) }
                indent += max(2, columns(of: text)) + 1
            }
        }
    }

    /// Bullets are drawn alike whatever the source used; numbers and letters stay as written.
    private static func sign(of item: Container.Item, depth: Int) -> String {
        if let isDone = item.isDone { return isDone ? "☑" : "☐" }
        let isBullet = item.marker.allSatisfy { !$0.isLetter && !$0.isNumber }
        return isBullet ? depth > 1 ? "–" : "•" : item.marker
    }

    /// True for the first block of an item: no block before it lies in the item too.
    private static func isFirst(_ index: Int, in container: Int, _ article: Article) -> Bool {
        index == 0 || !article.containers(around: article.blocks[index - 1]).contains(container)
    }

    func mark(_ lines: inout [Galley.Line], isFirstPart: Bool) {
        let signs = bars.map { Galley.Run(column: $0, .sign("│", .quoteBar)) }
        let marks = markers.map { Galley.Run(column: $0.column, .sign($0.text, .marker)) }
        for index in lines.indices {
            let own = index == 0 && isFirstPart ? (signs + marks).sorted { $0.column < $1.column } : signs
            lines[index].runs.insert(contentsOf: own, at: 0)
        }
    }
}
