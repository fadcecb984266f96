/// Byte offsets at which a reader says that sentences end; the end of the range is the last.
///
/// Unlike the plain rules of UAX #29 this knows abbreviations, initials, quoted speech inside a sentence, ellipses
/// and numbered points that run on in one paragraph. Line ends count as spaces. A boundary stands after the spaces that
/// follow a sentence. O(*n*).
public func proseSentences(in text: [UInt8], range: Range<Int>) -> [Int] {
    let points = runningPoints(in: text, range: range)
    var boundaries: [Int] = []
    var index = range.lowerBound
    var nextPoint = 0
    while index < range.upperBound {
        while nextPoint < points.count, points[nextPoint].lowerBound < index { nextPoint += 1 }
        if nextPoint < points.count, points[nextPoint].lowerBound == index {
            if index > range.lowerBound { boundaries.append(index) }
            index = points[nextPoint].upperBound
            continue
        }
        guard let stop = Stop(in: text, at: index, limit: range.upperBound) else {
            index += scalar(in: text, at: index).length
            continue
        }
        let point = points[nextPoint...].first { $0.lowerBound >= stop.next }
        if stop.next < range.upperBound, point?.lowerBound != stop.next, stop.endsSentence(in: text, range: range) { boundaries.append(stop.next) }
        index = stop.next
    }
    if !range.isEmpty { boundaries.append(range.upperBound) }
    return boundaries
}

/// Terminal punctuation with the closing marks and spaces after it.
private struct Stop {
    /// The first byte of the punctuation.
    let start: Int
    /// After the last of the punctuation and of closing quotes and brackets.
    let closed: Int
    /// Where the next word begins.
    let next: Int
    let isPeriod: Bool
    let isEllipsis: Bool
    /// "…" or dots with spaces between, and no fourth for the full stop: the sentence goes on.
    let isSuspended: Bool
    let hasClosers: Bool
    /// Ideographic full stops need no space after them.
    let isIdeographic: Bool

    init?(in text: [UInt8], at start: Int, limit: Int) {
        let (first, length) = scalar(in: text, at: start)
        guard let kind = Self.terminator(first) else { return nil }
        self.start = start
        isIdeographic = kind == .ideographic
        var index = start + length
        var dots = kind == .period ? 1 : 0
        var sawOther = kind != .period
        scan: while index < limit {
            let (value, size) = scalar(in: text, at: index)
            switch Self.terminator(value) {
            case .period?: dots += 1
            case .some: sawOther = true
            case nil:
                // ". . ." is one ellipsis.
                if value == 0x20, dots > 0, index + 1 < limit, text[index + 1] == 0x2E { break }
                break scan
            }
            index += size
        }
        isPeriod = !sawOther && dots == 1
        isEllipsis = dots > 1 && !sawOther || first == 0x2026
        isSuspended = dots == 3 && index - start > 3 || dots == 3 && start > 0 && text[start - 1] == 0x5B
        let punctuationEnd = index
        while index < limit {
            let (value, size) = scalar(in: text, at: index)
            guard Self.closers.contains(value) else { break }
            index += size
        }
        index = Self.citationEnd(in: text, from: index, limit: limit) ?? index
        closed = index
        hasClosers = index > punctuationEnd
        while index < limit {
            let (value, size) = scalar(in: text, at: index)
            guard isSpace(value) else { break }
            index += size
        }
        next = index
    }

    private enum Terminator { case period, mark, ideographic }

    private static func terminator(_ value: UInt32) -> Terminator? {
        switch value {
        case 0x2E: .period
        case 0x21, 0x3F, 0x203C, 0x203D, 0x2026, 0x2047...0x2049: .mark
        case 0x3002, 0xFF0E, 0xFF01, 0xFF1F, 0xFF61: .ideographic
        default: nil
        }
    }

    private static let closers: Set<UInt32> = [0x22, 0x27, 0x29, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x203A, 0x300D, 0x300F]

    /// The end of reference marks such as "[1]" or "[7][8]".
    private static func citationEnd(in text: [UInt8], from start: Int, limit: Int) -> Int? {
        var index = start
        var end: Int?
        while index + 2 < limit, text[index] == 0x5B, (0x30...0x39).contains(text[index + 1]) {
            guard let close = text[index..<min(limit, index + 8)].firstIndex(of: 0x5D) else { break }
            index = close + 1
            end = index
        }
        return end
    }

    func endsSentence(in text: [UInt8], range: Range<Int>) -> Bool {
        if isIdeographic { return true }
        guard next > closed else { return false }
        let follower = word(in: text, from: next, limit: range.upperBound)
        guard let opening = follower.unicodeScalars.first(where: { !"\"'([{“‘«¿¡_*-–—".unicodeScalars.contains($0) }) else {
            return !isEllipsis && isPeriod
        }
        let beginsLower = opening.properties.isLowercase && !isBrand(follower)
        if beginsLower { return false }
        if isSuspended { return false }
        if isEllipsis { return opening.properties.isUppercase || !opening.properties.isAlphabetic && opening != "." }
        if !isPeriod { return true }
        return periodEndsSentence(before: follower, in: text, range: range)
    }

