import UnicodeText

/// Every name that the reader put right, in whichever article, with what was said of it.
struct CorrectionsView {
    let corrections: [NamedCorrection]
    let chosen: Int

    static func visibleCount(rows: Int) -> Int { max(1, rows - 6) }

    func draw(on frame: inout Frame) {
        frame.put("Names put right", .current, column: 4, row: 1)
        frame.put(String(corrections.count), .secondary, column: 22, row: 1)
        let visible = Self.visibleCount(rows: frame.rows)
        let first = max(0, min(chosen - visible / 2, corrections.count - visible))
        let width = frame.columns - 8
        for (place, index) in (first..<min(corrections.count, first + visible)).enumerated() {
            let row = 3 + place
            if index == chosen {
                frame.put("▸", .accent, column: 2, row: row)
                frame.cursor = (4, row)
            }
            let words = cut(corrections[index].words, to: max(8, width / 2))
            frame.put(cut(corrections[index].name, to: max(8, width - columns(of: words) - 2)), index == chosen ? .current : .body, column: 4, row: row)
            frame.put(words, .secondary, column: max(4, 4 + width - columns(of: words)), row: row)
        }
    }
}
