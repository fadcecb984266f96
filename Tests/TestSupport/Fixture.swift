import Glibc

/// A file of `Tests/Fixtures`.
public enum Fixture {
    public struct Missing: Error { public var path: String }

    /// Where it is.
    public static func path(of name: String, from file: String = #filePath) -> String {
        "/\(file.split(separator: "/").dropLast(2).joined(separator: "/"))/Fixtures/\(name)"
    }

    /// The files of a folder, sorted.
    public static func names(in folder: String) throws -> [String] {
        let path = path(of: folder)
        let names = TestSupport.names(inFolder: path)
        guard !names.isEmpty else { throw Missing(path: path) }
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    public static func bytes(_ name: String) throws -> [UInt8] {
        let path = path(of: name)
        guard let stream = fopen(path, "rb") else { throw Missing(path: path) }
        defer { fclose(stream) }
        var bytes = [UInt8](repeating: 0, count: 1 << 22)
        let count = fread(&bytes, 1, bytes.count, stream)
        return Array(bytes.prefix(count))
    }
}
