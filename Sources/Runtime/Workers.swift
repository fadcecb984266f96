@preconcurrency import Glibc
import Terminal

/// Work beside the reading; each piece posts its result as an event.
///
/// Plain threads: an idle pool of them would wake the processor now and then, and a reader that waits should not.
enum Workers {
    private final class Work: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Runs it on a thread of its own, which ends with it; at once where the system gives no more threads.
    static func start(_ run: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, 8 << 20)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        defer { pthread_attr_destroy(&attributes) }
        var thread = pthread_t()
        let work = Unmanaged.passRetained(Work(run))
        let failed = pthread_create(
            &thread, &attributes,
            { argument in
                SignalPipe.guardStack()
                argument.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().run() }
                return nil
            }, work.toOpaque())
        if failed != 0 { work.takeRetainedValue().run() }
    }
}
