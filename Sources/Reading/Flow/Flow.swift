import Articles
import Typesetting
import UnicodeText

/// The rows of an article from top to bottom, set block by block when they are needed. Values of one setting only.
public struct Flow {
    private let typesetter: Typesetter
    private let excerpt: Excerpt?
    private let asides: Asides
    /// First blocks of the runs of asides that are open.
    private let openAsides: Set<Int>
    private let showsAsides: Bool
    private var cache = GalleyCache()
    /// Blank rows above the blocks met so far.
    private var leadings: [Int: Int] = [:]

    var article: Article { typesetter.article }

    /// One row to draw.
    public struct Row {
        public var position: RowPosition
        /// Nil for a blank row.
        public var line: Galley.Line?
    }

    init(of document: Document, setting: Setting) {
        typesetter = Typesetter(article: document.article, setting: setting, elisions: document.excerpt?.elisions ?? [])
        excerpt = document.excerpt
        asides = document.asides
        openAsides = document.openAsides
        showsAsides = document.showsAsides
    }

    // MARK: Blocks

    private func blockAfter(_ block: Int) -> Int? {
        if let excerpt {
            let next = excerpt.blocks.partitionPoint { $0 > block }
            return next < excerpt.blocks.count ? excerpt.blocks[next] : nil
        }
        let next = closedRun(around: block)?.upperBound ?? block + 1
        return next < article.blocks.count ? next : nil
    }

    private func blockBefore(_ block: Int) -> Int? {
        if let excerpt {
            let next = excerpt.blocks.partitionPoint { $0 >= block }
            return next > 0 ? excerpt.blocks[next - 1] : nil
        }
        let first = closedRun(around: block)?.lowerBound ?? block
        guard first > 0 else { return nil }
        return closedRun(around: first - 1)?.lowerBound ?? first - 1
    }

    private func partCount(_ block: Int) -> Int { typesetter.partCount(of: article.blocks[block]) }

    mutating func lines(of block: Int, part: Int) -> [Galley.Line] {
        let key = GalleyCache.Key(block: block, part: part)
        if let galley = cache[key] { return galley.lines }
        let galley = closedRun(around: block).map { $0.lowerBound == block ? foldLine(of: $0) : Galley(lines: []) } ?? typesetter.galley(of: block, part: part)
        cache[key] = galley
        return galley.lines
    }

    /// The run of asides around a block that shows as one line; nil where the block shows as it is.
    func closedRun(around block: Int) -> Range<Int>? {
        guard excerpt == nil, !showsAsides, let run = asides.run(around: block), !openAsides.contains(run.lowerBound) else { return nil }
        return run
    }

    /// False for what is folded away: behind another block's line, or out of the view.
    func isShown(_ block: Int) -> Bool {
        if let excerpt { return excerpt.contains(block) }
        return closedRun(around: block).map { $0.lowerBound == block } ?? true
    }

    /// One dim line for a run of asides.
    private func foldLine(of run: Range<Int>) -> Galley {
        let first = article.blocks[run.lowerBound].span
        let span = Span(first.start, article.blocks[run.upperBound - 1].span.end)
        let words =
            article.blocks[run.lowerBound].kind == .frontMatter
            ? "metadata" : article.line(Span(first.start, min(first.end, scalarBoundary(in: article.text, atOrBefore: first.start + 200))))
        let more = run.count > 1 ? "  +\(run.count - 1)" : ""
        let room = typesetter.setting.measure - 2 - columns(of: more)
        let line = "⋯ " + cut(words, to: room) + more
        return Galley(lines: [Galley.Line(span: span, runs: [Galley.Run(column: 0, .sign(line, .secondary))])])
    }

    /// Blank rows above a block.
    private mutating func leading(_ block: Int) -> Int {
        if let rows = leadings[block] { return rows }
        let rows = blankRows(above: block)
        if leadings.count > 4096 { leadings = [:] }
        leadings[block] = rows
        return rows
    }

    private mutating func blankRows(above block: Int) -> Int {
        var above = blockBefore(block)
        while let index = above, lines(of: index, part: 0).isEmpty { above = blockBefore(index) }
        guard !lines(of: block, part: 0).isEmpty else { return 0 }
        guard let above else { return excerpt == nil ? 0 : 1 }
        return typesetter.setting.rhythm.blankRows(after: article.blocks[above], before: article.blocks[block], in: article)
    }

