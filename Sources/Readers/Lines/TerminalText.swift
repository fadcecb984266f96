import Articles
import UnicodeText

/// Text as programs write it for a terminal. Colours, links and overstrikes become inlines, moves within a line are carried out, all other control goes.
struct TerminalText {
    private(set) var text: [UInt8] = []
    private(set) var inlines: [Inline] = []
    /// The looks, each once.
    private(set) var inks: [Ink] = []
    /// Columns of the widest line.
    private(set) var columns = 0
    private(set) var sourceMap = SourceMap(stretches: [])
    private var line = TerminalLine()
    private var ink = Ink()
    private var link: Int?
    private var links: [String] = []
    private var indexes: [Ink: Int] = [:]
    /// Blanks that moves to the right may still add: as many as there are bytes.
    private var room: Int
    private let input: [UInt8]
    /// True of manual pages: a word that a line's end cuts is made whole.
    private let isManual: Bool

    /// Looks that are told apart; more are shown without any.
    private static let mostInks = 1 << 10
    private static let longestAddress = 2000

    /// - Parameters:
    ///   - input: Valid UTF-8. O(*n*).
    ///   - kind: What wrote it, as far as that is known.
    init(_ input: [UInt8], kind: LinesKind? = nil) {
        self.input = input
        isManual = kind == .manual
        room = input.count
        text.reserveCapacity(input.count)
        // Without line feeds, carriage returns end lines, as they did on old computers.
        let lineEnd: UInt8 = input.contains(0x0A) ? 0x0A : 0x0D
        var start = 0
        var source = 0
        while start < input.count {
            let feed = input[start...].firstIndex(of: lineEnd) ?? input.count
            let isPlain = takePlain(start..<feed)
            sourceMap.stretches.append(SourceMap.Stretch(text: lineStart, source: source, isVerbatim: isPlain))
            source += input[start..<min(feed + 1, input.count)].reduce(0) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
            if feed < input.count { text.append(0x0A) }
            start = feed + 1
        }
    }

    private var lineStart = 0

    /// Writes a line; true where it stands in the text as it was.
    private mutating func takePlain(_ range: Range<Int>) -> Bool {
        lineStart = text.count
        let isWordCut = isManual && text.suffix(Self.cut.count).elementsEqual(Self.cut)
        if ink == Ink(), link == nil, !isWordCut, isPlain(range) {
            text += input[range]
            columns = max(columns, UnicodeText.columns(of: text, range: lineStart..<text.count))
            return true
        }
        line.removeAll()
        write(range)
        let rest = isWordCut ? completeWord(from: line.cells[...]) : line.cells[...]
        put(rest)
        columns = max(columns, rest.reduce(0) { $0 + $1.width })
        return false
    }

    /// How `man` ends a line that cuts a word.
    private static let cut = Array("\u{2010}\n".utf8)

    /// Makes a word whole that was cut at the end of the line before.
    ///
    /// - Returns: What is left of the line, moved in as before.
    private mutating func completeWord(from cells: ArraySlice<TerminalLine.Cell>) -> ArraySlice<TerminalLine.Cell> {
        let indent = cells.prefix { $0.scalar == 0x20 }
        let word = cells[indent.endIndex...].prefix { $0.scalar != 0x20 }
        let start = text.dropLast(Self.cut.count).lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let whole = UnicodeText.columns(of: text, range: start..<text.count - Self.cut.count) + word.reduce(0) { $0 + $1.width }
        // The widest line before tells how wide the page is: its head is as wide as it.
        guard let first = word.first, Unicode.Scalar(first.scalar)?.properties.isLowercase == true, whole <= columns else { return cells }
        text.removeLast(Self.cut.count)
        for index in inlines.indices.reversed() {
            guard inlines[index].span.end > text.count else { break }
            if inlines[index].span.start < text.count { inlines[index].span.end = text.count } else { inlines.remove(at: index) }
        }
        put(word)
        let rest = cells[word.endIndex...].drop { $0.scalar == 0x20 }
        if !rest.isEmpty { text.append(0x0A) }
        lineStart = text.count
        return rest.isEmpty ? [] : indent + rest
    }

