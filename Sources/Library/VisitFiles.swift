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

    /// A file that cannot be decoded is set aside as `….unreadable`, so that the next keep does not write over the reader's notes.
    public func visit(to source: String) -> Visit? {
        let path = path(of: source)
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < 16 << 20 {
            let count = fread(&part, 1, part.count, file)
            if count == 0 { break }
            bytes += part.prefix(count)
        }
        do {
            return try JSONDecoder().decode(Kept.self, from: Data(bytes)).visit
        } catch {
            rename(path, path + ".unreadable")
            return nil
        }
    }

    public func keep(_ visit: Visit, of source: String) throws(KeepingError) {
        guard let bytes = try? JSONEncoder().encode(Kept(source: source, visit: visit)) else {
            throw KeepingError(path: path(of: source), reason: "cannot be written as JSON")
        }
        try AtomicFile.write(Array(bytes), to: path(of: source))
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
}
