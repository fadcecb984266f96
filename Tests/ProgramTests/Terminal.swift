import CPty
import Glibc

/// A program on a pseudo-terminal of its own.
final class Terminal {
    let process: pid_t
    private let master: Int32
    private var hasEnded = false
    private(set) var output: [UInt8] = []

    struct Failed: Error { var reason: String }

    static let program = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/.build-release/release/gloss"
    static let seed = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/seeds/000_cd6def2fc25486ab.txt"

    /// Starts the program as the leader of a session whose terminal this is.
    ///
    /// - Parameter input: A file that is standard input in place of the terminal.
    init(_ arguments: [String], columns: UInt16 = 80, rows: UInt16 = 24, environment: [String: String] = [:], input: String? = nil) throws {
        var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/tmp/gloss-no-home-\(getpid())", "PATH": "/usr/bin:/bin"]
        for (name, value) in environment { variables[name] = value }
        var words = ([Self.program] + arguments).map { strdup($0) } + [nil]
        var settings = variables.filter { !$0.value.isEmpty }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + settings { free(word) } }
        var end: Int32 = -1
        process = pty_start(Self.program, &words, &settings, input, columns, rows, &end)
        master = end
        guard process > 0 else { throw Failed(reason: "no pseudo-terminal") }
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
    }

    deinit {
        // The number of a process that has ended may be another's by now.
        if !hasEnded {
            kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
        close(master)
    }

    func type(_ keys: String) {
        let bytes = Array(keys.utf8)
        _ = write(master, bytes, bytes.count)
    }

    func resize(columns: UInt16, rows: UInt16) {
        pty_resize(master, columns, rows)
    }

    /// Reads until the output since the last call holds the words; false after five seconds.
    func wait(for words: String) -> Bool {
        let needle = Array(words.utf8)
        var seen: [UInt8] = []
        for _ in 0..<500 {
            seen += read()
            if seen.count >= needle.count, (0...seen.count - needle.count).contains(where: { seen[$0..<$0 + needle.count].elementsEqual(needle) }) {
                return true
            }
            usleep(10_000)
        }
        return false
    }

    /// Reads what comes in a third of a second.
    func settle() {
        for _ in 0..<30 {
            _ = read()
            usleep(10_000)
        }
    }

    private func read() -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = Glibc.read(master, &buffer, buffer.count)
        guard count > 0 else { return [] }
        output += buffer.prefix(count)
        return Array(buffer.prefix(count))
    }

    /// The exit status, or 128 and the signal; nil after five seconds.
    func waitForEnd() -> Int32? {
        for _ in 0..<500 {
            _ = read()
            var status: Int32 = 0
            if waitpid(process, &status, WNOHANG) == process {
                hasEnded = true
                while !read().isEmpty {}
                return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
            }
            usleep(10_000)
        }
        return nil
    }

    /// True where the program is stopped.
    func waitForStop() -> Bool {
        for _ in 0..<500 {
            _ = read()
            var status: Int32 = 0
            if waitpid(process, &status, WUNTRACED | WNOHANG) == process { return status & 0xFF == 0x7F }
            usleep(10_000)
        }
        return false
    }

    var text: String { String(decoding: output, as: UTF8.self) }

    /// The last of what a sequence and its counterpart switch was the counterpart.
    func isReset(_ on: String, _ off: String) -> Bool {
        guard let last = text.ranges(of: off).last else { return !text.contains(on) }
        return text.ranges(of: on).last.map { $0.lowerBound < last.lowerBound } ?? true
    }
}
