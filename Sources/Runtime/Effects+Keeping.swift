import Articles
import Library
import Reading

extension Effects {
    /// Keeps what the reader did in an article since it was last kept.
    mutating func save(_ document: DocumentID, _ state: inout ReaderState) {
        guard let location = source(of: document, state)?.location else { return }
        let isShown = document == state.document.id
        let change = state.takeChange(of: document)
        if let place = BookPlace(location), isShown, keptPlaces[place.book] != place || !change.isEmpty {
            keptPlaces[place.book] = place
            writer.keep(place)
        }
        guard !change.isEmpty else { return }
        let identity = ArticleIdentity(location, fingerprint: fingerprints[document])
        guard identity.key != nil else {
            // Not all of a pipe has come yet.
            _ = state.update(.notKept(document: document, change))
            return
        }
        if let reason = settings.permissions.whyNothingIsKept, !change.addedNotes.isEmpty {
            let remedy = settings.permissions.mayWrite ? "; :export-notes writes what is noted" : ""
            queue.post(.say(Message("for this visit only: \(reason) keeps nothing\(remedy)", isWarning: true)))
        }
        writer.keep(change, of: identity, document: document)
    }

    /// Keeps what the reader did in all articles, and waits for that; what could not be kept comes back, a line each.
    mutating func saveAll(_ state: inout ReaderState) -> [String] {
        // What could not be kept before is tried once more.
        writer.wait()
        for event in queue.drain() { if case .reader(let event) = event, case .notKept = event { _ = state.update(event) } }
        writer.forgetLosses()
        for document in state.shelf.documents { save(document.id, &state) }
        writer.wait()
        return writer.losses
    }
}