    /// True for what has neither control nor tabs.
    private func isPlain(_ range: Range<Int>) -> Bool {
        input.withUnsafeBytes { bytes in
            let line = UnsafeRawBufferPointer(rebasing: bytes[range])
            return !line.contains(0x09) && SafeText.isPlain(line)
        }
    }

    private mutating func write(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            if input[index] == 0x1B {
                let (sequence, end) = ControlSequence.read(in: input, at: index)
                obey(sequence)
                index = min(end, range.upperBound)
                continue
            }
            let (value, length) = scalar(in: input, at: index)
            take(value, index..<index + length)
            index += length
        }
    }

    private mutating func take(_ value: UInt32, _ range: Range<Int>) {
        switch value {
        case 0x07, 0x0E, 0x0F: break
        case 0x08: line.goBack()
        case 0x09: line.tabulate(ink)
        case 0x0D: line.goToStart()
        case 0..<0x20: put(0x2400 + value, width: 1)
        case 0x7F: put(0x2421, width: 1)
        default:
            let safe = SafeText(Array(input[range])).text
            guard !safe.isEmpty else { return }
            let shown = scalar(in: safe, at: 0).value
            // Line ends of Unicode's own are none of a terminal's.
            put(shown == 0x0A ? 0x20 : shown, width: shown == value ? clusterWidth(in: input, range: range) : 1)
        }
    }

    private mutating func put(_ scalar: UInt32, width: Int) { line.write(TerminalLine.Cell(scalar: scalar, width: width, ink: ink, link: link)) }

    private mutating func obey(_ sequence: ControlSequence) {
        switch sequence {
        case .control(let parameters, UInt8(ascii: "m")):
            if input[parameters].first.map({ $0 < 0x3C }) ?? true { ink.select(input[parameters]) }
        case .control(let parameters, UInt8(ascii: "K")): if [[], [0x30]].contains(Array(input[parameters])) { line.eraseToEnd() }
        case .control(let parameters, UInt8(ascii: "C")):
            room -= line.goForward(max(1, min(9999, Int(String(decoding: input[parameters], as: UTF8.self)) ?? 1)), room: room)
        case .command(let words): follow(input[words])
        case .control, .other: break
        }
    }

    /// "8;parameters;address" begins a link, or ends it without an address.
    private mutating func follow(_ command: ArraySlice<UInt8>) {
        let parts = command.split(separator: UInt8(ascii: ";"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].elementsEqual("8".utf8) else { return }
        link = nil
        guard !parts[2].isEmpty, parts[2].count <= Self.longestAddress, parts[2].allSatisfy({ (0x21..<0x7F).contains($0) }) else { return }
        links.append(String(decoding: parts[2], as: UTF8.self))
        link = links.count - 1
    }

    /// Puts cells into the text, and an inline around each stretch of one look or link.
    private mutating func put(_ cells: ArraySlice<TerminalLine.Cell>) {
        var (inkStart, linkStart) = (text.count, text.count)
        var last: TerminalLine.Cell?
        let first = inlines.count
        for cell in cells {
            if let last, last.link != cell.link {
                addLink(last.link, Span(linkStart, text.count))
                linkStart = text.count
            }
            if let last, last.ink != cell.ink {
                add(last.ink, Span(inkStart, text.count))
                inkStart = text.count
            }
            for scalar in [cell.scalar] + cell.marks { append(scalar, to: &text) }
            last = cell
        }
        if let last {
            addLink(last.link, Span(linkStart, text.count))
            add(last.ink, Span(inkStart, text.count))
        }
        inlines[first...].sort { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
    }

    private mutating func addLink(_ link: Int?, _ span: Span) {
        if let link, !span.isEmpty { inlines.append(Inline(.link(address: links[link], title: ""), span, depth: 0)) }
    }

    private mutating func add(_ ink: Ink, _ span: Span) {
        guard ink != Ink(), !span.isEmpty else { return }
        let index = indexes[ink] ?? inks.count
        guard index < Self.mostInks else { return }
        if index == inks.count {
            inks.append(ink)
            indexes[ink] = index
        }
        inlines.append(Inline(.ink(index), span, depth: 0))
    }
}
