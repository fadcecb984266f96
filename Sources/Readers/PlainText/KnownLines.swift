/// The lines of a stretch of text, with what some of them are known to be from how they stand; the model finds what the others are beside them.
package struct KnownLines {
    /// Without underlines and signature marks.
    package let lines: [TextLine]
    let tables: [ColumnTables.Found]
    let fields: FieldHead
    let memo: MemoHead
    /// A field is the title: no other line is.
    private let hasTitle: Bool
    /// By line; nil where the model tells.
    private var known: [Known?]

    private enum Known {
        case label(LineLabel)
        /// It begins a block of one of these kinds.
        case beginning(Set<LineKind>)
        case kind(LineKind)
        /// It goes on with the block above.
        case continuing

        func allows(_ label: LineLabel) -> Bool {
            switch self {
            case .label(let known): label == known
            case .beginning(let kinds): !label.isContinuation && kinds.contains(label.kind)
            case .kind(let kind): label.kind == kind
            case .continuing: label.isContinuation
            }
        }
    }

    /// - Parameter isStart: The stretch is the beginning of the text.
    package init(of text: [UInt8], in range: Range<Int>, isStart: Bool) {
        let underlines = Underlines(TextLine.lines(of: text, in: range), in: text)
        let signature = MailSignature(underlines.lines, in: text)
        lines = signature.lines
        known = Array(repeating: nil, count: lines.count)
        fields = isStart ? FieldHead(lines, in: text) : FieldHead()
        hasTitle = fields.hasTitle
        memo = isStart ? MemoHead(lines, in: text) : MemoHead()
        let first = max(fields.end, memo.lines.upperBound)
        let found = ColumnTables(of: lines, in: text).found.filter { $0.lines.lowerBound >= first }
        tables = found.filter { !$0.isExample }
        for line in HangingLines(lines, in: text).found { known[line] = .continuing }
        for line in CountedLines(lines, in: text).found { known[line] = .beginning([.item, .heading, .note]) }
        for line in lines.indices where lines[line].indent > 0 && LineSigns.isOption(text[lines[line].range]) {
            known[line] = .beginning([.paragraph, .code, .item])
        }
        for line in lines.indices where LineForm.isBullet(text, lines[line].range) { known[line] = .beginning([.item, .labelled]) }
        for line in lines.indices where LinePhrases.editStart(in: text[lines[line].range]) < lines[line].range.count { known[line] = .beginning([.heading]) }
        for line in SectionNumerals(lines, in: text).found.union(underlines.headings) { known[line] = .beginning([.heading, .title]) }
        for table in found where table.isExample { mark(table.lines) { _ in .kind(.code) } }
        if let lines = signature.found { markBlock(lines, .lines) }
        markQuotes(in: text)
        for table in tables { markBlock(table.lines, .table) }
        for field in fields.found { markBlock(field.lines, .field) }
        markBlock(memo.lines, .code)
    }

    private mutating func mark(_ lines: Range<Int>, _ known: (Int) -> Known) {
        for line in lines { self.known[line] = known(line) }
    }

    private mutating func markBlock(_ lines: Range<Int>, _ kind: LineKind) {
        mark(lines) { .label(LineLabel(kind, isContinuation: $0 > lines.lowerBound)) }
    }

    /// Lines of one depth without a blank one between are one block; program text keeps its signs and its columns.
    private mutating func markQuotes(in text: [UInt8]) {
        for run in MailQuotes.runs(of: lines, in: text) { markBlock(run.lines, run.isCode ? .code : .quote) }
    }

    /// False for a label that the line cannot have.
    package func allows(_ label: LineLabel, at line: Int) -> Bool {
        if label.kind == .title, hasTitle { return false }
        if let known = known[line] { return known.allows(label) }
        return label.kind != .table && label.kind != .field && (label.kind.mayBeLong || lines[line].width <= 400)
    }

    /// The only label that the line can have; of several the nearest to another, nil where that is one of them.
    package func label(of line: Int, nearest wanted: LineLabel) -> LineLabel? {
        switch known[line] {
        case .label(let label): label
        case .beginning(let kinds): LineLabel(kinds.contains(wanted.kind) ? wanted.kind : kinds.contains(.item) ? .item : .heading)
        case .kind(let kind): LineLabel(kind, isContinuation: wanted.isContinuation)
        case .continuing: LineLabel(wanted.kind, isContinuation: true)
        case nil: nil
        }
    }
}
