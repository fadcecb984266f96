/// What is regular in the lines of one text: how it is wrapped, whether blank lines part its blocks.
///
/// Fitted once on the first lines and then kept, so that a longer reading of the same text only adds to a shorter one.
package struct LayoutHabits {
    /// Columns of the longest usual line of a hard-wrapped text; nil where every line is a block of its own.
    var wrapWidth: Int?
    /// Share of lines with a blank line before them.
    var blankShare: Double
    /// True where paragraphs begin with an indent and no blank line.
    var indentsParagraphs: Bool
    /// True where some short lines are all capitals.
    var hasCapitalLines: Bool
    /// True where several short lines are questions.
    var hasQuestionLines: Bool

    package init(lines: [TextLine], text: [UInt8]) {
        let lengths = lines.map(\.width).sorted()
        let separated = lines.dropFirst().count { $0.blankLinesBefore > 0 }
        blankShare = lines.count > 1 ? Double(separated) / Double(lines.count - 1) : 0
        wrapWidth = Self.wrapWidth(lines: lines, lengths: lengths)
        let indented = lines.count { $0.indent >= 2 && $0.blankLinesBefore == 0 && $0.width > 60 }
        indentsParagraphs = indented * 4 > lines.count
        hasQuestionLines = lines.count { $0.width < 80 && text[$0.range.upperBound - 1] == 0x3F } >= 3
        hasCapitalLines = lines.contains { $0.width < 60 && LineWords(text, $0.range).isAllCapitals }
    }

    /// Lines are wrapped where many end within a few columns of a limit that hardly any passes.
    private static func wrapWidth(lines: [TextLine], lengths: [Int]) -> Int? {
        guard lengths.count >= 4 else { return nil }
        let limit = lengths[min(lengths.count - 1, lengths.count * 97 / 100)]
        guard (40...120).contains(limit) else { return nil }
        let near = lines.count { $0.width + $0.indent >= limit - 14 && $0.width + $0.indent <= limit + 4 }
        let continued = zip(lines, lines.dropFirst()).count { $1.blankLinesBefore == 0 && $0.width >= limit - 14 }
        return near * 5 >= lines.count * 2 && continued * 4 >= lines.count ? limit : nil
    }
}
