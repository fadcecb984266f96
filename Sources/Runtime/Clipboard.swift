import FoundationEssentials
@preconcurrency import Glibc
import Reading
import System
import Terminal

/// Copies by the system's tool where there is a desktop, else by asking the terminal (OSC 52).
enum Clipboard {
    private static let tools = [
        ("WAYLAND_DISPLAY", ["wl-copy"]), ("DISPLAY", ["xclip", "-selection", "clipboard"]), ("DISPLAY", ["xsel", "--clipboard", "--input"]),
    ]

    /// Says what came of it: at once, or behind the reading where a tool is asked.
    static func copy(_ words: String, _ session: Session, mayStartPrograms: Bool, _ queue: EventQueue) -> Message? {
        let tools = mayStartPrograms ? tools.filter { getenv($0.0) != nil }.map(\.1) : []
        if tools.isEmpty {
            guard mayStartPrograms, getenv("TMUX") != nil else { return byTerminal(words, session) }
            Workers.start { _ = StartedProgram(["tmux", "load-buffer", "-"])?.finish(input: words, within: .seconds(1)) }
            let message = byTerminal(words, session)
            return message.isWarning ? message : Message("copied (into tmux’s buffer, and by the terminal)")
        }
        Workers.start {
            let tool = tools.first { StartedProgram($0)?.finish(input: words, within: .seconds(1)) == true }
            queue.post(tool.map { .reader(.say(Message("copied (by \($0[0]))"))) } ?? .uncopied(words))
        }
        return nil
    }

    /// Bytes that are sent to a terminal: most take a tenth of that.
    private static let longestForTerminal = 1 << 20

    /// Asks the terminal, which does not answer.
    static func byTerminal(_ words: String, _ session: Session) -> Message {
        let bytes = words.utf8.count
        guard bytes <= longestForTerminal else {
            return Message("not copied: \(bytes >> 20) MB is more than a terminal takes; v selects less", isWarning: true)
        }
        session.write("\u{1B}]52;c;\(Data(words.utf8).base64EncodedString())\u{07}")
        return Message("copied (by the terminal; it does not say whether that worked)")
    }
}
