@preconcurrency import Glibc
import Library
import Reading

@main
enum Gloss {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        exit(ReaderSession(sources: arguments.map { Source(path: $0) }, preferences: Preferences(), keyMap: .standard, themes: [], library: Forgetting(), searchFor: nil).run())
    }
}
