@preconcurrency import Glibc
import Reading
import Terminal

/// Copies by the system's tool where there is a desktop, else by asking the terminal (OSC 52).
enum Clipboard {
    static func copy(_ words: String, _ session: Session, mayStartPrograms: Bool) -> Message {
        let tools = [("WAYLAND_DISPLAY", ["wl-copy"]), ("DISPLAY", ["xclip", "-selection", "clipboard"]), ("DISPLAY", ["xsel", "--clipboard", "--input"])]
        for (variable, tool) in tools where mayStartPrograms && getenv(variable) != nil {
            if Subprocess.start(tool, input: words) { return Message("copied with its source (by \(tool[0]))") }
        }
        session.write("\u{1B}]52;c;\(base64(Array(words.utf8)))\u{07}")
        return Message("copied with its source (by the terminal; it does not say whether that worked)")
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var result = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let value = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
            for place in 0..<4 {
                result.append(place <= part.count ? letters[value >> (18 - 6 * place) & 63] : "=")
            }
        }
        return result
    }
}
