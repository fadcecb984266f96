import Articles

extension ContentChoice {
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
