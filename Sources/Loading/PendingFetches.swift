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
