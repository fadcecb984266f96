import Readers
import Reading
import System
import UnicodeText

/// Programs that get some of the text, behind the reading; what they write is shown.
enum AskedProgram {
    /// Bytes of an answer, and seconds until it must be there.
    private static let longestAnswer = 1 << 20
    private static let patience = Duration.seconds(60)

    /// Gives text to a command that the reader typed, by the shell.
    static func pipe(_ text: String, to command: String, _ mailbox: Mailbox) {
        ask(["sh", "-c", command], input: Array(text.utf8), as: command, mailbox)
    }

    /// Gives words to a command of the settings as an argument, without a shell.
    static func lookUp(_ words: String, in lookUp: LookUp, _ mailbox: Mailbox) {
        ask(lookUp.arguments(for: words), input: [], as: "\(lookUp.name): \(words)", mailbox)
    }

    private static func ask(_ arguments: [String], input: [UInt8], as name: String, _ mailbox: Mailbox) {
        Workers.start {
            mailbox.post(event(after: arguments, input: input, as: safeLine(name)))
        }
    }

    private static func event(after arguments: [String], input: [UInt8], as name: String) -> Event {
        func warning(_ words: String) -> Event { .say(Message("\(name): \(words)", isWarning: true)) }
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: patience)
        guard let result = run(arguments, input: input, limit: longestAnswer, progress: { _ in clock.now < end }) else {
            return warning("\(arguments[0]) is not here; install it, or name another program in config.yaml")
        }
        guard let status = result.status else {
            return warning(result.output.count > longestAnswer ? "stopped: it wrote more than 1 MB" : "stopped: it took longer than a minute")
        }
        let output = shown(result.output)
        if !output.isEmpty || status == 0 { return .answered(Answer(command: name, text: output)) }
        let reason = shown(Array(result.messages.utf8)).split(separator: "\n").first.map(String.init)
        return warning(reason ?? "it failed with status \(status)")
    }

    /// Colours and moves of the cursor are for terminals.
    private static func shown(_ output: [UInt8]) -> String {
        let article = Lines.article(from: output)
        return article.text.contains { $0 > 0x20 } ? String(decoding: article.text, as: UTF8.self) : ""
    }
}
