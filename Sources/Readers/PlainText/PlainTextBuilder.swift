import Articles
@preconcurrency import Glibc

/// Makes blocks of labelled lines.
struct PlainTextBuilder {
    private let text: [UInt8]
    private var blocks: [Block] = []
    private var inlines: [Inline] = []
    private var containers: [Container] = []
    private var tables: [Table] = []
    /// Open list items, outermost first: indent in columns, index of the item's list.
    private var openItems: [(indent: Int, list: Int)] = []
    /// Open quotations, outermost first.
    private var openQuotes: [Int] = []
    private var headings = HeadingRanks()
    /// Who a memo's head says wrote it.
    private var writers: [Range<Int>] = []
    /// Names of the footnotes.
    private var notes: Set<String> = []

    init(text: [UInt8]) {
        self.text = text
    }

    mutating func add(_ lines: ArraySlice<TextLine>, _ labels: ArraySlice<(label: LineLabel, margin: Float)>, _ claims: ArraySlice<[LineFeature]>) {
        for index in lines.indices { add(lines[index], labels[index].label, because: claims[index], margin: labels[index].margin) }
    }

    mutating func add(_ table: Table, _ lines: ArraySlice<TextLine>) {
        guard let first = lines.first, let last = lines.last else { return }
        openItems = []
        tables.append(table)
        blocks.append(Block(.table(tables.count - 1), Span(first.range.lowerBound, last.range.upperBound)))
    }

    /// A head of fields: what it says of the text in its place, the other lines as standing text.
    mutating func add(_ fields: FieldHead, _ lines: [TextLine]) {
        for field in fields.found {
            let role = field.value.isEmpty ? nil : field.role
            blocks.append(Block(role ?? .boilerplate, role == nil ? Span(lines[field.lines.lowerBound].range.lowerBound, field.value.end) : field.value))
        }
    }

    /// Its lines come as others do.
    mutating func add(_ memo: MemoHead) { writers += memo.writers }

    private mutating func add(_ line: TextLine, _ label: LineLabel, because claims: [LineFeature], margin: Float) {
        if label.isContinuation, let last = blocks.indices.last {
            // Standing text may be an address or wrapped lines; each end tells by itself.
            if label.kind == .lines || label.kind == .boilerplate && !claims.contains(.wrappedWouldNotFitBefore) {
                inlines.append(Inline(.lineBreak, Span(blocks[last].span.end, blocks[last].span.end + 1), depth: 0))
            }
            blocks[last].span.end = line.range.upperBound
            if label.kind == .quote { hide(MailQuotes.signs(of: line, in: text).range) }
            return
        }
        // ">" alone parts two paragraphs of a quotation.
        if label.kind == .quote, MailQuotes.signs(of: line, in: text).range == line.range { return }
        let form = LineForm(text, line.range)
        if label.kind != .item { openItems = [] }
        if label.kind != .quote { openQuotes = [] }
        let evidence = label.kind == .paragraph ? nil : Self.evidence(for: label.kind, claims, margin)
        var block = Block(.paragraph, Span(line.range), evidence: evidence)
        switch label.kind {
        case .title: block.kind = .title
        case .subtitle: block.kind = .subtitle
        case .byline: block.kind = .byline
        case .date: block.kind = .date
        case .heading:
            block.kind = .heading(level: 1)
            block.span.end = line.range.lowerBound + LinePhrases.editStart(in: text[line.range])
            headings.add(block: blocks.count, HeadingRanks.Style(text, line, form))
        case .paragraph, .lines, .table, .field: break
        case .code:
            block.kind = .code(language: "")
            block.span.start = lineStart(line.range.lowerBound)
        case .note: block = note(line, block)
        case .labelled:
            guard form.labelLength > 0 else { break }
            block.kind = .labelled(label: Span(line.range.lowerBound + form.markerLength, line.range.lowerBound + form.labelLength))
        case .item:
            block.container = item(form, indent: line.indent)
            if line.range.lowerBound + form.markerLength < line.range.upperBound { block.span.start += form.markerLength }
        case .quote:
            let signs = MailQuotes.signs(of: line, in: text)
            block.container = quote(signs.depth)
            block.span.start = signs.range.upperBound
        case .junk: block.kind = LineSigns(text, line.range).isRuler ? .rule : .junk
        case .boilerplate: block.kind = .boilerplate
        }
        blocks.append(block)
    }

    private func lineStart(_ place: Int) -> Int {
        var start = place
        while start > 0, text[start - 1] != 0x0A { start -= 1 }
        return start
    }

