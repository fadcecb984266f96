import CTables

/// Byte offsets at which words end, by the default rules of UAX #29. O(*n*).
public func wordBreaks(in text: [UInt8], range: Range<Int>) -> [Int] {
    var pieces: [(word: WordClass, isPicture: Bool, start: Int)] = []
    pieces.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
        let (value, length) = scalar(in: text, at: index)
        let property = word_break_property(value)
        pieces.append((WordClass(rawValue: property & 0x7F) ?? .other, property & 0x80 != 0, index))
        index += length
    }
    var result: [Int] = []
    for position in pieces.indices.dropFirst() where allowsBreak(before: position, in: pieces) {
        result.append(pieces[position].start)
    }
    if !range.isEmpty { result.append(range.upperBound) }
    return result
}

private typealias WordPieces = [(word: WordClass, isPicture: Bool, start: Int)]

private func allowsBreak(before index: Int, in pieces: WordPieces) -> Bool {
    let left = pieces[index - 1].word
    let right = pieces[index].word
    if left == .cr, right == .lf { return false }  // WB3
    if left.isLineEnd || right.isLineEnd { return true }  // WB3a, WB3b
    if left == .zwj, pieces[index].isPicture { return false }  // WB3c
    if left == .wSegSpace, right == .wSegSpace { return false }  // WB3d
    if right.isIgnored { return false }  // WB4
    return !joins(index, pieces)
}

/// The next piece that counts, skipping what WB4 ignores.
private func piece(_ step: Int, from index: Int, _ pieces: WordPieces) -> Int? {
    var index = index + step
    while pieces.indices.contains(index) {
        if !pieces[index].word.isIgnored { return index }
        index += step
    }
    return nil
}

/// WB5 to WB16.
private func joins(_ index: Int, _ pieces: WordPieces) -> Bool {
    guard let before = piece(-1, from: index, pieces) else { return false }
    let left = pieces[before].word
    let right = pieces[index].word
    let beforeThat = piece(-1, from: before, pieces).map { pieces[$0].word }
    let after = piece(1, from: index, pieces).map { pieces[$0].word }
    switch (left, right) {
    case _ where left.isLetter && right.isLetter: return true  // WB5
    case _ where left.isLetter && right.isMidLetter && after?.isLetter == true: return true  // WB6
    case _ where left.isMidLetter && right.isLetter && beforeThat?.isLetter == true: return true  // WB7
    case (.hebrewLetter, .singleQuote): return true  // WB7a
    case (.hebrewLetter, .doubleQuote) where after == .hebrewLetter: return true  // WB7b
    case (.doubleQuote, .hebrewLetter) where beforeThat == .hebrewLetter: return true  // WB7c
    case (.numeric, .numeric): return true  // WB8
    case _ where left.isLetter && right == .numeric || left == .numeric && right.isLetter: return true  // WB9, WB10
    case _ where left.isMidNumber && right == .numeric && beforeThat == .numeric: return true  // WB11
    case _ where left == .numeric && right.isMidNumber && after == .numeric: return true  // WB12
    case (.katakana, .katakana): return true  // WB13
    case (_, .extendNumLet) where left.isLetter || [.numeric, .katakana, .extendNumLet].contains(left): return true  // WB13a
    case (.extendNumLet, _) where right.isLetter || right == .numeric || right == .katakana: return true  // WB13b
    case (.regionalIndicator, .regionalIndicator): return regionalIndicators(endingAt: before, pieces) % 2 == 1  // WB15, WB16
    default: return false
    }
}

private func regionalIndicators(endingAt index: Int, _ pieces: WordPieces) -> Int {
    var count = 0
    var next: Int? = index
    while let current = next, pieces[current].word == .regionalIndicator {
        count += 1
        next = piece(-1, from: current, pieces)
    }
    return count
}

extension WordClass {
    fileprivate var isLineEnd: Bool { self == .cr || self == .lf || self == .newline }
    fileprivate var isIgnored: Bool { self == .extend || self == .format || self == .zwj }
    fileprivate var isLetter: Bool { self == .aLetter || self == .hebrewLetter }
    fileprivate var isMidLetter: Bool { self == .midLetter || self == .midNumLet || self == .singleQuote }
    fileprivate var isMidNumber: Bool { self == .midNum || self == .midNumLet || self == .singleQuote }
}
