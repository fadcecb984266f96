@preconcurrency import Glibc

/// Folders in which a reader's own files lie.
public enum Folder {
    /// Makes a folder and those around it, for the reader alone, and makes sure that nobody else can write in it.
    public static func prepare(_ path: String) throws(FileError) {
        guard make(path) else { throw FileError(writing: path) }
        var status = stat()
        guard stat(path.fileName, &status) == 0 else { throw FileError(systemOn: path) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw FileError(path, "no folder") }
        guard status.st_uid == geteuid() else { throw FileError(path, "belongs to somebody else") }
        let isOpen = status.st_mode & 0o002 != 0 || status.st_mode & 0o020 != 0 && status.st_gid != getegid()
        if isOpen { throw FileError(path, "others may write in it; chmod go-w makes it yours alone") }
    }

    private static func make(_ path: String) -> Bool {
        if mkdir(path.fileName, 0o700) == 0 || errno == EEXIST { return true }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return false }
        return make(String(path[..<slash])) && (mkdir(path.fileName, 0o700) == 0 || errno == EEXIST)
    }

    /// Does something while no other program that asks for the same lock does.
    ///
    /// Another program is waited for a second; a stopped one must not stop this one.
    public static func locked<Result>(_ path: String, _ body: () throws(FileError) -> Result) throws(FileError) -> Result {
        let folder = open(path.fileName, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw FileError(systemOn: path) }
        defer { close(folder) }
        var isLocked = flock(folder, LOCK_EX | LOCK_NB) == 0
        for _ in 0..<100 where !isLocked {
            usleep(10_000)
            isLocked = flock(folder, LOCK_EX | LOCK_NB) == 0
        }
        guard isLocked else { throw FileError(path, "another program holds it") }
        return try body()
    }

    /// The names of the files in a folder, sorted; none where there is none.
    public static func names(in path: String) -> [String] {
        guard let folder = opendir(path.fileName) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(fileName: $0.prefix { $0 != 0 }) })
        }
        return names.filter { $0 != "." && $0 != ".." }.sorted()
    }
}
