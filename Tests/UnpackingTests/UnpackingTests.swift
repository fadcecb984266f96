import Glibc
import TestSupport
import Testing

@testable import Unpacking

/// Words packed by the programs that people use, and what may befall such files.
@Suite("Packed files")
struct UnpackingTests {
    /// "The ferry leaves at nine.\n" as each program packs it.
    static let packed: [(packing: Packing, bytes: [UInt8])] = [
        (
            .gzip,
            [
                31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 11, 201, 72, 85, 72, 75, 45, 42, 170, 84, 200, 73, 77, 44, 75, 45, 86, 72, 44, 81, 200, 203, 204, 75, 213, 227,
                2, 0, 123, 244, 129, 62, 26, 0, 0, 0,
            ]
        ),
        (
            .bzip2,
            [
                66, 90, 104, 57, 49, 65, 89, 38, 83, 89, 109, 195, 42, 173, 0, 0, 3, 83, 128, 0, 16, 64, 1, 4, 0, 35, 101, 29, 32, 32, 0, 34, 155, 81, 144, 61,
                26, 133, 48, 0, 77, 1, 133, 65, 224, 118, 100, 168, 46, 41, 182, 153, 88, 124, 93, 201, 20, 225, 66, 65, 183, 12, 170, 180,
            ]
        ),
        (
            .xz,
            [
                253, 55, 122, 88, 90, 0, 0, 4, 230, 214, 180, 70, 2, 0, 33, 1, 22, 0, 0, 0, 116, 47, 229, 163, 1, 0, 25, 84, 104, 101, 32, 102, 101, 114, 114,
                121, 32, 108, 101, 97, 118, 101, 115, 32, 97, 116, 32, 110, 105, 110, 101, 46, 10, 0, 0, 0, 225, 47, 237, 251, 168, 201, 93, 167, 0, 1, 50, 26,
                32, 24, 148, 48, 31, 182, 243, 125, 1, 0, 0, 0, 0, 4, 89, 90,
            ]
        ),
        (
            .zstd,
            [
                40, 181, 47, 253, 4, 88, 209, 0, 0, 84, 104, 101, 32, 102, 101, 114, 114, 121, 32, 108, 101, 97, 118, 101, 115, 32, 97, 116, 32, 110, 105, 110,
                101, 46, 10, 9, 117, 88, 232,
            ]
        ),
    ]
    static let words = Array("The ferry leaves at nine.\n".utf8)

    @Test("Each is told by its first bytes, and unpacked", arguments: Self.packed)
    func unpacked(packing: Packing, bytes: [UInt8]) throws {
        #expect(Packing(bytes) == packing)
        #expect(try packing.unpack(bytes) == Unpacked(bytes: Self.words, isWhole: true))
    }

    @Test("Several parts are one file, and what stands behind them is left out", arguments: Self.packed)
    func parts(packing: Packing, bytes: [UInt8]) throws {
        #expect(try packing.unpack(bytes + bytes) == Unpacked(bytes: Self.words + Self.words, isWhole: true))
        #expect(try packing.unpack(bytes + Array("more".utf8)) == Unpacked(bytes: Self.words, isWhole: true))
    }

    @Test("A file that is cut off gives what there is, or says that it is damaged", arguments: Self.packed)
    func cutOff(packing: Packing, bytes: [UInt8]) {
        for count in 0..<bytes.count {
            do {
                let unpacked = try packing.unpack(Array(bytes.prefix(count)))
                #expect(!unpacked.isWhole && Self.words.starts(with: unpacked.bytes), "\(count) bytes")
            } catch {
                #expect(error == .damaged, "\(count) bytes")
            }
        }
    }

    @Test("Changed bytes end nothing", arguments: Self.packed)
    func changed(packing: Packing, bytes: [UInt8]) {
        for place in bytes.indices {
            for bit in 0..<8 {
                var bytes = bytes
                bytes[place] ^= 1 << bit
                _ = try? packing.unpack(bytes)
            }
        }
    }

    /// 8 MB of zeros in some hundred bytes.
    @Test("What unpacks to far more than it is, is refused") func bomb() throws {
        let bomb: [UInt8] = [
            66, 90, 104, 57, 49, 65, 89, 38, 83, 89, 162, 61, 75, 88, 0, 64, 64, 64, 128, 192, 0, 0, 4, 0, 8, 32, 0, 48, 204, 5, 41, 166, 1, 0, 216, 128, 128,
            120, 187, 146, 41, 194, 132, 133, 17, 234, 90, 192,
        ]
        #expect(throws: UnpackingFailure.tooLong(limit: bomb.count * 200 + (1 << 20))) { try Packing.bzip2.unpack(bomb) }
    }

    @Test("Words are not taken for what is packed", arguments: ["", "BZh is how it begins", "BZh91 too", "\u{1F}", "(\u{B5}"])
    func words(text: String) { #expect(Packing(Array(text.utf8)) == nil) }
}
