@preconcurrency import Glibc

/// Reads files that must be regular ones: settings, what is kept, what a text names. Never waits.
public enum RegularFile {
    /// - Parameter limit: The most bytes that such a file may have.
    public static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        let file = try open(path)
        defer { close(file) }
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            let part = readPart(of: file, atMost: min(1 << 20, limit + 1 - bytes.count))
            guard let part else { throw FileError(systemOn: path) }
            if part.isEmpty { return bytes }
            bytes += part
        }
        throw FileError(path, "larger than \(limit >> 20) MB; it is left alone")
    }

    /// Opens it for reading. A fifo, a device or a folder is refused before anything waits for it.
    public static func open(_ path: String) throws(FileError) -> Int32 {
        let file = Glibc.open(path.fileName, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        guard file >= 0 else { throw FileError(systemOn: path) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, !isOfSystem(path) else {
            close(file)
            throw FileError(path, "no regular file")
        }
        return file
    }

    /// What /proc and /sys hold looks like files, and is the system speaking.
    private static func isOfSystem(_ path: String) -> Bool {
        guard let resolved = realpath(path.fileName, nil) else { return false }
        defer { free(resolved) }
        return ["/proc/", "/sys/"].contains(where: String(fileName: resolved).hasPrefix)
    }

    /// Some bytes; none at the end, nil where it cannot be read.
    public static func readPart(of file: Int32, atMost room: Int) -> [UInt8]? {
        var count = 0
        let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
            repeat { count = Glibc.read(file, buffer.baseAddress, room) } while count < 0 && errno == EINTR
            filled = max(0, count)
        }
        return count < 0 ? nil : part
    }
}
