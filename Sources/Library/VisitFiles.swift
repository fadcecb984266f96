import Articles
import FoundationEssentials
@preconcurrency import Glibc
import System

/// Visits in plain JSON files, one an article, under a folder of the reader's own.
public struct VisitFiles: VisitStore {
    private let folder: String
    /// Where it is said of each text where it was read last.
    private var texts: String { folder + "/texts" }
    private static let longest = 16 << 20

    /// - Parameter folder: `$XDG_STATE_HOME/gloss`; made when something is first kept.
    public init(folder: String) {
        self.folder = folder
    }

    public func visit(to article: ArticleIdentity) throws(StoreError) -> Visit? {
        guard let key = article.key else { return nil }
        return try kept(of: key)?.visit ?? keptElsewhere(article)
    }

    /// What was kept of the article under another key: of its address in another form, of the same text in another place. What cannot be understood there is
    /// left for whoever opens that place.
    private func keptElsewhere(_ article: ArticleIdentity) -> Visit? {
        func kept(of key: String) -> Kept? {
            (try? bytes(at: path(of: key))).flatMap { try? JSONDecoder().decode(Kept.self, from: Data($0)) }.flatMap { $0.source == key ? $0 : nil }
        }
        if let former = article.formerKey.flatMap(kept) { return former.visit }
        guard let fingerprint = article.fingerprint, let bytes = try? bytes(at: textPath(fingerprint.description)),
            let key = try? JSONDecoder().decode(String.self, from: Data(bytes)), let moved = kept(of: key), moved.fingerprint == fingerprint.description
        else { return nil }
        return moved.visit
    }

    /// A file that cannot be understood is set aside, so that nothing is written over it.
    private func kept(of source: String) throws(StoreError) -> Kept? {
        let path = path(of: source)
        guard let bytes = try bytes(at: path) else { return nil }
        guard let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)) else { throw setAside(path) }
        guard form.version <= Form.current else { throw StoreError(path: path, reason: "written by a newer gloss; it is left alone") }
        guard let kept = try? JSONDecoder().decode(Kept.self, from: Data(bytes)) else { throw setAside(path) }
        guard kept.source == source else { throw StoreError(path: path, reason: "holds what is kept of another article; it is left alone") }
        return kept
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
    public func keep(_ change: VisitChange, of article: ArticleIdentity) throws(StoreError) -> Visit {
        guard let key = article.key else { return Visit().changed(by: change) }
        let path = path(of: key)
        let result: (visit: Visit, trouble: StoreError?)
        do throws(FileError) {
            try Folder.prepare(folder)
            result = try Folder.locked(folder) { () throws(FileError) in
                let (old, trouble) = try now(of: article)
                let fingerprint = article.fingerprint?.description ?? old.fingerprint
                let visit = old.visit.changed(by: change)
                try write(Kept(source: key, fingerprint: fingerprint, visit: visit), to: path)
                if let fingerprint, old.fingerprint != fingerprint || old.source != key {
                    try Folder.prepare(texts)
                    try write(key, to: textPath(fingerprint))
                    // Of a text that has changed, what it said before says nothing any more.
                    if let before = old.fingerprint, before != fingerprint { unlink(textPath(before).fileName) }
                }
                return (visit, trouble)
            }
        } catch {
            throw StoreError(path: error.path, reason: error.reason)
        }
        if let trouble = result.trouble { throw trouble }
        return result.visit
    }

    private func write(_ value: some Encodable, to path: String) throws(FileError) {
        guard let bytes = try? JSONEncoder().encode(value) else { throw FileError(path, "cannot be written as JSON") }
        try AtomicFile.write(Array(bytes), to: path)
    }

    /// What is kept at this moment; nothing, and why, where what was there had to be set aside.
    private func now(of article: ArticleIdentity) throws(FileError) -> (Kept, StoreError?) {
        let key = article.key ?? ""
        do throws(StoreError) {
            if let kept = try kept(of: key) { return (kept, nil) }
            return (Kept(source: "", visit: keptElsewhere(article) ?? Visit()), nil)
        } catch {
            if error.isOver { return (Kept(source: "", visit: Visit()), error) }
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
        /// Of the text as it was read last.
        var fingerprint: String?
        var visit: Visit
    }

    /// Says where the text was read last.
    private func textPath(_ fingerprint: String) -> String { texts + "/" + fingerprint.prefix(32) }

    /// A name of 16 hexadecimal digits from the source (FNV-1a).
    private func path(of source: String) -> String {
        let hash = source.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return folder + "/" + String(repeating: "0", count: 16 - digits.count) + digits + ".json"
    }
}
