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
