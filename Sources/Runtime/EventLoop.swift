import Articles
@preconcurrency import Glibc
import Reading
import Terminal

/// The main thread: waits, updates, draws once, carries out effects.
public struct EventLoop {
    private var state: ReaderState
    private let session: Session
    private var effects: Effects
    private var isRunning = true
    private var status: Int32 = 0
    private var hasStarted = false
    private var postponed: [Effect] = []
    /// Until when nothing is drawn, for the article that is asked for.
    private var patience: (document: DocumentID, end: ContinuousClock.Instant)?

    /// Most articles are there before anybody sees that they were not: so long nothing is drawn in their place.
    private static let mostPatience = Duration.milliseconds(100)

    public init(state: ReaderState, session: Session, effects: Effects) {
        self.state = state
        self.session = session
        self.effects = effects
    }

    /// Runs until the reader quits; gives the exit status and what could not be kept.
    ///
    /// - Parameter events: What happened before there was a screen.
    public mutating func run(after events: [ProgramEvent]) -> (status: Int32, losses: [String]) {
        for event in events { handle(event) }
        let status = runUntilLeft()
        effects.end()
        return (status, effects.saveAll(&state))
    }

    private mutating func runUntilLeft() -> Int32 {
        while isRunning {
            let pause = millisecondsOfPatience()
            if pause == nil {
                session.draw(state.render(), theme: state.theme)
                workBehind()
            }
            let reason = session.wait(milliseconds: state.isSearching ? 0 : pause ?? -1)
            switch reason {
            case .hungUp:
                update(with: .ending)
                return 128 + SIGHUP
            case .timedOut: if state.isSearching { update(with: .tick) }
            case .keys, .woken: break
            }
            if reason == .woken {
                for signal in SignalPipe.drain() where signal != 0 { handle(signal) }
                for event in effects.queue.drain() { handle(event) }
            }
            for event in session.events() where isRunning { update(with: event) }
        }
        return status
    }

    /// Work for which nobody waits begins when the screen stands.
    private mutating func workBehind() {
        if !hasStarted { effects.start() }
        hasStarted = true
        let effects = postponed
        postponed = []
        for effect in effects { for message in self.effects.carryOut(effect, state, session) { update(with: .say(message)) } }
    }

    /// Nil where it is time to draw.
    private mutating func millisecondsOfPatience() -> Int32? {
        guard state.isAwaiting else {
            patience = nil
            return nil
        }
        let now = ContinuousClock.now
        if patience?.document != state.document.id { patience = (state.document.id, now + Self.mostPatience) }
        guard let end = patience?.end, now < end else { return nil }
        return max(1, Int32((end - now) / .milliseconds(1)))
    }

    private mutating func handle(_ event: ProgramEvent) {
        switch event {
        case .reader(let event): update(with: event)
        case .collection(let members, let document, let chosen): update(with: effects.takeIn(members, of: document, chosen: chosen))
        case .identified(let document, let fingerprint): effects.fingerprints[document] = fingerprint
        case .changed(let path): for event in effects.fileChanged(path, state) { update(with: event) }
        case .readAgain(let document): effects.readAgain(document, state)
        case .uncopied(let words): update(with: .say(Clipboard.byTerminal(words, session)))
        }
    }

    private mutating func update(with event: Event) {
        for effect in state.update(event) { carryOut(effect) }
    }

    private mutating func carryOut(_ effect: Effect) {
        switch effect {
        case .quit: isRunning = false
        case .suspend: suspend()
        case .redraw: session.redraw()
        case .setMouse(let isOn): session.setMouse(isOn)
        case .save(let document): effects.save(document, &state)
        case .listCorrections: update(with: .corrections(effects.namedCorrections))
        case .edit(let document, let offset):
            if let message = effects.edit(document, at: offset, state, session) { update(with: .say(message)) }
            resize()
        case .understand, .finish: postponed.append(effect)
        case .load(let document) where document != state.document.id: postponed.append(effect)
        default: for message in effects.carryOut(effect, state, session) { update(with: .say(message)) }
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
