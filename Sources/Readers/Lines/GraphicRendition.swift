import Articles

extension Ink {
    /// Takes over what a sequence "select graphic rendition" says (ECMA-48; colours as in ISO 8613-6 and as xterm writes them).
    ///
    /// - Parameter parameters: What stands between "[" and "m". What is not known is passed over.
    mutating func select(_ parameters: ArraySlice<UInt8>) {
        var rest = parameters.split(separator: UInt8(ascii: ";"), maxSplits: 64, omittingEmptySubsequences: false)[...]
        while let first = rest.popFirst() {
            // "38:2::1:2:3" is one parameter.
            let parts = first.split(separator: UInt8(ascii: ":"), maxSplits: 8, omittingEmptySubsequences: false).map(Self.number)
            let number = parts.first ?? 0
            if number == 38 || number == 48 {
                let colour = parts.count > 1 ? Self.colour(parts.dropFirst()) : Self.colour(taking: &rest)
                if number == 38 { foreground = colour ?? foreground } else { background = colour ?? background }
            } else {
                select(number, hasParts: parts.count > 1 && parts[1] == 0)
            }
        }
    }

    /// - Parameter hasParts: True for "4:0", no underline.
    private mutating func select(_ number: Int, hasParts isOff: Bool) {
        switch number {
        case 0: self = Ink()
        case 1: attributes.insert(.bold)
        case 2: attributes.insert(.dim)
        case 3: attributes.insert(.italic)
        case 4 where isOff: attributes.remove(.underline)
        case 4, 21: attributes.insert(.underline)
        case 7: attributes.insert(.reverse)
        case 22: attributes.subtract([.bold, .dim])
        case 23: attributes.remove(.italic)
        case 24: attributes.remove(.underline)
        case 27: attributes.remove(.reverse)
        case 30...37: foreground = .indexed(UInt8(number - 30))
        case 39: foreground = nil
        case 40...47: background = .indexed(UInt8(number - 40))
        case 49: background = nil
        case 90...97: foreground = .indexed(UInt8(number - 82))
        case 100...107: background = .indexed(UInt8(number - 92))
        default: break
        }
    }

    /// 0 where nothing is written, −1 for what is no number.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.count > 4 || !digits.allSatisfy { (0x30...0x39).contains($0) } ? -1 : digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    /// "5;n" or "2;r;g;b", taken from what follows.
    private static func colour(taking rest: inout ArraySlice<ArraySlice<UInt8>>) -> Color? {
        let kind = rest.popFirst().map(number)
        let count = kind == 5 ? 1 : kind == 2 ? 3 : 0
        defer { rest = rest.dropFirst(count) }
        return colour([kind ?? 0] + rest.prefix(count).map(number))
    }

    private static func colour(_ parts: some Collection<Int>) -> Color? {
        let values = Array(parts.dropFirst())
        // A colour space may stand before the three.
        let channels = values.suffix(3).compactMap(UInt8.init(exactly:))
        switch parts.first {
        case 5: return values.first.flatMap(UInt8.init(exactly:)).map(Color.indexed)
        case 2 where channels.count == 3: return .rgb(red: channels[0], green: channels[1], blue: channels[2])
        default: return nil
        }
    }
}
