/// What a line of plain text begins.
package enum LineKind: Int, CaseIterable {
    case title, subtitle, byline, date, heading, paragraph, item, labelled, quote, junk, boilerplate
    /// Lines that mean something each: an address, a sign-off, verse, ingredients.
    case lines
    /// Lines that keep their columns: program text, drawings, grammars, logs.
    case code
    /// A footnote where it stands.
    case note
    /// Rows that `ColumnTables` found.
    case table
    /// A line of the head of fields that `FieldHead` found.
    case field

    /// It stands around the article and is no part of it.
    var isAside: Bool { self == .junk || self == .boilerplate }

    /// It is of the text itself: no title comes after it.
    package var beginsText: Bool {
        switch self {
        case .heading, .paragraph, .item, .labelled, .quote: true
        case .title, .subtitle, .byline, .date, .junk, .boilerplate, .lines, .code, .note, .table, .field: false
        }
    }

    /// A line of hundreds of columns may be one.
    var mayBeLong: Bool {
        switch self {
        case .title, .subtitle, .byline, .date, .heading, .junk, .lines, .field: false
        case .paragraph, .item, .labelled, .quote, .boilerplate, .code, .note, .table: true
        }
    }
}

/// A line's part in the article: it begins a block of a kind, or goes on with the one before.
package struct LineLabel: Hashable {
    package var kind: LineKind
    package var isContinuation: Bool

    package init(_ kind: LineKind, isContinuation: Bool = false) {
        self.kind = kind
        self.isContinuation = isContinuation
    }
}

/// What a line with certain claims may begin.
package struct PossibleKinds {
    private let mask: UInt32

    /// Place and length alone make no line an advertisement or standing text: its words, its signs or a kicker's capitals say that it is around the article.
    /// A labelled name heads a text or nothing, and two sentences head none.
    package init(for claims: [LineFeature]) {
        let isTitle = !claims.contains(.afterText) || claims.contains(.amongFirstTenInText)
        let isJunk =
            claims.contains(where: LineFeature.signsOfJunk.contains) || claims.contains(.kicker) && claims.contains(.allCapitals)
            || claims.contains(.separators) && !claims.contains(.label)
            || claims.contains(.webAddress) && (claims.contains(.oneWord) || claims.contains(.twoToFourWords))
        let isStanding = claims.contains(where: LineFeature.wordsOfAsides.contains)
        let isLabelled = claims.contains(.labelledName) && !claims.contains(.nextMuchLonger)
        mask = LineKind.allCases.reduce(0) { mask, kind in
            let isPossible =
                switch kind {
                case .title: isTitle
                case .junk: isJunk
                case .boilerplate: isStanding
                case .item: !claims.contains(.attribution)
                case .heading: !isLabelled && !claims.contains(.twoSentences)
                default: true
                }
            return isPossible ? mask | 1 << UInt32(kind.rawValue) : mask
        }
    }

    /// A block of any kind may go on.
    package func allow(_ label: LineLabel) -> Bool { label.isContinuation || mask >> UInt32(label.kind.rawValue) & 1 != 0 }
}
