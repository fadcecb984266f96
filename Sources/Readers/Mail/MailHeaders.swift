import FoundationEssentials
import UnicodeText

/// The lines at the head of a mail or of a part of one (RFC 5322, RFC 2045).
struct MailHeaders {
    /// By name in lower case; the first of each.
    private var values: [String: String] = [:]
    /// Where the body begins.
    let end: Int
    /// Every line of it is a field or goes on with one.
    private(set) var isAllFields = true

    /// Reads up to the first blank line; lines that begin with white space go on.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        var index = range.lowerBound
        var last: String?
        while index < range.upperBound {
            let lineEnd = bytes.first(0x0A, in: index..<range.upperBound) ?? range.upperBound
            let line = bytes[index..<lineEnd].filter { $0 != 0x0D }
            index = min(lineEnd + 1, range.upperBound)
            if line.isEmpty { break }
            if line[0] == 0x20 || line[0] == 0x09 {
                if let last { values[last, default: ""] += Self.text(line) }
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon < 40, !line[..<colon].contains(0x20) else {
                isAllFields = false
                continue
            }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            last = values[name] == nil ? name : nil
            if last != nil { values[name] = Self.text(Array(line[(colon + 1)...])) }
        }
        end = index
    }

    /// True for newsletters and lists.
    var isToMany: Bool { ["list-unsubscribe", "list-id", "list-post"].contains { values[$0] != nil } || value("precedence") == "bulk" }

    private static func text(_ line: [UInt8]) -> String { String(decoding: decode(line).text, as: UTF8.self) }

    /// The words of a line, encoded words read.
    func words(_ name: String) -> String? {
        values[name].map { safeLine(PageFacts.line(EncodedWords.read($0))) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// What stands before the first semicolon, in lower case.
    func value(_ name: String) -> String? {
        values[name]?.split(separator: ";").first.map { $0.filter { !$0.isWhitespace }.lowercased() }
    }

    /// A parameter such as the charset of a content type.
    func parameter(_ parameter: String, of name: String) -> String? {
        for part in (values[name] ?? "").split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].filter({ !$0.isWhitespace }).lowercased() == parameter else { continue }
            return String(FeedText.trimmed(String(pair[1])).filter { $0 != "\"" })
        }
        return nil
    }
}

/// Words in the heads of mails that are not ASCII (RFC 2047).
enum EncodedWords {
    static func read(_ line: String) -> String {
        var result = ""
        var rest = line[...]
        var wasEncoded = false
        while let start = rest.firstRange(of: "=?") {
            let between = rest[..<start.lowerBound]
            let parts = rest[start.upperBound...].split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, parts[3].hasPrefix("="), let words = decoded(parts[2], by: parts[1], charset: String(parts[0])) else {
                result += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                wasEncoded = false
                continue
            }
            // White space between two encoded words is only there to break the line.
            if !wasEncoded || between.contains(where: { !$0.isWhitespace }) { result += between }
            result += words
            rest = parts[3].dropFirst()
            wasEncoded = true
        }
        return result + rest
    }

    private static func decoded(_ words: Substring, by method: Substring, charset: String) -> String? {
        let bytes: [UInt8]
        switch method.lowercased() {
        case "b":
            guard let data = Data(base64Encoded: String(words)) else { return nil }
            bytes = Array(data)
        case "q": bytes = TransferEncoding.quotedPrintable(Array(words.replacing("_", with: " ").utf8))
        default: return nil
        }
        return String(decoding: decode(bytes, declared: charset).text, as: UTF8.self)
    }
}

/// How the bytes of a part are written (RFC 2045).
enum TransferEncoding {
    static func decoded(_ bytes: [UInt8], _ name: String?) -> [UInt8] {
        switch name {
        case "base64":
            let plain = bytes.filter { $0 > 0x20 }
            return Data(base64Encoded: Data(plain.prefix(plain.count / 4 * 4))).map { Array($0) } ?? bytes
        case "quoted-printable": return quotedPrintable(bytes)
        default: return bytes
        }
    }

    static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "=") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            if index + 2 < bytes.count, let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16) {
                result.append(value)
                index += 3
            } else if let end = bytes.first(0x0A, in: index..<min(index + 80, bytes.count)), bytes[index + 1..<end].allSatisfy({ $0 <= 0x20 }) {
                index = end + 1
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}
