import CZip
import Synchronization

/// The files of a zip archive in memory. Nothing is ever written out, and names lead nowhere but into it.
final class Archive: Sendable {
    /// Stays in its place as long as the archive reads from it.
    private let bytes: [UInt8]
    /// Used by one thread at a time, under the lock.
    private nonisolated(unsafe) let archive: OpaquePointer
    private let lock = Mutex(())
    private let places: [String: Place]

    /// Where a file lies.
    private struct Place {
        var packed: UInt64
        var position: UInt64
        var number: UInt64
        var isLocked: Bool
    }

    /// Bytes of one file that are unpacked, however large it says it is.
    static let longestFile = 16 << 20
    private static let greatestRatio = 50
    private static let mostFiles = 100_000

    /// Nil where the bytes are no archive.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard let opened = self.bytes.withUnsafeBytes({ buffer in buffer.baseAddress.flatMap { zip_open($0, buffer.count) } }) else { return nil }
        var places: [String: Place] = [:]
        var entry = ZipEntry()
        var isFirst = true
        while places.count < Self.mostFiles, zip_next(opened, isFirst, &entry) {
            isFirst = false
            let name = withUnsafeBytes(of: &entry.name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if !entry.is_link {
                places[name.replacing("\\", with: "/")] = Place(
                    packed: entry.packed, position: entry.position, number: entry.number, isLocked: entry.is_locked)
            }
        }
        self.places = places
        archive = opened
    }

    deinit { zip_close(archive) }

    func contains(_ name: String) -> Bool { places[name] != nil }

    func isLocked(_ name: String) -> Bool { places[name]?.isLocked == true }

    /// The first bytes of a file; nil where it is missing or damaged.
    func read(_ name: String) -> [UInt8]? {
        guard let place = places[name], !place.isLocked else { return nil }
        let limit = limit(of: place)
        var count = 0
        let content = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            count = lock.withLock { _ in zip_read(archive, place.position, place.number, start, limit) }
            filled = max(0, count)
        }
        return count < 0 ? nil : content
    }

    /// Whether what was read of a file may be less than all of it.
    func isCut(_ name: String, to count: Int) -> Bool { places[name].map { count >= limit(of: $0) } ?? false }

    /// What unpacks to very many times its size is a bomb; text that people write shrinks to a tenth.
    private func limit(of place: Place) -> Int {
        min(Self.longestFile, min(Int(clamping: place.packed), bytes.count) * Self.greatestRatio + (1 << 20))
    }
}
