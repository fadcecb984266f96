import Articles

/// Metadata between two lines of "---" at the head of a Markdown file.
struct FrontMatter {
    /// Bytes from the first fence through the line end of the last.
    let range: Range<Int>
    private let values: [String: String]

    /// Nil unless every line between the fences is "key: value", a list item or goes on with the line before.
    init?(_ text: [UInt8]) {
        guard text.starts(with: "---\n".utf8) else { return nil }
        var values: [String: String] = [:]
        var key: String?
        var start = 4
        while start < text.count, start < 1 << 16 {
            let end = text.first(0x0A, in: start..<text.count) ?? text.count
            let line = String(decoding: text[start..<end], as: UTF8.self)
            let next = min(end + 1, text.count)
            if line == "---" || line == "..." {
                guard !values.isEmpty else { return nil }
                range = 0..<next
                self.values = values
                return
            }
            if let colon = line.firstIndex(of: ":"), Self.isKey(line[..<colon]) {
                let name = line[..<colon].lowercased()
                values[name] = Self.unquoted(line[line.index(after: colon)...])
                key = name
            } else if let key, line.first == " " || line.first == "-" || line.isEmpty {
                let more = Self.unquoted(line.drop { $0 == " " || $0 == "-" })
                if !more.isEmpty { values[key] = [values[key], more].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ") }
            } else if line.first != "#" {
                return nil
            }
            start = next
        }
        return nil
    }

    private static func isKey(_ word: Substring) -> Bool {
        !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    }

    private static func unquoted(_ value: Substring) -> String {
        var value = value.drop { $0 == " " }
        while value.last == " " { value.removeLast() }
        if let quote = value.first, quote == "\"" || quote == "'", value.count > 1, value.last == quote { value = value.dropFirst().dropLast() }
        if value.first == "[", value.last == "]" { value = value.dropFirst().dropLast() }
        return String(value)
    }

    /// What the keys that people use say.
    var metadata: Metadata {
        func value(_ names: String...) -> String? { names.lazy.compactMap { values[$0] }.first { !$0.isEmpty } }
        return Metadata(
            title: value("title"), subtitle: value("subtitle", "description", "summary"),
            authors: value("author", "authors", "by")?.split(separator: ",").map { Self.unquoted($0) } ?? [],
            date: value("date", "published", "pubdate").flatMap { WrittenDate.first(in: $0)?.date })
    }
}
