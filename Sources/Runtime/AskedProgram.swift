@preconcurrency import Glibc
import Readers
import Reading
import Synchronization
import System
import UnicodeText

/// A program that gets some of the text, behind the reading; what it writes is shown. One at a time.
final class AskedProgram: Sendable {
    private struct Running {
        var name: String
        var isWanted = true
    }

    private let running = Mutex<Running?>(nil)
    private let queue: EventQueue

    /// Bytes of an answer, and seconds until it must be there.
    private static let longestAnswer = 1 << 20
    private static let patience = Duration.seconds(60)

    init(_ queue: EventQueue) { self.queue = queue }

    /// Gives text to a command that the reader typed, by the shell. Says why not, where that is so.
    func pipe(_ text: String, to command: String) -> Message? { ask(["sh", "-c", command], input: Array(text.utf8), as: command) }

    /// Gives words to a command of the settings as an argument, without a shell. Says why not, where that is so.
    func lookUp(_ words: String, in lookUp: LookUp) -> Message? { ask(lookUp.arguments(for: words), input: [], as: "\(lookUp.name): \(words)") }

    /// False where nothing runs.
    func stop() -> Bool {
        running.withLock { running in
            running?.isWanted = false
            return running != nil
        }
    }

    /// Stops what runs and waits for that, half a second at most.
    func end() {
        guard stop() else { return }
        for _ in 0..<50 where running.withLock({ $0 != nil }) { usleep(10_000) }
    }

    private func ask(_ arguments: [String], input: [UInt8], as name: String) -> Message? {
        let name = safeLine(name)
        let other = running.withLock { running -> String? in
            if let running { return running.name }
            running = Running(name: name)
            return nil
        }
        if let other { return Message("\(other) is still running; ^C stops it", isWarning: true) }
        Workers.start { [self] in
            let event = event(after: arguments, input: input, as: name)
            running.withLock { $0 = nil }
            queue.post(event)
        }
        return nil
    }

    private func event(after arguments: [String], input: [UInt8], as name: String) -> Event {
        func warning(_ words: String) -> Event { .say(Message("\(name): \(words)", isWarning: true)) }
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: Self.patience)
        let isWanted = { self.running.withLock { $0?.isWanted ?? false } }
        guard let result = run(arguments, input: input, limit: Self.longestAnswer, progress: { _ in clock.now < end && isWanted() }) else {
            return warning("\(arguments[0]) is not here; install it, or name another program in config.yaml")
        }
        guard let status = result.status else {
            if !isWanted() { return .say(Message("\(name): stopped")) }
            return warning(result.output.count > Self.longestAnswer ? "stopped: it wrote more than 1 MB" : "stopped: it took longer than a minute")
        }
        let output = Self.shown(result.output)
        if status == 0 { return .answered(Answer(command: name, text: output)) }
        let reason = Self.shown(Array(result.messages.utf8)).split(separator: "\n").first.map { ": \($0)" } ?? ""
        let failure = "failed with status \(status)\(reason)"
        return output.isEmpty ? warning(failure) : .answered(Answer(command: name, text: output + "\n\n" + failure))
    }

    /// Colours and moves of the cursor are for terminals.
    private static func shown(_ output: [UInt8]) -> String {
        let article = Lines.article(from: output)
        return article.text.contains { $0 > 0x20 } ? String(decoding: article.text, as: UTF8.self) : ""
    }
}
