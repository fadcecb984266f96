@preconcurrency import Glibc

/// Other programs, started with fixed arguments and never by a shell.
enum Subprocess {
    /// Starts a program found in PATH; its output goes nowhere. True if it could be started and, with input, took it all.
    static func start(_ arguments: [String], input: String?) -> Bool {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var pipeEnds: [Int32] = [-1, -1]
        if input != nil, pipe(&pipeEnds) == 0 {
            posix_spawn_file_actions_adddup2(&actions, pipeEnds[0], 0)
            posix_spawn_file_actions_addclose(&actions, pipeEnds[1])
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        let isStarted = posix_spawnp(&child, arguments[0], &actions, nil, words, environ) == 0
        guard let input else { return isStarted }
        close(pipeEnds[0])
        defer { close(pipeEnds[1]) }
        guard isStarted else { return false }
        let bytes = Array(input.utf8)
        return write(pipeEnds[1], bytes, bytes.count) == bytes.count
    }
}
