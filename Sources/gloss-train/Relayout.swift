import Readers

/// The same article typed another way: other wrapping, blank lines, bullets and headings, so that the model learns
/// what a block is and not how one person typed it.
struct Relayout {
    private var wrap: Int?
    private var blankLines: BlankLines
    private var capitalHeadings: Bool
    private var indent: Int
    private var bullet: String?

    private enum BlankLines: CaseIterable { case none, everywhere, beforeHeadings }

    init(using random: inout SeededGenerator) {
        wrap = Bool.random(using: &random) ? Int.random(in: 60...80, using: &random) : nil
        blankLines = wrap != nil ? .everywhere : BlankLines.allCases.randomElement(using: &random) ?? .none
        capitalHeadings = Int.random(in: 0..<4, using: &random) == 0
        indent = blankLines == .beforeHeadings ? Int.random(in: 2...4, using: &random) : 0
        bullet = ["-", "*", "•", "–", nil].randomElement(using: &random) ?? nil
    }

    /// The text typed anew, and the label of each of its lines that is not blank.
    func text(of blocks: [(label: LineKind, text: String)]) -> (text: String, labels: [LineLabel]) {
        var output = ""
        var labels: [LineLabel] = []
        for (index, block) in blocks.enumerated() {
            if index > 0 {
                let previous = blocks[index - 1].label
                let together = [.item, .labelled, .byline, .date].contains(block.label) && previous == block.label
                let hasBlank =
                    blankLines == .everywhere && !(together && block.label == .item)
                    || blankLines == .beforeHeadings && (block.label == .heading || index < 3)
                output += hasBlank ? "\n\n" : "\n"
            }
            let lines = typed(block.text, block.label)
            output += lines.joined(separator: "\n")
            labels += lines.indices.map { LineLabel(block.label, isContinuation: $0 > 0) }
        }
        return (output, labels)
    }

    private func typed(_ text: String, _ kind: LineKind) -> [String] {
        var text = text
        var hanging = ""
        if capitalHeadings, kind == .heading || kind == .title { text = text.uppercased() }
        if kind == .item, let bullet, let space = text.firstIndex(of: " "), !text[..<space].contains(where: { $0.isLetter || $0.isNumber }) {
            text = bullet + text[space...]
            hanging = "  "
        }
        let first = kind == .paragraph ? String(repeating: " ", count: indent) : ""
        guard let wrap else { return [first + text] }
        var lines: [String] = []
        var line = first
        for word in text.split(separator: " ") {
            let isEmpty = line.allSatisfy { $0 == " " }
            if !isEmpty, line.count + 1 + word.count > wrap {
                lines.append(line)
                line = hanging + word
            } else {
                line += (isEmpty ? "" : " ") + word
            }
        }
        return lines + [line]
    }
}
