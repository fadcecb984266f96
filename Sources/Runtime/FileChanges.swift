import Articles
@preconcurrency import Glibc
import System

/// The files of the shelf as they were when last read, and whether they are others now.
struct FileChanges {
    private struct File {
        var path: String
        /// As it was when it was read, or began to be.
        var read: FileStamp?
        /// As it was when it was last said that it has changed.
        var told: FileStamp?
        var isBeingRead = false
        /// It has to be read once more when the reading that goes on has ended.
        var isReadAgain = false
    }

    private var watch: FileWatch?
    /// By document.
    private var files: [DocumentID: File] = [:]

    /// Files that are watched at most: what is opened by thousands is not read while it changes.
    private static let mostFiles = 256

    /// Watches a file that has just been read.
    mutating func add(_ path: String, document: DocumentID, _ queue: EventQueue) {
        guard files[document] == nil, files.count < Self.mostFiles, let stamp = FileStamp(of: path) else { return }
        files[document] = File(path: path, read: stamp)
        if let watch { return watch.add(path) }
        guard let started = FileWatch() else { return }
        watch = started
        started.add(path)
        Workers.start {
            while let paths = started.next() {
                for path in paths { queue.post(.changed(path: path)) }
                // What is written in many pieces is looked at once.
                usleep(100_000)
            }
        }
    }

    mutating func remove(_ document: DocumentID) { files[document] = nil }

    /// The documents whose file is another than when it was read, and than when that was last said.
    mutating func newlyChanged(_ path: String) -> [DocumentID] {
        guard let now = FileStamp(of: path) else { return [] }
        let changed = files.filter { $0.value.path == path && $0.value.read != now && $0.value.told != now }.keys.sorted()
        for document in changed { files[document]?.told = now }
        return changed
    }

    /// True where a document's file is another than when it was read.
    func isStale(_ document: DocumentID) -> Bool {
        guard let file = files[document], let now = FileStamp(of: file.path) else { return false }
        return file.read != now
    }

    /// True where the document may be read now; else it is as soon as the reading that goes on has ended.
    mutating func beginReading(_ document: DocumentID) -> Bool {
        guard let file = files[document] else { return true }
        files[document]?.isReadAgain = file.isBeingRead
        if file.isBeingRead { return false }
        files[document]?.read = FileStamp(of: file.path)
        files[document]?.isBeingRead = true
        return true
    }

    /// True where the document has to be read once more.
    mutating func endReading(_ document: DocumentID) -> Bool {
        defer { files[document]?.isReadAgain = false }
        files[document]?.isBeingRead = false
        return files[document]?.isReadAgain ?? false
    }
}
