import Articles
import FoundationEssentials
@preconcurrency import Glibc
import System

/// Visits in plain JSON files, one an article, under a folder of the reader's own.
public struct VisitFiles: VisitStore {
    private let folder: String
    private static let longest = 16 << 20

    /// - Parameter folder: `$XDG_STATE_HOME/gloss`; made when something is first kept.
    public init(folder: String) {
        self.folder = folder
    }

    public func visit(to source: String) throws(StoreError) -> Visit? {
        try visit(to: source, at: path(of: source))
    }

    /// A file that cannot be understood is set aside, so that nothing is written over it.
    private func visit(to source: String, at path: String) throws(StoreError) -> Visit? {
        guard let bytes = try bytes(at: path) else { return nil }
        guard let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)) else { throw setAside(path) }
        guard form.version <= Form.current else { throw StoreError(path: path, reason: "written by a newer gloss; it is left alone") }
        guard let kept = try? JSONDecoder().decode(Kept.self, from: Data(bytes)) else { throw setAside(path) }
        guard kept.source == source else { throw StoreError(path: path, reason: "holds what is kept of another article; it is left alone") }
        return kept.visit
    }

    private func bytes(at path: String) throws(StoreError) -> [UInt8]? {
        do throws(FileError) {
            var status = stat()
            if lstat(path.fileName, &status) == 0 {
                if status.st_mode & S_IFMT == S_IFLNK { throw FileError(path, "a link; what is kept is no link") }
                if status.st_uid != geteuid() { throw FileError(path, "belongs to somebody else") }
            }
            return try RegularFile.read(path, limit: Self.longest)
        } catch {
            if error.isMissing { return nil }
            throw StoreError(path: error.path, reason: error.reason)
        }
    }

    private func setAside(_ path: String) -> StoreError {
        let names = (1..<1000).lazy.map { path + ".unreadable" + ($0 == 1 ? "" : "-\($0)") }
        guard let free = names.first(where: { access($0.fileName, F_OK) != 0 }), rename(path.fileName, free.fileName) == 0 else {
            return StoreError(path: path, reason: "cannot be understood, and not be set aside")
        }
        return StoreError(path: path, reason: "what was kept cannot be understood; it is set aside as \(free)", isOver: true)
    }

    @discardableResult
    public func keep(_ change: VisitChange, of source: String) throws(StoreError) -> Visit {
        let path = path(of: source)
        let kept: (visit: Visit, trouble: StoreError?)
        do throws(FileError) {
            try Folder.prepare(folder)
            kept = try Folder.locked(folder) { () throws(FileError) in
                let (old, trouble) = try now(of: source, at: path)
                let visit = old.changed(by: change)
                guard let bytes = try? JSONEncoder().encode(Kept(source: source, visit: visit)) else { throw FileError(path, "cannot be written as JSON") }
                try AtomicFile.write(Array(bytes), to: path)
                return (visit, trouble)
            }
        } catch {
            throw StoreError(path: error.path, reason: error.reason)
        }
        if let trouble = kept.trouble { throw trouble }
        return kept.visit
    }

    /// What is kept at this moment; nothing, and why, where what was there had to be set aside.
    private func now(of source: String, at path: String) throws(FileError) -> (Visit, StoreError?) {
        do throws(StoreError) {
            return (try visit(to: source, at: path) ?? Visit(), nil)
        } catch {
            if error.isOver { return (Visit(), error) }
            throw FileError(error.path, error.reason)
        }
    }

    /// What says in which form the rest is written.
    private struct Form: Decodable {
        static let current = 1
        var version: Int
    }

    private struct Kept: Codable {
        var version = Form.current
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
