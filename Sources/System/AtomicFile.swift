@preconcurrency import Glibc

/// Writes files so that a full disk or a kill leaves the old one whole.
public enum AtomicFile {
    /// Writes beside the target and moves into place. The reader alone may read it, unless it was open to others before.
    ///
    /// A link is not followed: it is replaced. One draft at a time: whoever writes holds the folder's lock (`Folder.locked`).
    public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let draft = path + ".draft"
        unlink(draft.fileName)
        let file = open(draft.fileName, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw FileError(writing: path) }
        var old = stat()
        if lstat(path.fileName, &old) == 0, old.st_mode & S_IFMT == S_IFREG { fchmod(file, old.st_mode & 0o777) }
        let isFilled = fill(file, with: bytes) && fsync(file) == 0
        let reason = FileError(writing: path)
        guard close(file) == 0, isFilled else {
            unlink(draft.fileName)
            throw reason
        }
        guard rename(draft.fileName, path.fileName) == 0 else {
            let reason = FileError(writing: path)
            unlink(draft.fileName)
            throw reason
        }
    }

    private static func fill(_ file: Int32, with bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
