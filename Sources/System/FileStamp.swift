@preconcurrency import Glibc

/// Which file a path names and how it was when looked at: what is written into it, or put in its place, has another.
public struct FileStamp: Hashable, Sendable {
    private let device: UInt
    private let number: UInt
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int

    /// Nil where there is no file.
    public init?(of path: String) {
        var status = stat()
        guard stat(path.fileName, &status) == 0 else { return nil }
        (device, number, size) = (UInt(status.st_dev), UInt(status.st_ino), Int(status.st_size))
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
}