    // MARK: Rows

    /// The first row; nil for an article without blocks.
    mutating func first() -> RowPosition? {
        guard let block = excerpt == nil ? article.blocks.indices.first : excerpt?.blocks.first else { return nil }
        let start = RowPosition(block: block, line: -leading(block))
        return lines(of: block, part: 0).isEmpty ? row(after: RowPosition(block: block)) : start
    }

    mutating func last() -> RowPosition? {
        guard let block = excerpt == nil ? article.blocks.indices.last : excerpt?.blocks.last else { return nil }
        let part = partCount(block) - 1
        let end = RowPosition(block: block, part: part, line: lines(of: block, part: part).count - 1)
        return end.line < 0 ? row(before: RowPosition(block: block)) : end
    }

    /// True for the last row. Far from the end nothing is set to know that.
    mutating func isLast(_ position: RowPosition) -> Bool {
        let last = excerpt?.blocks.last ?? article.blocks.count - 1
        return position.block + 64 > last && row(after: position) == nil
    }

    mutating func row(after position: RowPosition) -> RowPosition? {
        if position.line + 1 < lines(of: position.block, part: position.part).count {
            return RowPosition(block: position.block, part: position.part, line: position.line + 1)
        }
        var block = position.block
        var part = position.part + 1
        while true {
            if part >= partCount(block) {
                guard let next = blockAfter(block) else { return nil }
                block = next
                part = 0
            }
            if !lines(of: block, part: part).isEmpty {
                return RowPosition(block: block, part: part, line: part == 0 ? -leading(block) : 0)
            }
            part += 1
        }
    }

    mutating func row(before position: RowPosition) -> RowPosition? {
        if position.line > (position.part == 0 ? -leading(position.block) : 0) {
            return RowPosition(block: position.block, part: position.part, line: position.line - 1)
        }
        var block = position.block
        var part = position.part - 1
        while true {
            if part < 0 {
                guard let previous = blockBefore(block) else { return nil }
                block = previous
                part = partCount(block) - 1
            }
            let count = lines(of: block, part: part).count
            if count > 0 { return RowPosition(block: block, part: part, line: count - 1) }
            part -= 1
        }
    }

    /// The row that shows an offset of the text, or the nearest before it that is shown.
    mutating func row(at offset: Int) -> RowPosition? {
        guard var block = article.blockIndex(at: offset) ?? article.blocks.indices.first else { return nil }
        if let excerpt {
            let next = excerpt.blocks.partitionPoint { $0 > block }
            guard let nearest = next > 0 ? excerpt.blocks[next - 1] : excerpt.blocks.first else { return nil }
            block = nearest
        }
        if let run = closedRun(around: block) { block = run.lowerBound }
        let part = part(of: block, at: offset)
        let lines = lines(of: block, part: part)
        guard !lines.isEmpty else { return row(before: RowPosition(block: block)) ?? first() }
        return RowPosition(block: block, part: part, line: Galley(lines: lines).lineIndex(at: offset))
    }

    private mutating func part(of block: Int, at offset: Int) -> Int {
        let count = partCount(block)
        guard count > 1 else { return 0 }
        var part = min(count - 1, max(0, (offset - article.blocks[block].span.start) / Typesetter.partSize))
        if part > 0, let first = lines(of: block, part: part).first, first.span.start > offset { part -= 1 }
        return part
    }

    /// The rows from a position on, at most so many.
    mutating func rows(from start: RowPosition, count: Int) -> [Row] {
        var rows: [Row] = []
        rows.reserveCapacity(count)
        var next: RowPosition? = start
        while var position = next, rows.count < count {
            let lines = lines(of: position.block, part: position.part)
            while position.line < lines.count, rows.count < count {
                rows.append(Row(position: position, line: position.line < 0 ? nil : lines[position.line]))
                position.line += 1
            }
            position.line -= 1
            next = rows.count < count ? row(after: position) : nil
        }
        return rows
    }

    /// The row so many rows away, or the last one on the way.
    mutating func row(_ distance: Int, from start: RowPosition) -> RowPosition {
        var position = start
        for _ in 0..<abs(distance) {
            guard let next = distance > 0 ? row(after: position) : row(before: position) else { break }
            position = next
        }
        return position
    }
}
