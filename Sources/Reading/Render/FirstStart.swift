/// Three hints for someone who opens gloss for the first time.
enum FirstStart {
    static func rows(keys state: ReaderState) -> [PanelRow] {
        func line(_ command: Command, _ words: String) -> PanelRow {
            PanelRow([PanelRun(state.name(of: command), .key), PanelRun(words, .body, column: 9)])
        }
        return [
            line(.pageDown, "reads on"),
            line(.takeaways, "what the article says one should take away"),
            line(.help, "every other key"),
            PanelRow(),
            PanelRow([PanelRun("Any key goes on; these three lines will not come again.", .secondary)]),
        ]
    }
}
