/// The scalar that begins at a byte of valid UTF-8, and how many bytes it takes.
///
/// Reads nothing outside the array: a sequence cut off at the end gives U+FFFD.
@inlinable
public func scalar(in text: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
    let first = text[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= text.count else { return (0xFFFD, text.count - index) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
        value = value << 6 | UInt32(text[index + offset] & 0x3F)
    }
    return (value, length)
}

/// The scalar that ends just before a byte, and how many bytes it takes. The index is above 0.
@inlinable
public func scalar(in text: [UInt8], before index: Int) -> (value: UInt32, length: Int) {
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80, index - start < 4 { start -= 1 }
    return (scalar(in: text, at: start).value, index - start)
}

/// Appends the UTF-8 form of a scalar.
@inlinable
public func append(_ scalar: UInt32, to text: inout [UInt8]) {
    switch scalar {
    case 0..<0x80:
        text.append(UInt8(scalar))
    case 0x80..<0x800:
        text.append(UInt8(0xC0 | scalar >> 6))
        text.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
        text.append(UInt8(0xE0 | scalar >> 12))
        text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        text.append(UInt8(0x80 | scalar & 0x3F))
    default:
        text.append(UInt8(0xF0 | scalar >> 18))
        text.append(UInt8(0x80 | scalar >> 12 & 0x3F))
        text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        text.append(UInt8(0x80 | scalar & 0x3F))
    }
}

/// The nearest scalar boundary at or before an index.
@inlinable
public func scalarBoundary(in text: [UInt8], atOrBefore index: Int) -> Int {
    guard index < text.count else { return text.count }
    var index = index
    while index > 0, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
}
