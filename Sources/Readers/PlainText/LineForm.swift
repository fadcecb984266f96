/// Marks at the head of a line: a bullet, a number, a label.
package struct LineForm {
    /// Bytes from the start of the line to the text after a list marker and its spaces; 0 without one.
    package var markerLength = 0
    /// The list marker as written.
    var marker = ""
    /// True for a number or letter, false for a bullet.
    var isNumbered = false
    /// Bytes from the start of the line to the end of a label, without its colon or dash.
    package var labelLength = 0
    /// What stands between label and text.
    var labelSign: UInt8 = 0
    /// True where nothing follows the label.
    package var isLabelAlone = false

    package init(_ text: [UInt8], _ range: Range<Int>) {
        readMarker(text, range)
        readLabel(text, range.lowerBound + markerLength..<range.upperBound)
        if labelLength > 0 { labelLength += markerLength }
    }

    private mutating func readMarker(_ text: [UInt8], _ range: Range<Int>) {
        let start = range.lowerBound
        guard let length = Self.bulletLength(text, range) ?? Self.numberLength(text, range) else { return }
        var end = start + length
        guard end < range.upperBound, text[end] == 0x20 || text[end] == 0x09 else { return }
        while end < range.upperBound, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
        marker = String(decoding: text[start..<start + length], as: UTF8.self)
        isNumbered = Self.bulletLength(text, range) == nil
        markerLength = end - start
    }

    private static let bullets: [[UInt8]] = ["-", "*", "+", "=", "•", "◦", "‣", "·", "–", "—", "▪", "●", "○", "■", "□", "→", "✓", "➤", "»", "∙", "⁃"]
        .map { Array($0.utf8) }

    private static func bulletLength(_ text: [UInt8], _ range: Range<Int>) -> Int? {
        if isLetterBullet(text, range) { return 1 }
        return bullets.first { text[range].starts(with: $0) }?.count
    }

    /// "o Adds 64 sites": what is left of a round bullet in text from a PDF, moved in.
    private static func isLetterBullet(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count > 3, range.lowerBound > 0, text[range.lowerBound] == 0x6F, text[range.lowerBound + 1] == 0x20 else { return false }
        return (0x41...0x5A).contains(text[range.lowerBound + 2]) && text[range.lowerBound - 1] == 0x20
    }

    private static let plainBullets = ["•", "◦", "‣", "▪", "●", "○", "■", "∙", "⁃"].map { Array($0.utf8) }

    /// True for a bullet that is nothing else, and words behind it.
    static func isBullet(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        guard let sign = plainBullets.first(where: { text[range].starts(with: $0) }) else {
            return false
        }
        let rest = text[range].dropFirst(sign.count)
        return (rest.first == 0x20 || rest.first == 0x09) && rest.contains { $0 > 0x20 }
    }

    /// "12.", "3)", "(a)", "iv.", "1.2".
    private static func numberLength(_ text: [UInt8], _ range: Range<Int>) -> Int? {
        var index = range.lowerBound
        let opens = text[index] == 0x28
        if opens { index += 1 }
        let first = index
        while index < range.upperBound, index - first < 4, isDigit(text[index]) { index += 1 }
        if index == first {
            while index < range.upperBound, index - first < 4, "ivx".utf8.contains(text[index] | 0x20) { index += 1 }
            if index == first, index < range.upperBound, isLetter(text[index]) { index += 1 }
        }
        guard index > first, index < range.upperBound, text[index] == 0x29 || !opens && text[index] == 0x2E else { return nil }
        // A capital and a full stop is an initial: "J. Smith".
        if text[index] == 0x2E, index - first == 1, (0x41...0x5A).contains(text[first]) { return nil }
        return index + 1 - range.lowerBound
    }

    /// At most eight words, then a colon, or a dash between spaces.
    private mutating func readLabel(_ text: [UInt8], _ range: Range<Int>) {
        var spaces = 0
        var index = range.lowerBound
        guard index < range.upperBound, Self.mayBeginLabel(text[index]) else { return }
        while index < range.upperBound, index - range.lowerBound < 80 {
            let byte = text[index]
            if byte == 0x20 { spaces += 1 }
            if byte == 0x2E || byte == 0x3B || byte == 0x21 || spaces > 8 { return }
            if byte == 0x3A {
                let isAlone = index + 1 == range.upperBound
                guard isAlone || text[index + 1] == 0x20 else { return }
                labelLength = index - range.lowerBound
                labelSign = byte
                isLabelAlone = isAlone
                return
            }
            if byte == 0xE2, index > range.lowerBound, index + 2 < range.upperBound, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0x94,
                text[index - 1] == 0x20, index + 3 < range.upperBound, text[index + 3] == 0x20
            {
                labelLength = index - 1 - range.lowerBound
                labelSign = 0x2D
                return
            }
            index += 1
        }
    }

    private static func mayBeginLabel(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte >= 0xC3
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
