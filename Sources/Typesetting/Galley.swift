import Articles

/// One block set to a measure: its lines, top to bottom.
public struct Galley: Hashable, Sendable {
    public var lines: [Line]

    public init(lines: [Line]) {
        self.lines = lines
    }

    public struct Line: Hashable, Sendable {
        /// The part of the article's text that the line stands for; the lines of a block follow each other without a gap.
        public var span: Span
        /// What is drawn, left to right.
        public var runs: [Run]
        /// Of lines that may be wider than the measure; nil for all others.
        public var overflow: Overflow?

        public init(span: Span, runs: [Run], overflow: Overflow? = nil) {
            self.span = span
            self.runs = runs
            self.overflow = overflow
        }
    }

    /// How far the lines of a block go, so that all of them move sideways together.
    public struct Overflow: Hashable, Sendable {
        /// What begins before this column stays where it is.
        public var start: Int
        /// Where the widest line of the block ends.
        public var end: Int
    }

    public struct Run: Hashable, Sendable {
        /// Columns from the left edge of the measure.
        public var column: Int
        public var content: Content

        public init(column: Int, _ content: Content) {
            self.column = column
            self.content = content
        }
    }

    public enum Content: Hashable, Sendable {
        /// Words of the article; white space inside counts as one blank each run.
        case text(Span)
        /// Preformatted words: every blank counts, tabs go to the next multiple of 4.
        case verbatim(Span)
        /// Something of gloss's own: a list marker, a rule, a hyphen.
        case sign(String, Sign)
    }

    public enum Sign: Hashable, Sendable {
        case marker, quoteBar, rule, hyphen, secondary, codeLabel
    }

    /// The line that holds an offset, or the last one before it.
    public func lineIndex(at offset: Int) -> Int {
        max(0, lines.partitionPoint { $0.span.start > offset } - 1)
    }
}
