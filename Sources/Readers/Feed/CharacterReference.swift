import CGumbo
import CPageParser
import UnicodeText

/// References to characters as HTML knows them, read by the parser of pages.
enum CharacterReference {
    /// The scalar of "#8212" or "#x2014"; nil for what is no character of XML.
    static func scalar(numeric name: String) -> UInt32? {
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
        guard let value, value >= 0x20 || value == 9 || value == 10 || value == 13, Unicode.Scalar(value) != nil, value & 0xFFFE != 0xFFFE else { return nil }
        return value
    }

    /// The UTF-8 of "nbsp" or "copy"; nil for names that HTML does not know.
    static func words(named name: String) -> [UInt8]? {
        guard !name.isEmpty, name.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }) else { return nil }
        let reference = "&\(name);"
        let words = PageTree(parsing: Array(reference.utf8)).content(of: 0)
        return words == reference || words.contains("&") && name != "amp" ? nil : Array(words.utf8)
    }
}
