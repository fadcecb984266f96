/// What a line looks like at a glance; the shapes of a line and of those beside it weigh together.
package enum LineShape: Int, CaseIterable {
    /// No line: the text begins or ends.
    case none
    case long, sentence, goingOn, bare, capitals, marked, labelled, question, quotation, figures, code

    /// Of a line with these claims: the one that says most.
    init(_ claims: [LineFeature]) {
        self = claims.compactMap(Self.init(of:)).min { $0.rank < $1.rank } ?? .bare
    }

    private init?(of claim: LineFeature) {
        switch claim {
        case .codeSigns, .endsAsCode, .drawing, .prompt: self = .code
        case .bullet, .numbered: self = .marked
        case .quantity, .dateOnly, .gap, .numberAlone: self = .figures
        case .label, .labelAlone: self = .labelled
        case .upTo140, .upTo300, .longer: self = .long
        case .shortQuestion: self = .question
        case .beginsQuote: self = .quotation
        case .beginsSmall, .endsComma: self = .goingOn
        case .endsPeriod, .endsExclamation: self = .sentence
        case .allCapitals: self = .capitals
        default: return nil
        }
    }

    /// 0 says most.
    private var rank: Int {
        switch self {
        case .code: 0
        case .marked: 1
        case .figures: 2
        case .labelled: 3
        case .long: 4
        case .question: 5
        case .quotation: 6
        case .goingOn: 7
        case .sentence: 8
        case .capitals: 9
        case .bare, .none: 10
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
