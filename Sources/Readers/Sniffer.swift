import UnicodeText

/// What an input is, told by its bytes.
public enum Format: String, CaseIterable, Sendable {
    case text, markdown, html, feed, book, mail, lines
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
    /// Looks at the first 16 KB.
    public static func format(of bytes: [UInt8], name: String) throws(NotText) -> Format {
        if isBook(bytes, name: name) { return .book }
        try refuseBinary(bytes)
        if opensMarkup(bytes) {
            let head = String(decoding: decode(Array(bytes.prefix(1 << 12))).text, as: UTF8.self).lowercased()
            if isFeed(head) { return .feed }
            if isPage(head) { return .html }
        }
        if Mail.isMail(bytes) { return .mail }
        if LinesKind(of: bytes[...]) != nil { return .lines }
        let sample = bytes.prefix(1 << 14)
        let score = markdownScore(of: sample)
        let lower = name.lowercased()
        let isNamedMarkdown = [".md", ".markdown", ".mdown", ".mkd"].contains { lower.hasSuffix($0) }
        if [".html", ".htm", ".xhtml"].contains(where: lower.hasSuffix), sample.contains(UInt8(ascii: "<")) { return .html }
        return score >= (isNamedMarkdown ? 1 : 4) || isNamedMarkdown && score >= 0 ? .markdown : .text
    }

    /// True for an archive that says it is a book, by its first file or by its name.
    private static func isBook(_ bytes: [UInt8], name: String) -> Bool {
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
        return name.lowercased().hasSuffix(".epub") || String(decoding: bytes.prefix(100), as: UTF8.self).contains("application/epub+zip")
    }

    /// True where the first sign is one of markup or of JSON, or a mark of a wide encoding hides it.
    private static func opensMarkup(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first(where: { $0 > 0x20 }) else { return false }
        return first == UInt8(ascii: "<") || first == UInt8(ascii: "{") || first >= 0xEF || bytes.prefix(4).contains(0)
    }

    /// True where its root is that of a feed or of a list of feeds.
    private static func isFeed(_ text: String) -> Bool {
        if text.contains("https://jsonfeed.org/version/") { return text.first { !$0.isWhitespace } == "{" }
        guard text.first(where: { !$0.isWhitespace }) == "<" else { return false }
        // After declarations and comments.
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...]
            guard rest.hasPrefix("<?") || rest.hasPrefix("<!") else { break }
            let end = rest.hasPrefix("<!--") ? rest.firstRange(of: "-->")?.upperBound : rest.firstIndex(of: ">").map(rest.index(after:))
            guard let end else { return false }
            rest = rest[end...]
        }
        return ["<rss", "<feed", "<rdf:rdf", "<opml"].contains { rest.hasPrefix($0) && !(rest.dropFirst($0.count).first ?? "a").isLetter }
    }

    /// True where it begins as pages do: with a document type, a root, or some of the tags that only pages have.
    private static func isPage(_ text: String) -> Bool {
        guard let first = text.first(where: { !$0.isWhitespace }), first == "<" else { return false }
        let start = text.drop { $0.isWhitespace }
        if ["<!doctype html", "<html", "<head>", "<head ", "<body"].contains(where: start.hasPrefix) { return true }
        if start.hasPrefix("<?xml") || start.hasPrefix("<!--") { return text.contains("<html") || text.contains("<!doctype html") }
        return ["<meta ", "<title>", "<script", "<div", "<p>", "<p ", "<article", "<h1"].count(where: text.contains) >= 2
    }

    private static let signatures: [(bytes: [UInt8], what: String, remedy: String)] = [
        (Array("%PDF-".utf8), "a PDF", "pdftotext makes plain text of it"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture", "there is no text in it"),
        ([0xFF, 0xD8, 0xFF], "a picture", "there is no text in it"),
        (Array("GIF8".utf8), "a picture", "there is no text in it"),
        ([0x50, 0x4B, 0x03, 0x04], "a word-processor file, book or archive, not text", "save it as plain text or Markdown"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old word-processor file", "save it as plain text or Markdown"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive", "unpack it and open what is in it"),
        (Array("Rar!".utf8), "a rar archive", "unpack it and open what is in it"),
        (Array("!<arch>".utf8), "an archive or Debian package", "unpack it and open what is in it"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program", "there is no text in it"),
        (Array("SQLite format 3".utf8), "a database", "there is no article in it"),
    ]

    private static func refuseBinary(_ bytes: [UInt8]) throws(NotText) {
        if let found = signatures.first(where: { bytes.starts(with: $0.bytes) }) { throw NotText(what: found.what, remedy: found.remedy) }
        if bytes.count > 262, bytes[257..<262].elementsEqual("ustar".utf8) {
            throw NotText(what: "a tar archive", remedy: "tar -xf unpacks it; open what is in it")
        }
        let sample = bytes.prefix(1 << 12)
        // Control characters that texts of no encoding have; wide encodings have zeros, and those in every second place.
        let controls = sample.count { $0 < 0x20 && $0 != 0 && !(0x08...0x0D).contains($0) && $0 != 0x1B }
        // Even in UTF-32 every fourth byte says something.
        let zeros = sample.count { $0 == 0 }
        if controls * 20 > sample.count || zeros * 10 > sample.count * 9 {
            throw NotText(what: "not text", remedy: "gloss reads plain text, Markdown and web pages")
        }
    }

    /// How much looks like Markdown: headings, links, fences, lists of one kind, emphasis, tables, front matter.
    private static func markdownScore(of sample: ArraySlice<UInt8>) -> Int {
        var score = 0
        var fences = 0
        var isFirst = true
        for line in sample.split(separator: 0x0A, omittingEmptySubsequences: true) {
            let line = line.prefix(400)
            switch line.first {
            case UInt8(ascii: "#"):
                let marks = line.prefix { $0 == UInt8(ascii: "#") }
                if marks.count <= 6, line.dropFirst(marks.count).first == 0x20 { score += 2 }
            case UInt8(ascii: "`"), UInt8(ascii: "~"):
                if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) {
                    fences += 1
                    if fences.isMultiple(of: 2) { score += 3 }
                }
            case UInt8(ascii: "|"): if line.last == UInt8(ascii: "|"), has(line, "--") { score += 3 }
            case UInt8(ascii: ">"): if line.dropFirst().first == 0x20 { score += 1 }
            case UInt8(ascii: "="): if line.count > 2, line.allSatisfy({ $0 == UInt8(ascii: "=") }) { score += 1 }
            case UInt8(ascii: "-"): if isFirst, line.elementsEqual("---".utf8) { score += 1 }
            default: break
            }
            if has(line, "](") { score += 2 }
            // Rows of stars are a typewriter's.
            if has(line, "**") { score += line.starts(with: "****".utf8) && line.count > 4 ? -4 : 1 }
            if score > 40 { break }
            isFirst = false
        }
        return score
    }

    /// Whether two given characters stand side by side.
    private static func has(_ line: ArraySlice<UInt8>, _ pair: StaticString) -> Bool {
        let (first, second) = (pair.utf8Start[0], pair.utf8Start[1])
        return zip(line, line.dropFirst()).contains { $0 == first && $1 == second }
    }
}
