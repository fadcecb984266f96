import FoundationEssentials
import UnicodeText

/// The texts of feeds: plain, HTML, or markup written out.
enum FeedText {
    /// How a text of a feed is to be read.
    struct Form {
        /// True where it holds elements of the document itself.
        var isMarkup = false
        /// True where it says that it is plain text.
        private var isPlain = false
        /// True where its text is HTML, whatever elements are around it.
        private(set) var isHTML = false
        private var isBase64 = false

        init(_ attributes: [String: String], _ field: FeedField) {
            let type = attributes["type"]?.lowercased()
            let mode = attributes["mode"]?.lowercased()
            isPlain = type == "text" || type == "text/plain"
            isHTML = type == "html"
            isBase64 = mode == "base64" || type.map { !$0.hasPrefix("text/") && $0.contains("/") && !$0.hasSuffix("xml") && !$0.hasSuffix("html") } == true
        }

        /// The words as they are after the encoding that carries them.
        func decoded(_ words: String) -> String {
            guard isBase64, let data = Data(base64Encoded: words.filter { !$0.isWhitespace }) else { return words }
            return String(decoding: data, as: UTF8.self)
        }

        /// On one line, without markup.
        func plain(_ words: String) -> String {
            let hasMarkup = isMarkup || !isPlain && (words.contains("<") || words.contains("&"))
            return safeLine(hasMarkup ? FeedText.line(ofHTML: words) : PageFacts.line(words))
        }

        func html(_ words: String) -> String {
            isPlain && !isMarkup ? escaped(words) : words
        }
    }

    /// The words of some HTML on one line.
    static func line(ofHTML words: String) -> String { PageFacts.line(PageTree(parsing: Array("<body>\(words)".utf8)).content(of: 0)) }

    static func escaped(_ words: String) -> String {
        words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }

    static func trimmed(_ words: String) -> String {
        let bytes = words.utf8
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else { return "" }
        return String(words[first...last])
    }

    /// Control characters of the second set stand for the signs that Windows has at their places.
    static func withoutControls(_ words: String) -> String {
        guard words.unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) }) else { return words }
        return words.unicodeScalars.reduce(into: "") { text, scalar in
            if (0x80...0x9F).contains(scalar.value) {
                text += String(decoding: decode([UInt8(scalar.value)], declared: "windows-1252").text, as: UTF8.self)
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
    }

    /// The name in "ann@example.org (Ann Other)" and in "Ann Other <ann@example.org>".
    static func name(_ words: String) -> String {
        let line = safeLine(PageFacts.line(words))
        if let start = line.firstIndex(of: "("), let end = line.lastIndex(of: ")"), start < end {
            if line[..<start].contains("@") { return String(line[line.index(after: start)..<end]) }
            if line[start...].contains("@") { return trimmed(String(line[..<start])) }
        }
        if let start = line.firstIndex(of: "<"), line[start...].contains("@"), start > line.startIndex { return trimmed(String(line[..<start])) }
        return line
    }
}
