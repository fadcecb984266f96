/// What an input is, told by its bytes.
public enum Format: String, CaseIterable, Sendable {
    case text, markdown
}

/// Something that is no text, with a remedy.
public struct NotText: Error, Equatable {
    /// "a word-processor file".
    public var what: String
    /// "save it as plain text, HTML or Markdown".
    public var remedy: String
}

/// Tells formats apart by content.
public enum Sniffer {
    /// The format of the bytes; the name is only a hint where the content may be either.
    ///
    /// Looks at the first 64 KB.
    public static func format(of bytes: [UInt8], name: String) throws(NotText) -> Format {
        try refuseBinary(bytes)
        let sample = bytes.prefix(1 << 16)
        let score = markdownScore(of: sample)
        let lower = name.lowercased()
        let isNamedMarkdown = [".md", ".markdown", ".mdown", ".mkd"].contains { lower.hasSuffix($0) }
        return score >= (isNamedMarkdown ? 1 : 4) || isNamedMarkdown && score >= 0 ? .markdown : .text
    }

    private static let signatures: [(bytes: [UInt8], what: String, remedy: String)] = [
        (Array("%PDF-".utf8), "a PDF", "pdftotext makes plain text of it"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture", "there is no text in it"),
        ([0xFF, 0xD8, 0xFF], "a picture", "there is no text in it"),
        (Array("GIF8".utf8), "a picture", "there is no text in it"),
        ([0x50, 0x4B, 0x03, 0x04], "a word-processor file, book or archive, not text", "save it as plain text or Markdown"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old word-processor file", "save it as plain text or Markdown"),
        ([0x1F, 0x8B], "compressed by gzip", "gunzip it first"),
        (Array("BZh".utf8), "compressed by bzip2", "bunzip2 it first"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed by xz", "unxz it first"),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed by zstd", "unzstd it first"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program", "there is no text in it"),
        (Array("SQLite format 3".utf8), "a database", "there is no article in it"),
    ]

    private static func refuseBinary(_ bytes: [UInt8]) throws(NotText) {
        if let found = signatures.first(where: { bytes.starts(with: $0.bytes) }) { throw NotText(what: found.what, remedy: found.remedy) }
    }

    /// How much looks like Markdown: headings, links, fences, lists of one kind, emphasis, tables, front matter.
    private static func markdownScore(of sample: ArraySlice<UInt8>) -> Int {
        var score = 0
        var fences = 0
        for (index, line) in sample.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let text = String(decoding: line.prefix(400), as: UTF8.self)
            if index == 0, text == "---" { score += 1 }
            if text.hasPrefix("#"), let mark = text.firstIndex(of: " "), text[..<mark].allSatisfy({ $0 == "#" }), text[..<mark].count <= 6 { score += 2 }
            if text.hasPrefix("```") || text.hasPrefix("~~~") {
                fences += 1
                score += fences % 2 == 0 ? 3 : 0
            }
            if text.contains("](") { score += 2 }
            if text.hasPrefix("|"), text.hasSuffix("|"), text.contains("---") { score += 3 }
            if text.contains("**") { score += 1 }
            if text.hasPrefix("> ") { score += 1 }
            if text == "===" || text.hasPrefix("====") && text.allSatisfy({ $0 == "=" }) { score += 1 }
            if score > 40 { break }
        }
        return score
    }
}
