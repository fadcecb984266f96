import UnicodeText

/// All articles on the shelf, each with its date, length and how far it was read.
struct ShelfView {
    let state: ReaderState
    let chosen: Int

    private static let rowsEach = 3

    /// How many articles have room.
    static func visibleCount(rows: Int) -> Int { max(1, (rows - 6) / rowsEach) }

    func draw(on frame: inout Frame) {
        frame.put("Shelf", .current, column: 4, row: 1)
        frame.put("\(state.shelf.count) article\(state.shelf.count == 1 ? "" : "s")", .secondary, column: 12, row: 1)
        let width = frame.columns - 8
        let visible = Self.visibleCount(rows: frame.rows)
        let first = max(0, min(chosen - visible / 2, state.shelf.count - visible))
        for (place, index) in (first..<min(state.shelf.count, first + visible)).enumerated() {
            let entry = state.shelf.summary(at: index)
            let item = entry.item
            let row = 3 + place * Self.rowsEach
            let read = item.failure != nil ? "not read" : entry.readShare.map { "\($0) %" } ?? "new"
            let minutes = item.failure == nil ? entry.minutes.map { "\($0) min" } : nil
            let end = [item.date?.description, minutes, read].compactMap { $0 }.joined(separator: "   ")
            if index == chosen {
                frame.put("▸", .accent, column: 2, row: row)
                frame.cursor = (4, row)
            }
            frame.put(
                cut(item.title ?? item.name, to: max(8, width - columns(of: end) - 2)), index == state.shelf.current ? .current : .title, column: 4, row: row)
            frame.put(end, .secondary, column: max(4, 4 + width - columns(of: end)), row: row)
            frame.put(cut(item.failure ?? item.name, to: width), item.failure == nil ? .secondary : .warning, column: 4, row: row + 1)
        }
    }
}
