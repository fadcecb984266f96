import Articles
import UnicodeText

/// A word, number or sign of running text.
struct Token {
    var span: Span
    var text: String
    var shape: Shape
    /// White space or the start of a block stands before it.
    var spaceBefore: Bool
    /// "’s" follows, which belongs to no token.
    var isPossessive = false
    /// A degree or an honour stood behind it.
    var hasPostNominal = false
    /// First word of a sentence, quotation marks and brackets aside.
    var startsSentence = false

    enum Shape {
        /// "Amazon", "O’Neill", "Inc."
        case capital
        /// "AWS", "U.S."
        case allCapitals
        /// "iPhone", "eBay": a capital inside.
        case mixed
        case small
        case number
        case sign
    }

    var isWord: Bool { shape != .sign && shape != .number }
    /// May be part of a name.
    var isNameLike: Bool { shape == .capital || shape == .allCapitals || shape == .mixed }
}

/// Cuts text into tokens. Periods stay with abbreviations and initials, hyphens inside words of one kind, "&" inside "AT&T".
struct Tokenizer {
    private let text: [UInt8]

    init(_ text: [UInt8]) { self.text = text }

    func tokens(in span: Span) -> [Token] {
        var tokens: [Token] = []
        var index = span.start
        var spaceBefore = true
        while index < span.end {
            let (value, length) = scalar(in: text, at: index)
            if isSpace(value) {
                spaceBefore = true
                index += length
                continue
            }
            var end = index + length
            if isWordScalar(value) {
                end = wordEnd(from: index, limit: span.end)
                var token = word(index..<end, spaceBefore)
                if let after = possessiveEnd(at: end, limit: span.end) {
                    token.isPossessive = true
                    end = after
                }
                tokens.append(token)
            } else {
                let sign = Token(span: Span(index, end), text: string(index..<end), shape: .sign, spaceBefore: spaceBefore)
                // A rule of dots or dashes says no more than its first ones.
                if !tokens.suffix(Self.longestRule).allSatisfy({ $0.text == sign.text }) || tokens.count < Self.longestRule { tokens.append(sign) }
            }
            spaceBefore = false
            index = end
        }
        return tokens
    }

    /// Signs alike that follow each other and count; "..." and "!!!" are whole.
    private static let longestRule = 3

    private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

