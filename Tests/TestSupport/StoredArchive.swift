/// The bytes of a ZIP archive of files as they are, without compression (APPNOTE.TXT 6.3).
public func storedArchive(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
        let place = archive.count
        let name = Array(file.name.utf8)
        // What the two headers of a file share: version, flags, no method, time, date, check, sizes, name.
        let shared =
            littleEndian(20, 2) + littleEndian(0, 8) + littleEndian(Int(check(file.bytes)), 4) + littleEndian(file.bytes.count, 4)
            + littleEndian(file.bytes.count, 4) + littleEndian(name.count, 2) + littleEndian(0, 2)
        archive += [0x50, 0x4B, 3, 4] + shared + name + file.bytes
        directory += [0x50, 0x4B, 1, 2] + littleEndian(20, 2) + shared + littleEndian(0, 10) + littleEndian(place, 4) + name
    }
    let end = littleEndian(0, 4) + littleEndian(files.count, 2) + littleEndian(files.count, 2) + littleEndian(directory.count, 4)
    return archive + directory + [0x50, 0x4B, 5, 6] + end + littleEndian(archive.count, 4) + littleEndian(0, 2)
}

private func littleEndian(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
}

/// CRC-32 as ZIP has it.
private func check(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
        sum ^= UInt32(byte)
        for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
}
