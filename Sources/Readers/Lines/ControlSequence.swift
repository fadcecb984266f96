/// A sequence by which a program steers a terminal (ECMA-48).
enum ControlSequence: Equatable {
    /// Parameters and the letter that says what is meant.
    case control(parameters: Range<Int>, letter: UInt8)
    /// OSC: a command to the terminal itself.
    case command(Range<Int>)
    /// All else, and what is broken off.
    case other

    /// Longer ones are none.
    private static let longest = 1 << 12

    /// The sequence that begins with the escape at an index, and where it ends.
    static func read(in bytes: [UInt8], at start: Int) -> (sequence: ControlSequence, end: Int) {
        let limit = min(bytes.count, start + longest)
        guard start + 1 < limit else { return (.other, limit) }
        switch bytes[start + 1] {
        case UInt8(ascii: "["):
            let parameters = bytes[(start + 2)..<limit].prefix { (0x30...0x3F).contains($0) }
            let end = parameters.endIndex + bytes[parameters.endIndex..<limit].prefix { (0x20...0x2F).contains($0) }.count
            guard end < limit, (0x40...0x7E).contains(bytes[end]) else { return (.other, end) }
            return (end == parameters.endIndex ? .control(parameters: parameters.indices, letter: bytes[end]) : .other, end + 1)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            let words = bytes[(start + 2)..<limit].prefix { $0 >= 0x20 }
            let end = words.endIndex
            guard end < limit, bytes[end] == 0x07 || bytes[end] == 0x1B && end + 1 < limit && bytes[end + 1] == UInt8(ascii: "\\") else {
                return (.other, start + 2)
            }
            return (bytes[start + 1] == UInt8(ascii: "]") ? .command(words.indices) : .other, bytes[end] == 0x07 ? end + 1 : end + 2)
        default:
            let between = bytes[(start + 1)..<limit].prefix { (0x20...0x2F).contains($0) }.endIndex
            return (.other, between < limit && (0x30...0x7E).contains(bytes[between]) ? between + 1 : between)
        }
    }
}
