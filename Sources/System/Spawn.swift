@preconcurrency import Glibc

/// POSIX_SPAWN_SETSID of <spawn.h>, which Swift does not see.
let spawnInNewSession: Int32 = 0x80

/// Starts a program by its name in PATH, never by a shell, with signals as a program expects them: what this one ignores or blocks is its own affair.
///
/// - Parameter flags: Further ones of posix_spawn(3).
/// - Returns: Its number; nil where it is not found.
func spawn(_ arguments: [String], _ actions: inout posix_spawn_file_actions_t, flags: Int32 = 0) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | flags))
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0.fileName) }
    words.append(nil)
    defer { for word in words { free(word) } }
    guard let program = words[0] else { return nil }
    var child: pid_t = 0
    return posix_spawnp(&child, program, &actions, &attributes, words, environ) == 0 ? child : nil
}