    private func periodEndsSentence(before follower: String, in text: [UInt8], range: Range<Int>) -> Bool {
        let word = wordBefore(in: text, range: range)
        guard let last = word.unicodeScalars.last else { return true }
        if word.allSatisfy(\.isNumber), start - word.utf8.count == range.lowerBound { return false }
        let next = String(follower.prefix { $0.isLetter || $0 == "'" || $0 == "’" })
        if word.count <= 2, word.allSatisfy(\.isNumber), Abbreviations.germanMonths.contains(next) { return false }
        let isOpener = Abbreviations.openers.contains(next)
        if Abbreviations.beforeNumbers.contains(word) { return follower.first?.isNumber != true }
        if Abbreviations.leading.contains(word) { return false }
        if Abbreviations.either.contains(word) {
            return isOpener || hasClosers || Abbreviations.honorifics.contains(next) && endsClause(in: text, range: range)
        }
        if word.unicodeScalars.count == 1, last.properties.isUppercase {
            return word == "I" && precededByAnd(in: text, range: range) || isOpener && next.count > 2
        }
        if word.contains("."), word.split(separator: ".").allSatisfy({ $0.count <= 2 && $0.allSatisfy(\.isLetter) }) {
            return isOpener
        }
        return true
    }

    /// True where enough words stand before for a clause; "At 5 a.m." is none.
    private func endsClause(in text: [UInt8], range: Range<Int>) -> Bool {
        let before = String(decoding: text[max(range.lowerBound, start - 120)..<start], as: UTF8.self).split(separator: " ")
        let clause = before.dropLast().reversed().prefix { !$0.hasSuffix(".") && !$0.hasSuffix("!") && !$0.hasSuffix("?") }
        return clause.count >= 4
    }

    private func precededByAnd(in text: [UInt8], range: Range<Int>) -> Bool {
        text[max(range.lowerBound, start - 6)..<start].elementsEqual(" and I".utf8)
    }

    private func isBrand(_ word: String) -> Bool {
        word.dropFirst().prefix(2).contains { $0.isUppercase }
    }

    /// The word that the punctuation ends, without what opens before it.
    private func wordBefore(in text: [UInt8], range: Range<Int>) -> String {
        var first = start
        while first > range.lowerBound, start - first < 40 {
            let (value, length) = scalar(in: text, before: first)
            if isSpace(value) || [0x28, 0x5B, 0x22, 0x201C, 0x2018, 0x2014, 0x2F].contains(value) { break }
            first -= length
        }
        return String(decoding: text[first..<start], as: UTF8.self)
    }

    private func word(in text: [UInt8], from start: Int, limit: Int) -> String {
        var end = start
        while end < limit, end - start < 40 {
            let (value, length) = scalar(in: text, at: end)
            if isSpace(value) { break }
            end += length
        }
        return String(decoding: text[start..<end], as: UTF8.self)
    }
}

/// The markers of a numbered or lettered list that runs on in one paragraph: "1. First 2. Second".
///
/// Only where the paragraph begins with the first marker and the next ones of the same form follow in order.
private func runningPoints(in text: [UInt8], range: Range<Int>) -> [Range<Int>] {
    var points: [Range<Int>] = []
    var form: PointForm?
    var index = range.lowerBound
    var atWord = true
    while index < range.upperBound {
        if atWord, let found = PointForm(in: text, at: index, limit: range.upperBound) {
            if points.isEmpty {
                guard index == range.lowerBound else { return [] }
            }
            if form == nil || form?.isFollowed(by: found) == true {
                form = found
                points.append(index..<found.end)
                index = found.end
                continue
            }
        }
        if points.isEmpty { return [] }
        let (value, length) = scalar(in: text, at: index)
        atWord = isSpace(value)
        index += length
    }
    return points.count > 1 ? points : []
}

/// A marker such as "• 9.", "1.)", "a." or "(iv)".
private struct PointForm {
    var prefix: String
    var value: Int
    var isLetter: Bool
    var suffix: String
    var end: Int

    init?(in text: [UInt8], at start: Int, limit: Int) {
        let piece = String(decoding: text[start..<min(limit, start + 12)], as: UTF8.self)
        var rest = piece[...]
        let opening = rest.prefix { "•⁃(".contains($0) || $0 == " " && rest.first == "•" }
        rest = rest.dropFirst(opening.count)
        let label = rest.prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
        rest = rest.dropFirst(label.count)
        let closing = rest.prefix { $0 == "." || $0 == ")" }
        guard !closing.isEmpty, rest.dropFirst(closing.count).first == " " else { return nil }
        if let number = Int(label) {
            value = number
            isLetter = false
        } else if label.count == 1, let ascii = label.first?.asciiValue {
            value = Int(ascii)
            isLetter = true
        } else {
            return nil
        }
        prefix = String(opening)
        suffix = String(closing)
        end = start + opening.utf8.count + label.utf8.count + closing.utf8.count + 1
    }

    func isFollowed(by other: PointForm) -> Bool {
        other.value == value + 1 && (prefix, suffix, isLetter) == (other.prefix, other.suffix, other.isLetter)
    }
}
