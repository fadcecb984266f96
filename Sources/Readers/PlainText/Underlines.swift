/// Headings that have a line of `=` or `-` below them, as typewriters and Markdown make them.
struct Underlines {
    /// Without the underlines.
    private(set) var lines: [TextLine] = []
    /// Indexes of the lines that had one.
    private(set) var headings: Set<Int> = []

    /// Columns of the shortest one.
    private static let least = 3

    init(_ all: [TextLine], in text: [UInt8]) {
        lines.reserveCapacity(all.count)
        for line in all {
            guard Self.isUnderline(line, in: text), line.blankLinesBefore == 0, let above = lines.last,
                above.blankLinesBefore > 0 || lines.count == 1 || headings.contains(lines.count - 2), Self.fits(line, under: above, in: text)
            else {
                lines.append(line)
                continue
            }
            lines[lines.count - 1].blankLinesAfter = line.blankLinesAfter
            headings.insert(lines.count - 1)
        }
    }

    /// Dashes are rulers too: only those as long as the line above are its underline.
    private static func fits(_ line: TextLine, under above: TextLine, in text: [UInt8]) -> Bool {
        let slack = text[line.range].first == 0x2D ? 0 : max(2, above.width / 4)
        return above.width <= 100 && abs(above.width - line.width) <= slack
    }

    private static func isUnderline(_ line: TextLine, in text: [UInt8]) -> Bool {
        guard line.width >= least, let sign = text[line.range].first, [0x3D, 0x2D, 0x7E].contains(sign) else { return false }
        return text[line.range].allSatisfy { $0 == sign }
    }
}
