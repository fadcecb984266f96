/// Hint letters on the blank before each name or link in view.
struct HintsView {
    let state: ReaderState
    let hints: [Hint]
    let typed: String

    func draw(on frame: inout Frame) {
        let view = TextView(state: state)
        for hint in hints where hint.letters.hasPrefix(typed) {
            guard let place = view.place(of: hint.target.span.start) else { continue }
            let letters = hint.letters.dropFirst(typed.count)
            frame.put(String(letters), .hintLetter, column: max(0, place.column - 1), row: place.row)
        }
    }
}
