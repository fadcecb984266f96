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
        case .completed(let document, let article): replaceArticle(of: document, with: article)
        case .understood(let document, let insights, let article): understand(document, insights, of: article)
        case .failed(let document, let notice, let reason): return fail(document, notice, reason)
        case .remembered(let document, let visit): remember(document, visit)
        case .kept(let document, let visit): keep(document, visit)
        case .opened(let document, let heading): return show(document, from: heading)
        case .unfolded(let document, let documents): unfold(document, into: documents)
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

    private mutating func show(_ document: Document, from heading: String?) -> [Effect] {
        let from = self.document.id
        let index = documents.firstIndex { $0.id == document.id } ?? current + 1
        if !documents.contains(where: { $0.id == document.id }) { documents.insert(document, at: index) }
        guard index != current else {
            if let heading { goToHeading(named: heading) }
            return []
        }
        let effects = show(article: index)
        if let heading { if self.document.isComplete { goToHeading(named: heading) } else { self.document.awaitedHeading = heading } }
        linkHistory.follow(from: from, to: document.id, jumps: self.document.jumps)
        // What could not be fetched before is asked for again.
        if self.document.failure != nil { return effects + [.reload(document: self.document.id)] }
        say("\(self.document.title); \(name(of: .jumpBack)) goes back")
        return effects
    }

    /// Goes back to the article from which a link led here; nil where none did.
    mutating func goBackAlongTrail() -> [Effect]? {
        guard let id = linkHistory.back(from: document.id, jumps: document.jumps), let index = documents.firstIndex(where: { $0.id == id }) else { return nil }
        return show(article: index)
    }

    private mutating func unfold(_ id: Int, into articles: [Document]) {
        guard !articles.isEmpty, let index = documents.firstIndex(where: { $0.id == id }) else { return }
        documents.replaceSubrange(index...index, with: articles)
        if index < current { current += articles.count - 1 }
        guard index == current else { return }
        dismissTextBoundState()
        lists = [:]
        relayout()
        let count = articles.count == 1 ? "one article" : "\(articles.count) articles"
        say("\(count); \(name(of: .nextArticle)) and \(name(of: .previousArticle)) lead along the shelf, \(name(of: .shelf)) shows it")
    }

    private mutating func replaceArticle(of id: Int, with article: Article) {
        guard let index = documents.firstIndex(where: { $0.id == id }) else { return }
        documents[index].replace(with: article)
        let awaited = documents[index].awaited
        guard index == current else {
            if let awaited, let offset = documents[index].takePlaces(of: awaited) { documents[index].place.topOffset = offset }
            return
        }
        let isTailing = tailed == id && isEndInView
        // What was wrong with a tailed file is over.
        if tailed == id, message?.isWarning == true { message = nil }
        dismissTextBoundState()
        if message == progress { message = nil }
        relayout()
        if let awaited, let offset = document.takePlaces(of: awaited) { resume(at: offset) }
        if let heading = document.awaitedHeading {
            document.awaitedHeading = nil
            goToHeading(named: heading)
            linkHistory.arrive(at: id, jumps: document.jumps)
        }
        if isTailing { toEnd() }
    }

    /// Closes what holds places of a text or numbers of entities that may be gone.
    private mutating func dismissTextBoundState() {
        selection = nil
        skim = nil
        switch overlay {
        case .card, .hints: overlay = nil
        default: break
        }
        if prompt?.kind.family == .note { prompt = nil }
    }

    private mutating func understand(_ id: Int, _ insights: Insights, of article: Article) {
        guard let index = documents.firstIndex(where: { $0.id == id }), documents[index].article.text == article.text else { return }
        let before = documents[index].insights
        documents[index].insights = insights
        guard index == current else { return }
        if let before, before != insights { dismissTextBoundState() }
        refresh()
    }

    /// A link that leads to nothing leaves the reader where it stands; what was opened otherwise says there why it is not to be had.
    private mutating func fail(_ id: Int, _ notice: Article, _ reason: String) -> [Effect] {
        guard let index = documents.firstIndex(where: { $0.id == id }) else { return [] }
        let wasAwaited = documents[index].isPlaceholder
        documents[index].fail(notice, reason)
        guard index == current else { return [] }
        dismissTextBoundState()
        if message == progress { message = nil }
        relayout()
        toStart()
        guard wasAwaited, let effects = goBackAlongTrail() else { return [] }
        deadLink = id
        warn("\(reason.trimmingPrefix(documents[index].name + ": ")); \(name(of: .why)) says more")
        return effects
    }

    /// Opens what stands in place of the article that a link led to in vain, until the reader does something else.
    mutating func openDeadLink() -> [Effect]? {
        guard let index = documents.firstIndex(where: { $0.id == deadLink }) else { return nil }
        let from = document.id
        let effects = show(article: index)
        linkHistory.follow(from: from, to: document.id, jumps: document.jumps)
        return effects
    }

    private mutating func remember(_ id: Int, _ visit: Visit) {
        guard let index = documents.firstIndex(where: { $0.id == id }) else { return }
        let offset = documents[index].take(visit)
        if index == current {
            if let offset { resume(at: offset) } else { refresh() }
        } else if let offset {
            documents[index].place.topOffset = offset
        }
    }

    /// Goes on where the last visit ended.
    private mutating func resume(at offset: Int) {
        guard offset > (article.blocks.first?.span.start ?? 0) else { return refresh() }
        show(offset, atRow: 0)
        // Near the end of a beginning there is no screen of text below it yet.
        if !document.isComplete, viewSpan.start < offset { document.keeping.isPlaced = false }
        document.jumps.leave(JumpList.Place(top: 0, at: 0))
        say("where you were; \(name(of: .goToMark))' goes to the start")
    }

    private mutating func keep(_ id: Int, _ visit: Visit) {
        guard let index = documents.firstIndex(where: { $0.id == id }) else { return }
        let new = documents[index].didKeep(visit)
        guard !new.isEmpty else { return }
        // What another program noted is no part of what is undone here.
        for step in undone.indices {
            if case .notes(let notes, let document) = undone[step], document == id { undone[step] = .notes(notes + new, document: id) }
        }
        if index == current { refresh() }
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
