import Reading

/// Control sequences that terminfo does not tell of: they come as Esc, "[" and letters, and would be taken for commands.
enum UnknownSequences {
    /// The codes without sequences of at least one parameter, as ECMA-48 5.4 forms them.
    static func removed(from codes: [KeyReader.Code]) -> [KeyReader.Code] {
        var kept: [KeyReader.Code] = []
        var rest = codes[...]
        while let first = rest.first {
            if let end = end(of: rest) {
                rest = rest[end...]
            } else {
                kept.append(first)
                rest = rest.dropFirst()
            }
        }
        return kept
    }

    /// The index after the sequence that the codes begin with; nil where they begin with none.
    private static func end(of codes: ArraySlice<KeyReader.Code>) -> Int? {
        guard case .key(.escape)? = codes.first, ascii(codes.dropFirst().first) == UInt8(ascii: "[") else { return nil }
        let parameters = codes.dropFirst(2).prefix { ascii($0).map { (0x30...0x3F).contains($0) } ?? false }
        let rest = codes[parameters.endIndex...].drop { ascii($0).map { (0x20...0x2F).contains($0) } ?? false }
        guard !parameters.isEmpty, let final = ascii(rest.first), (0x40...0x7E).contains(final) else { return nil }
        return rest.startIndex + 1
    }

    private static func ascii(_ code: KeyReader.Code?) -> UInt8? {
        if case .key(.character(let character))? = code { character.asciiValue } else { nil }
    }
}
