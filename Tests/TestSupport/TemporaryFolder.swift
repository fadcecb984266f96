import Glibc

/// A new folder that is gone with its last holder, and all that came into it.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() throws {
        var template = Array("/tmp/gloss-tests-XXXXXX".utf8CString)
        guard let name = mkdtemp(&template) else { throw Fixture.Missing(path: "/tmp") }
        path = String(cString: name)
    }

    deinit { Self.removeAll(path) }

    private static func removeAll(_ path: String) {
        guard remove(path) != 0 else { return }
        for name in names(inFolder: path) { removeAll("\(path)/\(name)") }
        remove(path)
    }
}

/// What is in a folder, in no order; nothing where there is none.
public func names(inFolder path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
        names.append(withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.filter { $0 != "." && $0 != ".." }
}
