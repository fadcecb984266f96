@preconcurrency import Glibc
import System

/// The files of the shelf as they were when last read, and what happens when they change.
struct FileChanges {
    private var watch: FileWatch?
    private var stamps: [Int: FileStamp] = [:]
    private var documents: [String: Set<Int>] = [:]
    /// Documents that are being read again, and whether they have changed meanwhile.
    private var reading: [Int: Bool] = [:]

    /// Files that are watched at most: what is opened by thousands is not read while it changes.
    private static let mostFiles = 256

    /// Watches a file from now on.
    mutating func add(_ path: String, document: Int, _ mailbox: Mailbox) {
        stamps[document] = FileStamp(of: path)
        guard stamps[document] != nil, documents.count < Self.mostFiles, documents[path, default: []].insert(document).inserted else { return }
        if let watch { return watch.add(path) }
        guard let started = FileWatch() else { return }
        watch = started
        started.add(path)
        Workers.start {
            while let paths = started.next() {
                for path in paths { mailbox.post(.changed(path: path)) }
                // What is written in many pieces is looked at once.
                usleep(100_000)
            }
        }
    }

    /// The documents whose file is another than when it was read.
    mutating func changed(_ path: String) -> [Int] {
        guard let now = FileStamp(of: path) else { return [] }
        return (documents[path] ?? []).sorted().filter { stamps.updateValue(now, forKey: $0) != now }
    }

    /// True where the document may be read again now; else it is as soon as the reading that goes on has ended.
    mutating func beginReading(_ document: Int) -> Bool {
        if reading[document] != nil {
            reading[document] = true
            return false
        }
        reading[document] = false
        return true
    }

    /// True where the document has changed since it was begun.
    mutating func endReading(_ document: Int) -> Bool { reading.removeValue(forKey: document) ?? false }
}
