import Articles

extension ReaderState {
    /// The screen as it should be now. Reads only; any state, any size.
    public func render() -> Frame {
        var frame = Frame(columns: size.columns, rows: size.rows, inks: article.lines?.inks ?? [])
        let layout = layout
        switch overlay {
        case .help(let filter, let scroll): HelpView(state: self, filter: filter, scroll: scroll).draw(on: &frame)
        case .corrections(let corrections, let chosen): CorrectionsView(corrections: corrections, chosen: chosen).draw(on: &frame)
        case .shelf(let chosen): ShelfView(state: self, chosen: chosen).draw(on: &frame)
        default:
            drawReading(on: &frame, layout)
        }
        StatusLine(state: self).draw(on: &frame)
        if let cursor = frame.cursor ?? cursorPlace {
            frame.cursor = (min(cursor.column, frame.columns - 1), min(cursor.row, frame.rows - 1))
        }
        return frame
    }

    private func drawReading(on frame: inout Frame, _ layout: ScreenLayout) {
        TextView(state: self).draw(on: &frame)
        if layout.contents != nil { ContentsView(state: self).draw(on: &frame) }
        if layout.panel != nil {
            if case .themes(let choice) = overlay {
                ThemesView(state: self, choice: choice).draw(on: &frame)
            } else if let kind = shownPanel {
                PanelView(self, kind, panelContent).draw(on: &frame)
            }
        }
        if isSheetOpen, let panel { Sheet(rows: [], state: self).draw(PanelView(self, panel, panelContent), on: &frame) }
        switch overlay {
        case .card(let entity): Sheet(rows: CardView(state: self, entity: entity).rows, state: self).draw(on: &frame)
        case .hints(let hints, let typed): HintsView(state: self, hints: hints, typed: typed).draw(on: &frame)
        case .answer(let answer, let scroll): Sheet(rows: AnswerView(state: self, answer: answer, scroll: scroll).rows, state: self).draw(on: &frame)
        case .messages: Sheet(rows: MessagesView(state: self).rows, state: self).draw(on: &frame)
        case .themes(let choice) where layout.panel == nil:
            Sheet(rows: ThemesView(state: self, choice: choice).rows(height: max(1, size.rows * 3 / 4 - 2)), state: self).draw(on: &frame)
        default: break
        }
        if firstHints == .shown { FirstHintsView(state: self).draw(on: &frame) }
        if !pendingKeys.isEmpty { Sheet(rows: KeyBox(state: self).rows, state: self).draw(on: &frame) }
    }

    /// Where the terminal's cursor belongs: on what is chosen, else at the paragraph in focus.
    private var cursorPlace: (column: Int, row: Int)? {
        if overlay != nil, !isCard { return nil }
        let view = TextView(state: self)
        if let selection { return view.place(of: max(selection.head.start, selection.head.end - 1)) ?? view.place(of: selection.head.start) }
        return document.place.chosen.flatMap { view.place(of: $0.start) } ?? view.place(of: max(document.place.topOffset, article.blocks[barBlock].span.start))
    }

    private var isCard: Bool {
        if case .card = overlay { true } else { false }
    }
}
