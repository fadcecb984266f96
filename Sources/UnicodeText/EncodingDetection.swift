import CTables
import CUchardet

/// The encoding that uchardet finds most likely, under the name of its table here.
func detectedEncoding(of bytes: [UInt8]) -> String {
    guard let detector = uchardet_new() else { return "windows-1252" }
    defer { uchardet_delete(detector) }
    let sample = bytes.prefix(1 << 18)
    sample.withUnsafeBytes { buffer in
        _ = uchardet_handle_data(detector, buffer.baseAddress, buffer.count)
    }
    uchardet_data_end(detector)
    let name = uchardet_get_charset(detector).map { String(cString: $0) } ?? ""
    return canonicalEncoding(name.lowercased())
}

/// The name under which an encoding is known here; windows-1252 for those that are not.
private func canonicalEncoding(_ name: String) -> String {
    let aliases = [
        "iso-8859-1": "windows-1252", "iso-8859-9": "windows-1254", "iso-8859-11": "windows-874", "tis-620": "windows-874",
        "mac-cyrillic": "x-mac-cyrillic", "maccyrillic": "x-mac-cyrillic", "uhc": "euc-kr", "cp949": "euc-kr",
        "gb2312": "gb18030", "gbk": "gb18030", "hz-gb-2312": "gb18030", "shift-jis": "shift_jis", "cp932": "shift_jis",
        "big5-hkscs": "big5", "ascii": "utf-8", "mac-centraleurope": "macintosh",
    ]
    let known = aliases[name] ?? name
    return singleByteEncodings.contains(known) || EastAsianEncoding(rawValue: known) != nil || known == "utf-8"
        ? known : "windows-1252"
}

/// The scalar of a byte; bytes without one are C1 controls or, in Asian code pages, nothing.
func singleByteScalar(table: Int, byte: UInt8) -> UInt32 {
    let value = single_byte_scalar(table, byte)
    if value != 0 || byte == 0 { return value }
    return byte < 0xA0 ? UInt32(byte) : 0xFFFD
}
