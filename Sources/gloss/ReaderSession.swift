import Articles
@preconcurrency import Glibc
import Library
import Reading
import Terminal

/// One sitting: opens the sources, takes the terminal, runs the loop, gives it back.
struct ReaderSession {
    var sources: [Source]
    var preferences: Preferences
    var keyMap: KeyMap
    var themes: [Theme]
    var library: any Keeping
    /// Searched for at once.
    var searchFor: String?

    /// The exit status: 0 read, 1 nothing to read.
    func run() -> Int32 {
        var documents: [Document] = []
        for (index, source) in sources.enumerated() { documents.append(open(source, id: index)) }
        if documents.allSatisfy({ $0.failure != nil }) {
            for document in documents { complain(document.failure ?? "") }
            return 1
        }
        Wake.catchSignals()
        let session: Session
        do {
            session = try Session()
        } catch {
            complain(error == .noTerminal ? "no terminal to draw on; gloss print FILE writes the text" : "this terminal (TERM=\(getenv("TERM").map { String(cString: $0) } ?? "")) cannot move its cursor; gloss print FILE writes the text")
            return 1
        }
        var state = ReaderState(size: session.size, documents: documents, preferences: preferences, keyMap: keyMap, themes: themes)
        if let searchFor {
            for key in "/\(searchFor)" { _ = state.update(.key(.character(key))) }
            _ = state.update(.key(.enter))
        }
        let mailbox = Mailbox()
        var loop = Loop(state: state, session: session, mailbox: mailbox, effects: Effects(sources: sources, library: library, mailbox: mailbox))
        let status = loop.run()
        session.end()
        return status
    }

    private func open(_ source: Source, id: Int) -> Document {
        do {
            var input = try source.read(limit: Source.firstPart)
            if !input.isWhole, !source.mayBeReadInPart(input) { input = try source.read(limit: nil) }
            return Document(id: id, name: source.name, article: try source.article(from: input), isComplete: input.isWhole)
        } catch {
            return Document(id: id, name: source.name, article: .notice(error.line), failure: error.line)
        }
    }
}

/// One line on standard error.
func complain(_ line: String) {
    fputs("gloss: \(line)\n", stderr)
}
