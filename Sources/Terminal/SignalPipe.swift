@preconcurrency import CGlue
@preconcurrency import Glibc
import Synchronization

/// Signals and news from workers, turned into bytes on a pipe that the loop waits on beside the terminal.
public enum SignalPipe {
    /// Read end for `poll`; write end for handlers and workers.
    private static let ends: (read: Int32, write: Int32) = {
        var pair: [Int32] = [0, 0]
        guard pipe(&pair) == 0 else { return (-1, -1) }
        for end in pair {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        return (pair[0], pair[1])
    }()

    public static var descriptor: Int32 { ends.read }

    /// Wakes the loop from any thread.
    public static func wake() { write(0) }

    private static func write(_ byte: UInt8) {
        var byte = byte
        let saved = errno
        _ = Glibc.write(ends.write, &byte, 1)
        errno = saved
    }

    /// Catches the signals that must not end the program before the terminal is restored.
    public static func catchSignals() {
        _ = ends
        for number in [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH] { install(number) }
        // What they tell of, a write tells too.
        for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    }

    /// Gives the calling thread a stack on which it can end even where its own ran out.
    public static func guardStack() { glue_guard_stack() }

    static func install(_ number: Int32) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { SignalPipe.write(UInt8(truncatingIfNeeded: $0)) }
        action.sa_flags = SA_RESTART
        sigaction(number, &action, nil)
    }

    /// Waits until something comes, or the time is up; gives the signals that came.
    public static func wait(milliseconds: Int32) -> [Int32] {
        var waiting = pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, milliseconds) > 0 ? drain().filter { $0 != 0 } : []
    }

    /// The signals that came since the last call; 0 is news from a worker.
    public static func drain() -> [Int32] {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { bytes in
            var found: [Int32] = []
            while true {
                let count = read(ends.read, bytes.baseAddress, bytes.count)
                guard count > 0 else { return found }
                found += bytes.prefix(count).map { Int32($0) }
                if count < bytes.count { return found }
            }
        }
    }
}
