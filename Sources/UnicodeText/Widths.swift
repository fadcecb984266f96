import CTables

/// Terminal columns of one grapheme cluster: emoji sequences 2, marks and joiners 0, ambiguous characters 1.
///
/// The rules are those that current terminals share: the letters and spacing signs of a cluster stand side by side, a sequence of pictures is as
/// wide as its widest, and the emoji variation selector makes a picture two columns wide.
public func clusterWidth(in text: [UInt8], range: Range<Int>) -> Int {
    if range.count == 1 { return text[range.lowerBound] >= 0x20 && text[range.lowerBound] != 0x7F ? 1 : 0 }
    var width = 0
    var mayBecomeWide = false
    var index = range.lowerBound
    while index < range.upperBound {
        let (value, length) = scalar(in: text, at: index)
        if value == 0xFE0F {
            if mayBecomeWide { width = 2 }
        } else if value == 0xFE0E {
            if mayBecomeWide, width == 2 { width = 1 }
        } else {
            let property = column_width_property(value)
            let own = Int(property & 3)
            mayBecomeWide = property & 4 != 0
            width = mayBecomeWide || value >= 0x1F000 ? max(width, own) : width + own
            if isRegionalIndicator(value), index > range.lowerBound { width = 2 }
        }
        index += length
    }
    return width
}

/// The end of what goes into one or two cells at the head of a grapheme cluster: a letter with its marks, or a sequence of pictures.
public func cellEnd(in text: [UInt8], range: Range<Int>) -> Int {
    let (first, length) = scalar(in: text, at: range.lowerBound)
    if column_width_property(first) & 4 != 0 || first >= 0x1F000 { return range.upperBound }
    var index = range.lowerBound + length
    while index < range.upperBound {
        let (value, length) = scalar(in: text, at: index)
        if column_width_property(value) & 3 > 0 { return index }
        index += length
    }
    return range.upperBound
}

/// Terminal columns of a stretch of text on one line. O(*n*).
public func columns(of text: [UInt8], range: Range<Int>) -> Int {
    var total = 0
    var index = range.lowerBound
    while index < range.upperBound {
        if (0x20..<0x7F).contains(text[index]), index + 1 >= range.upperBound || text[index + 1] < 0x80 {
            total += 1
            index += 1
            continue
        }
        let end = graphemeEnd(in: text, from: index, limit: range.upperBound)
        total += clusterWidth(in: text, range: index..<end)
        index = end
    }
    return total
}

/// Terminal columns of a string. O(*n*).
public func columns(of string: String) -> Int {
    let bytes = Array(string.utf8)
    return columns(of: bytes, range: 0..<bytes.count)
}

private func isRegionalIndicator(_ value: UInt32) -> Bool {
    (0x1F1E6...0x1F1FF).contains(value)
}
