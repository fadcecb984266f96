/// A text in UTF-8 and the encoding its bytes were in.
public struct DecodedText: Sendable {
    /// Valid UTF-8 without a byte order mark; what could not be read is U+FFFD.
    public var text: [UInt8]
    /// IANA name in lower case.
    public var encoding: String
}

/// Reads bytes of any encoding as UTF-8; never fails.
///
/// What tells the encoding, first to last: a byte order mark, the form of UTF-16 and UTF-32, valid UTF-8, then the
/// statistics of uchardet on the first 256 KB. Text that is UTF-8 already is not copied.
///
/// - Parameter declared: What the text or who sent it calls its encoding; it counts where the bytes are not UTF-8 by their form.
public func decode(_ bytes: [UInt8], declared: String? = nil) -> DecodedText {
    if let (encoding, markLength) = byteOrderMark(of: bytes) {
        return DecodedText(text: decode(bytes, from: markLength, as: encoding), encoding: encoding)
    }
    if let encoding = wideEncoding(of: bytes) ?? escapedEncoding(of: bytes) {
        return DecodedText(text: decode(bytes, from: 0, as: encoding), encoding: encoding)
    }
    if isMostlyUTF8(bytes) {
        return DecodedText(text: repairedUTF8(bytes, from: 0), encoding: "utf-8")
    }
    if let encoding = declared.flatMap(encoding(labelled:)), encoding != "utf-8" {
        return DecodedText(text: decode(bytes, from: 0, as: encoding), encoding: encoding)
    }
    let encoding = detectedEncoding(of: bytes)
    return DecodedText(text: decode(bytes, from: 0, as: encoding), encoding: encoding)
}

/// Reads bytes in a named encoding. Unknown names are read as windows-1252, as browsers do.
func decode(_ bytes: [UInt8], from start: Int, as encoding: String) -> [UInt8] {
    switch encoding {
    case "utf-8": return repairedUTF8(bytes, from: start)
    case "utf-16le", "utf-16be": return decodeUTF16(bytes, from: start, bigEndian: encoding == "utf-16be")
    case "utf-32le", "utf-32be": return decodeUTF32(bytes, from: start, bigEndian: encoding == "utf-32be")
    default: break
    }
    if let decoder = EastAsianEncoding(rawValue: encoding) { return decoder.decode(bytes, from: start) }
    let table = singleByteEncodings.firstIndex(of: encoding) ?? singleByteEncodings.firstIndex(of: "windows-1252") ?? 0
    return decodeSingleByte(bytes, from: start, table: table)
}

private func byteOrderMark(of bytes: [UInt8]) -> (encoding: String, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("utf-8", 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("utf-32le", 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("utf-32be", 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("utf-16le", 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("utf-16be", 2) }
    return nil
}

/// UTF-16 and UTF-32 without a mark, told by where the zeros and the most common characters lie.
private func wideEncoding(of bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, bytes.count % 2 == 0 else { return nil }
    if bytes.count % 4 == 0 {
        let quads = stride(from: 0, to: sample.count - 3, by: 4)
        if quads.allSatisfy({ sample[$0 + 3] == 0 && sample[$0 + 2] <= 0x10 }) { return "utf-32le" }
        if quads.allSatisfy({ sample[$0] == 0 && sample[$0 + 1] <= 0x10 }) { return "utf-32be" }
    }
    // Bytes that are UTF-8 with a few controls among them are just that.
    if isValidUTF8(Array(sample.dropLast(sample.count % 4))), sample.count(where: { $0 < 0x20 }) * 3 < sample.count { return nil }
    // Space, line feed, "e", and the comma and full stop of East Asia.
    let common: Set<UInt16> = [0x20, 0x0A, 0x65, 0x3001, 0x3002, 0xFF0C]
    var little = 0
    var big = 0
    for index in stride(from: 0, to: sample.count - 1, by: 2) {
        let (first, second) = (UInt16(sample[index]), UInt16(sample[index + 1]))
        if common.contains(second << 8 | first) { little += 1 }
        if common.contains(first << 8 | second) { big += 1 }
    }
    let enough = sample.count / 100
    if little > enough, little > 4 * big { return "utf-16le" }
    if big > enough, big > 4 * little { return "utf-16be" }
    return nil
}

/// Encodings of seven bits that switch character sets by escape sequences.
private func escapedEncoding(of bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(1 << 16)
    guard let escape = sample.firstIndex(of: 0x1B), escape + 2 < sample.count else { return nil }
    switch (sample[escape + 1], sample[escape + 2]) {
    case (0x24, 0x29) where sample.contains(0x0E): return "iso-2022-kr"
    case (0x24, 0x40), (0x24, 0x42), (0x28, 0x49): return "iso-2022-jp"
    default: return nil
    }
}

private func decodeSingleByte(_ bytes: [UInt8], from start: Int, table: Int) -> [UInt8] {
    let scalars = (0..<256).map { singleByteScalar(table: table, byte: UInt8($0)) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 4)
    for byte in bytes[start...] {
        if byte < 0x80, scalars[Int(byte)] == UInt32(byte) { text.append(byte) } else { append(scalars[Int(byte)], to: &text) }
    }
    return text
}

private func decodeUTF16(_ bytes: [UInt8], from start: Int, bigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity((bytes.count - start) / 2)
    for index in stride(from: start, to: bytes.count - 1, by: 2) {
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        units.append(bigEndian ? first << 8 | second : second << 8 | first)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
}

private func decodeUTF32(_ bytes: [UInt8], from start: Int, bigEndian: Bool) -> [UInt8] {
    var text: [UInt8] = []
    for index in stride(from: start, to: bytes.count - 3, by: 4) {
        let unit = bytes[index..<index + 4].enumerated().reduce(UInt32(0)) { value, part in
            value | UInt32(part.element) << UInt32(8 * (bigEndian ? 3 - part.offset : part.offset))
        }
        append(Unicode.Scalar(unit)?.value ?? 0xFFFD, to: &text)
    }
    return text
}
