import Articles

extension Article {
    /// With a line of the program's own at its end.
    func adding(paragraph words: String) -> Article {
        let start = text.isEmpty ? 0 : text.count + 2
        let text = (text.isEmpty ? [] : text + [0x0A, 0x0A]) + Array(words.utf8)
        return Article(
            text: text, blocks: blocks + [Block(.caption, Span(start, text.count))], containers: containers, inlines: inlines, tables: tables,
            metadata: metadata,
            sourceMap: sourceMap, anchors: anchors)
    }
}
