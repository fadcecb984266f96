import Reading
import System

/// Hands an address to the system's opener, without a shell.
enum Opener {
    static func open(_ address: String, copyKey: String, _ queue: EventQueue) -> Message {
        guard address.hasPrefix("http://") || address.hasPrefix("https://") || address.hasPrefix("mailto:") else {
            return Message("\(address): only web and mail addresses are opened outside gloss", isWarning: true)
        }
        let address = address.hasPrefix("mailto:") ? mail(address) : address
        guard let opener = StartedProgram(["xdg-open", address]) else { return Message("xdg-open is not here; \(copyKey) copies the address", isWarning: true) }
        Workers.start { [queue] in
            if !opener.finish() {
                queue.post(.say(Message("xdg-open could not open \(address); \(copyKey) copies the address", isWarning: true)))
            }
        }
        return Message("handed to xdg-open: \(address)")
    }

    /// A mail address with no more than a subject and a text: some programs attach files that are named there.
    private static func mail(_ address: String) -> String {
        let parts = address.split(separator: "?", maxSplits: 1)
        guard parts.count == 2 else { return address }
        let kept = parts[1].split(separator: "&").filter { part in ["subject=", "body="].contains { part.lowercased().hasPrefix($0) } }
        return parts[0] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
    }
}
