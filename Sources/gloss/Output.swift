import Export
@preconcurrency import Glibc
import System
import UnicodeText

/// Standard output and standard error. Nothing else writes there: what goes out has passed the gate, so that no file, name or setting speaks to the terminal.
final class Output {
    private var buffer: [UInt8] = []
    private static let longest = 1 << 16

    /// Text; control characters and the like become visible signs.
    func write(_ text: String, _ style: PrintedArticle.Style = []) {
        if !style.isEmpty { buffer += style.sequence.utf8 }
        buffer += SafeText(Array(text.utf8)).text
        if !style.isEmpty { buffer += "\u{1B}[0m".utf8 }
        if buffer.count >= Self.longest { flush() }
    }

    /// JSON; what must not be shown as it is stands escaped in its strings.
    func writeJSON(_ text: String) {
        buffer += escapedJSON(Array(text.utf8))
        if buffer.count >= Self.longest { flush() }
    }

    /// Writes what is left. What has been written by then is whole, or the program has ended with a line that says why.
    func flush() {
        if let number = Self.send(buffer, to: 1) {
            // Whoever read it has seen enough.
            if number == EPIPE { exitProgram(0) }
            complain("standard output: \(FileError.words(for: number)); not all of it is written")
            exitProgram(1)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Some words and nothing more.
    static func print(_ text: String) {
        let output = Output()
        output.write(text)
        output.flush()
    }

    /// Lines on standard error.
    static func printError(_ text: String) { _ = send(SafeText(Array(text.utf8)).text, to: 2) }

    /// The number of the error; nil where all was taken.
    private static func send(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var full = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&full, 1, -1)
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}

/// One line on standard error.
func complain(_ line: String) { Output.printError("gloss: \(safeLine(line))\n") }

extension PrintedArticle.Style {
    fileprivate var sequence: String { "\u{1B}[" + (1...9).filter { rawValue >> $0 & 1 == 1 }.map(String.init).joined(separator: ";") + "m" }
}

/// Ends the program with a status: 0 read, 1 nothing to read or a file that could not be read, 2 usage.
func exitProgram(_ status: Int32) -> Never { exit(status) }
