import Articles
@preconcurrency import Glibc
import Library
import Reading
import Synchronization
import Terminal

/// What workers hand over to the main thread.
final class Mailbox: Sendable {
    enum Letter: Sendable {
        case event(Event)
        /// The articles that a document turned out to hold.
        case shelf([Source], document: Int)
        /// A file was written to.
        case changed(path: String)
        /// A document's file has been read again.
        case readAgain(document: Int)
        /// Words that no clipboard tool took.
        case uncopied(String)
    }

    private let letters = Mutex<[Letter]>([])

    func post(_ event: Event) { post(.event(event)) }

    func post(_ items: [Source], from document: Int) { post(.shelf(items, document: document)) }

    func post(_ letter: Letter) {
        letters.withLock { $0.append(letter) }
        Wake.now()
    }

    func take() -> [Letter] {
        letters.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}

/// The main thread: waits, updates, draws once, carries out effects.
struct Loop {
    private var state: ReaderState
    private let session: Session
    private var effects: Effects
    private var isRunning = true
    private var status: Int32 = 0

    init(state: ReaderState, session: Session, effects: Effects) {
        self.state = state
        self.session = session
        self.effects = effects
    }

    /// Runs until the reader quits; gives the exit status and what could not be kept.
    mutating func run() -> (status: Int32, losses: [String]) {
        let status = runUntilLeft()
        effects.end()
        return (status, effects.saveAll(state))
    }

    private mutating func runUntilLeft() -> Int32 {
        session.draw(state.render(), theme: state.theme)
        effects.start(with: state)
        while isRunning {
            let reason = session.wait(milliseconds: state.isSearching ? 0 : -1)
            switch reason {
            case .hungUp:
                update(with: .ending)
                return 128 + SIGHUP
            case .timedOut: update(with: .tick)
            case .keys, .woken: break
            }
            if reason == .woken {
                for signal in Wake.drain() where signal != 0 { handle(signal) }
                for letter in effects.mailbox.take() { open(letter) }
            }
            for event in session.events() where isRunning { update(with: event) }
            if isRunning { session.draw(state.render(), theme: state.theme) }
        }
        return status
    }

    private mutating func open(_ letter: Mailbox.Letter) {
        switch letter {
        case .event(let event): update(with: event)
        case .changed(let path): for event in effects.fileChanged(path, state) { update(with: event) }
        case .readAgain(let document): effects.readAgain(document)
        case .uncopied(let words): update(with: .say(Clipboard.byTerminal(words, session)))
        case .shelf(let items, let document): update(with: .unfolded(document: document, effects.unfold(document, into: items)))
        }
    }

    private mutating func update(with event: Event) {
        for effect in state.update(event) {
            switch effect {
            case .quit: isRunning = false
            case .suspend: suspend()
            case .redraw: session.redraw()
            case .edit(let document, let offset):
                for event in effects.edit(document, at: offset, state, session) { _ = state.update(event) }
                resize()
            case .setMouse(let isOn): session.setMouse(isOn)
            default:
                for event in effects.carryOut(effect, state, session) { _ = state.update(event) }
            }
        }
    }

    /// The terminal may have another size when the program goes on.
    private mutating func suspend() {
        session.suspend()
        resize()
    }

    private mutating func resize() {
        let size = session.resize()
        if size != state.size { update(with: .resize(size)) }
    }

    private mutating func handle(_ signal: Int32) {
        switch signal {
        case SIGTERM, SIGHUP, SIGQUIT:
            update(with: .ending)
            isRunning = false
            status = 128 + signal
        case SIGINT: update(with: .key(.control("C")))
        case SIGTSTP: suspend()
        case SIGCONT:
            session.resume()
            resize()
        case SIGWINCH: resize()
        default: break
        }
    }
}
