import Reading
import System

/// Hands an address to the system's opener, without a shell.
enum Opener {
    static func open(_ address: String, _ mailbox: Mailbox) -> Message {
        guard address.hasPrefix("http://") || address.hasPrefix("https://") || address.hasPrefix("mailto:") else {
            return Message("\(address): only web and mail addresses are opened outside gloss", isWarning: true)
        }
        guard let opener = StartedProgram(["xdg-open", address]) else { return Message("xdg-open is not here; y copies the address", isWarning: true) }
        Workers.start { [mailbox] in
            if !opener.finish(within: .seconds(86_400)) { mailbox.post(.say(Message("xdg-open could not open \(address); y copies the address", isWarning: true))) }
        }
        return Message("handed to xdg-open: \(address)")
    }
}
