import Articles
@preconcurrency import Glibc
import Library
import Reading
import Terminal

/// Carries out what the reader's state asks of the world.
struct Effects {
    let sources: [Source]
    let library: any Keeping
    let mailbox: Mailbox

    /// What is left to do once the first screen stands.
    func start(with state: ReaderState, _ session: Session) {
        for (index, source) in sources.enumerated() {
            remember(source, document: index)
            if state.documents[index].failure == nil {
                if state.documents[index].isComplete {
                    Workers.understand(state.documents[index].article, document: index, mailbox)
                } else {
                    Workers.complete(source, document: index, mailbox)
                }
            }
        }
    }

    private func remember(_ source: Source, document: Int) {
        guard let identity = source.identity, let visit = library.visit(to: identity) else { return }
        mailbox.post(.remembered(document: document, notes: visit.notes, offset: visit.offset))
    }

    func saveAll(_ state: ReaderState) {
        for document in state.documents { _ = save(document) }
    }

    /// Does it; what a reader should know comes back.
    func carryOut(_ effect: Effect, _ state: ReaderState, _ session: Session) -> [Message] {
        switch effect {
        case .copy(let words): return [Clipboard.copy(words, session)]
        case .save(let document): return save(state.documents[document])
        case .reload(let document):
            Workers.complete(sources[document], document: document, mailbox)
            return []
        case .openOutside(let address): return [Opener.open(address)]
        case .exportNotes(let document): return [NotesExport.write(state.documents[document], beside: sources[document])]
        case .keepPreference, .correct, .quit, .suspend, .redraw, .setMouse: return []
        }
    }

    private func save(_ document: Document) -> [Message] {
        guard document.failure == nil, let identity = sources[document.id].identity else { return [] }
        do {
            try library.keep(document.visit, of: identity)
            return []
        } catch {
            return [Message(error.description, isWarning: true)]
        }
    }
}
