import FoundationEssentials
@preconcurrency import Glibc
import Reading
import Terminal

/// Copies by the system's tool where there is a desktop, else by asking the terminal (OSC 52).
enum Clipboard {
    static func copy(_ words: String, _ session: Session, mayStartPrograms: Bool) -> Message {
        let tools = [("WAYLAND_DISPLAY", ["wl-copy"]), ("DISPLAY", ["xclip", "-selection", "clipboard"]), ("DISPLAY", ["xsel", "--clipboard", "--input"])]
        for (variable, tool) in tools where mayStartPrograms && getenv(variable) != nil {
            if Subprocess(tool)?.finish(input: words) == true { return Message("copied (by \(tool[0]))") }
        }
        session.write("\u{1B}]52;c;\(Data(words.utf8).base64EncodedString())\u{07}")
        return Message("copied (by the terminal; it does not say whether that worked)")
    }
}
