/// The signature that ends a mail: what stands behind a line of two dashes, to the next blank line.
struct MailSignature {
    /// Without the dashes.
    let lines: [TextLine]
    /// Indexes of its lines; nil where there is none.
    let found: Range<Int>?

    /// Lines, with what a list adds behind it.
    private static let longest = 16

    init(_ all: [TextLine], in text: [UInt8]) {
        guard let dashes = all.lastIndex(where: { text[$0.range].elementsEqual([0x2D, 0x2D]) }), dashes + 1 < all.count,
            all.count - dashes <= Self.longest, all[dashes + 1].blankLinesBefore == 0
        else {
            lines = all
            found = nil
            return
        }
        var lines = all
        lines.remove(at: dashes)
        lines[dashes].blankLinesBefore = max(1, all[dashes].blankLinesBefore)
        if dashes > 0 { lines[dashes - 1].blankLinesAfter = lines[dashes].blankLinesBefore }
        let end = lines[(dashes + 1)...].firstIndex { $0.blankLinesBefore > 0 } ?? lines.count
        self.lines = lines
        found = dashes..<end
    }
}
