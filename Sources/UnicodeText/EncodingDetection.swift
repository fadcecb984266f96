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
    // The detector's own names besides those of the standard.
    let own = ["ascii": "utf-8", "mac-cyrillic": "x-mac-cyrillic", "maccyrillic": "x-mac-cyrillic", "mac-centraleurope": "macintosh"]
    return encoding(labelled: own[name.lowercased()] ?? name) ?? "windows-1252"
}

/// The scalar of a byte; bytes without one are C1 controls or, in Asian code pages, nothing.
func singleByteScalar(table: Int, byte: UInt8) -> UInt32 {
    let value = single_byte_scalar(table, byte)
    if value != 0 || byte == 0 { return value }
    return byte < 0xA0 ? UInt32(byte) : 0xFFFD
}
