import Articles
import Loading
import Reading
import Synchronization
import Terminal

/// Something that happened beside the terminal, for the main thread.
public enum ProgramEvent: Sendable {
    case reader(Event)
    /// An article turned out to hold several; and the index of the one that was read last.
    case collection([Source], document: DocumentID, chosen: Int)
    /// All of an article is read: by this its text is known again.
    case identified(document: DocumentID, Fingerprint)
    /// A file was written to.
    case changed(path: String)
    /// A document's file has been read again.
    case readAgain(document: DocumentID)
    /// Words that no clipboard tool took.
    case uncopied(String)
}

/// What workers hand over to the main thread, in the order in which it came.
public final class EventQueue: Sendable {
    private let waiting = Mutex<[ProgramEvent]>([])

    public init() {}

    func post(_ event: Event) { post([.reader(event)]) }
    func post(_ event: ProgramEvent) { post([event]) }

    /// Hands events over, which are seen together, and wakes the main thread.
    func post(_ events: [ProgramEvent]) {
        waiting.withLock { $0 += events }
        SignalPipe.wake()
    }

    /// All that came since the last call.
    public func drain() -> [ProgramEvent] {
        waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
