@preconcurrency import Glibc
import Synchronization
import System

/// Looks every half second whether a file has changed, on a thread of its own, and does something when it has; one after the other.
final class Follower: Sendable {
    private let isWanted = Atomic(true)

    private struct Stamp: Equatable {
        var size: Int
        var seconds: Int
        var nanoseconds: Int
    }

    /// How the file was when last looked at.
    private let last: Mutex<Stamp?>

    private init(_ last: Stamp?) { self.last = Mutex(last) }

    /// - Parameters:
    ///   - earlier: A follower of the same file that this one relieves: what changed since its last look has still to be seen.
    ///   - changed: Called on the follower's thread; no further look before it returns.
    static func start(_ path: String, relieving earlier: Follower?, changed: @escaping @Sendable () -> Void) -> Follower {
        earlier?.stop()
        let follower = Follower(earlier?.last.withLock { $0 } ?? stamp(of: path))
        Workers.start {
            while follower.isWanted.load(ordering: .relaxed) {
                usleep(500_000)
                guard let now = stamp(of: path), now != follower.last.withLock({ $0 }), follower.isWanted.load(ordering: .relaxed) else { continue }
                follower.last.withLock { $0 = now }
                changed()
            }
        }
        return follower
    }

    func stop() { isWanted.store(false, ordering: .relaxed) }

    private static func stamp(of path: String) -> Stamp? {
        var status = stat()
        guard stat(path.fileName, &status) == 0 else { return nil }
        return Stamp(size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    }
}
