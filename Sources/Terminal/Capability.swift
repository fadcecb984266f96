@preconcurrency import CGlue

/// One thing a terminal can do: the bytes that make it, with room for numbers.
struct Capability: Equatable {
    private let text: [CChar]

    /// How nearly all terminals move their cursor; written without terminfo's interpreter, which is a tenth of the work of a key.
    static let standardMoveTo = Capability("\u{1B}[%i%p1%d;%p2%dH")

    /// How nearly all terminals are told which rows scroll.
    static let standardScrollRows = Capability("\u{1B}[%i%p1%d;%p2%dr")

    /// - Parameter text: As terminfo writes it; delays for terminals on a slow line are left out.
    init(_ text: String) {
        var kept: [CChar] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
                rest = rest[rest.index(after: end)...]
            } else {
                kept.append(CChar(bitPattern: byte))
            }
        }
        self.text = kept + [0]
    }

    /// What terminfo has under the name for the terminal that is open; nil where it has nothing.
    init?(named name: String) {
        guard let text = glue_capability(name) else { return nil }
        self.init(String(cString: text))
    }

    /// Appends the bytes, with the numbers in their places.
    func append(_ first: Int = 0, _ second: Int = 0, to bytes: inout [UInt8]) {
        guard var next = glue_with_numbers(text, Int32(clamping: first), Int32(clamping: second)) else { return }
        while next.pointee != 0 {
            bytes.append(UInt8(bitPattern: next.pointee))
            next += 1
        }
    }

    func bytes(_ number: Int = 0) -> [UInt8] {
        var bytes: [UInt8] = []
        append(number, to: &bytes)
        return bytes
    }
}
