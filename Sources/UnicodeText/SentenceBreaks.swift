import CTables

/// Byte offsets at which sentences end, by the default rules of UAX #29. O(*n*).
public func sentenceBreaks(in text: [UInt8], range: Range<Int>) -> [Int] {
    var pieces = SentencePieces(text: text, range: range)
    return pieces.boundaries(end: range.upperBound)
}

private struct SentencePieces {
    private var classes: [SentenceClass] = []
    private var starts: [Int] = []

    init(text: [UInt8], range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let (value, length) = scalar(in: text, at: index)
            classes.append(SentenceClass(rawValue: sentence_break_property(value)) ?? .other)
            starts.append(index)
            index += length
        }
    }

    mutating func boundaries(end: Int) -> [Int] {
        guard !classes.isEmpty else { return [] }
        var result: [Int] = []
        for index in classes.indices.dropFirst() where allowsBreak(before: index) {
            result.append(starts[index])
        }
        result.append(end)
        return result
    }

    /// The class at or before `index`, marks skipped (SB5).
    private func counted(atOrBefore index: Int) -> Int? {
        var index = index
        while index >= 0, classes[index] == .extend || classes[index] == .format { index -= 1 }
        return index >= 0 ? index : nil
    }

    private func skip(_ found: Set<SentenceClass>, backFrom index: Int?) -> Int? {
        var index = index
        while let current = index, found.contains(classes[current]) { index = counted(atOrBefore: current - 1) }
        return index
    }

    private func allowsBreak(before index: Int) -> Bool {
        let previous = classes[index - 1]
        let right = classes[index]
        if previous == .cr, right == .lf { return false }  // SB3
        if [.sep, .cr, .lf].contains(previous) { return true }  // SB4
        if right == .extend || right == .format { return false }  // SB5
        guard let leftIndex = counted(atOrBefore: index - 1) else { return false }
        let left = classes[leftIndex]
        let isLineEnd = [.sep, .cr, .lf].contains(right)
        if left == .aTerm {
            if right == .numeric { return false }  // SB6
            if right == .upper, let before = counted(atOrBefore: leftIndex - 1), [.upper, .lower].contains(classes[before]) {
                return false  // SB7
            }
        }
        let afterSpaces = skip([.sp], backFrom: leftIndex)
        let afterClose = skip([.close], backFrom: afterSpaces)
        guard let terminator = afterClose, classes[terminator] == .aTerm || classes[terminator] == .sTerm else { return false }  // SB998
        if classes[terminator] == .aTerm, lowerFollows(index) { return false }  // SB8
        if [.sContinue, .sTerm, .aTerm].contains(right) { return false }  // SB8a
        if left != .sp, right == .close || right == .sp || isLineEnd { return false }  // SB9
        if right == .sp || isLineEnd { return false }  // SB10
        return true  // SB11
    }

    private func lowerFollows(_ index: Int) -> Bool {
        let stoppers: Set<SentenceClass> = [.oLetter, .upper, .lower, .sep, .cr, .lf, .sTerm, .aTerm]
        var index = index
        while index < classes.count, !stoppers.contains(classes[index]) { index += 1 }
        return index < classes.count && classes[index] == .lower
    }
}
