/// Three hints for someone who opens gloss for the first time. They come once the first screen is read, at the foot of the second, and go with the next key.
enum FirstHints {
    case waiting, shown, seen

    /// Rows with the rule above them; in a low window the text needs them more.
    static let height = 4
    static let leastRows = 16
}

extension ReaderState {
    /// Shows the hints when the reader has moved on, and takes them away again. The text keeps its first line: nothing is skipped.
    mutating func advanceFirstHints(hasMoved: Bool) {
        switch firstHints {
        case .waiting where hasMoved && overlay == nil && prompt == nil && !isSheetOpen: firstHints = size.rows >= FirstHints.leastRows ? .shown : .seen
        case .shown: firstHints = .seen
        default: return
        }
        relayout(showing: document.place.topOffset)
    }
}
