import Glibc

/// A file of `Tests/Fixtures`.
public enum Fixture {
    public struct Missing: Error { public var path: String }

    public static func bytes(_ name: String, from file: String = #filePath) throws -> [UInt8] {
        let folder = file.split(separator: "/").dropLast(2).joined(separator: "/")
        let path = "/\(folder)/Fixtures/\(name)"
        guard let stream = fopen(path, "rb") else { throw Missing(path: path) }
        defer { fclose(stream) }
        var bytes = [UInt8](repeating: 0, count: 1 << 22)
        let count = fread(&bytes, 1, bytes.count, stream)
        return Array(bytes.prefix(count))
    }
}
