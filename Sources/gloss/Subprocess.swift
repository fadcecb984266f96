@preconcurrency import Glibc

/// Another program, started with fixed arguments and never by a shell; its output goes nowhere.
struct Subprocess {
    private let child: pid_t
    private let input: Int32

    /// Nil where the program is not found in PATH.
    init?(_ arguments: [String]) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        let status = posix_spawnp(&child, arguments[0], &actions, nil, words, environ)
        close(ends[0])
        guard status == 0 else {
            close(ends[1])
            return nil
        }
        self.child = child
        input = ends[1]
    }

    /// Gives it all its input, then waits until it ends. True if it took all and says that all went well.
    func finish(input words: String = "") -> Bool {
        var rest = Array(words.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            rest = rest.dropFirst(count)
        }
        close(input)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return rest.isEmpty && status == 0
    }
}
