@preconcurrency import Glibc

/// Where a link that a reader laid leads to.
public enum LinkTarget {
    /// The file to write to: the path itself, or what it is a link to, whether that is there already or not.
    ///
    /// Only the reader's own links are followed: another's could lead to any file of the reader's.
    public static func resolve(_ path: String) throws(FileError) -> String {
        var path = path
        for _ in 0..<40 {
            var status = stat()
            guard lstat(path.fileName, &status) == 0 else { return path }
            guard status.st_mode & S_IFMT == S_IFLNK else { return path }
            guard status.st_uid == geteuid() || status.st_uid == 0 else { throw FileError(path, "a link that somebody else laid") }
            var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
            let count = bytes.withUnsafeMutableBytes { $0.baseAddress.map { readlink(path.fileName, $0, Int(PATH_MAX)) } ?? -1 }
            guard count > 0 else { throw FileError(systemOn: path) }
            let target = String(fileName: bytes.prefix(count))
            path = target.hasPrefix("/") ? target : (path.lastIndex(of: "/").map { String(path[...$0]) } ?? "") + target
        }
        throw FileError(path, "its links lead in a circle")
    }
}
