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

/// The scalar that stands for another in comparisons: accents dropped, quotation marks, dashes and spaces of all kinds alike.
/// 0 for what does not count: combining marks, soft hyphens, joiners.
func folded(_ scalar: UInt32, _ rule: CaseRule) -> UInt32 {
    if scalar < 0x80 {
        if (0x41...0x5A).contains(scalar), rule == .ignored { return scalar + 0x20 }
        return scalar == 0x0A || scalar == 0x09 ? 0x20 : scalar
    }
    switch scalar {
    case 0x2018...0x201B, 0x2032, 0x60, 0xB4, 0x2B9, 0x2BC: return 0x27
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: return 0x22
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: return 0x2D
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F: return 0
    case _ where isSpace(scalar): return 0x20
    default: break
    }
    var buffer: (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0, 0, 0)
    let options =
        UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_STRIPMARK.rawValue | UTF8PROC_COMPAT.rawValue
        | (rule == .ignored ? UTF8PROC_CASEFOLD.rawValue : 0)
    let count = withUnsafeMutableBytes(of: &buffer) { bytes in
        var boundary: Int32 = 0
        return utf8proc_decompose_char(
            Int32(bitPattern: scalar), bytes.assumingMemoryBound(to: Int32.self).baseAddress, 8, utf8proc_option_t(options), &boundary)
    }
    return count > 0 ? UInt32(bitPattern: buffer.0) : 0
}
