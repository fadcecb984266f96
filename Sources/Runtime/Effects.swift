import Articles
@preconcurrency import Glibc
import Library
import Loading
import Reading
import Settings
import System
import Terminal
import UnicodeText

/// Carries out what the reader's state asks of the world.
public struct Effects {
    /// The sources of what is or was open, and of what stands on the shelf beside it.
    var sources: [Location: Source]
    var fingerprints: [DocumentID: Fingerprint] = [:]
    public var settings: LoadedSettings
    var files = FileChanges()
    /// What was said of a name before each correction of this sitting.
    var earlierVerdicts: [(name: String, NameVerdict)] = []
    /// The chapter at which each book opens the next time, as far as is known.
    var keptPlaces: [Location: BookPlace] = [:]
    let loader: Loader
    let store: any VisitStore
    let writer: VisitWriter
    let queue: EventQueue
    let asked: AskedProgram

    /// - Parameter loader: With the permissions of the settings.
    public init(sources: [Source], settings: LoadedSettings, loader: Loader, queue: EventQueue) {
        self.sources = Dictionary(sources.map { ($0.location, $0) }) { first, _ in first }
        self.settings = settings
        self.queue = queue
        self.loader = loader
        store = settings.folders.visitStore(settings.permissions)
        writer = VisitWriter(store, queue)
        asked = AskedProgram(queue)
    }

    /// Ends what would go on after the reading.
    func end() { asked.end() }

    /// What is left to do once the first screen stands.
    func start() {
        Workers.start { [settings, store, queue, locations = sources.keys] in
            settings.prepareFolder(queue, for: store)
            settings.loadThemes(queue)
            if locations.count > 1 { store.tellReadShares(of: locations, queue) }
        }
    }

    /// The source of an article on the shelf.
    mutating func source(of document: DocumentID, _ state: ReaderState) -> Source? {
        guard let location = state.shelf.entry(document)?.item.location else { return nil }
        if let source = sources[location] { return source }
        let source = Source(linked: location)
        sources[location] = source
        return source
    }

    /// Does it; what follows from it comes back.
    mutating func carryOut(_ effect: Effect, _ state: ReaderState, _ session: Session) -> [Message] {
        switch effect {
        case .copy(let words): return Clipboard.copy(words, session, mayStartPrograms: settings.permissions.mayStartPrograms, queue).map { [$0] } ?? []
        case .load(let document): if let source = source(of: document, state) { load(source, document: document) }
        case .finish(let document): finish(document, state)
        case .understand(let document): understand(document, state)
        case .release(let document):
            source(of: document, state)?.close()
            files.remove(document)
        case .reload(let document): reload(document, state)
        case .stopFetching(let document):
            if asked.stop() { return [] }
            let isStopped = source(of: document, state)?.cancelFetches() ?? false
            return [Message(isStopped ? "stopped" : "nothing to stop; \(state.name(of: .quit)) quits")]
        case .readPage(let document, let whole):
            remake(document, state) { $0.extent = whole ? .whole : .article }
            return [Message(whole ? "the whole page; :whole shows the article alone" : "the article alone; :whole shows all of the page")]
        case .tail(let document): if let document { tail(document, state) }
        case .openOutside(let address):
            return [
                settings.permissions.mayStartPrograms
                    ? Opener.open(address, copyKey: state.name(of: .copy), queue)
                    : Message("--restricted: no other program is started; \(state.name(of: .copy)) copies the address")
            ]
        case .exportNotes(let document, let path):
            guard settings.permissions.mayWrite else { return [Message("--restricted: nothing is written")] }
            guard let noted = state.shelf[document], let source = source(of: document, state) else { return [] }
            return [NotesFile.write(noted, of: source, to: path.map(Folders.expanded), in: settings.notesFolder)]
        case .correct(let correction): return [correct(correction, state)]
        case .undoCorrection(let correction): return undo(correction, state).map { [$0] } ?? []
        case .keep(let setting, let value): return [settings.keep(setting, value: value)]
        case .pipe(let text, let command): return ask { $0.pipe(text, to: command) }
        case .lookUp(let lookUp, let words): return ask { $0.lookUp(words, in: lookUp) }
        case .quit, .suspend, .redraw, .setMouse, .save, .listCorrections, .edit: break
        }
        return []
    }

    private func ask(_ question: (AskedProgram) -> Message?) -> [Message] {
        guard settings.permissions.mayStartPrograms else { return [Message("--restricted: no other program is started")] }
        return question(asked).map { [$0] } ?? []
    }
}
