import CTables

/// Encodings of more than one byte a character, decoded as the WHATWG Encoding Standard says.
enum EastAsianEncoding: String {
    case shiftJIS = "shift_jis"
    case eucJP = "euc-jp"
    case iso2022JP = "iso-2022-jp"
    case gb18030 = "gb18030"
    case big5 = "big5"
    case eucKR = "euc-kr"
    case iso2022KR = "iso-2022-kr"

    func decode(_ bytes: [UInt8], from start: Int) -> [UInt8] {
        if self == .iso2022JP { return decodeISO2022JP(bytes, from: start) }
        if self == .iso2022KR { return decodeISO2022KR(bytes, from: start) }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 3 / 2)
        var index = start
        while index < bytes.count {
            if bytes[index] < 0x80 {
                text.append(bytes[index])
                index += 1
                continue
            }
            let (value, length) = character(bytes, at: index)
            if value == 0 {
                // A trail byte in ASCII is given back: it may be a line end or markup.
                append(0xFFFD, to: &text)
                index += index + 1 < bytes.count && bytes[index + 1] < 0x80 ? 1 : max(1, length)
            } else {
                append(value, to: &text)
                index += length
            }
        }
        return text
    }

    /// The scalar at a lead byte and the bytes it takes; 0 for none.
    private func character(_ bytes: [UInt8], at index: Int) -> (UInt32, Int) {
        let lead = Int(bytes[index])
        if self == .shiftJIS, (0xA1...0xDF).contains(lead) { return (UInt32(0xFF61 - 0xA1 + lead), 1) }
        if self == .shiftJIS, lead == 0x80 { return (0x80, 1) }
        guard index + 1 < bytes.count else { return (0, 1) }
        let trail = Int(bytes[index + 1])
        switch self {
        case .shiftJIS:
            guard trail >= 0x40, trail != 0x7F, trail <= 0xFC else { return (0, 2) }
            let pointer = (lead - (lead < 0xA0 ? 0x81 : 0xC1)) * 188 + trail - (trail < 0x7F ? 0x40 : 0x41)
            return (pointer >= 0 ? jis0208_scalar(pointer) : 0, 2)
        case .eucJP:
            if lead == 0x8E, (0xA1...0xDF).contains(trail) { return (UInt32(0xFF61 - 0xA1 + trail), 2) }
            if lead == 0x8F, index + 2 < bytes.count, trail >= 0xA1, bytes[index + 2] >= 0xA1 {
                return (jis0212_scalar((trail - 0xA1) * 94 + Int(bytes[index + 2]) - 0xA1), 3)
            }
            guard lead >= 0xA1, trail >= 0xA1, trail != 0xFF else { return (0, 2) }
            return (jis0208_scalar((lead - 0xA1) * 94 + trail - 0xA1), 2)
        case .gb18030:
            return gb18030Character(bytes, at: index, lead: lead, trail: trail)
        case .big5:
            guard lead >= 0x81, (0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail) else { return (0, 2) }
            return (big5_scalar((lead - 0x81) * 157 + trail - (trail < 0x7F ? 0x40 : 0x62)), 2)
        case .eucKR:
            guard lead >= 0x81, trail >= 0x41, trail <= 0xFE else { return (0, 2) }
            return (euckr_scalar((lead - 0x81) * 190 + trail - 0x41), 2)
        case .iso2022JP, .iso2022KR:
            return (0, 1)
        }
    }

    private func gb18030Character(_ bytes: [UInt8], at index: Int, lead: Int, trail: Int) -> (UInt32, Int) {
        if lead == 0x80 { return (0x20AC, 1) }
        if (0x30...0x39).contains(trail) {
            guard index + 3 < bytes.count, bytes[index + 2] >= 0x81, (0x30...0x39).contains(bytes[index + 3]), lead >= 0x81 else {
                return (0, 1)
            }
            let pointer = ((lead - 0x81) * 10 + trail - 0x30) * 1260 + (Int(bytes[index + 2]) - 0x81) * 10 + Int(bytes[index + 3]) - 0x30
            return (gb18030_range_scalar(UInt32(pointer)), 4)
        }
        guard lead >= 0x81, trail >= 0x40, trail != 0x7F, trail <= 0xFE else { return (0, 2) }
        return (gbk_scalar((lead - 0x81) * 190 + trail - (trail < 0x7F ? 0x40 : 0x41)), 2)
    }

    private func decodeISO2022JP(_ bytes: [UInt8], from start: Int) -> [UInt8] {
        enum Mode { case ascii, katakana, kanji }
        var text: [UInt8] = []
        var mode = Mode.ascii
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x1B, index + 2 < bytes.count {
                switch (bytes[index + 1], bytes[index + 2]) {
                case (0x28, 0x42), (0x28, 0x4A): mode = .ascii
                case (0x28, 0x49): mode = .katakana
                case (0x24, 0x40), (0x24, 0x42): mode = .kanji
                default: append(0xFFFD, to: &text)
                }
                index += 3
            } else if mode == .kanji, index + 1 < bytes.count, (0x21...0x7E).contains(byte), (0x21...0x7E).contains(bytes[index + 1]) {
                let value = jis0208_scalar((Int(byte) - 0x21) * 94 + Int(bytes[index + 1]) - 0x21)
                append(value == 0 ? 0xFFFD : value, to: &text)
                index += 2
            } else if mode == .katakana, (0x21...0x5F).contains(byte) {
                append(UInt32(byte) + 0xFF40, to: &text)
                index += 1
            } else {
                append(byte < 0x80 ? UInt32(byte) : 0xFFFD, to: &text)
                index += 1
            }
        }
        return text
    }

    private func decodeISO2022KR(_ bytes: [UInt8], from start: Int) -> [UInt8] {
        var text: [UInt8] = []
        var isShifted = false
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x1B, index + 3 < bytes.count {
                index += 4
            } else if byte == 0x0E || byte == 0x0F {
                isShifted = byte == 0x0E
                index += 1
            } else if isShifted, byte > 0x20, index + 1 < bytes.count {
                let value = euckr_scalar((Int(byte) + 0x80 - 0x81) * 190 + Int(bytes[index + 1]) + 0x80 - 0x41)
                append(value == 0 ? 0xFFFD : value, to: &text)
                index += 2
            } else {
                append(byte < 0x80 ? UInt32(byte) : 0xFFFD, to: &text)
                index += 1
            }
        }
        return text
    }
}
