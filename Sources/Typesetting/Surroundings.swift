import Articles
import UnicodeText

/// What the lists and quotations around a block put before its lines.
struct Surroundings {
    /// Columns before the text.
    private(set) var indent = 0
    private var bars: [Int] = []
    /// Drawn on the first line only.
    private var marker: (column: Int, text: String)?

    init(of block: Block, at index: Int, in article: Article) {
        var depth = 0
        for container in article.containers(around: block) {
            switch article.containers[container].kind {
            case .list:
                depth += 1
                indent += 2
            case .item(let item):
                let text = Self.sign(of: item, depth: depth)
                if Self.isFirst(index, in: container, article) { marker = (indent, text) }
                indent += columns(of: text) + 1
            case .quote:
                bars.append(indent)
                indent += 3
            case .footnote(let name):
                let text = name
                if Self.isFirst(index, in: container, article) { marker = (indent, text) }
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
        for index in lines.indices {
            let signs = bars.map { Galley.Run(column: $0, .sign("│", .quoteBar)) }
            lines[index].runs.insert(contentsOf: signs, at: 0)
        }
        if isFirstPart, let marker, !lines.isEmpty {
            lines[0].runs.insert(Galley.Run(column: marker.column, .sign(marker.text, .marker)), at: 0)
        }
    }
}
