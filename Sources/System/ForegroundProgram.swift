@preconcurrency import Glibc

/// Runs a program that has the terminal to itself until it ends: an editor. Where it is stopped, this one stops with it.
///
/// - Returns: Its exit status, or 128 and the signal that ended it; nil where it is not found.
public func runInForeground(_ arguments: [String]) -> Int32? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for number in Int32(0)...2 where isatty(number) == 0 { posix_spawn_file_actions_addopen(&actions, number, "/dev/tty", O_RDWR, 0) }
    guard let child = spawn(arguments, &actions) else { return nil }
    var status: Int32 = 0
    while true {
        let changed = waitpid(child, &status, WUNTRACED)
        if changed < 0, errno == EINTR { continue }
        guard changed == child, status & 0xFF == 0x7F else { break }
        kill(getpid(), SIGSTOP)
        kill(child, SIGCONT)
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
}
