import Articles
@preconcurrency import Glibc
import Library
import Reading
import Settings
import System
import Terminal
import Understanding
import UnicodeText
import Unpacking

/// Carries out what the reader's state asks of the world.
struct Effects {
    private var sources: [Source]
    var settings: LoadedSettings
    let queue: EventQueue
    /// What was said of a name before each correction of this sitting.
    private var earlierVerdicts: [(name: String, NameVerdict)] = []
    /// The chapter at which each book opens the next time, as far as is known.
    private var keptChapters: [String: String] = [:]
    private var files = FileChanges()
    private let asked: AskedProgram

    init(sources: [Source], settings: LoadedSettings, queue: EventQueue) {
        self.sources = sources
        self.settings = settings
        self.queue = queue
        asked = AskedProgram(queue)
    }

    /// Ends what would go on after the reading.
    func end() { asked.end() }

    /// What is left to do once the first screen stands.
    mutating func start(with state: ReaderState) {
        let source = sources[state.document.id]
        if let item = source.item, item.isChapter, let origin = source.origin { keptChapters[origin] = item.id }
        prepareFolder()
        finish(state.documents) { [settings, queue] in
            Workers.loadThemes(settings.folders, settings.preferences.contrast, besides: settings.preferences.themeName, queue)
        }
    }

