@preconcurrency import Glibc
import Reading

/// Hands an address to the system's opener, without a shell.
enum Opener {
    static func open(_ address: String) -> Message {
        guard address.hasPrefix("http://") || address.hasPrefix("https://") || address.hasPrefix("mailto:") else {
            return Message("\(address): only web and mail addresses are opened outside gloss", isWarning: true)
        }
        return Subprocess.start(["xdg-open", address], input: nil)
            ? Message("handed to xdg-open: \(address)") : Message("xdg-open is not here; y copies the address", isWarning: true)
    }
}
