import Articles

extension ReaderState {
    /// Moves the reader on by one event. Total: any event in any state.
    public mutating func update(_ event: Event) -> [Effect] {
        switch event {
        case .key(let key): return moving { $0.press(key) }
        case .paste(let text): return paste(text)
        case .mouse(let mouse):
            deadLink = nil
            return moving { $0.point(mouse) }
        case .resize(let size):
            self.size = size
            relayout()
        case .tick: continueSearch()
        case .ending: return finishNote()
        case .loaded(let document, let article, let isComplete, let isRepeatable):
            return takeIn(article, for: document, isComplete: isComplete, isRepeatable: isRepeatable)
        case .understood(let document, let insights, let article): understand(document, insights, of: article)
        case .failed(let document, let notice, let reason): return fail(document, notice, reason)
        case .remembered(let document, let visit): remember(document, visit)
        case .kept(let document, let visit): noteKept(document, visit)
        case .notKept(let document, let change): shelf.change(document) { $0.takeBack(change) }
        case .collection(let document, let items, let chosen): return unfold(document, into: items, chosen: chosen)
        case .readShares(let shares): for (location, share) in shares { shelf.note(readShare: share, of: location) }
        case .say(let message): say(message)
        case .mistakes(let mistakes): tell(mistakes)
        case .progress(let words):
            // Of less weight than what somebody should know.
            guard message == nil || message == progress else { break }
            progress = Message(words)
            message = progress
        case .answered(let answer): show(answer)
        case .corrections(let corrections): show(corrections)
        case .themes(let themes): self.themes = themes
        case .firstStart: firstHints = .waiting
        }
        return []
    }

    /// What a reader does; it is known afterwards whether the place has moved by it.
    private mutating func moving(_ act: (inout ReaderState) -> [Effect]) -> [Effect] {
        let (id, place) = (document.id, document.place)
        let effects = act(&self)
        let hasMoved = document.id == id && document.hasText && (document.place.topOffset, document.place.at) != (place.topOffset, place.at)
        if hasMoved { document.keeping.isMoved = true }
        if pendingKeys.isEmpty, count == nil { advanceFirstHints(hasMoved: hasMoved) }
        return effects
    }

    mutating func say(_ message: Message) {
        self.message = message
        messages.append(message)
        if messages.count > 100 { messages.removeFirst() }
    }

    /// One mistake is said; of several, how many there are and where they can be read.
    private mutating func tell(_ mistakes: [Message]) {
        for mistake in mistakes { say(mistake) }
        if mistakes.count > 1 { warn("\(mistakes.count) mistakes in the settings; \(name(of: .messages)) shows them") }
    }

    mutating func say(_ text: String) { say(Message(text)) }
    mutating func warn(_ text: String) { say(Message(text, isWarning: true)) }
}
