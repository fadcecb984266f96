@preconcurrency import Glibc

/// File names are bytes. In a `String`, bytes that are no UTF-8 stand as private scalars, so that a file of any name can be opened again.
///
/// A byte is U+10F700 and its value, after the idea of Python's PEP 383; bytes that are such a scalar themselves are written in the same way.
extension String {
    private static let standIns: ClosedRange<UInt32> = 0x10F780...0x10F7FF

    /// A file's name from the bytes that the system gives.
    public init(fileName bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        self = ""
        var index = 0
        while index < bytes.count {
            let length = Self.scalarLength(bytes[index])
            if let text = String(validating: bytes[index..<min(bytes.count, index + length)], as: UTF8.self), let scalar = text.unicodeScalars.first,
                !Self.standIns.contains(scalar.value)
            {
                unicodeScalars.append(scalar)
                index += length
            } else {
                unicodeScalars.append(Unicode.Scalar(Self.standIns.lowerBound + UInt32(bytes[index] & 0x7F)) ?? "\u{FFFD}")
                index += 1
            }
        }
    }

    private static func scalarLength(_ lead: UInt8) -> Int { lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

    /// A file's name that ends with a zero.
    public init(fileName pointer: UnsafePointer<CChar>) {
        self.init(fileName: UnsafeBufferPointer(start: pointer, count: strlen(pointer)).map { UInt8(bitPattern: $0) })
    }

    /// The bytes that the system knows the file by, with a zero behind them.
    public var fileName: [CChar] {
        var bytes: [CChar] = []
        for scalar in unicodeScalars {
            if Self.standIns.contains(scalar.value) {
                bytes.append(CChar(bitPattern: UInt8(scalar.value & 0xFF)))
            } else {
                bytes += Array(String(scalar).utf8).map { CChar(bitPattern: $0) }
            }
        }
        return bytes + [0]
    }
}

extension String {
    /// A file's name for people: bytes that are no text, and signs that are not seen, are replacement characters, so that no two names look alike by them.
    public var shownFileName: String {
        String(String.UnicodeScalarView(unicodeScalars.map { Self.standIns.contains($0.value) || $0.properties.generalCategory == .format ? "\u{FFFD}" : $0 }))
    }
}
