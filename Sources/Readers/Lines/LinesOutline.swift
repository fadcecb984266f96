import Articles

/// The sections of what a program wrote: those of a manual page, the commits and files of changes.
struct LinesOutline {
    struct Heading {
        var level: Int
        var span: Span
        /// The words that name the section where that is not the line itself.
        var name: Span?
    }

    private(set) var headings: [Heading] = []
    /// "LS(1)"; nil for what has none.
    private(set) var title: String?
    /// Between the first line about a file and its first hunk.
    private var isInHead = false
    private let text: [UInt8]

    /// - Parameter text: Without control. O(*n*).
    init(of text: [UInt8], kind: LinesKind?) {
        self.text = text
        guard kind == .manual || kind == .changes else { return }
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            let span = Span(start, min(end + 1, text.count))
            if kind == .manual { readManual(span, text[start..<end]) } else { readChanges(span, text[start..<end]) }
            start = end + 1
        }
    }

    /// Sections begin at the edge, those in them three blanks behind it, all else further in.
    private mutating func readManual(_ span: Span, _ line: ArraySlice<UInt8>) {
        let indent = line.prefix { $0 == 0x20 }.count
        let words = line.dropFirst(indent)
        guard !words.isEmpty else { return }
        if title == nil {
            title = LinesKind.manualTitle(line)
            return
        }
        // The foot names the program's version and its day far apart.
        guard words.count <= 60, words.firstRange(of: Array("   ".utf8)) == nil else { return }
        if indent == 0 || indent == 3 { headings.append(Heading(level: indent == 0 ? 1 : 2, span: span, name: Span(line.startIndex + indent, line.endIndex))) }
    }

    private mutating func readChanges(_ span: Span, _ line: ArraySlice<UInt8>) {
        if LinesKind.isCommit(line) {
            headings.append(Heading(level: 1, span: span, name: subject(after: span.end)))
        } else if line.starts(with: "diff --git ".utf8) {
            headings.append(Heading(level: 2, span: span, name: line.lastRange(of: " b/").map { Span($0.upperBound, line.endIndex) }))
            isInHead = true
        } else if line.starts(with: "@@ ".utf8) {
            isInHead = false
        } else if !isInHead, line.starts(with: "--- ".utf8), let name = newName(after: span.end) {
            headings.append(Heading(level: 2, span: span, name: name))
        }
    }

    /// The first line of a commit's message: what is moved in, behind the lines about it.
    private func subject(after start: Int) -> Span? {
        var start = start
        for _ in 0..<12 where start < text.count {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            let words = text[start..<end].drop { $0 == 0x20 || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "*") }
            if text[start..<end].starts(with: "diff ".utf8) { return nil }
            if words.startIndex >= start + 4, !words.isEmpty { return Span(words.startIndex, end) }
            start = end + 1
        }
        return nil
    }

    /// The path on the line "+++ path", up to the blanks before its day.
    private func newName(after start: Int) -> Span? {
        guard start < text.count, text[start...].starts(with: "+++ ".utf8) else { return nil }
        let line = text[(start + 4)...].prefix { $0 != 0x0A }
        let day = line.indices.first {
            line[$0] == 0x20 && line[$0...].dropFirst().prefix(4).allSatisfy { (0x30...0x39).contains($0) } && line[$0...].dropFirst(5).first == 0x2D
        }
        var path = line[..<(day ?? line.endIndex)]
        while path.last == 0x20 { path.removeLast() }
        return path.isEmpty ? nil : Span(path.startIndex, path.endIndex)
    }
}

extension ArraySlice<UInt8> {
    fileprivate func lastRange(of words: StaticString) -> Range<Int>? {
        let count = words.utf8CodeUnitCount
        guard self.count >= count else { return nil }
        return stride(from: endIndex - count, through: startIndex, by: -1).first { index in
            (0..<count).allSatisfy { self[index + $0] == words.utf8Start[$0] }
        }.map { $0..<$0 + count }
    }
}
