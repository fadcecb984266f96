@preconcurrency import Glibc

/// What another program wrote before it ended.
public struct ProgramOutput: Sendable {
    public var output: [UInt8]
    /// The first 64 KB of what it said besides.
    public var messages: String
    /// Its exit status; nil where it was stopped, for it wrote too much or nobody wants it any more.
    public var status: Int32?
}

/// Runs a program with fixed arguments and no shell, gives it all its input and takes all its output until it ends.
///
/// It has a session of its own: it cannot reach the terminal, and what it starts ends with it where it is stopped.
///
/// - Parameter limit: Bytes of output that are taken; the program is stopped at the next.
/// - Parameter progress: Told the bytes of output so far, five times a second; where it answers false, the program is stopped.
/// - Returns: Nil where the program is not found.
public func run(_ arguments: [String], input: [UInt8] = [], limit: Int, progress: (Int) -> Bool = { _ in true }) -> ProgramOutput? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // By sockets: unlike a pipe's, their signal for a reader that is gone can be left out.
    var ends: [(own: Int32, other: Int32)] = []
    for number in 0..<3 {
        var pair: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &pair) == 0 else {
            for end in ends {
                close(end.own)
                close(end.other)
            }
            return nil
        }
        ends.append((pair[0], pair[1]))
        posix_spawn_file_actions_adddup2(&actions, pair[1], Int32(number))
    }
    let child = spawn(arguments, &actions, flags: spawnInNewSession)
    for end in ends { close(end.other) }
    guard let child else {
        for end in ends { close(end.own) }
        return nil
    }
    var exchange = Exchange(input: input, limit: limit, into: ends[0].own, from: ends[1].own, messagesFrom: ends[2].own)
    var status: Int32 = 0
    var hasEnded = false
    let isWhole = exchange.run(progress) {
        if !hasEnded { hasEnded = waitpid(child, &status, WNOHANG) == child }
        return hasEnded
    }
    if !isWhole { kill(-child, SIGKILL) }
    if !hasEnded { while waitpid(child, &status, 0) < 0, errno == EINTR {} }
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
    return ProgramOutput(output: exchange.output, messages: String(decoding: exchange.messages, as: UTF8.self), status: isWhole ? code : nil)
}

/// Writes and reads as the other side allows, so that neither side waits for the other.
private struct Exchange {
    let input: [UInt8]
    let limit: Int
    var into: Int32
    var from: Int32
    var messagesFrom: Int32
    private(set) var output: [UInt8] = []
    private(set) var messages: [UInt8] = []
    private var written = 0
    /// Milliseconds between two words of progress.
    private static let pause: Int32 = 200

    init(input: [UInt8], limit: Int, into: Int32, from: Int32, messagesFrom: Int32) {
        self.input = input
        self.limit = limit
        self.into = into
        self.from = from
        self.messagesFrom = messagesFrom
        _ = fcntl(into, F_SETFL, O_NONBLOCK)
    }

    /// False where the output passes the limit, or nobody wants it any more.
    ///
    /// - Parameter hasEnded: True once the program is gone: what it left behind may hold its output open for long, and is not waited for.
    mutating func run(_ progress: (Int) -> Bool, _ hasEnded: () -> Bool) -> Bool {
        defer { for end in [into, from, messagesFrom] where end >= 0 { close(end) } }
        let clock = ContinuousClock()
        var told = clock.now
        while from >= 0 || messagesFrom >= 0 {
            if into >= 0, written == input.count {
                close(into)
                into = -1
            }
            var waiting = [
                pollfd(fd: from, events: Int16(POLLIN), revents: 0), pollfd(fd: messagesFrom, events: Int16(POLLIN), revents: 0),
                pollfd(fd: into, events: Int16(POLLOUT), revents: 0),
            ]
            let ready = poll(&waiting, 3, Self.pause)
            guard ready >= 0 || errno == EINTR else { return false }
            if ready == 0, hasEnded() { return true }
            if told.duration(to: clock.now) >= .milliseconds(Self.pause) {
                told = clock.now
                if !progress(output.count) { return false }
            }
            if waiting[2].revents != 0 { write() }
            if waiting[1].revents != 0, let part = Self.read(&messagesFrom), messages.count < 1 << 16 { messages += part }
            if waiting[0].revents != 0, let part = Self.read(&from) {
                output += part
                if output.count > limit { return false }
            }
        }
        return true
    }

    private mutating func write() {
        let count = input[written...].withUnsafeBytes { send(into, $0.baseAddress, min($0.count, 1 << 16), Int32(MSG_NOSIGNAL)) }
        if count > 0 {
            written += count
        } else if errno != EAGAIN, errno != EINTR {
            written = input.count
        }
    }

    /// Some bytes; at the end its own is closed.
    private static func read(_ end: inout Int32) -> [UInt8]? {
        var count = 0
        let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
            count = Glibc.read(end, buffer.baseAddress, 1 << 16)
            filled = max(0, count)
        }
        if count > 0 { return part }
        if count == 0 || errno != EINTR {
            close(end)
            end = -1
        }
        return nil
    }
}
