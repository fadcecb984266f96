import Articles

/// Writes an article as HTML the way the CommonMark specification shows it, from blocks, containers and inlines alone:
/// the proof that nothing of a Markdown file is lost on the way into the article.
struct HTML {
    private let article: Article
    private let filtersTags: Bool
    private var output: [UInt8] = []
    private var open: [Int] = []

    static func text(of article: Article, filtersTags: Bool) -> String {
        var html = HTML(article, filtersTags: filtersTags)
        html.write()
        return String(decoding: html.output, as: UTF8.self)
    }

    private init(_ article: Article, filtersTags: Bool) {
        self.article = article
        self.filtersTags = filtersTags
    }

    private mutating func write() {
        for block in article.blocks {
            move(to: article.containers(around: block))
            write(block)
        }
        move(to: [])
    }

    private mutating func put(_ string: String) { output += string.utf8 }

    // MARK: Containers

    private mutating func move(to chain: [Int]) {
        let common = zip(open, chain).prefix { $0 == $1 }.count
        while open.count > common { end(article.containers[open.removeLast()].kind) }
        for index in chain[common...] {
            open.append(index)
            begin(article.containers[index].kind)
        }
    }

    private mutating func begin(_ kind: Container.Kind) {
        switch kind {
        case .quote: put("<blockquote>\n")
        case .footnote(let name): put("<section class=\"footnote\" id=\"fn-\(name)\">\n")
        case .list(let list):
            switch list.start {
            case nil: put("<ul>\n")
            case 1?: put("<ol>\n")
            case let start?: put("<ol start=\"\(start)\">\n")
            }
        case .item(let item):
            put("<li>")
            if let isDone = item.isDone { put("<input type=\"checkbox\"\(isDone ? " checked=\"\"" : "") disabled=\"\" /> ") }
        }
    }

    private mutating func end(_ kind: Container.Kind) {
        switch kind {
        case .quote: put("</blockquote>\n")
        case .footnote: put("</section>\n")
        case .list(let list): put(list.start == nil ? "</ul>\n" : "</ol>\n")
        case .item: put("</li>\n")
        }
    }

    private var isInTightList: Bool {
        guard open.count >= 2, case .item = article.containers[open[open.count - 1]].kind,
            case .list(let list) = article.containers[open[open.count - 2]].kind
        else { return false }
        return list.isTight
    }

    // MARK: Blocks

    private mutating func write(_ block: Block) {
        switch block.kind {
        case .title: element("h1", block.span)
        case .heading(let level): element("h\(level)", block.span)
        case .code(let language):
            put(language.isEmpty ? "<pre><code>" : "<pre><code class=\"language-\(escaped(language))\">")
            escape(article.text[block.span.range])
            put("</code></pre>\n")
        case .table(let index): table(article.tables[index])
        case .rule: put("<hr />\n")
        case .markup: raw(article.text[block.span.range])
        case .frontMatter: break
        default:
            if block.span.isEmpty, article.inlines(in: block.span).isEmpty { return }
            if isInTightList {
                inlines(in: block.span)
                put("\n")
            } else {
                element("p", block.span)
            }
        }
    }

    private mutating func element(_ name: String, _ span: Span) {
        put("<\(name)>")
        inlines(in: span)
        put("</\(name)>\n")
    }

    private mutating func table(_ table: Table) {
        put("<table>\n<thead>\n")
        for (number, row) in table.rows.enumerated() {
            if number == 1 { put("<tbody>\n") }
            put("<tr>\n")
            for (cell, alignment) in zip(row, table.alignments) {
                let name = number == 0 ? "th" : "td"
                put(alignment == .none ? "<\(name)>" : "<\(name) align=\"\(alignment.rawValue)\">")
                inlines(in: cell)
                put("</\(name)>\n")
            }
            put("</tr>\n")
            if number == 0 { put("</thead>\n") }
        }
        put(table.rows.count > 1 ? "</tbody></table>\n" : "</table>\n")
    }

    // MARK: Inlines

    private mutating func inlines(in span: Span) {
        var stack: [Inline] = []
        var position = span.start
        var imageDepth: Int?
        func flush(_ html: inout HTML, to end: Int) {
            if end > position { html.text(position..<end, in: stack.last, inImage: imageDepth != nil) }
            position = max(position, end)
        }
        for inline in article.inlines(in: span) {
            while stack.count > inline.depth {
                flush(&self, to: stack[stack.count - 1].span.end)
                let closed = stack.removeLast()
                if imageDepth == closed.depth { imageDepth = nil }
                if imageDepth == nil { end(closed) }
            }
            flush(&self, to: inline.span.start)
            if imageDepth == nil { begin(inline) }
            stack.append(inline)
            if imageDepth == nil, case .image = inline.style { imageDepth = inline.depth }
        }
        while let last = stack.last {
            flush(&self, to: last.span.end)
            stack.removeLast()
            if imageDepth == last.depth { imageDepth = nil }
            if imageDepth == nil { end(last) }
        }
        flush(&self, to: span.end)
    }

    private mutating func text(_ range: Range<Int>, in inline: Inline?, inImage: Bool) {
        switch inline?.style {
        case .markup where !inImage, .comment where !inImage: raw(article.text[range])
        case .lineBreak where !inImage: put("<br />\n")
        default: escape(article.text[range])
        }
    }

    private mutating func begin(_ inline: Inline) {
        switch inline.style {
        case .emphasis: put("<em>")
        case .strong: put("<strong>")
        case .strikethrough: put("<del>")
        case .code: put("<code>")
        case .link(let address, let title): put("<a href=\"\(href(address))\"\(attribute("title", title))>")
        case .image(let address, _): put("<img src=\"\(href(address))\" alt=\"")
        case .footnoteReference(let name): put("<sup><a href=\"#fn-\(href(name))\">")
        case .markup, .comment, .lineBreak, .ink: break
        }
    }

    private mutating func end(_ inline: Inline) {
        switch inline.style {
        case .emphasis: put("</em>")
        case .strong: put("</strong>")
        case .strikethrough: put("</del>")
        case .code: put("</code>")
        case .link: put("</a>")
        case .image(_, let title): put("\"\(attribute("title", title)) />")
        case .footnoteReference: put("</a></sup>")
        case .markup, .comment, .lineBreak, .ink: break
        }
    }

    private func attribute(_ name: String, _ value: String) -> String {
        value.isEmpty ? "" : " \(name)=\"\(escaped(value))\""
    }

    // MARK: Escaping

    private mutating func escape(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): put("&amp;")
            case UInt8(ascii: "<"): put("&lt;")
            case UInt8(ascii: ">"): put("&gt;")
            case UInt8(ascii: "\""): put("&quot;")
            default: output.append(byte)
            }
        }
    }

    private func escaped(_ string: String) -> String {
        string.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }

    private static let plainInAddresses = Set("-_.+!*(),%#@?=;:/,+$~abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)

    private func href(_ address: String) -> String {
        var result = ""
        for byte in address.utf8 {
            switch byte {
            case UInt8(ascii: "&"): result += "&amp;"
            case UInt8(ascii: "'"): result += "&#x27;"
            case _ where Self.plainInAddresses.contains(byte): result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }

    private static let filtered = ["title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext"]

    /// GitHub's tag filter: some tags lose their bracket.
    private mutating func raw(_ bytes: ArraySlice<UInt8>) {
        guard filtersTags else {
            output += bytes
            return
        }
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let head = String(decoding: bytes[index...].prefix(14), as: UTF8.self).lowercased()
            let name = head.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter }
            if head.hasPrefix("<"), Self.filtered.contains(String(name)) { put("&lt;") } else { output.append(bytes[index]) }
            index += 1
        }
    }
}
