/// A heading with the blocks up to the next one; the part before the first heading is the opening.
public struct Section: Hashable, Sendable {
    /// Index of the heading's block; nil for the opening.
    public var heading: Int?
    /// 1 for a main section; the opening is 1.
    public var level: Int
    /// How far it lies under the main sections of its article; 0 for a main one and the opening.
    public var depth: Int
    /// Its place among the sections: 0 for the opening, then 1, 2, …
    public var number: Int
    /// What stands before its heading: "2"; under another section "2.1"; nothing further down, for the opening, where the heading
    /// begins with a number and where half of them do.
    public var label: String
    /// What it is called elsewhere: the number of its own, else the label.
    public var reference: String
    /// Indexes of its blocks, the heading included.
    public var blocks: Range<Int>
    /// From its first block to its last.
    public var span: Span
}

extension Article {
    /// The sections, in order. O(*n*).
    public func sections() -> [Section] {
        guard !blocks.isEmpty else { return [] }
        var starts: [(heading: Int?, level: Int)] = []
        var firsts: [Int] = []
        for (index, block) in blocks.enumerated() {
            if case .heading(let level) = block.kind {
                starts.append((index, level))
                firsts.append(index)
            }
        }
        if firsts.first != 0, hasProse(before: firsts.first ?? blocks.count) {
            starts.insert((nil, 1), at: 0)
            firsts.insert(0, at: 0)
        }
        if starts.isEmpty {
            starts = [(nil, 1)]
            firsts = [0]
        }
        var number = 0
        let mainLevel = starts.lazy.filter { $0.heading != nil }.map(\.level).min() ?? 1
        var labels = SectionLabels(mainLevel: mainLevel)
        let own = HeadingNumbers(starts.map { $0.heading.map { line(blocks[$0].span)[...] } ?? "" }).found
        // Where the author counts, nobody else does.
        let isCounted = own.count { $0 != nil } * 2 < starts.count { $0.heading != nil }
        return starts.indices.map { index in
            let end = index + 1 < firsts.count ? firsts[index + 1] : blocks.count
            if starts[index].heading != nil { number += 1 }
            let counted = starts[index].heading == nil ? "" : labels.next(level: starts[index].level)
            return Section(
                heading: starts[index].heading, level: starts[index].level, depth: max(0, starts[index].level - mainLevel),
                number: starts[index].heading == nil ? 0 : number,
                label: isCounted && own[index] == nil ? counted : "", reference: own[index] ?? (isCounted ? counted : ""),
                blocks: firsts[index]..<end, span: Span(blocks[firsts[index]].span.start, blocks[end - 1].span.end))
        }
    }

    private func hasProse(before end: Int) -> Bool {
        blocks[..<end].contains { $0.kind.isProse && $0.kind != .title && $0.kind != .subtitle }
    }
}

/// Counts main sections, and those under each.
private struct SectionLabels {
    let mainLevel: Int
    private var main = 0
    private var under = 0

    init(mainLevel: Int) { self.mainLevel = mainLevel }

    mutating func next(level: Int) -> String {
        if level <= mainLevel || main == 0 {
            main += 1
            under = 0
            return String(main)
        }
        guard level == mainLevel + 1 else { return "" }
        under += 1
        return "\(main).\(under)"
    }
}
