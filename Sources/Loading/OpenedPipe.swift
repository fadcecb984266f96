@preconcurrency import Glibc
import Synchronization

/// A fifo or device that was opened by its name: it gives each byte once, so all that is read of it comes through one opening.
final class OpenedPipe: Sendable {
    private let opened = Mutex<Int32?>(nil)

    var descriptor: Int32? { opened.withLock { $0 } }

    func keep(_ descriptor: Int32) { opened.withLock { $0 = descriptor } }

    deinit { opened.withLock { if let descriptor = $0 { close(descriptor) } } }
}
