/// What a line looks like at a glance; the shapes of a line and of those beside it weigh together.
package enum LineShape: Int, CaseIterable {
    /// No line: the text begins or ends.
    case none
    case long, sentence, goingOn, bare, capitals, marked, labelled, question, quotation, figures, code

    /// Of a line with these claims.
    init(_ claims: [LineFeature]) {
        var set = ClaimSet()
        for claim in claims { set.insert(claim) }
        if set.contains(.codeSigns) || set.contains(.endsAsCode) || set.contains(.drawing) || set.contains(.prompt) {
            self = .code
        } else if set.contains(.bullet) || set.contains(.numbered) {
            self = .marked
        } else if set.contains(.quantity) || set.contains(.dateOnly) || set.contains(.gap) || set.contains(.numberAlone) {
            self = .figures
        } else if set.contains(.label) || set.contains(.labelAlone) {
            self = .labelled
        } else if set.contains(.upTo300) || set.contains(.longer) || set.contains(.upTo140) {
            self = .long
        } else if set.contains(.shortQuestion) {
            self = .question
        } else if set.contains(.beginsQuote) {
            self = .quotation
        } else if set.contains(.beginsSmall) || set.contains(.endsComma) {
            self = .goingOn
        } else if set.contains(.endsPeriod) || set.contains(.endsExclamation) {
            self = .sentence
        } else {
            self = set.contains(.allCapitals) ? .capitals : .bare
        }
    }

    private struct ClaimSet {
        private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

        mutating func insert(_ claim: LineFeature) {
            let bit = UInt64(1) << UInt64(claim.rawValue & 63)
            switch claim.rawValue >> 6 {
            case 0: words.0 |= bit
            case 1: words.1 |= bit
            case 2: words.2 |= bit
            default: words.3 |= bit
            }
        }

        func contains(_ claim: LineFeature) -> Bool {
            let bit = UInt64(1) << UInt64(claim.rawValue & 63)
            let word =
                switch claim.rawValue >> 6 {
                case 0: words.0
                case 1: words.1
                case 2: words.2
                default: words.3
                }
            return word & bit != 0
        }
    }

    /// How many pairs there are: before and after, over a blank line or not.
    package static let pairCount = 4 * allCases.count * allCases.count

    /// The pairs that a line makes with the one before and the one after.
    package static func pairs(of claims: [[LineFeature]]) -> [(before: Int, after: Int)] {
        let shapes = claims.map(LineShape.init)
        return claims.indices.map { line in
            let before = line > 0 ? shapes[line - 1] : .none
            let after = line + 1 < shapes.count ? shapes[line + 1] : .none
            return (pair(0, claims[line].contains(.blankBefore), shapes[line], before), pair(1, claims[line].contains(.blankAfter), shapes[line], after))
        }
    }

    private static func pair(_ side: Int, _ hasBlank: Bool, _ own: LineShape, _ other: LineShape) -> Int {
        ((side * 2 + (hasBlank ? 1 : 0)) * allCases.count + own.rawValue) * allCases.count + other.rawValue
    }
}
