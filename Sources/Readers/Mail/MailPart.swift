import UnicodeText

/// A mail, or a part of one.
struct MailPart {
    let headers: MailHeaders
    private let bytes: [UInt8]
    private let body: Range<Int>
    private let depth: Int

    /// Levels and numbers of parts that are looked at.
    private static let deepest = 12
    private static let mostParts = 200

    init(_ bytes: [UInt8], in range: Range<Int>, depth: Int = 0) {
        headers = MailHeaders(bytes, in: range)
        self.bytes = bytes
        body = headers.end..<range.upperBound
        self.depth = depth
    }

    struct Text {
        var bytes: [UInt8]
        var charset: String?
        var isHTML: Bool
        /// Lines that end with a space go on in the next.
        var isFlowed = false
    }

    /// The names of what is attached.
    var attachments: [String] {
        let type = headers.value("content-type") ?? "text/plain"
        if type.hasPrefix("multipart/"), depth < Self.deepest { return parts.flatMap(\.attachments) }
        guard headers.value("content-disposition") == "attachment" else { return [] }
        let name = headers.parameter("filename", of: "content-disposition") ?? headers.parameter("name", of: "content-type")
        return [name.map { safeLine(EncodedWords.read($0)) } ?? type]
    }

    /// The texts in it that are no attachments, in order; of several forms of one, the best.
    var texts: [Text] {
        let type = headers.value("content-type") ?? "text/plain"
        let isMany = type.hasPrefix("multipart/")
        if isMany, depth < Self.deepest, case let parts = parts, !parts.isEmpty {
            let each = parts.map(\.texts)
            guard type == "multipart/alternative" else { return each.flatMap { $0 } }
            return each.last { $0.contains(where: \.isHTML) } ?? each.first { !$0.isEmpty } ?? []
        }
        if headers.value("content-disposition") == "attachment" { return [] }
        if type == "message/rfc822", depth < Self.deepest { return forwarded }
        // Whatever the one text of a mail is called, and what says that it has parts and has none, it is there to be read.
        guard isMany || ["text/html", "text/plain", "text/markdown"].contains(type) || depth == 0 && type.hasPrefix("text/") else { return [] }
        let content = TransferEncoding.decoded(Array(bytes[body]), headers.value("content-transfer-encoding"))
        return [
            Text(
                bytes: content, charset: headers.parameter("charset", of: "content-type"), isHTML: type == "text/html",
                isFlowed: headers.parameter("format", of: "content-type")?.lowercased() == "flowed")
        ]
    }

    /// A mail in this one: who wrote it about what, and its texts.
    private var forwarded: [Text] {
        let inner = MailPart(bytes, in: body, depth: depth + 1)
        let head = ["subject", "from", "date"].compactMap { inner.headers.words($0) }.joined(separator: "\n\n")
        return [Text(bytes: Array(head.utf8), charset: nil, isHTML: false)] + inner.texts
    }

    private var parts: [MailPart] {
        guard let boundary = headers.parameter("boundary", of: "content-type"), !boundary.isEmpty else { return [] }
        let mark = Array("--\(boundary)".utf8)
        var starts: [(line: Int, after: Int)] = []
        var index = body.lowerBound
        while index < body.upperBound, starts.count <= Self.mostParts {
            let end = bytes.first(0x0A, in: index..<body.upperBound) ?? body.upperBound
            if bytes[index..<end].starts(with: mark) { starts.append((index, min(end + 1, body.upperBound))) }
            index = end + 1
        }
        return starts.indices.compactMap { number in
            let end = number + 1 < starts.count ? starts[number + 1].line : body.upperBound
            guard starts[number].after < end else { return nil }
            return MailPart(bytes, in: starts[number].after..<end, depth: depth + 1)
        }
    }
}

extension MailPart.Text {
    /// Several as one: HTML where one of them is. Nil for none.
    init?(joining texts: [Self]) {
        guard let first = texts.first else { return nil }
        guard texts.count > 1 else {
            self = first
            return
        }
        isHTML = texts.contains(where: \.isHTML)
        isFlowed = texts.allSatisfy(\.isFlowed)
        charset = "utf-8"
        bytes = []
        for text in texts {
            let words = decode(text.bytes, declared: text.charset ?? (text.isHTML ? PageCharset.declared(in: text.bytes) : nil)).text
            if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
            bytes += isHTML && !text.isHTML ? Self.page(words) : words
        }
    }

    /// Plain text as HTML, its paragraphs and lines as they are.
    private static func page(_ text: [UInt8]) -> [UInt8] {
        let escaped = FeedText.escaped(String(decoding: text, as: UTF8.self).replacing("\r\n", with: "\n"))
        let paragraphs = escaped.split(separator: "\n\n").map { "<p>" + $0.replacing("\n", with: "<br>") + "</p>" }
        return Array(paragraphs.joined(separator: "\n").utf8)
    }
}