    /// Opens a file that another one's text names; a page that is on the shelf already is shown again.
    private mutating func openFile(_ address: String, from document: Int, _ state: ReaderState) {
        let heading = address.firstIndex(of: "#").map { String(address[address.index(after: $0)...]) }
        if let chapter = sources[document].chapter(address) {
            guard let id = sources.firstIndex(where: { $0.isChapter(chapter, of: sources[document].path) }), let opened = state.document(id) else {
                return queue.post(.say(Message("no such chapter in this book: \(safeLine(address))", isWarning: true)))
            }
            return queue.post(.opened(opened, heading: heading))
        }
        var source = sources[document].beside(address)
        if let id = sources.firstIndex(where: { $0.origin != nil && $0.origin == source.origin }), let opened = state.document(id) {
            return queue.post(.opened(opened, heading: heading))
        }
        var items = source.shelf()
        let id = sources.count
        let opened = items[0].shelved(id: id)
        if let failure = opened.failure { return queue.post(.say(Message(failure, isWarning: true))) }
        sources.append(items[0])
        queue.post(.opened(opened, heading: heading))
        if items.count == 1 { finish([opened]) } else { queue.post(.shelf(items, document: id)) }
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
    private mutating func finish(_ documents: [Document], andThen last: @escaping @Sendable () -> Void = {}) {
        for document in documents {
            remember(document)
            if document.isFile, sources[document.id].item == nil, !sources[document.id].isAddress {
                files.add(sources[document.id].path, document: document.id, queue)
            }
        }
        if let cut = documents.map({ sources[$0.id] }).first(where: \.isTruncated) {
            queue.post(.say(Message("\(cut.name): its first \(Source.longestShelf) articles are on the shelf", isWarning: true)))
        }
        // Each fetch by itself: nothing else waits for it.
        let awaited = documents.filter { sources[$0.id].isToBeFetched }
        for document in awaited {
            Workers.start { [source = sources[document.id], settings, queue] in
                Workers.finish(document, from: source, settings.corrections, queue)
            }
        }
        Workers.start { [sources, settings, queue] in
            for document in documents where !sources[document.id].isToBeFetched {
                Workers.finish(document, from: sources[document.id], settings.corrections, queue)
            }
            last()
        }
    }

    private func remember(_ document: Document) {
        guard let identity = sources[document.id].identity else { return }
        do throws(StoreError) {
            if let visit = try settings.library.visit(to: identity) { queue.post(.remembered(document: document.id, visit)) }
        } catch {
            queue.post(.say(Message(error.description, isWarning: true)))
        }
    }

    /// Makes sure that there is a folder to keep things in; without one, that is said before anything is written. Hints are shown where it is new.
    private func prepareFolder() {
        guard settings.library is VisitFiles, let state = settings.folders.state else { return }
        let isFirstStart = access(state.fileName, F_OK) != 0
        do throws(FileError) {
            try Folder.prepare(state)
            if isFirstStart { queue.post(.firstStart) }
        } catch {
            queue.post(.say(Message("\(error.path): \(error.reason); notes and places will not be kept", isWarning: true)))
        }
    }

    /// Keeps what the reader did in all articles since it was last kept; what could not be kept comes back, a line each.
    mutating func saveAll(_ state: ReaderState) -> [String] {
        var losses: [String] = []
        for event in state.documents.flatMap({ save($0, isShown: $0.id == state.document.id) }) {
            if case .say(let message) = event, !losses.contains(message.text) { losses.append(message.text) }
        }
        return losses
    }

    /// Does it; what follows from it comes back.
    mutating func carryOut(_ effect: Effect, _ state: ReaderState, _ session: Session) -> [Event] {
        if effect == .listCorrections { return [.corrections(namedCorrections)] }
        if case .save(let document) = effect { return state.document(document).map { save($0, isShown: document == state.document.id) } ?? [] }
        return perform(effect, state, session).map(Event.say)
    }

    private var namedCorrections: [NamedCorrection] {
        settings.corrections.names.map { NamedCorrection(name: $0, words: settings.corrections[$0].words) }
    }

    /// Does what only a message follows from.
    private mutating func perform(_ effect: Effect, _ state: ReaderState, _ session: Session) -> [Message] {
        switch effect {
        case .copy(let words): return Clipboard.copy(words, session, mayStartPrograms: !settings.isRestricted, queue).map { [$0] } ?? []
        case .reload(let document):
            read(document)
            queue.post(.progress("reading \(sources[document].name) again"))
            return []
        case .stopFetching(let document):
            if asked.stop() { return [] }
            return [Message(sources[document].memory.cancelAll() ? "stopped" : "nothing to stop; \(state.name(of: .quit)) quits")]
        case .readPage(let document, let whole):
            sources[document].extent = whole ? .whole : .article
            read(document)
            return [Message(whole ? "the whole page; :whole shows the article alone" : "the article alone; :whole shows all of the page")]
        case .tail(let document):
            guard let document else { return [] }
            // What grows stays what it is, however little of it there is after a new start.
            if state.document(document)?.article.form != .prose { sources[document].format = .lines }
            if files.isStale(document) { read(document) }
            return []
        case .openOutside(let address):
            return [
                settings.isRestricted
                    ? Message("--restricted: no other program is started; \(state.name(of: .copy)) copies the address")
                    : Opener.open(address, copyKey: state.name(of: .copy), queue)
            ]
        case .openFile(let address, let document):
            openFile(address, from: document, state)
            return []
        case .exportNotes(let document, let path):
            if settings.isRestricted { return [Message("--restricted: nothing is written")] }
            guard let noted = state.document(document) else { return [] }
            let source = sources[document]
            return [NotesFile.write(noted, of: source, to: path.map(Folders.expanded), in: settings.notesFolder)]
        case .correct(let correction):
            let earlier = settings.corrections[correction.name]
            earlierVerdicts.append((correction.name, earlier))
            return correct(
                correction.name, earlier.adding(correction), state, done: "\(correction)",
                kept: ": kept for every article; \(state.name(of: .undo)) takes it back")
        case .undoCorrection(let correction):
            guard let (name, earlier) = earlierVerdicts.popLast() else { return [] }
            return correct(name, earlier, state, done: "taken back: \(correction)")
        case .keep(let setting, let value):
            return [
                change(ConfigFile.name, done: "\(setting.rawValue) \(value)", kept: ", kept in \(ConfigFile.name)") { old throws(SettingsIssue) in
                    try ConfigFile.text(old, setting: setting.rawValue, to: value)
                }
            ]
        case .pipe(let text, let command):
            if settings.isRestricted { return [Message("--restricted: no other program is started")] }
            return asked.pipe(text, to: command).map { [$0] } ?? []
        case .lookUp(let lookUp, let words):
            if settings.isRestricted { return [Message("--restricted: no other program is started")] }
            return asked.lookUp(words, in: lookUp).map { [$0] } ?? []
        case .quit, .suspend, .redraw, .setMouse, .save, .listCorrections, .edit: return []
        }
    }

    /// Opens a document's file in the reader's editor, and reads it again where it was changed.
    mutating func edit(_ document: Int, at offset: Int, _ state: ReaderState, _ session: Session) -> [Event] {
        let source = sources[document]
        func refusal(_ words: String) -> [Event] { [.say(Message(words))] }
        if settings.isRestricted { return refusal("--restricted: no other program is started") }
        guard !source.isAddress, source.item == nil, let path = source.origin else {
            return refusal("\(source.name): only files are edited, no pages, items and chapters")
        }
        guard let bytes = try? RegularFile.read(path, limit: Self.longestEdited), let article = state.document(document)?.article else {
            return refusal("\(source.name): cannot be read now")
        }
        guard Packing(bytes) == nil else { return refusal("\(source.name) is packed: unpack it, then edit it") }
        let editor = Editor.chosen()
        let line = article.line(of: offset, in: bytes)
        let status = session.lend { runInForeground(editor.arguments(for: path, line: line)) }
        guard let status, status != Editor.missing else {
            return [.say(Message("\(editor.name) is not here; VISUAL or EDITOR names your editor", isWarning: true))]
        }
        if status != 0 { return [.say(Message("\(editor.name) ended with status \(status)", isWarning: true))] }
        guard FileStamp(of: path) != nil else { return [.say(Message("\(source.name) is gone; what was read stays here", isWarning: true))] }
        guard files.isStale(document) else { return refusal("unchanged") }
        read(document)
        return [.progress("reading \(source.name) again")]
    }

    private static let longestEdited = 1 << 28

    /// Brings what the reader did in an article since it was last kept into what is kept of it now.
    private mutating func save(_ document: Document, isShown: Bool) -> [Event] {
        let source = sources[document.id]
        let change = document.change
        guard let identity = source.identity else { return [] }
        var events: [Event] = []
        if isShown, let item = source.item, item.isChapter, let origin = source.origin, keptChapters[origin] != item.id || !change.isEmpty {
            var chapter = VisitChange()
            chapter.item = item.id
            events = keep(chapter, of: origin) { _ in nil }
            if events.isEmpty { keptChapters[origin] = item.id }
        }
        guard !change.isEmpty else { return events }
        if settings.library is NullVisitStore, let reason = settings.keepsNothing, !change.addedNotes.isEmpty {
            let remedy = settings.isRestricted ? "" : "; :export-notes writes what is noted"
            events.append(.say(Message("for this visit only: \(reason) keeps nothing\(remedy)", isWarning: true)))
        }
        return events + keep(change, of: identity) { .kept(document: document.id, $0) }
    }

    private func keep(_ change: VisitChange, of source: String, _ done: (Visit) -> Event?) -> [Event] {
        do throws(StoreError) {
            return done(try settings.library.keep(change, of: source)).map { [$0] } ?? []
        } catch {
            return [.say(Message(error.description, isWarning: true))]
        }
    }

    /// Reads a document's file again, behind the reading; one that is being read is read once more after that.
    private mutating func read(_ document: Int) {
        guard files.beginReading(document) else { return }
        Workers.start { [source = sources[document], corrections = settings.corrections, queue] in
            Workers.complete(source, document: document, corrections, queue)
            queue.post(.readAgain(document: document))
        }
    }

    mutating func readAgain(_ document: Int) { if files.endReading(document) { read(document) } }

    /// What follows from a file that was written to: one that is tailed is read again, of others it is said.
    mutating func fileChanged(_ path: String, _ state: ReaderState) -> [Event] {
        files.newlyChanged(path).flatMap { document -> [Event] in
            if document == state.tailed {
                read(document)
                return []
            }
            return state.document.id == document
                ? [.say(Message("changed on disk; \(state.name(of: .reload)) reads it again, \(state.name(of: .tail)) follows it"))] : []
        }
    }

    /// Puts a name right, writes that down and reads all articles again with it.
    private mutating func correct(_ name: String, _ verdict: NameVerdict, _ state: ReaderState, done: String, kept: String = "") -> [Message] {
        settings.corrections[name] = verdict
        let message = change(EntitiesFile.name, done: done, kept: kept) { old throws(SettingsIssue) in try EntitiesFile.text(old, setting: name, to: verdict) }
        let documents = state.documents.filter { $0.failure == nil }
        Workers.start { [corrections = settings.corrections, queue] in
            for document in documents { Workers.understand(document.article, document: document.id, corrections, queue) }
        }
        return [message]
    }

    /// Changes one of the settings files; says what was done, and where it is kept.
    private func change(_ name: String, done: String, kept: String, _ edit: ([UInt8]) throws(SettingsIssue) -> [UInt8]) -> Message {
        if let reason = settings.keepsNothing { return Message("\(done), for this visit only: \(reason)") }
        guard let file = settings.folders.file(name) else { return Message("\(done), for this visit only: no HOME") }
        do throws(SettingsFile.Refusal) {
            try file.change(edit)
            return Message(done + kept)
        } catch {
            return Message("\(done), for this visit only: \(error)", isWarning: true)
        }
    }
}
