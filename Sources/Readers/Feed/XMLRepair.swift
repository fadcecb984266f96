/// Makes well-formed XML of what is nearly that.
enum XMLRepair {
    /// The source without its document type, and the short plain entities that are declared in it.
    static func withoutDocumentType(_ source: [UInt8]) -> (source: [UInt8], entities: [String: [UInt8]]) {
        guard let start = documentType(in: source) else { return (source, [:]) }
        var depth = 0
        for index in start..<source.count {
            switch source[index] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0: return (source[..<start] + Array(source[(index + 1)...]), entities(in: source[start..<index]))
            default: continue
            }
        }
        return (source, [:])
    }

    /// Where a document type begins: after declarations and comments, before the root.
    private static func documentType(in source: [UInt8]) -> Int? {
        var index = 0
        while let start = source.first(UInt8(ascii: "<"), in: index..<source.count) {
            let rest = source[(start + 1)...]
            if rest.starts(with: "?".utf8) {
                index = source.first(UInt8(ascii: ">"), in: start..<source.count) ?? source.count
            } else if rest.starts(with: "!--".utf8) {
                index = source.first(of: "-->", from: start) ?? source.count
            } else {
                return source.first(of: "<!doctype", from: start) == start ? start : nil
            }
        }
        return nil
    }

    /// Entities that stand for a few words: nothing from elsewhere, nothing that refers to others.
    private static func entities(in declaration: ArraySlice<UInt8>) -> [String: [UInt8]] {
        var entities: [String: [UInt8]] = [:]
        let declaration = Array(declaration)
        var index = 0
        while entities.count < 100, let start = declaration.first(of: "<!ENTITY", from: index) {
            index = declaration.first(UInt8(ascii: ">"), in: start..<declaration.count) ?? declaration.count
            let part = String(decoding: declaration[(start + 8)..<max(start + 8, index)], as: UTF8.self)
            let words = part.split(maxSplits: 1) { $0.isWhitespace }
            guard words.count == 2, let quote = words[1].first, quote == "\"" || quote == "'" else { continue }
            let value = words[1].dropFirst().prefix { $0 != quote }
            if value.utf8.count < 200, !value.contains("&"), !value.contains("<"), !value.contains("%") { entities[String(words[0])] = Array(value.utf8) }
        }
        return entities
    }

    /// Every element closed, stray end tags and signs taken as what they can only be. O(*n*).
    ///
    /// - Parameter entities: What the document declared.
    static func mended(_ source: [UInt8], entities: [String: [UInt8]]) -> [UInt8] {
        var mending = Mending(source, entities)
        mending.run()
        return mending.text
    }

    private struct Mending {
        let source: [UInt8]
        var text: [UInt8] = []
        private var open: [ArraySlice<UInt8>] = []
        /// How often each name is open.
        private var counts: [ArraySlice<UInt8>: Int] = [:]
        private var isOver = false

        private let entities: [String: [UInt8]]

        init(_ source: [UInt8], _ entities: [String: [UInt8]]) {
            self.source = source
            self.entities = entities
        }

        mutating func run() {
            var index = source.first(UInt8(ascii: "<"), in: 0..<source.count) ?? source.count
            while index < source.count, !isOver {
                let next = source.first(UInt8(ascii: "<"), in: index..<source.count) ?? source.count
                if !open.isEmpty { append(source[index..<next]) }
                guard next < source.count else { break }
                index = markup(at: next)
            }
            while let name = open.popLast() { close(name) }
        }

        /// Takes the tag, comment or section at an index and returns where it ends.
        private mutating func markup(at start: Int) -> Int {
            let rest = source[(start + 1)...]
            if rest.starts(with: "!--".utf8) { return (source.first(of: "-->", from: start) ?? source.count - 3) + 3 }
            if rest.starts(with: "![CDATA[".utf8) {
                let end = source.first(of: "]]>", from: start) ?? source.count
                if !open.isEmpty { escape(source[min(start + 9, end)..<end]) }
                return min(end + 3, source.count)
            }
            if rest.first == UInt8(ascii: "?") || rest.first == UInt8(ascii: "!") {
                return (source.first(UInt8(ascii: ">"), in: start..<source.count) ?? source.count - 1) + 1
            }
            let isEnd = rest.first == UInt8(ascii: "/")
            let name = rest.dropFirst(isEnd ? 1 : 0).prefix { isName($0) }
            guard let first = name.first, first >= 0x41, first != UInt8(ascii: ":") else {
                if !open.isEmpty { text += "&lt;".utf8 }
                return start + 1
            }
            guard let end = source.first(UInt8(ascii: ">"), in: start..<source.count) else { return source.count }
            if isEnd { endTag(name) } else { startTag(name, source[name.endIndex..<end]) }
            return end + 1
        }

        private func isName(_ byte: UInt8) -> Bool {
            byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "_")
                || byte == UInt8(ascii: ".")
        }

        private static let empty: Set<String> = ["br", "img", "hr", "input", "meta", "area", "base", "col", "embed", "source", "wbr"]

        private mutating func startTag(_ name: ArraySlice<UInt8>, _ inside: ArraySlice<UInt8>) {
            text.append(UInt8(ascii: "<"))
            text += name
            attributes(inside)
            let isEmpty = inside.last == UInt8(ascii: "/") || Self.empty.contains(String(decoding: name, as: UTF8.self).lowercased())
            text += isEmpty ? "/>".utf8 : ">".utf8
            guard !isEmpty else { return }
            open.append(name)
            counts[name, default: 0] += 1
        }

        private mutating func attributes(_ inside: ArraySlice<UInt8>) {
            var rest = inside
            var seen: Set<ArraySlice<UInt8>> = []
            while seen.count < 100 {
                rest = rest.drop { !isName($0) }
                let name = rest.prefix { isName($0) }
                guard !name.isEmpty else { return }
                rest = rest[name.endIndex...].drop { $0 <= 0x20 }
                var value: ArraySlice<UInt8> = []
                if rest.first == UInt8(ascii: "=") {
                    rest = rest.dropFirst().drop { $0 <= 0x20 }
                    if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                        value = rest.dropFirst().prefix { $0 != quote }
                        rest = rest[min(value.endIndex + 1, rest.endIndex)...]
                    } else {
                        value = rest.prefix { $0 > 0x20 }
                        rest = rest[value.endIndex...]
                    }
                }
                guard (0x41...0x7A).contains(name.first ?? 0), seen.insert(name).inserted else { continue }
                text.append(0x20)
                text += name
                text += "=\"".utf8
                append(ArraySlice(value.flatMap { $0 == UInt8(ascii: "\"") ? Array("&quot;".utf8) : $0 == UInt8(ascii: "<") ? Array("&lt;".utf8) : [$0] }))
                text.append(UInt8(ascii: "\""))
            }
        }

        /// Closes down to the element of that name; without one the tag is stray.
        private mutating func endTag(_ name: ArraySlice<UInt8>) {
            guard counts[name, default: 0] > 0 else { return }
            while let last = open.popLast() {
                close(last)
                counts[last, default: 1] -= 1
                if last == name { break }
            }
            if open.isEmpty { isOver = true }
        }

        private mutating func close(_ name: ArraySlice<UInt8>) {
            text += "</".utf8
            text += name
            text.append(UInt8(ascii: ">"))
        }

        private mutating func escape(_ bytes: ArraySlice<UInt8>) {
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "&"): text += "&amp;".utf8
                case UInt8(ascii: "<"): text += "&lt;".utf8
                case UInt8(ascii: ">"): text += "&gt;".utf8
                default: text.append(byte)
                }
            }
        }

        /// Text as it is, but for ampersands that begin no reference of XML.
        private mutating func append(_ bytes: ArraySlice<UInt8>) {
            var rest = bytes
            while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
                text += rest[..<sign]
                let name = rest[(sign + 1)...].prefix(12).prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 && $0 != UInt8(ascii: "&") }
                let hasEnd = name.endIndex < rest.endIndex && rest[name.endIndex] == UInt8(ascii: ";")
                let word = String(decoding: name, as: UTF8.self)
                if hasEnd, ["amp", "lt", "gt", "quot", "apos"].contains(word) || CharacterReference.scalar(numeric: word) != nil {
                    text.append(UInt8(ascii: "&"))
                    rest = rest[(sign + 1)...]
                } else if hasEnd, let words = entities[word] ?? CharacterReference.words(named: word) {
                    text += words
                    rest = rest[(name.endIndex + 1)...]
                } else {
                    text += "&amp;".utf8
                    rest = rest[(sign + 1)...]
                }
            }
            text += rest
        }
    }
}
