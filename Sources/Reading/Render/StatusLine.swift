import Articles
import UnicodeText

/// The foot of the screen: where one is, messages, what is being typed.
struct StatusLine {
    let state: ReaderState

    func draw(on frame: inout Frame) {
        let layout = state.layout
        if let prompt = state.prompt {
            draw(prompt, on: &frame)
            if let message = state.message, layout.messageRow != layout.statusRow { draw(message, on: &frame, row: layout.messageRow) }
            return
        }
        if let message = state.message { draw(message, on: &frame, row: layout.messageRow) }
        guard layout.hasStatus, state.message == nil || layout.messageRow != layout.statusRow else { return }
        let row = layout.statusRow
        frame.clear(rows: row..<row + 1, columns: 0..<frame.columns)
        let right = right
        let rightStart = frame.columns - 1 - columns(of: right.map(\.text).joined())
        let end = frame.put(cut(left, to: max(4, frame.columns - 3)), .secondary, column: 1, row: row)
        if case .help = state.overlay { frame.cursor = (min(end, frame.columns - 1), row) }
        var column = rightStart
        guard column > end + 1 else {
            let short = right.dropLast(2)
            let start = frame.columns - 1 - columns(of: short.map(\.text).joined())
            if !short.isEmpty, start > end + 1 {
                var column = start
                for run in short { column = frame.put(run.text, run.role, column: column, row: row) }
                return
            }
            let help = "\(state.name(of: .help)) help"
            if frame.columns - 1 - columns(of: help) > end + 1 { frame.put(help, .secondary, column: frame.columns - 1 - columns(of: help), row: row) }
            return
        }
        for run in right { column = frame.put(run.text, run.role, column: column, row: row) }
    }

    private func draw(_ message: Message, on frame: inout Frame, row: Int) {
        frame.clear(rows: row..<row + 1, columns: 0..<frame.columns)
        let start = frame.put(message.isWarning ? " ! " : " ", message.isWarning ? .warning : .body, column: 0, row: row)
        frame.put(cut(message.text, to: max(1, frame.columns - start)), message.isWarning ? .warning : .body, column: start, row: row)
    }

    private func draw(_ prompt: Prompt, on frame: inout Frame) {
        let row = frame.rows - 1
        frame.clear(rows: row..<row + 1, columns: 0..<frame.columns)
        let label = frame.put(prompt.kind.label(atMost: frame.columns - 2), .key, column: frame.columns > 20 ? 1 : 0, row: row)
        let room = max(1, frame.columns - label - 1)
        let before = Self.tail(of: prompt.textBeforeCursor, columns: room - 1)
        let cursor = frame.put(before, .body, column: label, row: row)
        let rest = String(prompt.text.dropFirst(prompt.textBeforeCursor.count))
        let end = frame.put(rest, .body, column: cursor, row: row)
        frame.cursor = (min(cursor, frame.columns - 1), row)
        drawSearch(prompt, after: end, on: &frame, row: row)
    }

    /// The part before the cursor that has room, where the text is longer than the row.
    private static func tail(of text: String, columns room: Int) -> String {
        var left = room
        let kept = text.reversed().prefix { character in
            left -= columns(of: String(character))
            return left >= 0
        }
        return String(kept.reversed())
    }

    /// Beside a search being typed: a strip of the hits, which of how many, what is wrong.
    private func drawSearch(_ prompt: Prompt, after end: Int, on frame: inout Frame, row: Int) {
        let isPattern: Bool
        switch prompt.kind {
        case .search(_, let pattern, _), .filter(let pattern, _): isPattern = pattern
        case .contents:
            let help = "Enter jump   ↑ ↓ choose   Esc close"
            if frame.columns - 1 - columns(of: help) > end + 2 { frame.put(help, .secondary, column: frame.columns - 1 - columns(of: help), row: row) }
            return
        default: return
        }
        var right = isPattern ? "as a pattern   ^R words" : "^R pattern"
        if let search = state.document.search, !search.query.isEmpty {
            let found = search.fault ?? count(search)
            right = frame.columns - 1 - columns(of: found + right) - 3 > end + 2 ? found + "   " + right : found
        }
        let start = frame.columns - 1 - columns(of: right)
        guard start > end + 2 else {
            if let fault = state.document.search?.fault, row > 0 { draw(Message(fault, isWarning: true), on: &frame, row: row - 1) }
            return
        }
        frame.put(right, state.document.search?.fault == nil ? .secondary : .warning, column: start, row: row)
        if let search = state.document.search, start - end > 24 {
            let slices = min(64, start - end - 8)
            frame.put(strip(of: search.hits, in: state.article.text.count, slices: slices), .stripEmpty, column: start - slices - 3, row: row)
        }
    }

    private func count(_ search: Search) -> String {
        if search.isFilter, let share = state.document.excerpt?.share { return share }
        return search.hits.isEmpty
            ? search.isDone ? "not found" : "searching …"
            : "\(search.current.map { String($0 + 1) } ?? "–")/\(search.hits.count)\(search.hits.count >= Search.mostHits ? "+" : search.isDone ? "" : " …")"
    }

