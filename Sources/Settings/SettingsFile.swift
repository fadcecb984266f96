@preconcurrency import Glibc
import System

/// One of the files in the reader's settings folder, as it is read and changed.
public struct SettingsFile {
    let folder: String
    let name: String

    private var path: String { folder + "/" + name }

    /// Bytes of the largest settings file.
    static let longest = EntitiesFile.longest

    /// Nil where there is none.
    public func read() throws(FileError) -> [UInt8]? {
        do throws(FileError) {
            return try RegularFile.read(path, limit: Self.longest)
        } catch {
            if error.isMissing { return nil }
            throw error
        }
    }

    public enum Refusal: Error, CustomStringConvertible {
        case file(FileError)
        case text(SettingsIssue)

        public var description: String {
            switch self {
            case .file(let error): "\(error.path): \(error.reason)"
            case .text(let complaint): complaint.description
            }
        }
    }

    /// Changes what is there now, while no other program does, and reads it back. A link is followed to the file that it stands for.
    public func change(_ edit: ([UInt8]) throws(SettingsIssue) -> [UInt8]) throws(Refusal) {
        var refusal: SettingsIssue?
        do throws(FileError) {
            try Folder.prepare(folder)
            try Folder.locked(folder) { () throws(FileError) in
                let target = try LinkTarget.resolve(path)
                let old = try read() ?? []
                let new: [UInt8]
                do throws(SettingsIssue) {
                    new = try edit(old)
                } catch {
                    refusal = error
                    throw FileError(path, error.description)
                }
                if new != old { try AtomicFile.write(new, to: target) }
                guard try read() == new else { throw FileError(path, "does not say what was written") }
            }
        } catch {
            throw refusal.map(Refusal.text) ?? .file(error)
        }
    }
}
