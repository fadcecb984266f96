import Articles

/// Writer's line and date under a Markdown title, where they are paragraphs of their own.
enum MarkdownMasthead {
    static func mark(_ blocks: inout [Block], after title: Int, text: [UInt8], metadata: inout Metadata) {
        for index in (title + 1)..<min(title + 3, blocks.count) where blocks[index].kind == .paragraph && blocks[index].container == nil {
            let span = blocks[index].span
            guard span.count <= 120 else { return }
            let line = String(decoding: text[span.range], as: UTF8.self)
            let lower = line.lowercased()
            let written = WrittenDate.first(in: line)
            let names = ["by", "words", "text"].contains { Byline.begins(line, with: $0) } ? Byline.names(in: line) : []
            let minutes = ReadingTime.minutes(in: Array(lower.utf8))
            guard !names.isEmpty || written.map({ span.count - $0.range.count <= 24 }) == true || minutes != nil && span.count < 30 else { return }
            blocks[index].kind = names.isEmpty ? .date : .byline
            if metadata.authors.isEmpty { metadata.authors = names }
            metadata.date = metadata.date ?? written?.date
            metadata.statedMinutes = metadata.statedMinutes ?? minutes
        }
    }
}
