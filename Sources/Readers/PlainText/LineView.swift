import Articles
import UnicodeText

/// One line, looked at once: what its neighbours ask of it too.
struct LineView {
    let line: TextLine
    let form: LineForm
    let isAllCapitals: Bool
    let capitalShare: Double
    let wordCount: Int
    let looksLikeName: Bool
    /// The head of the line in lower case.
    let lower: [UInt8]
    let first: UInt32
    let last: UInt32
    let hasDate: Bool
    /// The date is most of the line.
    let isDate: Bool
    /// Capitalised words that belong to no date stand before it.
    let hasNamesBeforeDate: Bool
    let firstWordLength: Int
    let signs: LineSigns

    init(_ line: TextLine, _ text: [UInt8]) {
        self.line = line
        signs = LineSigns(text, line.range)
        form = LineForm(text, line.range)
        let words = LineWords(text, line.range)
        isAllCapitals = words.isAllCapitals
        capitalShare = words.capitalShare
        wordCount = words.count
        looksLikeName = words.looksLikeName
        firstWordLength = words.firstLength
        lower = line.range.count <= 240 ? text[line.range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } : []
        first = scalar(in: text, at: line.range.lowerBound).value
        last = scalar(in: text, before: line.range.upperBound).value
        let mayHoldDate = line.range.count <= 120 && text[line.range].contains { (0x30...0x39).contains($0) }
        let written = mayHoldDate ? WrittenDate.first(in: Array(text[line.range])) : nil
        hasDate = written != nil
        hasNamesBeforeDate = written.map { Self.namesWords(before: $0, in: Array(text[line.range])) >= 2 } ?? false
        isDate = written.map { $0.range.count * 2 >= line.range.count || line.range.count - $0.range.count <= 24 } ?? false
    }

    private static let dateWords: Set<Substring> = [
        "published", "updated", "posted", "last", "date", "week", "ending", "first", "modified", "gmt", "bst", "est",
    ]

    private static func namesWords(before written: WrittenDate, in line: [UInt8]) -> Int {
        let before = String(decoding: line[..<written.range.lowerBound], as: UTF8.self)
        return before.split { !$0.isLetter }.count {
            $0.first?.isUppercase == true && $0.count > 2 && !dateWords.contains(Substring($0.lowercased()))
                && !$0.hasSuffix("day") && !["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].contains($0)
        }
    }

    func label(in text: [UInt8]) -> ArraySlice<UInt8> {
        text[line.range.lowerBound + form.markerLength..<line.range.lowerBound + form.labelLength]
    }

    var beginsSmall: Bool { LetterCase(first) == .small }
    var ending: SentenceSign? { SentenceSign(last) }
    var isQuestion: Bool { ending == .question }
    var endsSentence: Bool {
        switch ending {
        case .period, .exclamation, .question, .ellipsis, .quote: true
        default: false
        }
    }
    var endsBare: Bool { LetterCase(last) != .other || (0x30...0x39).contains(last) || last == 0x29 }
    var isShort: Bool { line.width <= 90 }
    var isBylineLike: Bool { LinePhrases.byline.begins(lower) || LinePhrases.bylineOpeners.begins(lower) }
    var isAbout: Bool { lower.starts(with: "about ".utf8) && wordCount <= 7 && !endsSentence }
}
