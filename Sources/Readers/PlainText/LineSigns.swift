import UnicodeText

/// What the signs of one line say of its form, whatever stands around it: program text, a drawing, a note, a quantity.
struct LineSigns {
    private let line: ArraySlice<UInt8>
    /// Brackets, operators and the like are a good part of it.
    let isCodeLike: Bool
    /// Bars, dashes, slashes and boxes are most of what is no blank.
    let isDrawing: Bool
    /// Two blanks or a tab inside, not those after a sentence.
    let hasGap: Bool
    /// Three blanks or a tab inside: justified lines have two.
    let hasWideGap: Bool

    /// The head of a line of any length.
    init(_ text: [UInt8], _ range: Range<Int>) {
        line = text[range].prefix(400)
        let signs = line.count { Self.isCodeSign[Int($0)] }
        isCodeLike = signs >= 2 && signs * 12 >= line.count
        isDrawing = Self.isDrawing(line)
        hasGap = Self.hasGap(of: 2, in: line)
        hasWideGap = hasGap && Self.hasGap(of: 3, in: line)
    }

    var endsAsCode: Bool { line.last.map { [0x3B, 0x7B, 0x7D, 0x5C].contains($0) } ?? false }

    private static func hasGap(of count: Int, in line: ArraySlice<UInt8>) -> Bool {
        var blanks = 0
        var before: UInt8 = 0
        for byte in line {
            if byte == 0x09 { return true }
            if byte == 0x20 {
                blanks += 1
                if blanks == count, ![0x2E, 0x3F, 0x21, 0x3A, 0x22].contains(before) { return true }
            } else {
                blanks = 0
                before = byte
            }
        }
        return false
    }

    private static func isDrawing(_ line: ArraySlice<UInt8>) -> Bool {
        let ink = line.count { $0 > 0x20 }
        let strokes = line.count { isStroke[Int($0)] }
        let boxes = zip(line, line.dropFirst()).count { $0 == 0xE2 && (0x94...0x96).contains($1) }
        return ink >= 1 && (strokes + boxes * 3) * 2 >= ink && (strokes > 0 || boxes > 0)
    }

    /// "* * *", "-----", "# # #": one sign or two of those that part a text, three times or more.
    var isRuler: Bool {
        let ink = line.filter { $0 > 0x20 }
        return ink.count >= 3 && Set(ink).count <= 2 && ink.allSatisfy { Self.isRule[Int($0)] }
    }

    /// "$ ls", ">>> x", "# make"
    var hasPrompt: Bool {
        Self.prompts.contains { line.starts(with: $0) }
    }

    /// "-n count", "--raw"
    var isOption: Bool { Self.isOption(line) }

    static func isOption(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.first == 0x2D, line.count > 1 else { return false }
        let name = line.drop { $0 == 0x2D }
        return line.count - name.count <= 2 && name.first.map { (0x61...0x7A).contains($0 | 0x20) } == true
    }

    var isMailQuote: Bool { line.first == 0x3E }

    var endsInHyphen: Bool { line.last == 0x2D && line.count > 20 }

    /// "1 The court", "[2] See", "^ Fuegi", "* Figures", "¹ Here"
    var noteMark: Range<Int>? { NoteMark.range(in: line) }

    /// The mark of a note, and of an item that may be one: "1. Not my grandfather", "(1) Before".
    var calledMark: Range<Int>? { NoteMark.range(in: line) ?? NoteMark.numberRange(in: line) }

    /// "3½ cups", "1–2 dried red chillies", "250g flour"
    var isQuantity: Bool {
        guard line.count <= 90, let first = line.first, (0x30...0x39).contains(first) || first == 0xC2 || first == 0xE2 else { return false }
        var rest = String(decoding: line.prefix(16), as: UTF8.self).unicodeScalars[...]
        let figures = rest.prefix { $0.properties.numericType != nil || "/,–-".unicodeScalars.contains($0) }
        rest = rest[figures.endIndex...]
        guard figures.count < 7 else { return false }
        if rest.first == " " { rest = rest.dropFirst() }
        return rest.first.map { ("a"..."z").contains($0) || $0 == "(" } ?? false
    }

    /// A sentence ends before the last: "We saved the glass. The rest is stone."
    var hasSentenceEnd: Bool {
        var letters = 0
        for (index, byte) in zip(line.indices, line) {
            if (0x61...0x7A).contains(byte) {
                letters += 1
                continue
            }
            if letters >= 3, [0x2E, 0x21, 0x3F].contains(byte), index + 2 < line.endIndex, line[index + 1] == 0x20, (0x41...0x5A).contains(line[index + 2]) {
                return true
            }
            letters = 0
        }
        return false
    }

    /// "II.", "A.", "3", "2.1"
    var isNumberAlone: Bool {
        let body = line.last == 0x2E ? line.dropLast() : line
        guard (1...5).contains(body.count) else { return false }
        if body.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) { return true }
        if body.allSatisfy({ "IVXLC".utf8.contains($0) }) { return true }
        return body.count == 1 && (0x41...0x5A).contains(body[body.startIndex])
    }

    /// "History[edit]"
    var hasEditMark: Bool { LinePhrases.editStart(in: line) < line.count }

    /// "- 2 -", "#4", "[Pg 3]", "1 2 Next >"
    var isPageNumber: Bool {
        line.count <= 16 && line.contains { (0x30...0x39).contains($0) } && hasPageWordsOnly
            && line.contains { [0x23, 0x2D, 0x5B, 0x3E, 0x3C].contains($0) }
            && line.allSatisfy { $0 < 0x80 && $0 != 0x2E && $0 != 0x2C && $0 != 0x24 && $0 != 0x25 }
    }

    private var hasPageWordsOnly: Bool {
        line.split { !(0x61...0x7A).contains($0 | 0x20) }.allSatisfy { Self.pageWords.contains(String(decoding: $0, as: UTF8.self).lowercased()) }
    }

    private static let pageWords: Set<String> = ["p", "pp", "pg", "page", "of", "next", "prev", "seite", "s", "von"]

    /// "+1 617-555-0142", "(040) 55 66 77"
    var isTelephone: Bool {
        let digits = line.count { (0x30...0x39).contains($0) }
        return (7...16).contains(digits) && line.count < 60 && (line.contains(0x2B) || line.contains(0x2D) || line.contains(0x28))
            && line.count { (0x61...0x7A).contains($0 | 0x20) } <= 24
    }

    private static func table(_ signs: String) -> [Bool] {
        var table = [Bool](repeating: false, count: 256)
        for sign in signs.utf8 { table[Int(sign)] = true }
        return table
    }

    private static let isCodeSign = table("{}[]();=<>|\\_$#&*+~^`@")
    private static let isRule = table("-*_=#~.+")
    private static let isStroke = table("|-+/\\_=><^~")
    private static let prompts = ["$ ", "% ", "# ", ">>> ", "--- ", "@@ "].map { Array($0.utf8) }
}
