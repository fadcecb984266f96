@preconcurrency import Glibc

/// Writes files so that a full disk or a kill leaves the old one whole.
public enum AtomicFile {
    /// Writes beside the target and moves into place; makes its folder where it is missing. Where the path is a link, its target is written.
    public static func write(_ bytes: [UInt8], to path: String) throws(KeepingError) {
        let path = target(of: path)
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        guard makeFolder(folder) else { throw KeepingError(path: folder, reason: lastError()) }
        let draft = path + ".\(getpid())"
        guard fill(draft, with: bytes), rename(draft, path) == 0 else {
            let reason = lastError()
            unlink(draft)
            throw KeepingError(path: path, reason: reason)
        }
    }

    private static func target(of path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func lastError() -> String { String(cString: strerror(errno)).lowercased() }

    private static func makeFolder(_ path: String) -> Bool {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return false }
        return makeFolder(String(path[..<slash])) && (mkdir(path, 0o700) == 0 || errno == EEXIST)
    }

    private static func fill(_ path: String, with bytes: [UInt8]) -> Bool {
        guard let file = fopen(path, "wb") else { return false }
        let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
        let isFlushed = fflush(file) == 0 && fsync(fileno(file)) == 0
        return fclose(file) == 0 && isWritten && isFlushed
    }
}
