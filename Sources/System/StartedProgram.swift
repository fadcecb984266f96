@preconcurrency import Glibc

/// Another program whose output goes nowhere: a clipboard tool, an opener.
public struct StartedProgram: Sendable {
    private let child: pid_t
    private let input: Int32

    /// Nil where the program is not found in PATH.
    public init?(_ arguments: [String]) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // A socket: unlike a pipe's, its signal for a reader that is gone can be left out.
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else { return nil }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let child = spawn(arguments, &actions)
        close(ends[1])
        guard let child else {
            close(ends[0])
            return nil
        }
        self.child = child
        input = ends[0]
    }

    /// Waits until it ends, however long that takes. True if it says that all went well.
    public func finish() -> Bool {
        close(input)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return false } }
        return status == 0
    }

    /// Gives it all its input and waits until it ends; ends it where that takes longer than the time it has.
    ///
    /// - Returns: True if it took all and says that all went well.
    public func finish(input words: String, within limit: Duration) -> Bool {
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: limit)
        var rest = Array(words.utf8)[...]
        _ = fcntl(input, F_SETFL, O_NONBLOCK)
        while !rest.isEmpty, clock.now < end {
            let count = rest.withUnsafeBytes { send(input, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN || errno == EINTR {
                var full = pollfd(fd: input, events: Int16(POLLOUT), revents: 0)
                poll(&full, 1, 50)
            } else {
                break
            }
        }
        close(input)
        var status: Int32 = 0
        while true {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { return rest.isEmpty && status == 0 }
            if ended < 0, errno != EINTR { return false }
            guard clock.now < end else { break }
            usleep(5_000)
        }
        kill(child, SIGKILL)
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return false
    }
}
