/// UTF-8 in which each ill-formed part is U+FFFD, as the WHATWG Encoding Standard says. Valid input is not copied.
func repairedUTF8(_ bytes: [UInt8], from start: Int) -> [UInt8] {
    if start == 0, isValidUTF8(bytes) { return bytes }
    return Array(String(decoding: bytes[start...], as: UTF8.self).utf8)
}

func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
}

/// True where the bytes are UTF-8 but for rare faults: what lone broken bytes a good file may have, and a cut-off end.
func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return true }
    let sample = Array(bytes[first...].prefix(1 << 18))
    var faults = 0
    var sequences = 0
    var index = 0
    while index < sample.count {
        let byte = sample[index]
        if byte < 0x80 {
            index += 1
            continue
        }
        let length = byte >= 0xC2 && byte < 0xE0 ? 2 : byte >= 0xE0 && byte < 0xF0 ? 3 : byte >= 0xF0 && byte < 0xF5 ? 4 : 0
        // What the sample cuts off proves nothing.
        if length > 0, index + length > sample.count { break }
        let isWhole = length > 0 && sample[index + 1..<index + length].allSatisfy { $0 & 0xC0 == 0x80 }
        if isWhole { sequences += 1 } else { faults += 1 }
        index += isWhole ? length : 1
    }
    return sequences > 0 && faults * 4 <= sequences || faults == 0
}
