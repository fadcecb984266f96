import UnicodeText

/// The head of a memo: words at the left, and at the right edge who wrote it and when.
struct MemoHead {
    /// Indexes of its lines; empty where there is none.
    private(set) var lines = 0..<0
    /// The names with initials at the right: "J. Marlow".
    private(set) var writers: [Range<Int>] = []

    private static let mostLines = 8
    private static let leastGap = 6

    init() {}

    /// The lines up to the first blank one, where two of them or more end at the same column behind a wide gap.
    init(_ all: [TextLine], in text: [UInt8]) {
        let end = all.indices.dropFirst().first { all[$0].blankLinesBefore > 0 } ?? all.count
        guard (2...Self.mostLines).contains(end) else { return }
        let cells = all[..<end].map { Self.rightCell($0, in: text) }
        let edge = all[..<end].map { $0.indent + $0.width }
        guard cells.count(where: { $0 != nil }) * 2 > end, (edge.max() ?? 0) - (edge.min() ?? 0) <= 1 else { return }
        lines = 0..<end
        writers = cells.compactMap { $0 }.filter { Self.isName(text[$0]) }
    }

    private static func rightCell(_ line: TextLine, in text: [UInt8]) -> Range<Int>? {
        var blanks = 0
        var cell: Range<Int>?
        for index in line.range {
            if text[index] == 0x20 {
                blanks += 1
            } else {
                if blanks >= leastGap { cell = index..<line.range.upperBound }
                blanks = 0
            }
        }
        return cell
    }

    /// An initial, or more of them, and a surname.
    private static func isName(_ cell: ArraySlice<UInt8>) -> Bool {
        let words = String(decoding: cell, as: UTF8.self).split { $0 == " " || $0 == "," }
        guard (2...5).contains(words.count), let first = words.first, first.count <= 5, first.hasSuffix(".") else { return false }
        return words.allSatisfy { $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || $0 == "." || $0 == "-" || $0 == "'" } }
    }
}
