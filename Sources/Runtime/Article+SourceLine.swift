import Articles
import UnicodeText

extension Article {
    /// The line of the source on which a place of the text stands, counted from 1: where the reader of its format knows that, else where its words are.
    ///
    /// - Parameter source: The bytes that the article was read from. O(*n*).
    func line(of offset: Int, in source: [UInt8]) -> Int {
        let source = decode(source).text
        return 1 + source[..<min(source.count, place(of: offset, in: source))].count { $0 == 0x0A }
    }

    /// The byte of the decoded source.
    private func place(of offset: Int, in source: [UInt8]) -> Int {
        guard let scalars = sourceMap.sourceOffsets(of: [offset], in: text).first, !sourceMap.stretches.isEmpty else {
            return placeOfWords(at: offset, in: source)
        }
        var passed = 0
        return source.firstIndex { byte in
            if byte & 0xC0 != 0x80 { passed += 1 }
            return passed > scalars
        } ?? source.count
    }

    /// Where the words that stand at an offset are, of several places the one that lies as far into the source as they do into the text. Markup may
    /// stand between words: fewer are looked for where more are not found.
    private func placeOfWords(at offset: Int, in source: [UInt8]) -> Int {
        let words = text[offset...].prefix(120).split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
        let wanted = source.count * offset / max(1, text.count)
        for count in [6, 4, 2, 1] where words.count >= count {
            guard let pattern = TextPattern(words.prefix(count).joined(separator: " ")) else { continue }
            let places = pattern.matches(in: source, range: source.indices, steps: Self.mostSteps).found.map(\.lowerBound)
            if let nearest = places.min(by: { abs($0 - wanted) < abs($1 - wanted) }) { return nearest }
        }
        return 0
    }

    private static let mostSteps = 1 << 24
}
