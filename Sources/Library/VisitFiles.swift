import Articles
import FoundationEssentials
@preconcurrency import Glibc

/// Visits in plain JSON files, one an article, under a folder of the reader's own.
public struct VisitFiles: Keeping {
    private let folder: String

    /// - Parameter folder: `$XDG_STATE_HOME/gloss`; made when something is first kept.
    public init(folder: String) {
        self.folder = folder
    }

    public func visit(to source: String) -> Visit? {
        guard let file = fopen(path(of: source), "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < 16 << 20 {
            let count = fread(&part, 1, part.count, file)
            if count == 0 { break }
            bytes += part.prefix(count)
        }
        return try? JSONDecoder().decode(Kept.self, from: Data(bytes)).visit
    }

    public func keep(_ visit: Visit, of source: String) throws(KeepingError) {
        let target = path(of: source)
        guard makeFolder(folder), let bytes = try? JSONEncoder().encode(Kept(source: source, visit: visit)) else {
            throw KeepingError(path: folder, reason: String(cString: strerror(errno)))
        }
        // Written beside and moved into place, so that a full disk or a kill leaves the old file whole.
        let draft = target + ".\(getpid())"
        guard write(Array(bytes), to: draft), rename(draft, target) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(draft)
            throw KeepingError(path: target, reason: reason)
        }
    }

    private struct Kept: Codable {
        var version = 1
        var source: String
        var visit: Visit
    }

    /// A name of 16 hexadecimal digits from the source (FNV-1a).
    private func path(of source: String) -> String {
        let hash = source.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return folder + "/" + String(repeating: "0", count: 16 - digits.count) + digits + ".json"
    }

    private func makeFolder(_ path: String) -> Bool {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return false }
        return makeFolder(String(path[..<slash])) && (mkdir(path, 0o700) == 0 || errno == EEXIST)
    }

    private func write(_ bytes: [UInt8], to path: String) -> Bool {
        guard let file = fopen(path, "wb") else { return false }
        let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
        let isFlushed = fflush(file) == 0 && fsync(fileno(file)) == 0
        return fclose(file) == 0 && isWritten && isFlushed
    }
}
