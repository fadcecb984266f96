@preconcurrency import Glibc

/// The bytes of a file.
func contents(of path: String?) throws -> [UInt8] {
    guard let path else { throw Refusal("path is missing") }
    guard let file = fopen(path, "rb") else { throw Refusal("\(path): cannot be opened") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while true {
        let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = fread(buffer.baseAddress, 1, 1 << 16, file)
        }
        if ferror(file) != 0 { throw Refusal("\(path): cannot be read") }
        if part.isEmpty { return bytes }
        bytes += part
    }
}
