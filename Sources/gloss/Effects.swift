import Articles
@preconcurrency import Glibc
import Library
import Reading
import Settings
import Terminal
import Understanding
import UnicodeText

/// Carries out what the reader's state asks of the world.
struct Effects {
    private var sources: [Source]
    var settings: LoadedSettings
    let mailbox: Mailbox
    /// The corrections before each one of this sitting.
    private var earlierCorrections: [NameCorrections] = []
    private var following: (document: Int, follower: Follower)?

    init(sources: [Source], settings: LoadedSettings, mailbox: Mailbox) {
        self.sources = sources
        self.settings = settings
        self.mailbox = mailbox
    }

    /// What is left to do once the first screen stands.
    func start(with state: ReaderState) {
        if isFirstStart { mailbox.post(.firstStart) }
        finish(state.documents) { [settings, mailbox] in Workers.loadThemes(settings.folders, besides: settings.preferences.themeName, mailbox) }
    }

    /// Opens a file that another one's text names; a page that is on the shelf already is shown again.
    private mutating func openFile(_ address: String, from document: Int, _ state: ReaderState) {
        let heading = address.firstIndex(of: "#").map { String(address[address.index(after: $0)...]) }
        if let chapter = sources[document].chapter(address) {
            guard let id = sources.firstIndex(where: { $0.isChapter(chapter, of: sources[document].path) }), let opened = state.document(id) else {
                return mailbox.post(.say(Message("no such chapter in this book: \(safeLine(address))", isWarning: true)))
            }
            return mailbox.post(.opened(opened, heading: heading))
        }
        var source = sources[document].beside(address)
        if let id = sources.firstIndex(where: { $0.origin != nil && $0.origin == source.origin }), let opened = state.document(id) {
            return mailbox.post(.opened(opened, heading: heading))
        }
        var items = source.shelf()
        let id = sources.count
        let opened = items[0].shelved(id: id)
        if let failure = opened.failure { return mailbox.post(.say(Message(failure, isWarning: true))) }
        sources.append(items[0])
        mailbox.post(.opened(opened, heading: heading))
        if items.count == 1 { finish([opened]) } else { mailbox.post(items, from: id) }
    }

    /// Puts the articles that a document turned out to hold on the shelf; the first takes over its number.
    mutating func unfold(_ document: Int, into items: [Source]) -> [Document] {
        let ids = [document] + (sources.count..<sources.count + items.count - 1)
        sources[document] = items[0]
        sources += items.dropFirst()
        let documents = ids.map { sources[$0].shelved(id: $0) }
        finish(documents)
        return documents
    }

    /// Does what is left to do for articles that stand on the shelf, behind the reading.
    private func finish(_ documents: [Document], andThen last: @escaping @Sendable () -> Void = {}) {
        for document in documents { remember(document) }
        if let cut = documents.lazy.map({ sources[$0.id] }).first(where: \.isOneOfTooMany) {
            mailbox.post(.say(Message("\(cut.name): its first \(Source.longestShelf) articles are on the shelf", isWarning: true)))
        }
        // Each fetch by itself: nothing else waits for it.
        let awaited = documents.filter { sources[$0.id].isToBeFetched }
        for document in awaited {
            Workers.start { [source = sources[document.id], settings, mailbox] in Workers.finish(document, from: source, settings.corrections, mailbox) }
        }
        Workers.start { [sources, settings, mailbox] in
            for document in documents where !sources[document.id].isToBeFetched {
                Workers.finish(document, from: sources[document.id], settings.corrections, mailbox)
            }
            last()
        }
    }

    private func remember(_ document: Document) {
        guard let identity = sources[document.id].identity, let visit = settings.library.visit(to: identity) else { return }
        mailbox.post(.remembered(document: document.id, visit))
    }

    /// True once: before anything was ever kept.
    private var isFirstStart: Bool {
        guard !(settings.library is Forgetting), let state = settings.folders.state else { return false }
        return access(state, F_OK) != 0
    }

    /// Remembers which chapter of a book was read last.
    private func keepChapter(_ document: Int) -> [Message] {
        guard let item = sources[document].item, item.isChapter, let origin = sources[document].origin else { return [] }
        return keep(Visit(item: item.id), of: origin)
    }

    func saveAll(_ state: ReaderState) {
        _ = keepChapter(state.document.id)
        for document in state.documents { _ = save(document) }
    }

