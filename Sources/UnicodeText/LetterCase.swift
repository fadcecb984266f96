/// Whether a scalar is a letter, and of which case.
public enum LetterCase: Sendable {
    case capital, small
    /// A letter of a script without case.
    case uncased
    /// No letter.
    case other

    /// One comparison or two for ASCII; a property look-up for all else.
    @inlinable
    public init(_ value: UInt32) {
        if value < 0x80 {
            if (0x61...0x7A).contains(value) { self = .small } else if (0x41...0x5A).contains(value) { self = .capital } else { self = .other }
        } else {
            self.init(beyondASCII: value)
        }
    }

    @usableFromInline
    init(beyondASCII value: UInt32) {
        // General punctuation, the most common scalars beyond ASCII in English.
        if (0x2000...0x206F).contains(value) {
            self = .other
            return
        }
        guard let properties = Unicode.Scalar(value)?.properties, properties.isAlphabetic else {
            self = .other
            return
        }
        self = properties.isLowercase ? .small : properties.isUppercase ? .capital : .uncased
    }
}
