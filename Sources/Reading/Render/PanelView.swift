import Articles
import UnicodeText

/// A panel on the screen: which of its items are in view, and their drawing.
struct PanelView {
    private let state: ReaderState
    private let kind: PanelKind
    private let content: PanelContent
    private let view: Span
    private let excerpt: Excerpt?

    init(_ state: ReaderState, _ kind: PanelKind, _ content: PanelContent) {
        self.state = state
        self.kind = kind
        self.content = content
        view = state.viewSpan
        excerpt = state.document.excerpt
    }

    private var hasFocus: Bool { state.focus == .panel || state.isSheetOpen || kind == .contents }
    private var chosen: Int? { hasFocus ? state.lists[kind]?.chosen : nil }

    /// Draws in the panel's column.
    func draw(on frame: inout Frame) {
        guard let column = state.layout.panel else { return }
        let rows = state.layout.textRows
        draw(on: &frame, column: column, rows: rows)
    }

    /// Rows of the title and the blank one below it; where there is little room, the list is worth more.
    private func headHeight(in rows: Int) -> Int { rows >= 6 ? 2 : rows >= 3 ? 1 : 0 }

    /// The rows it needs, its title included.
    var height: Int { 2 + max(1, content.items.reduce(0) { $0 + $1.rows.count }) }

    func draw(on frame: inout Frame, column: ScreenLayout.Column, rows: Range<Int>) {
        guard !rows.isEmpty else { return }
        let details = details(width: column.width, height: rows.count / 2)
        let body = body(of: rows, details)
        if body.lowerBound > rows.lowerBound {
            frame.put(content.title, .current, column: column.start, row: rows.lowerBound, limit: column.end)
            put(PanelRun(content.note, .secondary), flushRightIn: column, row: rows.lowerBound, after: column.start + columns(of: content.title), on: &frame)
        }
        if !details.isEmpty { draw(details, on: &frame, column: column, from: body.upperBound) }
        if content.items.isEmpty {
            for (index, row) in paragraphRows(content.emptyWords, .secondary, width: column.width).enumerated() where index < body.count {
                draw(row.runs, nil, on: &frame, column: column, row: body.lowerBound + index)
            }
            return
        }
        let first = firstItem(height: body.count)
        let entities = kind == .entities ? Set(state.entitiesInView) : []
        var row = body.lowerBound
        for item in first..<content.items.count {
            if item > first, row + needed(from: item) > body.upperBound {
                let last = body.upperBound - 1
                frame.clear(rows: last..<last + 1, columns: column.start..<column.end)
                frame.put("↓ \(choosable(from: item)) more", .secondary, column: column.start, row: last, limit: column.end)
                break
            }
            for (index, line) in content.items[item].rows.enumerated() where row < body.upperBound {
                let end = kind == .contents && index == 0 ? content.items[item].target.flatMap(state.document.measure) : line.end
                draw(line.runs, end, on: &frame, column: column, row: row)
                if index == 0 {
                    mark(item, entities, on: &frame, column: column, row: row)
                } else if let mark = content.items[item].timeline, !mark.isLast {
                    frame.put("│", .rule, column: column.start - 2, row: row)
                }
                row += 1
            }
        }
    }

    /// What is known of the name that is chosen, below the list, where there is room for both.
    private func details(width: Int, height: Int) -> [PanelRow] {
        guard kind == .entities, height >= Self.leastDetails, let chosen, content.items.indices.contains(chosen), let entity = content.items[chosen].entity
        else { return [] }
        var rows = CardView.details(of: entity, width: width, state)
        while rows.last?.runs.isEmpty == true { rows.removeLast() }
        return Array(rows.prefix(height - 1))
    }

    private static let leastDetails = 12

    /// The rows of the list.
    private func body(of rows: Range<Int>, _ details: [PanelRow]) -> Range<Int> {
        rows.lowerBound + headHeight(in: rows.count)..<rows.upperBound - (details.isEmpty ? 0 : details.count + 1)
    }

