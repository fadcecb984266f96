import Articles
import Loading
import Reading

extension Effects {
    func job(_ source: Source, document: DocumentID) -> ReadingJob {
        ReadingJob(source: source, document: document, loader: loader, store: store, corrections: settings.corrections, queue: queue)
    }

    private mutating func job(_ document: DocumentID, _ state: ReaderState) -> ReadingJob? { source(of: document, state).map { job($0, document: document) } }

    /// Reads an article for the first time, behind the reading.
    public mutating func load(_ source: Source, document: DocumentID) {
        if case .file(let path) = source.location { files.add(path, document: document, queue) }
        Workers.start { [job = job(source, document: document)] in job.load() }
    }

    mutating func finish(_ document: DocumentID, _ state: ReaderState) {
        if let job = job(document, state) { Workers.start { job.finish() } }
    }

    mutating func understand(_ document: DocumentID, _ state: ReaderState) {
        guard let job = job(document, state), let article = state.shelf[document]?.article else { return }
        Workers.start { job.understand(article) }
    }

    /// Reads an article as it is now, and says so.
    mutating func reload(_ document: DocumentID, _ state: ReaderState) {
        guard let source = source(of: document, state) else { return }
        queue.post(.progress("reading \(source.name) again"))
        readAnew(document, state)
    }

    /// Reads an article as it is now, behind the reading; one that is being read is read once more after that.
    private mutating func readAnew(_ document: DocumentID, _ state: ReaderState) {
        guard let job = job(document, state), files.beginReading(document) else { return }
        let isUnread = state.shelf[document]?.hasText != true
        Workers.start { [queue] in
            if isUnread { job.load() } else { job.reload() }
            queue.post(.readAgain(document: document))
        }
    }

    mutating func readAgain(_ document: DocumentID, _ state: ReaderState) { if files.endReading(document) { readAnew(document, state) } }

    /// Makes an article anew of what is there, after something was changed of how it is read.
    mutating func remake(_ document: DocumentID, _ state: ReaderState, _ change: (Source) -> Void) {
        guard let job = job(document, state) else { return }
        change(job.source)
        Workers.start { job.remake() }
    }

    /// Reads a file again whenever it changes. What grows stays what it is, however little of it there is after a new start.
    mutating func tail(_ document: DocumentID, _ state: ReaderState) {
        if state.shelf[document]?.article.form != .prose { source(of: document, state)?.format = .lines }
        if files.isStale(document) { readAnew(document, state) }
    }

    /// What follows from a file that was written to: one that is followed is read again, of others it is said.
    mutating func fileChanged(_ path: String, _ state: ReaderState) -> [Event] {
        files.newlyChanged(path).flatMap { document -> [Event] in
            if document == state.tailed {
                readAnew(document, state)
                return []
            }
            return state.document.id == document
                ? [.say(Message("changed on disk; \(state.name(of: .reload)) reads it again, \(state.name(of: .tail)) follows it"))] : []
        }
    }

    /// Takes in the articles that one turned out to hold.
    mutating func takeIn(_ members: [Source], of document: DocumentID, chosen: Int) -> Event {
        for member in members { sources[member.location] = member }
        if let place = BookPlace(members[chosen].location) { keptPlaces[place.book] = place }
        let items = members.map { ShelfItem(location: $0.location, name: $0.name, title: $0.metadata?.title, date: $0.metadata?.date) }
        return .collection(document: document, items, chosen: chosen)
    }
}
