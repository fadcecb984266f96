import CUtf8proc

/// How letters are compared in a search.
public enum CaseRule: Sendable {
    /// Capitals are as small letters.
    case ignored
    /// Capitals must be capitals.
    case kept

    /// Capitals count where the reader typed one.
    public static func smart(for query: String) -> CaseRule {
        query.contains(where: \.isUppercase) ? .kept : .ignored
    }
}

/// The letters that a scalar stands for in a search, at most three: 0 in the places that are not used.
struct FoldedLetters {
    var first: UInt32
    var second: UInt32 = 0
    var third: UInt32 = 0

    /// Does not count: combining marks, soft hyphens, joiners.
    static let none = FoldedLetters(first: 0)

    var isBlank: Bool { first == 0x20 && second == 0 }
}

/// What is compared in place of a scalar: accents and bars dropped, joined letters apart; quotation marks, dashes and spaces of all kinds alike.
func folded(_ scalar: UInt32, _ rule: CaseRule) -> FoldedLetters {
    if scalar < 0x80 {
        if (0x41...0x5A).contains(scalar), rule == .ignored { return FoldedLetters(first: scalar + 0x20) }
        return FoldedLetters(first: scalar == 0x0A || scalar == 0x09 ? 0x20 : scalar)
    }
    switch scalar {
    case 0x2018...0x201B, 0x2032, 0x60, 0xB4, 0x2B9, 0x2BC: return FoldedLetters(first: 0x27)
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: return FoldedLetters(first: 0x22)
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: return FoldedLetters(first: 0x2D)
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F: return .none
    case _ where isSpace(scalar): return FoldedLetters(first: 0x20)
    default: break
    }
    if let letters = plainLetters(of: scalar) {
        let isCapital = rule == .kept && scalar != 0xDF && utf8proc_tolower(Int32(bitPattern: scalar)) != Int32(bitPattern: scalar)
        let change: UInt32 = isCapital ? 0x20 : 0
        return FoldedLetters(first: letters.0 - change, second: letters.1 == 0 ? 0 : letters.1 - change)
    }
    return decomposed(scalar, rule)
}

private func decomposed(_ scalar: UInt32, _ rule: CaseRule) -> FoldedLetters {
    var buffer: (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0, 0, 0)
    let options =
        UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_STRIPMARK.rawValue | UTF8PROC_COMPAT.rawValue
        | (rule == .ignored ? UTF8PROC_CASEFOLD.rawValue : 0)
    let count = withUnsafeMutableBytes(of: &buffer) { bytes in
        var boundary: Int32 = 0
        return utf8proc_decompose_char(
            Int32(bitPattern: scalar), bytes.assumingMemoryBound(to: Int32.self).baseAddress, 8, utf8proc_option_t(options), &boundary)
    }
    guard count > 0 else { return .none }
    func letter(_ value: Int32, _ index: Int) -> UInt32 { index < count ? UInt32(bitPattern: value) : 0 }
    return FoldedLetters(first: letter(buffer.0, 0), second: letter(buffer.1, 1), third: letter(buffer.2, 2))
}

/// What people type for Latin letters that Unicode does not take apart: those with a stroke or a bar, and joined ones. Small letters.
private func plainLetters(of scalar: UInt32) -> (UInt32, UInt32)? {
    switch scalar {
    case 0xC6, 0xE6: (0x61, 0x65)  // æ
    case 0x152, 0x153: (0x6F, 0x65)  // œ
    case 0xDF, 0x1E9E: (0x73, 0x73)  // ß
    case 0xDE, 0xFE: (0x74, 0x68)  // þ
    case 0xD0, 0xF0, 0x110, 0x111: (0x64, 0)  // ð đ
    case 0xD8, 0xF8: (0x6F, 0)  // ø
    case 0x126, 0x127: (0x68, 0)  // ħ
    case 0x131: (0x69, 0)  // ı
    case 0x141, 0x142: (0x6C, 0)  // ł
    case 0x166, 0x167: (0x74, 0)  // ŧ
    case 0x180, 0x243: (0x62, 0)  // ƀ
    case 0x1B5, 0x1B6: (0x7A, 0)  // ƶ
    case 0x197, 0x268: (0x69, 0)  // ɨ
    default: nil
    }
}
