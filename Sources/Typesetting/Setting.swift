/// How text is set.
public struct Setting: Hashable, Sendable {
    /// The most columns a line may take.
    public var measure: Int
    public var alignment: Alignment
    public var wideTables: WideTables
    public var rhythm: Rhythm

    public init(measure: Int, alignment: Alignment = .ragged, wideTables: WideTables = .records, rhythm: Rhythm = .tight) {
        self.measure = max(1, measure)
        self.alignment = alignment
        self.wideTables = wideTables
        self.rhythm = rhythm
    }

    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        /// An even left edge, no hyphens added.
        case ragged
        /// Both edges even, long words hyphenated.
        case justified
    }

    /// What becomes of a table that has no room even with its cells wrapped.
    public enum WideTables: String, Hashable, Sendable, CaseIterable {
        /// It keeps its columns and is wider than the measure.
        case sideways
        /// Each row is read by itself, a cell a line.
        case records
    }

    /// The blank rows between blocks.
    public enum Rhythm: Hashable, Sendable {
        /// One row above a heading, none below.
        case tight
        /// Two rows above a heading, one below.
        case airy
    }
}
