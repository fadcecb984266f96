import Readers

/// The same article typed another way: other wrapping, blank lines, bullets and headings, so that the model learns
/// what a block is and not how one person typed it.
struct Relayout {
    private let wrap: Wrapping
    private let width: Int
    private var blankLines: BlankLines
    private var capitalHeadings: Bool
    private var indent: Int
    private var bullet: String?

    private enum BlankLines: CaseIterable { case none, everywhere, beforeHeadings }
    private enum Wrapping: CaseIterable { case none, everywhere, some }

    init(using random: inout SeededGenerator) {
        wrap = [.none, .none, .everywhere, .everywhere, .some].randomElement(using: &random) ?? .none
        width = Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 44...120, using: &random) : Int.random(in: 60...80, using: &random)
        blankLines = wrap != .none ? .everywhere : BlankLines.allCases.randomElement(using: &random) ?? .none
        capitalHeadings = Int.random(in: 0..<4, using: &random) == 0
        indent = blankLines == .beforeHeadings ? Int.random(in: 2...4, using: &random) : 0
        bullet = ["-", "*", "•", "–", nil].randomElement(using: &random) ?? nil
    }

    /// The text typed anew, and the label of each of its lines that is not blank.
    func text(of blocks: [(label: LineKind, text: String)], using random: inout SeededGenerator) -> (text: String, labels: [LineLabel]) {
        var output = ""
        var labels: [LineLabel] = []
        for (index, block) in blocks.enumerated() {
            if index > 0 {
                let previous = blocks[index - 1].label
                let together = [.item, .labelled, .byline, .date, .field, .note].contains(block.label) && previous == block.label
                let hasBlank =
                    [block.label, previous].contains { $0.keepsLines }
                    || blankLines == .everywhere && !(together && [.item, .field, .note].contains(block.label))
                    || blankLines == .beforeHeadings && (block.label == .heading || index < 3)
                output += hasBlank ? "\n\n" : "\n"
            }
            let isWrapped = wrap == .everywhere || wrap == .some && Bool.random(using: &random)
            let lines =
                block.label.keepsLines
                ? block.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) : typed(block.text, block.label, isWrapped)
            output += lines.joined(separator: "\n")
            labels += lines.filter { !$0.allSatisfy(\.isWhitespace) }.indices.map { LineLabel(block.label, isContinuation: $0 > 0) }
        }
        return (output, labels)
    }

    private func typed(_ text: String, _ kind: LineKind, _ isWrapped: Bool) -> [String] {
        var text = text
        var hanging = ""
        if capitalHeadings, kind == .heading || kind == .title { text = text.uppercased() }
        if kind == .item, let bullet, let space = text.firstIndex(of: " "), !text[..<space].contains(where: { $0.isLetter || $0.isNumber }) {
            text = bullet + text[space...]
            hanging = "  "
        }
        let first = kind == .paragraph ? String(repeating: " ", count: indent) : ""
        guard isWrapped else { return [first + text] }
        var lines: [String] = []
        var line = first
        for word in text.split(separator: " ") {
            let isEmpty = line.allSatisfy { $0 == " " }
            if !isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = hanging + word
            } else {
                line += (isEmpty ? "" : " ") + word
            }
        }
        return lines + [line]
    }
}

extension LineKind {
    /// Its lines stay as they are typed, however the text is laid out.
    var keepsLines: Bool {
        switch self {
        case .lines, .code, .table: true
        default: false
        }
    }
}
