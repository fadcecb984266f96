import UnicodeText

/// All keys as they are set now, grouped by what one wants to do; typing narrows them.
struct HelpView {
    private let state: ReaderState
    private let filter: String
    private let scroll: Int
    private let lines: [Line]

    init(state: ReaderState, filter: String, scroll: Int) {
        self.state = state
        self.filter = filter
        self.scroll = scroll
        lines = Self.lines(of: state.keyMap, with: filter)
    }

    private struct Line {
        var keys: String
        var words: String
        /// A group's name stands alone.
        var isGroup: Bool { keys.isEmpty }
    }

    func draw(on frame: inout Frame) {
        let (left, top) = (left, isSmall ? 0 : 1)
        frame.put("Keys", .current, column: left, row: top)
        frame.put(filter.isEmpty ? "type to filter" : "with “\(filter)”", .secondary, column: left + 7, row: top)
        let back = "Esc back to the text"
        if frame.columns > 60 { frame.put(back, .secondary, column: frame.columns - 4 - back.count, row: top) }
        let width = (frame.columns - 2 * left) / columnCount
        guard !lines.isEmpty else {
            frame.put("no key has “\(filter)” in its words", .secondary, column: left, row: top + 2)
            return
        }
        if hasMore { frame.put("↓ more", .secondary, column: left, row: frame.rows - 2) }
        for (column, part) in columns.enumerated() {
            for (row, line) in part.dropFirst(min(scroll, max(0, part.count - height))).enumerated() where row < height {
                draw(line, on: &frame, column: left + column * width, row: row + firstRow, width: width - (columnCount > 1 ? 2 : 0))
            }
        }
    }

    /// Whether lines stand below the screen.
    private var hasMore: Bool { scroll < lastScroll }

    private var isSmall: Bool { state.size.rows < 12 }
    private var left: Int { state.size.columns < 40 ? 1 : 4 }
    private var firstRow: Int { isSmall ? 1 : 3 }
    private var columnCount: Int { max(1, min(3, (state.size.columns - 8) / 36, (lines.count + height - 1) / height)) }
    private var height: Int { max(1, state.size.rows - firstRow - 2) }

    /// Rows that can be scrolled away until the end of the longest column is in view.
    var lastScroll: Int { columns.map { max(0, $0.count - height) }.max() ?? 0 }

    private func draw(_ line: Line, on frame: inout Frame, column: Int, row: Int, width: Int) {
        guard !line.isGroup else {
            frame.put(line.words, .label, column: column, row: row, limit: column + width)
            return
        }
        let end = frame.put(line.keys, .key, column: column, row: row, limit: column + width)
        frame.put(cut(line.words, to: width - max(12, end - column + 1)), .secondary, column: max(column + 12, end + 1), row: row, limit: column + width)
    }

    private static func lines(of keyMap: KeyMap, with filter: String) -> [Line] {
        var lines: [Line] = []
        for group in CommandGroup.allCases {
            let entries = Command.table.filter { $0.group == group && matches($0, filter, keyMap) }
            guard !entries.isEmpty else { continue }
            if !lines.isEmpty { lines.append(Line(keys: "", words: "")) }
            lines.append(Line(keys: "", words: group.rawValue))
            for entry in entries {
                let own = keyMap.keys(for: entry.command)
                let keys = own.isEmpty ? keyMap.name(of: entry.command) : own.prefix(3).map { $0.map(\.name).joined() }.joined(separator: " ")
                lines.append(Line(keys: keys, words: entry.title))
            }
        }
        return lines
    }

    private static func matches(_ entry: CommandEntry, _ filter: String, _ keyMap: KeyMap) -> Bool {
        guard !filter.isEmpty else { return true }
        let needle = filter.lowercased()
        return entry.title.lowercased().contains(needle) || entry.group.rawValue.lowercased().contains(needle) || entry.command.rawValue.contains(needle)
            || keyMap.keys(for: entry.command).contains { $0.map(\.name).joined().hasPrefix(filter) }
    }

    /// Whole groups side by side, as even as they go.
    private var columns: [[Line]] {
        let (lines, count) = (lines, columnCount)
        var columns: [[Line]] = [[]]
        let target = (lines.count + count - 1) / count
        for group in lines.split(whereSeparator: { $0.isGroup && $0.words.isEmpty }) {
            if columns.count < count, !columns[columns.count - 1].isEmpty, columns[columns.count - 1].count + group.count / 2 > target { columns.append([]) }
            if !columns[columns.count - 1].isEmpty { columns[columns.count - 1].append(Line(keys: "", words: "")) }
            columns[columns.count - 1] += group
        }
        return columns
    }
}
