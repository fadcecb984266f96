import Articles
import UnicodeText

/// From article to article: along the shelf, and along links.
extension ReaderState {
    mutating func changeArticle(by step: Int) -> [Effect] {
        guard shelf.count > 1 else {
            say("one article on the shelf; gloss FILE FILE … opens several")
            return []
        }
        return show(article: min(shelf.count - 1, max(0, shelf.current + step)))
    }

    /// Puts an article of the shelf on the screen; one that is not open is read behind that.
    mutating func show(article index: Int) -> [Effect] {
        guard shelf.entries.indices.contains(index), index != shelf.current else {
            say(index <= 0 ? "this is the first article" : "this is the last article")
            return []
        }
        let left = document.id
        let isToBeRead = shelf.show(index)
        showShelved()
        if let failure = document.failure { warn(failure) } else if !document.isPlaceholder { sayShelved() }
        return [.save(document: left)] + (isToBeRead ? [.load(document: document.id)] : prefetch()) + release()
    }

    /// Lays out another article of the shelf than before.
    private mutating func showShelved() {
        overlay = nil
        selection = nil
        skim = nil
        focus = .text
        isSheetOpen = false
        lists = [:]
        sideScroll = 0
        relayout(showing: document.place.topOffset)
    }

    private mutating func sayShelved() { say("\(shelf.current + 1) of \(shelf.count)  \(document.title)") }

    /// Reads the next article of the shelf behind the reading of this one.
    private mutating func prefetch() -> [Effect] { (shelf.openNext().map { [.load(document: $0)] } ?? []) + release() }

    private mutating func release() -> [Effect] { shelf.takeClosed().map { .release(document: $0) } }

    // MARK: Links

    /// Opens what a link leads to, from a place of it on; what is on the shelf is shown again.
    mutating func open(_ location: Location, at place: String?) -> [Effect] {
        // All chapters of a book are on the shelf.
        if case .member(.chapter(let path), _) = location, shelf.index(of: location) == nil {
            warn("no such chapter in this book: \(path)")
            return []
        }
        let from = document.id
        let index = shelf.index(of: location) ?? shelf.insert(ShelfItem(location: location, name: location.shownName))
        guard index != shelf.current else {
            if let place { goToHeading(named: place) }
            return []
        }
        var effects = show(article: index)
        // What could not be read before is asked for again.
        if document.failure != nil { effects.append(.reload(document: document.id)) }
        if let place { if document.isComplete { goToHeading(named: place) } else { document.awaitedHeading = place } }
        linkHistory.follow(from: from, to: document.id, jumps: document.jumps)
        if document.failure == nil, !document.isPlaceholder { sayWayBack() }
        return effects
    }

    private mutating func sayWayBack() { say("\(document.title); \(name(of: .jumpBack)) goes back") }

    /// Goes back to the article from which a link led here; nil where none did.
    mutating func goBackAlongLinks() -> [Effect]? {
        guard let id = linkHistory.back(from: document.id, jumps: document.jumps), let index = shelf.index(of: id) else { return nil }
        return show(article: index)
    }

    /// Opens what stands in place of the article that a link led to in vain, until the reader does something else.
    mutating func openDeadLink() -> [Effect]? {
        guard let deadLink, let index = shelf.index(of: deadLink) else { return nil }
        let from = document.id
        let effects = show(article: index)
        linkHistory.follow(from: from, to: document.id, jumps: document.jumps)
        return effects
    }

    // MARK: What was read

