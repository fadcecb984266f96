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
        frame.put("\(state.documents.count) article\(state.documents.count == 1 ? "" : "s")", .secondary, column: 12, row: 1)
        let width = frame.columns - 8
        let visible = Self.visibleCount(rows: frame.rows)
        let first = max(0, min(chosen - visible / 2, state.documents.count - visible))
        for (place, index) in (first..<min(state.documents.count, first + visible)).enumerated() {
            let document = state.documents[index]
            let row = 3 + place * Self.rowsEach
            let read =
                document.failure != nil
                ? "not read" : document.readTo == 0 ? "new" : "\(min(100, document.readTo * 100 / max(1, document.article.text.count))) %"
            let end = [document.article.metadata.date?.description, document.failure == nil ? "\(document.minutes) min" : nil, read].compactMap { $0 }.joined(
                separator: "   ")
            if index == chosen {
                frame.put("▸", .accent, column: 2, row: row)
                frame.cursor = (4, row)
            }
            frame.put(cut(document.title, to: max(8, width - columns(of: end) - 2)), index == state.current ? .current : .title, column: 4, row: row)
            frame.put(end, .secondary, column: max(4, 4 + width - columns(of: end)), row: row)
            frame.put(cut(document.failure ?? document.name, to: width), document.failure == nil ? .secondary : .warning, column: 4, row: row + 1)
        }
    }
}
