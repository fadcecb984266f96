/// The hints of the first start, at the foot of the text.
struct FirstHintsView {
    let state: ReaderState

    func draw(on frame: inout Frame) {
        let (text, first) = (state.layout.text, state.layout.textRows.upperBound)
        frame.put(String(repeating: "─", count: text.width), .rule, column: text.start, row: first)
        let hints: [(Command, String)] = [(.pageDown, "reads on"), (.takeaways, "what the article says one should take away"), (.help, "every other key")]
        for (index, hint) in hints.enumerated() {
            frame.put(state.name(of: hint.0), .key, column: text.start, row: first + 1 + index, limit: text.end)
            frame.put(hint.1, .body, column: text.start + 9, row: first + 1 + index, limit: text.end)
        }
    }
}