    /// Takes in an article that was read: for the first time, to its end, or anew.
    mutating func takeIn(_ article: Article, for id: DocumentID, isComplete: Bool, isRepeatable: Bool) -> [Effect] {
        guard let isNew = shelf[id]?.isPlaceholder else { return [] }
        var isContinued = false
        shelf.change(id) { document in
            isContinued = document.replace(with: article, isComplete: isComplete)
            document.isRepeatable = isRepeatable
        }
        let awaited = shelf[id]?.awaited
        let next: [Effect] = isComplete ? [.understand(document: id)] : [.finish(document: id)]
        guard id == document.id else {
            if let awaited { shelf.change(id) { if let offset = $0.takeUpPlaces(of: awaited) { $0.place.topOffset = offset } } }
            return next
        }
        let isTailing = tailed == id && isEndInView
        // What was wrong with a tailed file is over.
        if tailed == id, message?.isWarning == true { message = nil }
        if !isContinued { dismissTextBoundState() }
        if message == progress { message = nil }
        relayout()
        if let awaited, let offset = document.takeUpPlaces(of: awaited) { resume(at: offset) }
        if let heading = document.awaitedHeading, isComplete {
            document.awaitedHeading = nil
            goToHeading(named: heading)
            linkHistory.arrive(at: id, jumps: document.jumps)
        }
        if isTailing { toEnd() }
        // The first article of a sitting speaks for itself.
        if isNew, message == nil, shelf.documents.count > 1 { if linkHistory.leads(to: id) { sayWayBack() } else { sayShelved() } }
        return next + (isNew ? prefetch() : [])
    }

    /// Puts the articles that one turned out to hold in its place.
    mutating func unfold(_ id: DocumentID, into items: [ShelfItem], chosen: Int) -> [Effect] {
        guard let index = shelf.index(of: id), items.indices.contains(chosen) else { return [] }
        let isOnScreen = index == shelf.current
        let isToBeRead = shelf.replace(index, with: items, chosen: chosen)
        guard isOnScreen else { return [] }
        dismissTextBoundState()
        showShelved()
        let count = items.count == 1 ? "one article" : "\(items.count) articles"
        say("\(count); \(name(of: .nextArticle)) and \(name(of: .previousArticle)) lead along the shelf, \(name(of: .shelf)) shows it")
        return isToBeRead ? [.load(document: document.id)] : []
    }

    /// A link that leads to nothing leaves the reader where it stands; what was opened otherwise says there why it is not to be had.
    mutating func fail(_ id: DocumentID, _ notice: Article, _ reason: String) -> [Effect] {
        guard let failed = shelf[id] else { return [] }
        shelf.change(id) { $0.fail(notice, reason) }
        guard id == document.id else { return [] }
        dismissTextBoundState()
        if message == progress { message = nil }
        relayout()
        toStart()
        guard failed.isPlaceholder, let effects = goBackAlongLinks() else {
            warn(reason)
            return []
        }
        deadLink = id
        let isAddress = shelf.entry(id)?.item.location.isAddress ?? false
        warn("\(isAddress ? String(reason.trimmingPrefix(failed.name + ": ")) : reason); \(name(of: .why)) says more")
        return effects
    }

    mutating func understand(_ id: DocumentID, _ insights: Insights, of article: Article) {
        guard let document = shelf[id], document.article.text == article.text else { return }
        let before = document.insights
        shelf.change(id) { $0.insights = insights }
        guard id == self.document.id else { return }
        guard let before, before != insights else { return refresh() }
        let chosen = panel == .entities ? chosenItem?.entity : nil
        if case .card(let entity) = overlay { overlay = before.successor(of: entity, in: insights).map { .card(entity: $0) } }
        if case .hints = overlay { overlay = nil }
        fillSkim()
        refresh()
        if let chosen, let successor = before.successor(of: chosen, in: insights),
            let item = panelContent.items.firstIndex(where: { $0.entity == successor })
        {
            lists[.entities] = ListPlace(chosen: item)
        }
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

    // MARK: What was kept

    mutating func remember(_ id: DocumentID, _ visit: Visit) {
        guard let offset = shelf.change(id, { $0.takeUp(visit) }) else { return }
        if id == document.id {
            if let offset { resume(at: offset) } else { refresh() }
        } else if let offset {
            shelf.change(id) { $0.place.topOffset = offset }
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

    mutating func noteKept(_ id: DocumentID, _ visit: Visit) {
        guard let new = shelf.change(id, { $0.didKeep(visit) }), !new.isEmpty else { return }
        // What another program noted is no part of what is undone here.
        for step in undone.indices {
            if case .notes(let notes, let document) = undone[step], document == id { undone[step] = .notes(notes + new, document: id) }
        }
        if id == document.id { refresh() }
    }
}

extension Location {
    /// What is shown for it until more is known.
    fileprivate var shownName: String {
        guard let written else { return "standard input" }
        return safeLine(isAddress ? written : String(written.split(separator: "/").last ?? written[...]))
    }
}
