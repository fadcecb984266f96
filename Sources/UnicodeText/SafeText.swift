/// Text that may be shown anywhere: no control characters but line feed and tab, no escape sequences, no bidi overrides.
public struct SafeText: Sendable {
    /// Valid UTF-8.
    public var text: [UInt8]
    /// Where the text and the input run in step: from each byte offset on, the input goes on at that code point.
    public var steps: [(text: Int, source: Int)]

    /// Makes valid UTF-8 safe. Text that is safe already is not copied.
    ///
    /// Every line end becomes a line feed, NUL the replacement character, other controls their visible picture; bidi overrides,
    /// isolates, tag characters and inner byte order marks vanish; a character overstruck with backspace stays once.
    public init(_ input: [UInt8]) {
        guard let first = firstUnsafe(in: input, from: 0) else {
            text = input
            steps = [(0, 0)]
            return
        }
        text = []
        text.reserveCapacity(input.count)
        steps = [(0, 0)]
        var source = 0
        var start = 0
        var next: Int? = first
        while let found = next {
            text += input[start..<found]
            source += scalarCount(input, start..<found)
            start = found + replace(in: input, at: found, source: &source)
            steps.append((text.count, source))
            next = firstUnsafe(in: input, from: start)
        }
        text += input[start...]
    }

    /// True for UTF-8 that is safe at a glance: no controls, and no byte that may begin an unsafe scalar. Other parsers' output is not trusted to be UTF-8.
    public static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var isASCII = true
        for byte in bytes where byte < 0x20 || byte >= 0x7F {
            if byte == 0x0A || byte == 0x09 { continue }
            guard byte >= 0xC3 && byte < 0xEF && byte != 0xD8 && byte != 0xE2 || byte & 0xC0 == 0x80 else { return false }
            isASCII = false
        }
        return isASCII || (try? UTF8Span(validating: bytes.assumingMemoryBound(to: UInt8.self).span)) != nil
    }

    /// Writes what stands for the unsafe scalar at `index` and returns the bytes read; `source` moves past them.
    private mutating func replace(in input: [UInt8], at index: Int, source: inout Int) -> Int {
        let (value, length) = scalar(in: input, at: index)
        source += 1
        switch value {
        case 0x0D:
            text.append(0x0A)
            if index + 1 < input.count, input[index + 1] == 0x0A {
                source += 1
                return 2
            }
        case 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
            text.append(0x0A)
        case 0x08:
            if let last = text.last, last > 0x20 {
                text.removeLast(UnicodeText.scalar(in: text, before: text.count).length)
                while let step = steps.last, step.text > text.count { steps.removeLast() }
            }
        case 0x00:
            append(0xFFFD, to: &text)
        case 0x01...0x1F:
            append(0x2400 + value, to: &text)
        case 0x7F:
            append(0x2421, to: &text)
        case 0x80...0x9F:
            append(0xFFFD, to: &text)
        case _ where isNoncharacter(value):
            append(0xFFFD, to: &text)
        default:
            break
        }
        return length
    }
}

/// A short text on one line that may be shown anywhere: a file's name, an address, a message of the system.
public func safeLine(_ string: String) -> String {
    let safe = SafeText(Array(string.utf8)).text.map { $0 == 0x0A || $0 == 0x09 ? UInt8(0x20) : $0 }
    return String(decoding: safe, as: UTF8.self)
}

func scalarCount(_ text: [UInt8], _ range: Range<Int>) -> Int {
    text[range].reduce(0) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
}

private func isNoncharacter(_ value: UInt32) -> Bool {
    value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
}

/// The next byte at which something unsafe begins. One look at each byte; multi-byte scalars are read where their lead byte may begin one.
func firstUnsafe(in input: [UInt8], from start: Int) -> Int? {
    input.withUnsafeBufferPointer { bytes in
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x20, byte < 0x7F {
                index += 1
                continue
            }
            if byte < 0x80 {
                if byte != 0x0A, byte != 0x09 { return index }
            } else if byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte >= 0xEF {
                if isUnsafe(scalar(in: input, at: index).value) { return index }
            }
            index += 1
        }
        return nil
    }
}

private func isUnsafe(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x9F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
    default: isNoncharacter(value)
    }
}