    private var left: String {
        switch state.overlay {
        case .help: return "help: " + helpFilter
        case .corrections(let corrections, let chosen): return "\(chosen + 1) of \(corrections.count)"
        case .shelf(let chosen): return "\(chosen + 1) of \(state.shelf.count)"
        case .hints: return "x  the letter opens its card"
        default: break
        }
        if !state.pendingKeys.isEmpty { return state.pendingKeys.map(\.name).joined() }
        var parts: [String] = []
        let hits = state.document.search.flatMap { $0.query.isEmpty || $0.hits.isEmpty || $0.isFilter ? nil : ($0.query, count($0)) }
        if let hits, state.size.columns < 60 { parts.append(hits.1) }
        if state.size.columns >= 60 {
            if state.shelf.count > 1 { parts.append("\(state.shelf.current + 1)/\(state.shelf.count)") }
            if state.skim != nil { parts.append("Skim") }
            if state.isSheetOpen, let panel = state.panel { return sheetPlace(panel) }
            parts.append(section)
        }
        parts.append("\(state.sharePercent) %")
        if state.size.columns < 24 { return parts[0] }
        if state.isEndInView {
            parts.append("the end")
        } else if let left = state.timeLeft {
            parts.append(left)
        }
        if let count = state.count { parts.append("\(count)×") }
        if let hits, state.size.columns >= 60 {
            parts.append(Self.search(hits.0, hits.1, room: state.size.columns - 3 - parts.reduce(0) { $0 + columns(of: $1) + 5 }))
        }
        if !state.document.isComplete { parts.append("reading …") }
        if state.tailed == state.document.id { parts.append("following …") }
        if state.document.insights == nil, state.document.failure == nil, state.size.columns >= 60 { parts.append("names …") }
        if let coverage = state.document.insights?.coverage, coverage < state.article.text.count { parts.append("names in the first \(coverage >> 20) MB") }
        return parts.joined(separator: "  ·  ")
    }

    /// The words give way to the count.
    private static func search(_ words: String, _ count: String, room: Int) -> String {
        let room = room - columns(of: count) - 3
        return room < 4 ? count : "“\(cut(words, to: room))” \(count)"
    }

    /// "Takeaways  ·  1 of 6".
    private func sheetPlace(_ panel: PanelKind) -> String {
        let choosable = state.panelContent.choosable
        guard let chosen = choosable.firstIndex(of: state.lists[panel]?.chosen ?? 0) else { return panel.title }
        return "\(panel.title)  ·  \(chosen + 1) of \(choosable.count)"
    }

    private var helpFilter: String {
        if case .help(let filter, _) = state.overlay { filter } else { "" }
    }

    private var section: String {
        let section = state.document.sections[state.currentSection]
        let last = state.document.sections.last?.number ?? 0
        return section.heading == nil ? last == 0 ? cut(state.document.title, to: state.size.columns / 3) : "Opening" : "\(section.number) of \(last)"
    }

    /// At most three keys for what one can do now, and help.
    private var right: [PanelRun] {
        var keys: [(String, String)] = []
        switch state.overlay {
        case .card: return [PanelRun("any move closes the card", .secondary)]
        case .hints: keys = [("Esc", "never mind")]
        case .help: return [PanelRun("as set now, in keys.yaml", .secondary)]
        case .themes: keys = [("↑ ↓", "try"), ("Enter", "keep"), ("Esc", "as it was")]
        case .corrections: keys = [("x", "take back"), (state.name(of: .undo), "undo"), ("Esc", "back")]
        case .shelf: keys = [("Enter", "read"), ("Esc", "back")]
        case .answer: keys = [("↑ ↓", "move"), (state.name(of: .copy), "copy"), ("Esc", "back")]
        default:
            if state.selection != nil {
                keys = [(state.name(of: .copy), "copy"), (state.name(of: .addNote), "note"), (state.name(of: .close), "never mind")]
            } else if state.isSheetOpen || state.focus == .panel, state.panel == .notes {
                keys = [(state.name(of: .act), "go there"), (state.name(of: .addNote), "change"), ("d", "delete"), (state.name(of: .close), "close")]
            } else if state.isSheetOpen || state.focus == .panel {
                keys = [
                    ("\(state.name(of: .lineDown)) \(state.name(of: .lineUp))", "choose"),
                    (state.name(of: .act), state.panel == .entities ? "card" : "go there"),
                    (state.name(of: .close), state.isSheetOpen ? "close" : "to the text"),
                ]
            } else if state.focus == .contents {
                keys = [
                    ("\(state.name(of: .lineDown)) \(state.name(of: .lineUp))", "choose"), (state.name(of: .act), "go there"),
                    (state.name(of: .close), "to the text"),
                ]
            } else if state.document.excerpt != nil {
                keys = [(state.name(of: .close), "all of the text")]
            } else if state.skim != nil {
                keys = [("\(state.name(of: .more)) \(state.name(of: .less))", "more, less"), (state.name(of: .skim), "all")]
            }
            keys.append((state.name(of: .help), "help"))
        }
        return keys.enumerated().flatMap { index, key in
            [PanelRun((index > 0 ? "   " : "") + key.0, .key), PanelRun(" " + key.1, .secondary)]
        }
    }
}
