import Articles
@preconcurrency import Glibc
import Library
import Reading
import Settings
import Terminal

/// One sitting: opens the sources, takes the terminal, runs the loop, gives it back.
struct ReaderSession {
    var sources: [Source]
    var settings: LoadedSettings
    /// What was asked for on the command line.
    let options: LaunchOptions
    /// Searched for at once.
    var searchFor: String?

    /// The exit status: 0 read, 1 nothing to read.
    mutating func run() -> Int32 {
        sources = sources.indices.flatMap { sources[$0].shelf() }
        let (chapter, trouble) = lastChapter()
        let first = chapter ?? 0
        let documents = sources.indices.map { $0 == first && !sources[$0].isAddress ? sources[$0].document(id: $0) : sources[$0].shelved(id: $0) }
        // One that cannot be read hides none of the others.
        guard let readable = documents[first].failure == nil ? first : documents.firstIndex(where: { $0.failure == nil }) else {
            for document in documents { complain(document.failure ?? "") }
            return 1
        }
        SignalPipe.catchSignals()
        let session: Session
        do {
            session = try Session()
        } catch {
            switch error {
            case .noTerminal: complain("no terminal to draw on; gloss print FILE writes the text")
            case .dumb: return PlainPrinter(settings.preferences).printAll(sources)
            }
            return 1
        }
        let themes = settings.chosenTheme()
        var state = ReaderState(
            size: session.size, documents: documents, preferences: settings.preferences, keyMap: settings.keyMap, themes: themes, current: readable)
        if let searchFor { state.search(for: searchFor) }
        _ = state.update(.mistakes(settings.complaints.map { Message($0.description, isWarning: true) }))
        for failure in documents.compactMap(\.failure) { _ = state.update(.say(Message(failure, isWarning: true))) }
        if let trouble { _ = state.update(.say(Message(trouble.description, isWarning: true))) }
        session.setMouse(settings.preferences.hasMouse)
        let effects = Effects(sources: sources, settings: settings, queue: EventQueue())
        var loop = EventLoop(state: state, session: session, effects: effects)
        let (status, losses) = loop.run()
        session.end()
        for loss in losses { complain(loss) }
        return status
    }

    /// The chapter of a book that was read last; what is wrong with what was kept of the book.
    private func lastChapter() -> (chapter: Int?, trouble: StoreError?) {
        guard let source = sources.first, source.item?.isChapter == true, let origin = source.origin else { return (nil, nil) }
        do throws(StoreError) {
            let id = try settings.library.visit(to: origin)?.item
            return (id.flatMap { id in sources.firstIndex { $0.isChapter(id, of: source.path) } }, nil)
        } catch {
            return (nil, error)
        }
    }
}