    /// Does it; what a reader should know comes back.
    mutating func carryOut(_ effect: Effect, _ state: ReaderState, _ session: Session) -> [Message] {
        switch effect {
        case .copy(let words): return [Clipboard.copy(words, session, mayStartPrograms: !settings.isRestricted)]
        case .save(let document):
            return (document == state.document.id ? keepChapter(document) : []) + (state.document(document).map(save) ?? [])
        case .reload(let document):
            Workers.start(reading(document))
            return [Message("reading \(sources[document].name) again")]
        case .stopFetching(let document): return [Message(sources[document].memory.letGo() ? "stopped" : "nothing to stop; \(state.name(of: .quit)) quits")]
        case .readPage(let document, let whole):
            sources[document].extent = whole ? .whole : .article
            Workers.start(reading(document))
            return [Message(whole ? "the whole page; :whole shows the article alone" : "the article alone; :whole shows all of the page")]
        case .follow(let document):
            follow(document)
            return []
        case .openOutside(let address):
            return [settings.isRestricted ? Message("--restricted: no other program is started; y copies the address") : Opener.open(address, mailbox)]
        case .openFile(let address, let document):
            openFile(address, from: document, state)
            return []
        case .exportNotes(let document, let path):
            if settings.isRestricted { return [Message("--restricted: nothing is written")] }
            guard let noted = state.document(document) else { return [] }
            return [NotesExport.write(noted, to: path ?? NotesExport.path(beside: sources[document]))]
        case .correct(let correction):
            earlierCorrections.append(settings.corrections)
            settings.corrections.add(correction)
            return correct(state, done: "\(correction): kept for every article; \(state.name(of: .undo)) takes it back")
        case .undoCorrection:
            guard let earlier = earlierCorrections.popLast() else { return [] }
            settings.corrections = earlier
            return correct(state, done: "names are as they were")
        case .keepPreference(let name, let value): return keep(name, value)
        case .quit, .suspend, .redraw, .setMouse: return []
        }
    }

    private func save(_ document: Document) -> [Message] {
        guard document.failure == nil, let identity = sources[document.id].identity else { return [] }
        return keep(document.visit, of: identity)
    }

    private func keep(_ visit: Visit, of source: String) -> [Message] {
        do throws(KeepingError) {
            try settings.library.keep(visit, of: source)
            return []
        } catch {
            return [Message(error.description, isWarning: true)]
        }
    }

    /// The work of reading a document's file again.
    private func reading(_ document: Int) -> @Sendable () -> Void {
        { [source = sources[document], corrections = settings.corrections, mailbox] in
            Workers.complete(source, document: document, corrections, mailbox)
        }
    }

    private mutating func follow(_ document: Int?) {
        let earlier = following
        following = document.map { document in
            let follower = Follower.start(
                sources[document].path, relieving: earlier?.document == document ? earlier?.follower : nil, changed: reading(document))
            return (document, follower)
        }
        if earlier?.document != document { earlier?.follower.stop() }
    }

    /// Writes the corrections down and reads all articles again with them.
    private mutating func correct(_ state: ReaderState, done: String) -> [Message] {
        if let following { follow(following.document) }
        let documents = state.documents.filter { $0.failure == nil }
        Workers.start { [corrections = settings.corrections, mailbox] in
            for document in documents { Workers.understand(document.article, document: document.id, corrections, mailbox) }
        }
        if settings.hasFaultyEntities {
            return [Message("for this visit only: \(EntitiesFile.name) has a mistake and is not written over; gloss config says which", isWarning: true)]
        }
        return written(EntitiesFile.text(of: settings.corrections), to: EntitiesFile.name, done: done)
    }

    private func keep(_ name: String, _ value: String) -> [Message] {
        let old: String
        do throws(Unreadable) {
            old = try settings.folders.settings(ConfigFile.name).map { String(decoding: $0, as: UTF8.self) } ?? ""
        } catch {
            return [Message("for this visit only: \(error.line)", isWarning: true)]
        }
        return written(ConfigFile.text(old, setting: name, to: value), to: ConfigFile.name, done: "\(name) \(value), kept in \(ConfigFile.name)")
    }

    private func written(_ text: String, to name: String, done: String) -> [Message] {
        guard !settings.isRestricted, let folder = settings.folders.config else { return [Message("for this visit only; settings are not written")] }
        do throws(KeepingError) {
            try AtomicFile.write(Array(text.utf8), to: folder + "/" + name)
            return [Message(done)]
        } catch {
            return [Message("\(error.path): \(error.reason); for this visit only", isWarning: true)]
        }
    }
}
