import Glibc

/// Colours for the style roles: a base16 scheme, the terminal's own sixteen, or none.
public struct Theme: Equatable, Sendable {
    public var name: String
    public var kind: Kind

    public enum Kind: Equatable, Sendable {
        /// The terminal's own colours, taken by name.
        case terminal
        case mono
        /// base00 to base0F, and base10 to base17 where the scheme has them.
        case palette([Color])
    }

    public init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }

    public static let terminal = Theme(name: "terminal", kind: .terminal)
    public static let mono = Theme(name: "mono", kind: .mono)

    public struct Color: Hashable, Sendable {
        public var red: UInt8
        public var green: UInt8
        public var blue: UInt8

        public init(red: UInt8, green: UInt8, blue: UInt8) {
            self.red = red
            self.green = green
            self.blue = blue
        }

        /// Relative luminance (WCAG 2), 0 to 1.
        public var luminance: Double {
            func linear(_ value: UInt8) -> Double { Self.linear[Int(value)] }
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
        }

        /// sRGB to linear light, by a gamma of 2.4 with the linear foot of the standard.
        private static let linear: [Double] = (0...255).map { value in
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }

        /// Contrast ratio (WCAG 2), 1 to 21.
        public func contrast(with other: Color) -> Double {
            let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
            return (light + 0.05) / (dark + 0.05)
        }
    }

    public var isLight: Bool {
        guard case .palette(let colors) = kind, colors.count > 5 else { return false }
        return colors[0].luminance > colors[5].luminance
    }
}
