import Reading
import Synchronization
import Terminal

/// Something that happened beside the terminal, for the main thread.
enum ProgramEvent: Sendable {
    case reader(Event)
    /// The articles that a document turned out to hold.
    case shelf([Source], document: Int)
    /// A file was written to.
    case changed(path: String)
    /// A document's file has been read again.
    case readAgain(document: Int)
    /// Words that no clipboard tool took.
    case uncopied(String)
}

/// What workers hand over to the main thread, in the order in which it came.
final class EventQueue: Sendable {
    private let waiting = Mutex<[ProgramEvent]>([])

    func post(_ event: Event) { post(.reader(event)) }

    /// Hands an event over and wakes the main thread.
    func post(_ event: ProgramEvent) {
        waiting.withLock { $0.append(event) }
        SignalPipe.wake()
    }

    /// All that came since the last call.
    func drain() -> [ProgramEvent] {
        waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
