import Articles
@preconcurrency import Glibc
import Reading
import Terminal

/// The main thread: waits, updates, draws once, carries out effects.
struct EventLoop {
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
                for signal in SignalPipe.drain() where signal != 0 { handle(signal) }
                for event in effects.queue.drain() { handle(event) }
            }
            for event in session.events() where isRunning { update(with: event) }
            if isRunning { session.draw(state.render(), theme: state.theme) }
        }
        return status
    }

    private mutating func handle(_ event: ProgramEvent) {
        switch event {
        case .reader(let event): update(with: event)
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
