/// What the last sign of a line says of its end, whatever the script.
enum SentenceSign {
    case period, question, exclamation, ellipsis, colon, semicolon, comma, quote

    /// Nil for a letter and any other sign.
    init?(_ scalar: UInt32) {
        switch scalar {
        case 0x2E, 0x3002, 0xFF0E, 0xFF61, 0x0964, 0x06D4, 0x0589: self = .period
        case 0x3F, 0xFF1F, 0x061F, 0x037E: self = .question
        case 0x21, 0xFF01: self = .exclamation
        case 0x2026: self = .ellipsis
        case 0x3A, 0xFF1A: self = .colon
        case 0x3B, 0xFF1B, 0x061B: self = .semicolon
        case 0x2C, 0xFF0C, 0x3001, 0x060C: self = .comma
        case 0x22, 0x27, 0x201D, 0x2019, 0xBB, 0x300D, 0x300F: self = .quote
        default: return nil
        }
    }
}
