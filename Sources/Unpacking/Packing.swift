/// How a file is packed, by its first bytes.
public enum Packing: CaseIterable, Sendable {
    case gzip, bzip2, xz, zstd

    /// Nil for what is not packed.
    public init?(_ bytes: [UInt8]) {
        guard let found = Self.allCases.first(where: { $0.begins(bytes[...]) }) else { return nil }
        self = found
    }

    /// True where the bytes are the head of a file that is packed so.
    func begins(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: signature) && isFollowed(in: bytes) }

    private var signature: [UInt8] {
        switch self {
        case .gzip: [0x1F, 0x8B, 0x08]
        case .bzip2: Array("BZh".utf8)
        case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
        case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
        }
    }

    /// "BZh" may begin words: behind it stand a digit and the first block's mark, or that of the end.
    private func isFollowed(in bytes: ArraySlice<UInt8>) -> Bool {
        guard self == .bzip2 else { return true }
        let mark = bytes.dropFirst(4).prefix(6)
        return mark.elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59]) || mark.elementsEqual([0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
    }
}
