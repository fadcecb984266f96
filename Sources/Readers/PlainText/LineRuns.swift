import UnicodeText

/// Lines that stand together without a blank line between, and how they were wrapped.
///
/// A text may hold paragraphs that were wrapped at one width, at another, and not at all: each run of lines tells its own.
struct LineRuns {
    struct Run {
        var lines: Range<Int>
        /// Columns of the longest line, indent and all.
        var width = 0
        /// Ends of lines at which the next word had no room, and at which it had.
        var full = 0
        var early = 0
        /// Lines that begin with a capital, a figure or a sign; that look like program text; that have blanks inside; that begin with a bullet or number.
        var capitals = 0
        var code = 0
        var gaps = 0
        var marks = 0
        /// Columns before the line that is moved in least.
        var indent = Int.max

        /// Many lines end for want of room, and few before it.
        var isWrapped: Bool { full > 0 && early * 4 <= full && (40...132).contains(width) }
        var isRagged: Bool { early * 2 > full }
    }

    private var runs: [Run] = []
    private var runOfLine: [Int] = []
    /// Columns at which the text around each run is wrapped.
    private var widthOfRun: [Int?] = []

    /// - Parameter usual: Columns at which the text is wrapped as a whole; nil where it is not.
    init(_ views: [LineView], usual: Int?) {
        for (index, view) in views.enumerated() {
            if index == 0 || view.line.blankLinesBefore > 0 { runs.append(Run(lines: index..<index)) }
            runs[runs.count - 1].add(view)
            runOfLine.append(runs.count - 1)
        }
        for index in runs.indices { runs[index].countEnds(views) }
        var last = usual
        for run in runs {
            if run.isWrapped { last = run.width }
            widthOfRun.append(last.flatMap { run.width <= $0 + 4 ? $0 : nil })
        }
        // What stands before the first wrapped run is told by it.
        if let first = runs.firstIndex(where: \.isWrapped) {
            for index in 0..<first where widthOfRun[index] == nil && runs[index].width <= runs[first].width + 4 { widthOfRun[index] = runs[first].width }
        }
    }

    func run(of line: Int) -> Run { runs[runOfLine[line]] }

    /// Columns at which the line was wrapped, or would have been; nil where lines are not.
    func wrapWidth(of line: Int) -> Int? { widthOfRun[runOfLine[line]] }
}

extension LineRuns.Run {
    fileprivate mutating func add(_ view: LineView) {
        lines = lines.lowerBound..<lines.upperBound + 1
        width = max(width, view.line.width + view.line.indent)
        indent = min(indent, view.line.indent)
        if !view.beginsSmall { capitals += 1 }
        if view.signs.isCodeLike || view.signs.endsAsCode || view.signs.hasPrompt || view.signs.isDrawing { code += 1 }
        if view.signs.hasGap { gaps += 1 }
        if view.form.markerLength > 0 { marks += 1 }
    }

    fileprivate mutating func countEnds(_ views: [LineView]) {
        for index in lines.dropLast() {
            let (line, next) = (views[index], views[index + 1])
            // A list's item or an indented paragraph begins on a line of its own.
            if next.form.markerLength > 0 || next.line.indent > line.line.indent && line.endsSentence { continue }
            // Of a few lines, each of which is whole, nothing says that they were wrapped.
            if lines.count < 4, line.endsSentence, !next.beginsSmall { continue }
            if line.line.width + line.line.indent + 1 + next.firstWordLength > width { full += 1 } else { early += 1 }
        }
    }
}