    private func isWordScalar(_ value: UInt32) -> Bool {
        if value < 0x80 { return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
        if value < 0xAA || (0x2000...0x2FFF).contains(value) || (0x3000...0x303F).contains(value) { return false }
        return LetterCase(value) != .other || Unicode.Scalar(value)?.properties.generalCategory == .nonspacingMark
    }

    /// Bytes after which a word is cut: no name is longer, and a hostile text has no other end.
    private static let longestWord = 256

    private func wordEnd(from start: Int, limit: Int) -> Int {
        var index = start
        while index < limit, index - start < Self.longestWord {
            let (value, length) = scalar(in: text, at: index)
            if isWordScalar(value) {
                index += length
                continue
            }
            guard index + length < limit else { break }
            let next = scalar(in: text, at: index + length).value
            guard isWordScalar(next) else {
                if value == 0x2E, keepsPeriod(start..<index) { index += 1 }
                break
            }
            switch value {
            case 0x2019, 0x27:
                if possessiveEnd(at: index, limit: limit) != nil { return index }
            case 0x26: break
            case 0x2D, 0x2010, 0x2011:
                if !keepsHyphen(start..<index, before: next) { return index }
            case 0x2E, 0x2C:
                let isNumber = isDigit(text[index - 1]) && isDigit(UInt8(truncatingIfNeeded: next))
                let isInitials =
                    value == 0x2E && !isNumber && (isInitials(start..<index) || text[start..<index].allSatisfy { $0 < 0x80 } && isDomain(index + 1, limit))
                if !isNumber, !isInitials { return value == 0x2E && keepsPeriod(start..<index) ? index + 1 : index }
            default: return index
            }
            index += length
        }
        if index < limit, text[index] == 0x2E, keepsPeriod(start..<index) { return index + 1 }
        return index
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// ".com" after a word: a firm's name.
    private func isDomain(_ index: Int, _ limit: Int) -> Bool {
        ["com", "ai", "io", "org", "net"].contains { ending in
            text[index..<min(limit, index + ending.utf8.count)].elementsEqual(ending.utf8)
                && (index + ending.utf8.count >= limit || !isWordScalar(scalar(in: text, at: index + ending.utf8.count).value))
        }
    }

    /// "U.S", "J.P", "Ph.D": single letters between periods, or what degrees begin with.
    private func isInitials(_ range: Range<Int>) -> Bool {
        text[range].split(separator: 0x2E).allSatisfy { $0.count == 1 || Self.degreeParts.contains(String(decoding: $0, as: UTF8.self)) }
            && !isDigit(text[range.lowerBound])
    }

    private static let degreeParts: Set<String> = ["Ph", "Sc", "LL", "Phil", "Pharm", "Psy"]

    private static let abbreviations: Set<String> = [
        "Inc", "Corp", "Co", "Cos", "Ltd", "Bros", "Jr", "Sr", "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sen", "Rep", "Gov", "Gen", "Lt",
        "Col", "Sgt", "Capt", "Rev", "Hon", "Mt", "No", "vs", "Md", "Ph.D", "S.A", "L.P", "p.m", "a.m",
    ]

    private func keepsPeriod(_ range: Range<Int>) -> Bool {
        let word = string(range)
        return word.count == 1 && word.first?.isUppercase == true || word.contains(".") && isInitials(range) || Self.abbreviations.contains(word)
    }

    /// Inside "Jo-Ann", "Soo-jin", "co-founder", "Q-Cells"; not in "Amazon-owned".
    private func keepsHyphen(_ range: Range<Int>, before next: UInt32) -> Bool {
        let end = range.upperBound
        if string(range) == "ex" { return false }
        let first = scalar(in: text, at: range.lowerBound).value
        let isCapital = LetterCase(first) == .capital
        let nextIsCapital = LetterCase(next) == .capital
        let isGivenName = isCapital && !nextIsCapital && !isCommonWord(string(end + 1..<wordEnd(from: end + 1, limit: text.count)))
        return isCapital == nextIsCapital || !isCapital || isGivenName || ["Co", "Non", "Vice", "Ex"].contains(string(range))
    }

    /// After "’s" or "'s" where a word ends with it.
    private func possessiveEnd(at index: Int, limit: Int) -> Int? {
        guard index < limit else { return nil }
        let (value, length) = scalar(in: text, at: index)
        guard value == 0x2019 || value == 0x27, index + length < limit, text[index + length] | 0x20 == 0x73 else { return nil }
        let end = index + length + 1
        return end >= limit || !isWordScalar(scalar(in: text, at: end).value) ? end : nil
    }

    private func word(_ range: Range<Int>, _ spaceBefore: Bool) -> Token {
        let text = string(range)
        return Token(span: Span(range), text: text, shape: Self.shape(of: text), spaceBefore: spaceBefore)
    }

    private static func shape(of word: String) -> Token.Shape {
        var capitals = 0
        var smalls = 0
        var digits = 0
        for character in word.unicodeScalars {
            switch LetterCase(character.value) {
            case .capital: capitals += 1
            case .small: smalls += 1
            case .uncased, .other: if (48...57).contains(character.value) { digits += 1 }
            }
        }
        guard let first = word.unicodeScalars.first else { return .sign }
        // Where letters have no case, capitals tell no names.
        if capitals + smalls == 0 { return digits > 0 ? .number : LetterCase(first.value) != .other ? .small : .sign }
        if LetterCase(first.value) == .capital { return smalls == 0 && capitals > 1 ? .allCapitals : .capital }
        if capitals > 0, digits == 0 || LetterCase(first.value) != .other { return .mixed }
        if digits > 0, (48...57).contains(first.value) { return capitals > 0 ? .mixed : .number }
        return .small
    }
}
