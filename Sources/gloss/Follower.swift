@preconcurrency import Glibc
import Synchronization

/// Looks every half second whether a file has changed, on a thread of its own, and does something when it has; one after the other.
final class Follower: Sendable {
    private let isWanted = Atomic(true)

    private struct Stamp: Equatable {
        var size: Int
        var seconds: Int
        var nanoseconds: Int
    }

    /// - Parameter changed: Called on the follower's thread; no further look before it returns.
    static func start(_ path: String, changed: @escaping @Sendable () -> Void) -> Follower {
        let follower = Follower()
        Workers.start {
            var last = stamp(of: path)
            while follower.isWanted.load(ordering: .relaxed) {
                usleep(500_000)
                guard let now = stamp(of: path), now != last else { continue }
                last = now
                if follower.isWanted.load(ordering: .relaxed) { changed() }
            }
        }
        return follower
    }

    func stop() { isWanted.store(false, ordering: .relaxed) }

    private static func stamp(of path: String) -> Stamp? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Stamp(size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    }
}
