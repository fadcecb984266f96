@preconcurrency import Glibc

/// A file that is being followed, and how it was when last looked at.
struct FileWatch {
    private let path: String
    private let document: Int
    private var last: Stamp?

    private struct Stamp: Equatable {
        var size: Int
        var seconds: Int
        var nanoseconds: Int
    }

    init(path: String, document: Int) {
        self.path = path
        self.document = document
        last = Self.stamp(of: path)
    }

    /// The document to read again; nil where nothing has changed.
    mutating func change() -> Int? {
        let now = Self.stamp(of: path)
        guard let now, now != last else { return nil }
        last = now
        return document
    }

    private static func stamp(of path: String) -> Stamp? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Stamp(size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    }
}
