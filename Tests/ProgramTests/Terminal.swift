import CPty
import Glibc
import System
import TestSupport

/// A program on a pseudo-terminal of its own.
final class Terminal {
    let process: pid_t
    private let home: TemporaryFolder
    private let master: Int32
    private var hasEnded = false
    private(set) var output: [UInt8] = []
    /// The terminal's size, and where the output begins that was written for it.
    private var size: (columns: Int, rows: Int, start: Int)

    /// Hundredths of a second to wait for anything: long, for a machine with other work.
    private static let patience = 2000

    struct Failed: Error { var reason: String }

    /// The project's folder.
    static let project = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    static let program = project + "/.build-release/release/gloss"
    static let seed = project + "/seeds/000_cd6def2fc25486ab.txt"

    /// Starts the program as the leader of a session whose terminal this is.
    ///
    /// - Parameter home: Where the program keeps what it keeps; nothing from before is there unless another terminal had the same.
    /// - Parameter input: A file that is standard input in place of the terminal.
    init(
        program: String = Terminal.program, _ arguments: [String], columns: UInt16 = 80, rows: UInt16 = 24, environment: [String: String] = [:],
        home: TemporaryFolder? = nil,
        input: String? = nil
    ) throws {
        self.home = try home ?? TemporaryFolder()
        var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": self.home.path, "PATH": "/usr/bin:/bin"]
        for (name, value) in environment { variables[name] = value }
        var words = ([program] + arguments).map { strdup($0.fileName) } + [nil]
        var settings = variables.filter { !$0.value.isEmpty }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + settings { free(word) } }
        size = (Int(columns), Int(rows), 0)
        var end: Int32 = -1
        process = pty_start(program, &words, &settings, input, columns, rows, &end)
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
        read()
        size = (Int(columns), Int(rows), output.count)
        pty_resize(master, columns, rows)
    }

    /// True as soon as the screen shows the words in one row; false after twenty seconds.
    ///
    /// What is sent does not tell: of words that stand on the screen in part, only the rest is written.
    func wait(for words: String) -> Bool {
        var isShown = screen.contains(words)
        for _ in 0..<Self.patience where !isShown {
            usleep(10_000)
            if read() { isShown = screen.contains(words) }
        }
        return isShown
    }

    /// True as soon as a shell waits for a line; false after twenty seconds.
    func waitForPrompt() -> Bool {
        for _ in 0..<Self.patience {
            if !read(), let row = screen.split(separator: "\n").last(where: { $0.contains { $0 != " " } }), let end = row.last(where: { $0 != " " }),
                end == ">" || end == "#"
            {
                return true
            }
            usleep(10_000)
        }
        return false
    }

    /// The letters on the screen, drawn anew from all the output: what was cut within a sequence is whole the next time.
    var screen: String {
        var model = ScreenModel(columns: size.columns, rows: size.rows)
        model.take(Array(output[size.start...]))
        return model.text
    }

    /// Reads what comes in a third of a second.
    func settle() {
        for _ in 0..<30 {
            read()
            usleep(10_000)
        }
    }

    /// False where nothing came.
    @discardableResult
    private func read() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = Glibc.read(master, &buffer, buffer.count)
        guard count > 0 else { return false }
        output += buffer.prefix(count)
        return true
    }

    /// The exit status, or 128 and the signal; nil after twenty seconds.
    func waitForEnd() -> Int32? {
        for _ in 0..<Self.patience {
            read()
            var status: Int32 = 0
            if waitpid(process, &status, WNOHANG) == process {
                hasEnded = true
                while read() {}
                return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
            }
            usleep(10_000)
        }
        return nil
    }

    /// True where the terminal gives whole lines and echoes what is typed, as a shell leaves it.
    var isCooked: Bool {
        var settings = termios()
        tcgetattr(master, &settings)
        return settings.c_lflag & tcflag_t(ICANON) != 0 && settings.c_lflag & tcflag_t(ECHO) != 0
    }

    /// True where the program is stopped.
    func waitForStop() -> Bool {
        for _ in 0..<Self.patience {
            read()
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