    private func draw(_ details: [PanelRow], on frame: inout Frame, column: ScreenLayout.Column, from first: Int) {
        frame.put(String(repeating: "─", count: column.width), .rule, column: column.start, row: first)
        for (index, line) in details.enumerated() { draw(line.runs, line.end, on: &frame, column: column, row: first + 1 + index) }
    }

    /// Rows that an item takes, with the line that says how many more there are; a header takes its first item along.
    private func needed(from item: Int) -> Int {
        let isLast = item == content.items.count - 1
        if !content.items[item].isChoosable, !isLast { return content.items[item].rows.count + needed(from: item + 1) }
        return trimmed(item).count + (isLast ? 0 : 1)
    }

    /// Rows without the blank ones at the end.
    private func trimmed(_ item: Int) -> ArraySlice<PanelRow> {
        var rows = content.items[item].rows[...]
        while rows.last?.runs.isEmpty == true, rows.last?.end == nil { rows.removeLast() }
        return rows
    }

    private func choosable(from item: Int) -> Int {
        content.items[item...].count { $0.isChoosable }
    }

    /// The first item shown: the list stands still while what matters fits.
    private func firstItem(height: Int) -> Int {
        let wanted = chosen ?? (kind == .entities ? nil : itemInView)
        guard let wanted, content.items.indices.contains(wanted) else { return 0 }
        var first = wanted
        var used = trimmed(wanted).count + 1
        while first > 0, used + content.items[first - 1].rows.count <= height {
            first -= 1
            used += content.items[first].rows.count
        }
        let fromStart = content.items[..<wanted].reduce(0) { $0 + $1.rows.count } + trimmed(wanted).count
        return fromStart < height ? 0 : first
    }

    /// The item chosen in the text, else the first that is in view there.
    private var itemInView: Int? {
        let place = state.document.place.chosen
        return content.items.firstIndex { $0.target != nil && $0.target == place }
            ?? content.items.firstIndex(where: isInView)
    }

    /// What an excerpt has left out is not in view.
    private func isInView(_ item: PanelItem) -> Bool {
        guard let target = item.target, target.overlaps(view) else { return false }
        return excerpt.map { $0.shows(target.start, in: state.article) } ?? true
    }

    private func mark(_ item: Int, _ entities: Set<EntityID>, on frame: inout Frame, column: ScreenLayout.Column, row: Int) {
        if item == chosen || kind == .hits && content.items[item].target == state.document.place.chosen {
            frame.put("▸", .accent, column: column.start - 2, row: row)
            if frame.cursor == nil { frame.cursor = (column.start, row) }
        } else if let mark = content.items[item].timeline {
            frame.put(mark.isDay ? "●" : "○", isInView(content.items[item]) ? .accent : .secondary, column: column.start - 2, row: row)
        } else if content.items[item].entity.map(entities.contains) ?? isInView(content.items[item]) {
            frame.put("▎", .accent, column: column.start - 2, row: row)
        }
    }

    private func draw(_ runs: [PanelRun], _ flushRight: PanelRun?, on frame: inout Frame, column: ScreenLayout.Column, row: Int) {
        var end = column.start
        for run in runs {
            end = max(end, frame.put(run.text, run.role, column: column.start + run.column, row: row, limit: column.end))
        }
        if let run = flushRight { put(run, flushRightIn: column, row: row, after: end, on: &frame) }
    }

    private func put(_ run: PanelRun, flushRightIn column: ScreenLayout.Column, row: Int, after end: Int, on frame: inout Frame) {
        let start = column.end - columns(of: run.text)
        if start > end { frame.put(run.text, run.role, column: start, row: row, limit: column.end) }
    }

    /// The item drawn on a row of the screen, where it can be chosen.
    func item(atRow row: Int) -> Int? {
        let rows = state.layout.textRows
        let body = body(of: rows, details(width: state.layout.panel?.width ?? 0, height: rows.count / 2))
        guard body.contains(row) else { return nil }
        var next = body.lowerBound
        for item in content.items.indices.dropFirst(firstItem(height: body.count)) {
            if (next..<next + content.items[item].rows.count).contains(row) { return content.items[item].isChoosable ? item : nil }
            next += content.items[item].rows.count
        }
        return nil
    }
}
