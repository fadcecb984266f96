@preconcurrency import Glibc

/// Why a file cannot be read or written.
public struct FileError: Error, Equatable, Sendable {
    public var path: String
    /// What is wrong, and what to do where something can be done.
    public var reason: String
    public var isMissing = false

    public init(_ path: String, _ reason: String) {
        self.path = path
        self.reason = reason
    }

    /// What the system says now.
    init(systemOn path: String) {
        let number = errno
        self.init(path, Self.words(for: number))
        isMissing = number == ENOENT || number == ENOTDIR
    }

    /// What the system says now of a file that should be written.
    init(writing path: String) {
        let number = errno
        self.init(path, number == EACCES || number == EPERM ? "cannot be written; chmod u+w, or ask its owner" : Self.words(for: number))
    }

    /// What an error of the system means to a reader.
    public static func words(for number: Int32) -> String {
        switch number {
        case ENOENT: "not there"
        case EACCES, EPERM: "not yours to read; ask its owner, or chmod +r"
        case EISDIR: "a folder, not a file"
        case ENAMETOOLONG: "the name is too long for any file"
        case ELOOP: "its links lead in a circle"
        default: String(cString: strerror(number)).lowercased()
        }
    }
}
