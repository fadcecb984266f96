import UnicodeText

/// Tells lines that somebody ended, as of verse, an address or a log, from lines that ran out of room.
enum KeptLines {
    /// True where the lines of one block mean something each.
    ///
    /// A line that was wrapped ends where the next word had no room. Lines that all begin with a capital, or like one another with figures,
    /// were not wrapped either.
    ///
    /// - Parameter wrapWidth: Columns at which the text is wrapped; nil where it is not.
    static func are(_ lines: [TextLine], in text: [UInt8], wrapWidth: Int?) -> Bool {
        guard lines.count > 1 else { return false }
        let limit = wrapWidth ?? 60
        var (early, alike, capital) = (0, 0, 0)
        for (line, next) in zip(lines, lines.dropFirst()) {
            let word = text[next.range].prefix { $0 > 0x20 }
            if line.width + 1 + columns(of: text, range: word.startIndex..<word.endIndex) <= limit { early += 1 }
            if let shape = figures(text, line), shape == figures(text, next) { alike += 1 }
            if LetterCase(scalar(in: text, at: next.range.lowerBound).value) != .small { capital += 1 }
        }
        let ends = lines.count - 1
        return early * 2 >= ends || alike * 2 > ends || ends >= 3 && capital == ends && lines.allSatisfy { $0.width <= 80 }
    }

    /// The head of a line with all figures alike: "0000-00-00 " of a log; nil for one with few of them.
    private static func figures(_ text: [UInt8], _ line: TextLine) -> [UInt8]? {
        let head = text[line.range].prefix(8)
        let shape = head.map { (0x30...0x39).contains($0) ? 0x30 : $0 }
        return shape.count { $0 == 0x30 } >= 4 ? shape : nil
    }
}
