import Articles
@preconcurrency import Glibc
import Library
import Reading
import Synchronization

/// Keeps what a reader does, one change after the other, on a thread that is there as long as there are changes.
final class VisitWriter: Sendable {
    private struct Work {
        var waiting: [@Sendable () -> Void] = []
        var isRunning = false
        /// What could not be kept, a line each.
        var losses: [String] = []
    }

    private let work = Mutex(Work())
    private let store: any VisitStore
    private let queue: EventQueue

    init(_ store: any VisitStore, _ queue: EventQueue) {
        self.store = store
        self.queue = queue
    }

    /// Brings a change into what is kept of an article; its outcome is posted.
    func keep(_ change: VisitChange, of article: ArticleIdentity, document: DocumentID) {
        perform { [self] in
            do throws(StoreError) {
                queue.post(.kept(document: document, try store.keep(change, of: article)))
            } catch {
                if !error.isOver { queue.post(.notKept(document: document, change)) }
                tell(error)
            }
        }
    }

    func keep(_ place: BookPlace) {
        perform { [self] in
            do throws(StoreError) {
                try store.keep(place)
            } catch {
                tell(error)
            }
        }
    }

    private func tell(_ error: StoreError) {
        work.withLock { if !$0.losses.contains(error.description) { $0.losses.append(error.description) } }
        queue.post(.say(Message(error.description, isWarning: true)))
    }

    private func perform(_ job: @escaping @Sendable () -> Void) {
        let mustStart = work.withLock { work in
            work.waiting.append(job)
            defer { work.isRunning = true }
            return !work.isRunning
        }
        if mustStart { Workers.start { [self] in while let job = next() { job() } } }
    }

    private func next() -> (@Sendable () -> Void)? {
        work.withLock { work in
            guard !work.waiting.isEmpty else {
                work.isRunning = false
                return nil
            }
            return work.waiting.removeFirst()
        }
    }

    /// Waits until nothing is left to keep.
    func wait() { while work.withLock({ $0.isRunning }) { usleep(500) } }

    /// What could not be kept, a line each.
    var losses: [String] { work.withLock { $0.losses } }

    func forgetLosses() { work.withLock { $0.losses = [] } }
}
