/// What the tagger looks at in one token, as numbers: hashes of its spellings, its shape, and what the lists say of it.
struct TokenForm {
    /// In small letters, digits as zeros.
    var folded: UInt64
    var exact: UInt64
    /// Of the first one to four bytes in small letters, and of the last.
    var prefixes: (UInt64, UInt64, UInt64, UInt64)
    var suffixes: (UInt64, UInt64, UInt64, UInt64)
    /// Capitals, small letters, digits and signs in their order; and the same with runs as one.
    var shape: UInt64
    var shortShape: UInt64
    var listed: ListedKinds
    var isCommon: Bool
    var isCapital: Bool
    /// 0 for none.
    var fineClass: UInt64
    var coarseClass: UInt64

    init(_ token: [UInt8], _ classes: WordClasses) {
        var folded: [UInt8] = []
        var shape: [UInt8] = []
        var short: [UInt8] = []
        folded.reserveCapacity(token.count)
        for (index, byte) in token.enumerated() {
            let (small, sign): (UInt8, UInt8?) =
                switch byte {
                case 0x41...0x5A: (byte + 0x20, 0x58)
                case 0x61...0x7A: (byte, 0x78)
                case 0x30...0x39: (0x30, 0x64)
                // Capitals of Latin-1, their second byte.
                case 0x80...0x9E where index > 0 && token[index - 1] == 0xC3: (byte + 0x20, 0x58)
                case 0x80...0xBF: (byte, token[index - 1] == 0xC3 ? 0x78 : nil)
                case 0xC3: (byte, nil)
                case 0xC4...0xFF: (byte, 0x78)
                default: (byte, byte)
                }
            folded.append(small)
            if let sign {
                if shape.count < 8 { shape.append(sign) }
                if short.last != sign, short.count < 8 { short.append(sign) }
            }
        }
        self.folded = hash(folded[...])
        exact = hash(token[...])
        prefixes = (hash(folded.prefix(1)), hash(folded.prefix(2)), hash(folded.prefix(3)), hash(folded.prefix(4)))
        suffixes = (hash(folded.suffix(1)), hash(folded.suffix(2)), hash(folded.suffix(3)), hash(folded.suffix(4)))
        self.shape = hash(shape[...])
        shortShape = hash(short[...])
        let word = String(decoding: token, as: UTF8.self)
        isCapital = shape.first == 0x58
        listed = isCapital ? ListedKinds(of: word).intersection(.forTagger) : []
        isCommon = isCommonWord(word)
        let (fine, coarse) = classes.classes(of: exact)
        fineClass = UInt64(fine)
        coarseClass = UInt64(coarse)
    }

    /// Of a word of which nobody asks what it may be a name of.
    init(small token: [UInt8]) {
        folded = hash(token.map { (0x30...0x39).contains($0) ? 0x30 : $0 }[...])
        (exact, prefixes, suffixes) = (folded, (0, 0, 0, 0), (0, 0, 0, 0))
        (shape, shortShape, listed, isCommon, isCapital) = (0, 0, [], false, false)
        (fineClass, coarseClass) = (0, 0)
    }

    static func number(of token: ArraySlice<UInt8>) -> UInt64 { hash(token) }
}

/// FNV-1a.
private func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
