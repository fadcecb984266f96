@preconcurrency import Glibc
import Synchronization

/// The fetches of an address that somebody waits for.
final class PendingFetches: Sendable {
    private struct Awaited {
        var numbers: Set<Int> = []
        var next = 0
    }

    private let awaited = Mutex(Awaited())

    /// The number of a fetch that begins.
    func begin() -> Int {
        awaited.withLock { awaited in
            awaited.next += 1
            awaited.numbers.insert(awaited.next)
            return awaited.next
        }
    }

    func isAwaited(_ number: Int) -> Bool { awaited.withLock { $0.numbers.contains(number) } }

    func end(_ number: Int) { awaited.withLock { _ = $0.numbers.remove(number) } }

    /// False where there is none.
    func cancelAll() -> Bool {
        awaited.withLock { awaited in
            defer { awaited.numbers = [] }
            return !awaited.numbers.isEmpty
        }
    }
}

/// A fifo or device that was opened by its name: it gives each byte once, so all that is read of it comes through one opening.
final class OpenedPipe: Sendable {
    private let opened = Mutex<Int32?>(nil)

    var descriptor: Int32? { opened.withLock { $0 } }

    func keep(_ descriptor: Int32) { opened.withLock { $0 = descriptor } }

    deinit { opened.withLock { if let descriptor = $0 { close(descriptor) } } }
}
