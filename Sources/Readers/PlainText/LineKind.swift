/// What a line of plain text begins.
package enum LineKind: Int, CaseIterable {
    case title, subtitle, byline, date, heading, paragraph, item, labelled, quote, junk, boilerplate

    /// It stands around the article and is no part of it.
    var isAside: Bool { self == .junk || self == .boilerplate }

    /// A line of hundreds of columns may be one.
    var mayBeLong: Bool {
        switch self {
        case .title, .subtitle, .byline, .date, .heading, .junk: false
        case .paragraph, .item, .labelled, .quote, .boilerplate: true
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
