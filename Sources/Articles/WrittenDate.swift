/// A calendar day found in running text.
public struct WrittenDate: Hashable, Sendable {
    public var date: CalendarDate
    /// Bytes of the text that say it, without time, weekday or zone.
    public var range: Range<Int>

    /// The first full date of a text, in the forms that people and programs write; English and six other languages' month names.
    ///
    /// Numbers like 10/09/2003 are month first unless that is no month; 1.9.2017 is day first. With a reference day the text may also
    /// leave out the year or be relative ("yesterday", "3 days ago", "last Tuesday"). O(*n*).
    public static func first(in text: String, reference: CalendarDate? = nil) -> WrittenDate? {
        first(in: Array(text.utf8), reference: reference)
    }

    /// The same for UTF-8 bytes.
    public static func first(in text: [UInt8], reference: CalendarDate? = nil) -> WrittenDate? {
        let reader = DateReader(text)
        if let written = reader.firstMatch() { return written }
        return reference.flatMap { reader.firstMatch(near: $0) }
    }

    /// Every full date of a text, in order.
    public static func all(in text: [UInt8]) -> [WrittenDate] {
        DateReader(text).allMatches()
    }
}

/// One word, number or sign of a text in which a date is looked for.
struct DateToken {
    enum Kind: Equatable {
        case number(Int, digits: Int)
        /// In lower case.
        case word(String)
        case sign(UInt8)
    }

    var kind: Kind
    var range: Range<Int>

    static func tokens(of text: [UInt8]) -> [DateToken] {
        var tokens: [DateToken] = []
        var index = 0
        while index < text.count {
            let start = index
            let byte = text[index]
            if isDigit(byte) {
                var value = 0
                while index < text.count, isDigit(text[index]) {
                    value = index - start < 15 ? value * 10 + Int(text[index] - 0x30) : value
                    index += 1
                }
                tokens.append(DateToken(kind: .number(value, digits: index - start), range: start..<index))
            } else if isLetter(byte) {
                while index < text.count, isLetter(text[index]) { index += 1 }
                let word = String(decoding: text[start..<index], as: UTF8.self).lowercased()
                tokens.append(DateToken(kind: .word(word), range: start..<index))
            } else {
                index += 1
                if byte != 0x20, byte != 0x09, byte != 0x0A { tokens.append(DateToken(kind: .sign(byte), range: start..<index)) }
            }
        }
        return tokens
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0xC3 && byte != 0xE2 || (0x80...0xBF).contains(byte)
    }
}
