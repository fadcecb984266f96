import Articles
import Typesetting

/// Which columns and rows of the screen belong to what. Derived from size, preferences and what the text is made of.
public struct ScreenLayout: Equatable, Sendable {
    /// A column of the screen: where its text begins and how wide it is. Its margin lies two cells to the left.
    public struct Column: Equatable, Sendable {
        public var start: Int
        public var width: Int
        public var end: Int { start + width }
    }

    public let size: Size
    public let contents: Column?
    public let text: Column
    public let panel: Column?
    /// False where there is no room for bar and section numbers.
    public let hasMargin: Bool
    public let rhythm: Setting.Rhythm
    /// Row of the sticky heading; nil where there is no room.
    public let stickyRow: Int?
    /// Rows of the text; what stands at its foot for a while has its own.
    public let textRows: Range<Int>
    /// Row of messages, above the status line; the status line itself where there is no room.
    public let messageRow: Int
    public let statusRow: Int

    public static let wideColumns = 120
    public static let middleColumns = 84

    /// - Parameter footRows: Rows at the foot that the text gives away where it has enough.
    public init(size: Size, preferences: Preferences, form: Article.Form = .prose, footRows: Int = 0) {
        self.size = size
        let allowed = preferences.isZen ? 1 : preferences.columnCount ?? 3
        let width = size.columns
        if case .lines = form {
            // Programs write for the whole width.
            (contents, text, panel) = (nil, Column(start: 0, width: width), nil)
        } else if width >= Self.wideColumns, allowed >= 3 {
            (contents, text, panel) = Self.wide(width, preferences.measure)
        } else if width >= Self.middleColumns, allowed >= 2 {
            contents = nil
            (text, panel) = Self.middle(width, preferences.measure)
        } else {
            contents = nil
            panel = nil
            text = Self.narrow(width, preferences.measure)
        }
        hasMargin = width >= 24 && form == .prose
        rhythm = size.rows >= 36 ? .airy : .tight
        switch size.rows {
        case 16...:
            stickyRow = 0
            textRows = 1..<size.rows - 2 - footRows
            messageRow = size.rows - 2
        case 6...15:
            stickyRow = width >= 24 ? 0 : nil
            textRows = (width >= 24 ? 1 : 0)..<size.rows - 1
            messageRow = size.rows - 1
        default:
            stickyRow = nil
            textRows = 0..<size.rows
            messageRow = size.rows - 1
        }
        statusRow = size.rows - 1
    }

    /// Whether the status line has a row of its own.
    public var hasStatus: Bool { size.rows >= 6 }

    private static func wide(_ width: Int, _ measure: Int) -> (Column, Column, Column) {
        let contentsWidth = min(40, 24 + max(0, width - 140) / 3)
        let panelWidth = width >= 160 ? 38 : min(30, 25 + max(0, width - 120) / 8)
        let textWidth = min(measure, width - contentsWidth - panelWidth - 9)
        let spare = width - contentsWidth - panelWidth - 9 - textWidth
        let left = min(2, 1 + spare / 8)
        let textStart = left + contentsWidth + 4 + (spare - (left - 1)) / 2
        let panelStart = width - panelWidth - 1 - min(1, spare / 8)
        return (Column(start: left, width: contentsWidth), Column(start: textStart, width: textWidth), Column(start: panelStart, width: panelWidth))
    }

    private static func middle(_ width: Int, _ measure: Int) -> (Column, Column) {
        let panelWidth = width >= 92 ? min(30, 27 + max(0, width - 104) / 5) : 26
        let textWidth = min(measure, max(52, min(60, width - panelWidth - 13)), width - panelWidth - 8)
        let wider = min(measure, max(textWidth, width - panelWidth - 13))
        return (Column(start: 4, width: wider), Column(start: width - panelWidth - 2, width: panelWidth))
    }

    private static func narrow(_ width: Int, _ measure: Int) -> Column {
        if width < 24 { return Column(start: 0, width: width) }
        if width < 60 { return Column(start: 2, width: min(measure, width - 2)) }
        let textWidth = min(measure, width - 8)
        return Column(start: max(4, (width - textWidth) / 2), width: textWidth)
    }
}
