/// What no Markdown that people write has, and what makes its parser take a time or a memory that grows faster than the text.
struct MarkdownLimits {
    /// False where tables are so large that each cell would cost more than it says: rows of cells that are not there, thousands of columns.
    let readsTables: Bool
    /// False where signs that begin or end addresses stand in crowds.
    let readsBareAddresses: Bool

    private static let mostColumns = 200
    private static let mostCells = 100_000
    private static let mostSigns = 500

    init(_ text: ArraySlice<UInt8>) {
        readsTables = !Self.hasHugeTables(text)
        let ats = text.count { $0 == UInt8(ascii: "@") }
        readsBareAddresses = (ats < 2000 || ats < text.count / 20) && !Self.hasCrowdedWords(text)
    }

    /// Closing brackets and beginnings of addresses in one word: each is weighed against all before it, or looks for the end of the word.
    private static func hasCrowdedWords(_ text: ArraySlice<UInt8>) -> Bool {
        var signs = 0
        var last: UInt8 = 0x20
        for byte in text {
            switch (last, byte) {
            case (_, 0...0x20): signs = 0
            case (_, UInt8(ascii: ")")), (UInt8(ascii: ":"), UInt8(ascii: "/")), (UInt8(ascii: "w"), UInt8(ascii: ".")), (UInt8(ascii: "W"), UInt8(ascii: ".")):
                signs += 1
            default: break
            }
            last = byte
            if signs > mostSigns { return true }
        }
        return false
    }

    /// Counts the cells that the tables would have, each row as wide as its head. O(*n*).
    private static func hasHugeTables(_ text: ArraySlice<UInt8>) -> Bool {
        var cells = 0
        var columns = 0
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if let count = columnCount(ofDelimiters: line) {
                if count > mostColumns { return true }
                columns = count
            } else if line.allSatisfy({ $0 <= 0x20 }) {
                columns = 0
            }
            cells += columns
        }
        return cells > mostCells && cells > text.count / 8
    }

    /// Of "|---|:-:|"; nil for other lines.
    private static func columnCount(ofDelimiters line: ArraySlice<UInt8>) -> Int? {
        guard let first = line.first, first == UInt8(ascii: "|") || first == UInt8(ascii: "-") || first == UInt8(ascii: ":") || first <= 0x20 else {
            return nil
        }
        var bars = 0
        var hasDash = false
        for byte in line {
            switch byte {
            case UInt8(ascii: "|"): bars += 1
            case UInt8(ascii: "-"): hasDash = true
            case UInt8(ascii: ":"), 0x20, 0x09, 0x0D: continue
            default: return nil
            }
        }
        return hasDash && bars > 0 ? bars : nil
    }
}
