import Articles

extension ReaderState {
    /// Moves the reader on by one event. Total: any event in any state.
    public mutating func update(_ event: Event) -> [Effect] {
        switch event {
        case .key(let key): return press(key)
        case .paste(let text): return paste(text)
        case .mouse(let mouse): return point(mouse)
        case .resize(let size):
            self.size = size
            relayout()
        case .tick: continueSearch()
        case .completed(let document, let article): replaceArticle(of: document, with: article, isComplete: true)
        case .reloaded(let document, let article): replaceArticle(of: document, with: article, isComplete: true)
        case .understood(let document, let insights): understand(document, insights)
        case .remembered(let document, let notes, let offset): remember(document, notes, offset)
        case .say(let message): say(message)
        case .themes(let themes): self.themes = themes
        case .firstStart: overlay = .firstStart
        }
        return []
    }

    private mutating func replaceArticle(of id: Int, with article: Article, isComplete: Bool) {
        guard let index = documents.firstIndex(where: { $0.id == id }) else { return }
        let anchor = index == current ? anchor() : nil
        documents[index].show(article)
        documents[index].isComplete = isComplete
        guard index == current else { return }
        relayout(keeping: anchor)
    }

    private mutating func understand(_ id: Int, _ insights: Insights) {
        guard let index = documents.firstIndex(where: { $0.id == id }) else { return }
        documents[index].insights = insights
        if index == current { refresh() }
    }

    private mutating func remember(_ id: Int, _ notes: [Note], _ offset: Int?) {
        guard let index = documents.firstIndex(where: { $0.id == id }) else { return }
        documents[index].notes = notes.map { $0.placed(in: documents[index].article) }
        guard index == current else { return }
        if let offset, document.place.top == RowPosition(block: 0), offset > 0 {
            show(offset, atRow: 0)
            say(Message("where you were; '' goes to the start"))
            documents[index].jumps.leave(JumpList.Place(top: 0, focus: 0))
        }
        refresh()
    }

    mutating func say(_ message: Message) {
        self.message = message
        messages.append(message)
        if messages.count > 100 { messages.removeFirst() }
    }

    mutating func say(_ text: String) { say(Message(text)) }
    mutating func warn(_ text: String) { say(Message(text, isWarning: true)) }
}
