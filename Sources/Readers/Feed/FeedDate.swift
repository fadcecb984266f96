import Articles

/// Moments as feeds write them.
enum FeedDate {
    /// ISO 8601 with zone; nil where there is no day in it.
    static func iso(_ words: String) -> String? {
        guard let written = WrittenDate.first(in: words) else { return nil }
        let (clock, rest) = clock(in: words, after: written)
        return "\(written.date)T\(clock ?? "00:00:00")\(zone(in: rest))"
    }

    /// "10:49:41" of a text that has such a time, and what follows it.
    private static func clock(in words: String, after date: WrittenDate) -> (String?, Substring) {
        let bytes = Array(words.utf8)
        for index in bytes.indices where bytes[index] == UInt8(ascii: ":") && index > 0 && index + 2 < bytes.count {
            var start = index
            while start > 0, isDigit(bytes[start - 1]), index - start < 2 { start -= 1 }
            guard start < index, isDigit(bytes[index + 1]), isDigit(bytes[index + 2]) else { continue }
            let hour = number(bytes[start..<index])
            let minute = number(bytes[index + 1...index + 2])
            var end = index + 3
            var second = 0
            if end + 2 < bytes.count, bytes[end] == UInt8(ascii: ":"), isDigit(bytes[end + 1]), isDigit(bytes[end + 2]) {
                second = number(bytes[end + 1...end + 2])
                end += 3
            }
            guard hour < 24, minute < 60, second < 61 else { return (nil, "") }
            // Parts of a second, and what may stand before the zone.
            if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
                while end + 1 < bytes.count, isDigit(bytes[end + 1]) { end += 1 }
                end += 1
            }
            return ("\(two(hour)):\(two(minute)):\(two(second))", Substring(String(decoding: bytes[min(end, bytes.count)...], as: UTF8.self)))
        }
        return (nil, "")
    }

    /// "+01:00" of "+0100", "CET", "Z" and the like; "Z" where none is given.
    private static func zone(in rest: Substring) -> String {
        let words = rest.drop { $0 == " " }
        if let sign = words.first, sign == "+" || sign == "-" {
            let digits = words.dropFirst().filter(\.isNumber).prefix(4)
            guard digits.count >= 2, let value = Int(digits) else { return "Z" }
            let (hours, minutes) = digits.count <= 2 ? (value, 0) : (value / 100, value % 100)
            return "\(sign)\(two(hours)):\(two(minutes))"
        }
        let name = words.prefix { $0.isLetter }.uppercased()
        let hours = [
            "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "ET": -5, "CT": -6, "MT": -7, "PT": -8, "AST": -4,
            "ADT": -3, "CET": 1, "CEST": 2,
            "MET": 1, "MEST": 2, "EET": 2, "EEST": 3, "WEST": 1, "BST": 1, "IST": 5, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
            "MSK": 3,
        ]
        guard let offset = hours[name], offset != 0 else { return "Z" }
        return "\(offset < 0 ? "-" : "+")\(two(abs(offset))):\(name == "IST" ? "30" : "00")"
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
