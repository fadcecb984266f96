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
    static func copy(_ words: String, _ session: Session, mayStartPrograms: Bool, _ mailbox: Mailbox) -> Message? {
        let tools = mayStartPrograms ? tools.filter { getenv($0.0) != nil }.map(\.1) : []
        if tools.isEmpty { return byTerminal(words, session) }
        Workers.start {
            let tool = tools.first { StartedProgram($0)?.finish(input: words, within: .seconds(1)) == true }
            mailbox.post(tool.map { .event(.say(Message("copied (by \($0[0]))"))) } ?? .uncopied(words))
        }
        return nil
    }

    /// Asks the terminal, which does not answer.
    static func byTerminal(_ words: String, _ session: Session) -> Message {
        session.write("\u{1B}]52;c;\(Data(words.utf8).base64EncodedString())\u{07}")
        return Message("copied (by the terminal; it does not say whether that worked)")
    }
}
