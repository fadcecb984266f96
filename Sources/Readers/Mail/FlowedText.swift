import UnicodeText

/// Text of a mail whose lines go on where they end with a blank (RFC 3676), as lines that are whole.
enum FlowedText {
    /// O(*n*).
    static func whole(_ text: [UInt8]) -> [UInt8] {
        var written: [UInt8] = []
        written.reserveCapacity(text.count)
        var open: (depth: Int, goesOn: Bool) = (0, false)
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let line = Line(line.last == 0x0D ? line.dropLast() : line)
            if open.goesOn, line.depth == open.depth, !line.isSignature {
                written += line.words
            } else {
                if !written.isEmpty { written.append(0x0A) }
                written += [UInt8](repeating: 0x3E, count: line.depth)
                // What stands for itself stays told from a quotation sign.
                if line.depth > 0 || line.words.first == 0x3E { written.append(0x20) }
                written += line.words
            }
            open = (line.depth, line.words.last == 0x20 && !line.isSignature)
        }
        return written
    }

    private struct Line {
        var depth: Int
        /// Behind the quotation signs and the blank that was stuffed before the words.
        var words: ArraySlice<UInt8>

        init(_ line: ArraySlice<UInt8>) {
            depth = line.prefix { $0 == 0x3E }.count
            words = line.dropFirst(depth)
            if words.first == 0x20 { words = words.dropFirst() }
        }

        var isSignature: Bool { words.elementsEqual("-- ".utf8) }
    }
}
