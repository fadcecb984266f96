import Articles
import Loading
import Reading
import System
import Terminal
import Unpacking

extension Effects {
    private static let longestEdited = 1 << 28

    /// Opens a document's file in the reader's editor, and reads it again where it was changed.
    mutating func edit(_ document: DocumentID, at offset: Int, _ state: ReaderState, _ session: Session) -> Message? {
        guard let source = source(of: document, state), let article = state.shelf[document]?.article else { return nil }
        guard settings.permissions.mayStartPrograms else { return Message("--restricted: no other program is started") }
        guard case .file(let path) = source.location else { return Message("\(source.name): only files are edited, no pages, items and chapters") }
        guard let bytes = try? RegularFile.read(path, limit: Self.longestEdited) else { return Message("\(source.name): cannot be read now") }
        guard Packing(bytes) == nil else { return Message("\(source.name) is packed: unpack it, then edit it") }
        let editor = Editor.chosen()
        let line = article.line(of: offset, in: bytes)
        let status = session.lend { runInForeground(editor.arguments(for: path, line: line)) }
        guard let status, status != Editor.missing else { return Message("\(editor.name) is not here; VISUAL or EDITOR names your editor", isWarning: true) }
        if status != 0 { return Message("\(editor.name) ended with status \(status)", isWarning: true) }
        guard FileStamp(of: path) != nil else { return Message("\(source.name) is gone; what was read stays here", isWarning: true) }
        guard files.isStale(document) else { return Message("unchanged") }
        reload(document, state)
        return nil
    }
}