    /// A footnote, and its text behind the mark.
    private mutating func note(_ line: TextLine, _ block: Block) -> Block {
        guard let mark = NoteMark.range(in: text[line.range]) ?? NoteMark.numberRange(in: text[line.range]) else { return block }
        let name = NoteMark.name(text[mark])
        notes.insert(name)
        containers.append(Container(.footnote(name: name), parent: nil))
        return Block(.paragraph, Span(mark.upperBound, line.range.upperBound), container: containers.count - 1, evidence: block.evidence)
    }

    /// The container of a quotation in a mail of that depth, the one before where it goes on; a new one for a quotation that stands alone.
    private mutating func quote(_ depth: Int) -> Int {
        openQuotes = Array(openQuotes.prefix(depth))
        while openQuotes.count < max(1, depth) {
            containers.append(Container(.quote, parent: openQuotes.last))
            openQuotes.append(containers.count - 1)
        }
        return openQuotes[openQuotes.count - 1]
    }

    private mutating func hide(_ signs: Range<Int>) {
        if !signs.isEmpty { inlines.append(Inline(.comment, Span(signs), depth: 0)) }
    }

    /// Below this nothing folds away.
    private static let inSight = 0.4

    private static func evidence(for kind: LineKind, _ claims: [LineFeature], _ margin: Float) -> Evidence {
        let weights = LineModel.trained.begin[kind.rawValue]
        let strongest = claims.filter { $0.reason != nil && weights[$0.rawValue] > 0 }
            .sorted { weights[$0.rawValue] > weights[$1.rawValue] }
        var reasons: [String] = []
        for claim in strongest {
            if let reason = claim.reason, !reasons.contains(reason), reasons.count < 2 { reasons.append(reason) }
        }
        var confidence = 1 / (1 + exp(-Double(margin) / 100))
        // Place, length and words that anybody writes make no line an advertisement: it stays in sight.
        if kind.isAside,
            !claims.contains(where: LineFeature.strongSigns.contains) || kind == .junk && claims.contains(.sentenceOfSome) && !claims.contains(.controls)
        {
            confidence = min(confidence, Self.inSight)
        }
        return Evidence(reasons.isEmpty ? "its place among the lines" : reasons.joined(separator: "; "), confidence: confidence)
    }

    /// The item's container; items of one indent and kind that follow each other share a list.
    private mutating func item(_ form: LineForm, indent: Int) -> Int {
        while let last = openItems.last, last.indent > indent { openItems.removeLast() }
        let list: Int
        if let last = openItems.last, last.indent == indent {
            list = last.list
        } else {
            let parent = openItems.isEmpty ? nil : containers.indices.last { containers[$0].parent == openItems[openItems.count - 1].list }
            containers.append(Container(.list(.init(start: form.isNumbered ? Int(form.marker.filter(\.isNumber)) ?? 1 : nil, isTight: true)), parent: parent))
            list = containers.count - 1
            openItems.append((indent, list))
        }
        containers.append(Container(.item(.init(marker: form.marker.isEmpty ? "•" : form.marker)), parent: list))
        return containers.count - 1
    }

    /// Takes back the last block, which may go on; a lone one stays.
    mutating func dropLastBlock() {
        guard blocks.count > 1 else { return }
        let last = blocks.removeLast()
        inlines.removeAll { $0.span.start >= last.span.start }
    }

    /// What stands over no text is no standfirst, but the text itself.
    private mutating func releaseStandfirst() {
        guard let index = blocks.firstIndex(where: { $0.kind == .subtitle }) else { return }
        let hasText = blocks[(index + 1)...].contains { block in
            switch block.kind {
            case .paragraph, .labelled, .heading: true
            default: false
            }
        }
        if !hasText { blocks[index].kind = .paragraph }
    }

    /// Where the text calls its footnotes.
    private mutating func markCalls() {
        guard !notes.isEmpty else { return }
        for block in blocks where block.kind == .paragraph || block.kind.isLabelled {
            for call in NoteCall.all(in: text, block.span.range) where notes.contains(call.name) {
                inlines.append(Inline(.footnoteReference(name: call.name), Span(call.range), depth: 0))
            }
        }
        inlines.sort { $0.span.start < $1.span.start }
    }

    /// The article; the builder is used up, so that the blocks are not copied.
    consuming func article(sourceMap: SourceMap) -> Article {
        for (index, level) in headings.levels where index < blocks.count {
            blocks[index].kind = .heading(level: level)
        }
        releaseStandfirst()
        markCalls()
        var metadata = Masthead(blocks: blocks, text: text).metadata
        if metadata.authors.isEmpty { metadata.authors = writers.map { String(decoding: text[$0], as: UTF8.self) } }
        return Article(text: text, blocks: blocks, containers: containers, inlines: inlines, tables: tables, metadata: metadata, sourceMap: sourceMap)
    }
}

extension Block.Kind {
    fileprivate var isLabelled: Bool {
        if case .labelled = self { true } else { false }
    }
}
