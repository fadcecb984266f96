import Articles
import Typesetting
import UnicodeText

/// What a panel shows, set to its width: items of one or more rows.
struct PanelContent: Equatable {
    var title = ""
    /// At the right of the title.
    var note = ""
    var items: [PanelItem] = []
    /// What is said where there are no items.
    var emptyWords = ""
    /// What it was made from; nil for the content of no panel.
    var inputs: PanelInputs?

    /// Indexes of the items that can be chosen.
    var choosable: [Int] { items.indices.filter { items[$0].isChoosable } }
}

struct PanelItem: Equatable {
    var rows: [PanelRow]
    /// Where in the text it leads.
    var target: Span?
    var entity: EntityID?
    /// Index of a note.
    var note: Int?
    /// Of a date: its sign on the line of time, and the line on to the next one.
    var timeline: TimelineMark?
    /// What stands in place of its rows where not all items have room.
    var shortRows: [PanelRow]?

    var isChoosable: Bool { target != nil || entity != nil || note != nil }

    /// A line that stands over the items below it.
    static func header(_ words: String) -> PanelItem {
        PanelItem(rows: [PanelRow([PanelRun(words, .label)]), PanelRow()])
    }

    static let gap = PanelItem(rows: [PanelRow()])
}

/// A date on the line of time, in the margin of a panel.
struct TimelineMark: Equatable {
    /// A day is a full dot, what is less exact an open one.
    var isDay: Bool
    /// The line ends here.
    var isLast: Bool
}

struct PanelRow: Equatable {
    var runs: [PanelRun] = []
    /// Flush right.
    var end: PanelRun?

    init(_ runs: [PanelRun] = [], end: PanelRun? = nil) {
        self.runs = runs
        self.end = end
    }
}

struct PanelRun: Equatable {
    var text: String
    var role: StyleRole
    var column: Int

    init(_ text: String, _ role: StyleRole, column: Int = 0) {
        self.text = text
        self.role = role
        self.column = column
    }
}

/// Rows of wrapped words, all in one role.
func paragraphRows(_ words: String, _ role: StyleRole, width: Int, column: Int = 0) -> [PanelRow] {
    wrapped(words, width: max(4, width - column)).map { PanelRow([PanelRun($0, role, column: column)]) }
}

/// Where in the article something occurs: one sign a slice, taller for more.
func strip(of spans: [Span], in length: Int, slices: Int) -> String {
    guard slices > 0, length > 0 else { return "" }
    var counts = [Int](repeating: 0, count: slices)
    for span in spans { counts[min(slices - 1, max(0, span.start * slices / length))] += 1 }
    let signs: [Character] = ["·", "▂", "▄", "▆", "█"]
    return String(counts.map { signs[min($0, 4)] })
}
