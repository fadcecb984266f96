/// Shortens what no page needs and parsers choke on: tags with thousands of attributes, and attributes of megabytes, such as
/// pictures written into the page.
enum PageSource {
    /// What stands inside of these is no markup.
    private static let rawTextNames = ["script", "style", "textarea", "title"]

    private static func isNamed(_ name: String, _ source: [UInt8], at index: Int) -> Bool {
        let end = index + name.utf8.count
        guard end < source.count, !isLetter(source[end]) else { return false }
        return source[index..<end].elementsEqual(name.utf8) { $0 | 0x20 == $1 }
    }

    private static let longestTag = 1 << 14
    private static let longestValue = 1 << 12
    private static let mostAttributes = 100

    /// The source with overlong tags shortened. O(*n*); a source without any is not copied.
    static func trimmed(_ source: [UInt8]) -> [UInt8] {
        var trimmed: [UInt8] = []
        var copied = 0
        var index = 0
        while let start = source.first(UInt8(ascii: "<"), in: index..<source.count) {
            index = start + 1
            guard index < source.count else { break }
            if source[index...].starts(with: "!--".utf8) {
                index = source.first(of: "-->", from: index) ?? source.count
                continue
            }
            guard isLetter(source[index]) else { continue }
            let end = source.first(UInt8(ascii: ">"), in: index..<source.count) ?? source.count
            if end - start > longestTag {
                trimmed += source[copied..<start]
                copied = append(tagAt: start, of: source, to: &trimmed)
                index = copied
            }
            if let name = rawTextNames.first(where: { isNamed($0, source, at: start + 1) }) {
                index = source.first(of: "</" + name, from: index) ?? source.count
            }
        }
        guard copied > 0 else { return source }
        return trimmed + source[copied...]
    }

    private static let formatting: Set<String> = ["b", "i", "u", "s", "em", "strong", "font", "small", "big", "tt", "strike", "code", "nobr", "span", "a"]

    /// The source without tags of formatting, and with two line breaks at most one after another. O(*n*).
    static func withoutFormatting(_ source: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var index = 0
        var breaks = 0
        while let start = source.first(UInt8(ascii: "<"), in: index..<source.count) {
            if source[index..<start].contains(where: { $0 > 0x20 }) { breaks = 0 }
            kept += source[index..<start]
            let name = source[min(start + 1, source.count)...].drop { $0 == UInt8(ascii: "/") }.prefix(8).prefix(while: isLetter)
            let tag = String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)
            breaks = tag == "br" ? breaks + 1 : name.isEmpty || formatting.contains(tag) ? breaks : 0
            let end = source.first(UInt8(ascii: ">"), in: start..<source.count).map { $0 + 1 } ?? source.count
            if !formatting.contains(tag), breaks <= 2 { kept += source[start..<end] }
            index = end
        }
        return kept + source[min(index, source.count)...]
    }

    /// Writes a tag with its first attributes, those of reasonable length, and returns where it ends.
    private static func append(tagAt start: Int, of source: [UInt8], to text: inout [UInt8]) -> Int {
        var index = start + 1
        while index < source.count, source[index] > 0x20, source[index] != UInt8(ascii: ">"), source[index] != UInt8(ascii: "/") { index += 1 }
        text += source[start..<index]
        var attributes = 0
        while index < source.count, source[index] != UInt8(ascii: ">") {
            let attribute = index
            index = endOfAttribute(at: index, in: source)
            attributes += 1
            if attributes <= mostAttributes, index - attribute <= longestValue { text += source[attribute..<index] }
        }
        return index
    }

    /// Past white space, a name and its value.
    private static func endOfAttribute(at start: Int, in source: [UInt8]) -> Int {
        var index = start
        while index < source.count, source[index] <= 0x20 || source[index] == UInt8(ascii: "/") { index += 1 }
        while index < source.count, source[index] > 0x20, source[index] != UInt8(ascii: "="), source[index] != UInt8(ascii: ">") { index += 1 }
        guard index < source.count, source[index] == UInt8(ascii: "=") else { return max(index, min(start + 1, source.count)) }
        index += 1
        while index < source.count, source[index] <= 0x20 { index += 1 }
        guard index < source.count else { return index }
        let quote = source[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            return source.first(quote, in: min(index + 1, source.count)..<source.count).map { $0 + 1 } ?? source.count
        }
        while index < source.count, source[index] > 0x20, source[index] != UInt8(ascii: ">") { index += 1 }
        return index
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
