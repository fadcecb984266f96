import System

/// How a file is packed, by its first bytes; each is unpacked by the program that is known for it, in memory.
enum Packing: CaseIterable {
    case gzip, bzip2, xz, zstd

    /// Nil for what is not packed.
    init?(_ bytes: [UInt8]) {
        guard let found = Self.allCases.first(where: { bytes.starts(with: $0.signature) && $0.isFollowed(in: bytes) }) else { return nil }
        self = found
    }

    struct Failure: Error {
        var reason: String
    }

    private var signature: [UInt8] {
        switch self {
        case .gzip: [0x1F, 0x8B, 0x08]
        case .bzip2: Array("BZh".utf8)
        case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
        case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
        }
    }

    /// "BZh" may begin words: behind it stand a digit and the first block's mark, or that of the end.
    private func isFollowed(in bytes: [UInt8]) -> Bool {
        guard self == .bzip2 else { return true }
        let mark = bytes.dropFirst(4).prefix(6)
        return mark.elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59]) || mark.elementsEqual([0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
    }

    /// The status of a program that unpacked all and found more behind it.
    private var warning: Int32? {
        switch self {
        case .gzip, .xz: 2
        case .bzip2, .zstd: nil
        }
    }

    private var program: String { "\(self)" }

    /// Bytes that a packed file may turn into: more is no text that anybody packed.
    private static let longest = 256 << 20
    private static let greatestRatio = 200

    func unpack(_ bytes: [UInt8], mayStartPrograms: Bool) throws(Failure) -> (bytes: [UInt8], isWhole: Bool) {
        guard mayStartPrograms else { throw Failure(reason: "--restricted: packed by \(program), which is not started; unpack it first") }
        let limit = min(Self.longest, bytes.count * Self.greatestRatio + (1 << 20))
        guard let result = run([program, "-dc"], input: bytes, limit: limit) else {
            throw Failure(reason: "packed by \(program), which is not here; install it, or unpack the file first")
        }
        guard let status = result.status else { throw Failure(reason: "packed; it unpacks to more than \(limit >> 20) MB, which is no article") }
        // A file that is cut off gives what there is.
        guard status == 0 || !result.output.isEmpty else { throw Failure(reason: "packed by \(program), but damaged") }
        return (result.output, status == 0 || status == warning)
    }
}
