import CTables

/// The end of the grapheme cluster that begins at `start` (UAX #29, extended clusters), at most `limit`.
///
/// O(*n*) in the cluster's length; an ASCII letter before another costs two comparisons.
public func graphemeEnd(in text: [UInt8], from start: Int, limit: Int) -> Int {
    let first = text[start]
    let second = start + 1
    if first < 0x80 {
        guard second < limit else { return second }
        if text[second] < 0x80 { return first == 0x0D && text[second] == 0x0A ? start + 2 : second }
    }
    let (value, length) = scalar(in: text, at: start)
    var state = GraphemeState(first: grapheme_break_property(value))
    var index = start + length
    while index < limit {
        let (next, size) = scalar(in: text, at: index)
        if state.breaks(before: grapheme_break_property(next)) { return index }
        index += size
    }
    return min(index, limit)
}

/// Byte offsets at which grapheme clusters of a range end.
public func graphemeBoundaries(in text: [UInt8], range: Range<Int>) -> [Int] {
    var boundaries: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
        index = graphemeEnd(in: text, from: index, limit: range.upperBound)
        boundaries.append(index)
    }
    return boundaries
}

/// What rules GB3 to GB13 need to know of the scalars since the last boundary.
private struct GraphemeState {
    private var previous: GraphemeClass
    private var regionalIndicators: Int
    /// A pictograph and only extending marks since.
    private var afterPicture: Bool
    /// That, and a joiner.
    private var afterPictureAndJoiner = false
    /// An Indic consonant and only extending marks since; then whether a linker was among them.
    private var afterConsonant: Bool
    private var afterLinker = false

    init(first property: UInt8) {
        previous = GraphemeClass(property)
        regionalIndicators = previous == .regionalIndicator ? 1 : 0
        afterPicture = property & 0x80 != 0
        afterConsonant = property & 0x30 == 0x10
    }

    mutating func breaks(before property: UInt8) -> Bool {
        let next = GraphemeClass(property)
        let conjunct = property & 0x30
        let breaks = !joins(next, isConsonant: conjunct == 0x10, isPicture: property & 0x80 != 0)
        if breaks { return true }
        regionalIndicators = next == .regionalIndicator ? regionalIndicators + 1 : 0
        afterPictureAndJoiner = afterPicture && next == .zwj
        afterPicture = property & 0x80 != 0 || afterPicture && (next == .extend || next == .zwj)
        if conjunct == 0x10 {
            afterConsonant = true
            afterLinker = false
        } else if conjunct == 0x30 {
            afterLinker = afterConsonant
        } else if conjunct != 0x20 {
            afterConsonant = false
            afterLinker = false
        }
        previous = next
        return false
    }

    private func joins(_ next: GraphemeClass, isConsonant: Bool, isPicture: Bool) -> Bool {
        switch (previous, next) {
        case (.cr, .lf): true  // GB3
        case (.cr, _), (.lf, _), (.control, _), (_, .cr), (_, .lf), (_, .control): false  // GB4, GB5
        case (.l, .l), (.l, .v), (.l, .lv), (.l, .lvt): true  // GB6
        case (.lv, .v), (.lv, .t), (.v, .v), (.v, .t): true  // GB7
        case (.lvt, .t), (.t, .t): true  // GB8
        case (_, .extend), (_, .zwj), (_, .spacingMark), (.prepend, _): true  // GB9, GB9a, GB9b
        case (_, _) where afterLinker && isConsonant: true  // GB9c
        case (_, _) where afterPictureAndJoiner && isPicture: true  // GB11
        case (.regionalIndicator, .regionalIndicator): regionalIndicators % 2 == 1  // GB12, GB13
        default: false
        }
    }
}

extension GraphemeClass {
    init(_ property: UInt8) {
        self = GraphemeClass(rawValue: property & 0x0F) ?? .other
    }
}
