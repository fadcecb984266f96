@preconcurrency import Glibc
import Synchronization

/// Hears from the system that files change (inotify(7)). Folders are watched, not files: a file may be replaced by another of its name.
public final class FileWatch: Sendable {
    private let descriptor: Int32
    /// The paths that are watched: by their folders' numbers, then by their names.
    private let paths = Mutex<[Int32: [String: Set<String>]]>([:])

    private static let changes = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MODIFY) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE)

    /// Nil where the system watches no more files.
    public init?() {
        descriptor = inotify_init1(Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// Watches a path, and where it is a link what it leads to. Does nothing for folders that cannot be watched.
    public func add(_ path: String) {
        watch(path, for: path)
        guard let resolved = realpath(path.fileName, nil) else { return }
        defer { free(resolved) }
        watch(String(fileName: resolved), for: path)
    }

    private func watch(_ file: String, for path: String) {
        let slash = file.lastIndex(of: "/")
        let folder = slash.map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? "."
        let name = slash.map { String(file[file.index(after: $0)...]) } ?? file
        let number = inotify_add_watch(descriptor, folder.fileName, Self.changes)
        if number >= 0 { paths.withLock { _ = $0[number, default: [:]][name, default: []].insert(path) } }
    }

    /// Waits until some of the paths have changed, or may have. Gives them as they were added; nil at an error.
    public func next() -> Set<String>? {
        while true {
            var buffer = [UInt8](repeating: 0, count: 1 << 14)
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return nil }
            let changed = changed(in: buffer.prefix(count))
            if !changed.isEmpty { return changed }
        }
    }

    /// Events follow each other: a head of four numbers, the last of which is how long the name is that comes behind it.
    private func changed(in events: ArraySlice<UInt8>) -> Set<String> {
        let head = 16
        var changed: Set<String> = []
        var rest = events
        while rest.count >= head {
            let (folder, length) = rest.withUnsafeBytes { ($0.loadUnaligned(as: Int32.self), Int($0.loadUnaligned(fromByteOffset: 12, as: UInt32.self))) }
            let name = String(fileName: Array(rest.dropFirst(head).prefix(length).prefix { $0 != 0 }))
            paths.withLock { changed.formUnion($0[folder]?[name] ?? []) }
            rest = rest.dropFirst(head + length)
        }
        return changed
    }
}
