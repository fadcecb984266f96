/// The messages so far, the last one at the foot.
struct MessagesView {
    let state: ReaderState

    var rows: [PanelRow] {
        guard !state.messages.isEmpty else { return [PanelRow([PanelRun("no messages so far", .secondary)])] }
        let room = max(1, state.size.rows * 3 / 4 - 1)
        return state.messages.suffix(room).flatMap { paragraphRows($0.text, $0.isWarning ? .warning : .body, width: state.layout.text.width) }.suffix(room)
    }
}
