import UnicodeText

/// Lines that go on with the item above: moved in to where its words begin, behind a line that had no room for their first word.
struct HangingLines {
    private(set) var found: Set<Int> = []

    /// Where the line above ends at least: shorter lines are not wrapped.
    private static let leastEnd = 40

    /// O(*n*).
    init(_ lines: [TextLine], in text: [UInt8]) {
        /// Column of the words of the item that the line before belongs to.
        var column: Int?
        for (index, line) in lines.enumerated() {
            let form = LineForm(text, line.range)
            if form.markerLength > 0 {
                column = line.indent + columns(of: text, range: line.range.lowerBound..<line.range.lowerBound + form.markerLength)
                continue
            }
            guard let wanted = column, index > 0, line.indent == wanted, line.blankLinesBefore == 0, Self.isWrapped(lines[index - 1], before: line, text) else {
                column = nil
                continue
            }
            found.insert(index)
        }
    }

    private static func isWrapped(_ line: TextLine, before next: TextLine, _ text: [UInt8]) -> Bool {
        let end = line.indent + line.width
        guard end >= leastEnd, text[line.range].last != 0x3A else { return false }
        let word = columns(of: text, range: next.range.lowerBound..<next.range.lowerBound + text[next.range].prefix { $0 > 0x20 }.count)
        return end + 1 + word > max(next.indent + next.width, leastEnd)
    }
}
