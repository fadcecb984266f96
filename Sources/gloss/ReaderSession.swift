import Articles
@preconcurrency import Glibc
import Loading
import Reading
import Runtime
import Settings
import Terminal

/// One sitting: opens the sources, takes the terminal, runs the loop, gives it back.
struct ReaderSession {
    let sources: [Source]
    var settings: LoadedSettings
    /// Searched for at once.
    var searchFor: String?
    private let queue = EventQueue()

    /// Milliseconds that the first article has before the screen is taken: where nothing can be read, the screen is never taken.
    private static let patience: Int32 = 200

    init(sources: [Source], settings: LoadedSettings, searchFor: String?) {
        self.sources = sources
        self.settings = settings
        self.searchFor = searchFor
    }

    /// The exit status: 0 read, 1 nothing to read.
    mutating func run() -> Int32 {
        SignalPipe.catchSignals()
        var effects = Effects(sources: sources, settings: settings, loader: Loader(settings.permissions), queue: queue)
        guard let opening = open(&effects) else { return 1 }
        let session: Session
        do {
            session = try Session()
        } catch {
            switch error {
            case .noTerminal: complain("no terminal to draw on; gloss print FILE writes the text")
            case .dumb: return PlainPrinter(settings.preferences, Loader(settings.permissions)).printAll(sources)
            }
            return 1
        }
        let themes = settings.chosenTheme()
        effects.settings = settings
        var state = ReaderState(size: session.size, shelf: opening.shelf, preferences: settings.preferences, keyMap: settings.keyMap, themes: themes)
        if let searchFor { state.search(for: searchFor) }
        _ = state.update(.mistakes(settings.complaints.map { Message($0.description, isWarning: true) }))
        for failure in opening.shelf.entries.compactMap(\.item.failure) { _ = state.update(.say(Message(failure, isWarning: true))) }
        session.setMouse(settings.preferences.hasMouse)
        var loop = EventLoop(state: state, session: session, effects: effects)
        let (status, losses) = loop.run(after: opening.events)
        session.end()
        for loss in losses { complain(loss) }
        return status
    }

    private struct Opening {
        var shelf: Shelf
        var events: [ProgramEvent]
    }

    /// The shelf with the first article that can be read, and what is known of it so far; nil where there is none: each says why.
    private func open(_ effects: inout Effects) -> Opening? {
        var items = sources.map { ShelfItem(location: $0.location, name: $0.name, failure: $0.obstacle?.line) }
        for index in items.indices where items[index].failure == nil {
            effects.load(sources[index], document: DocumentID(index))
            let events = firstEvents()
            // What is not to be had from the network may be later: that is said in the reader.
            guard let failure = events.lazy.compactMap(\.failure).first, !items[index].location.isAddress else {
                return Opening(shelf: Shelf(items, current: index), events: events)
            }
            items[index].failure = failure
        }
        for item in items { complain(item.failure ?? "") }
        return nil
    }

    /// What comes of the first article until it is there, or the time is up.
    private func firstEvents() -> [ProgramEvent] {
        var events: [ProgramEvent] = []
        let end = ContinuousClock.now + .milliseconds(Int(Self.patience))
        while !events.contains(where: \.endsWaiting) {
            let left = Int32((end - ContinuousClock.now) / .milliseconds(1))
            guard left > 0 else { break }
            let signals = SignalPipe.wait(milliseconds: left)
            if let signal = signals.first(where: { [SIGTERM, SIGINT, SIGHUP, SIGQUIT].contains($0) }) { exitProgram(128 + signal) }
            events += queue.drain()
        }
        return events
    }
}

extension ProgramEvent {
    /// Why an article cannot be read.
    fileprivate var failure: String? { if case .reader(.failed(_, _, let reason)) = self { reason } else { nil } }

    fileprivate var endsWaiting: Bool {
        switch self {
        case .reader(.loaded), .reader(.failed), .collection: true
        default: false
        }
    }
}
