/// How a program that wrote for a terminal wanted some of its text to look (ECMA-48, "select graphic rendition").
public struct Ink: Hashable, Sendable {
    /// Nil for the terminal's own.
    public var foreground: Color?
    public var background: Color?
    public var attributes: Attributes = []

    public init() {}

    public enum Color: Hashable, Sendable {
        /// 0 to 7 the terminal's colours, 8 to 15 their bright ones, then a cube of 6×6×6 and 24 greys.
        case indexed(UInt8)
        case rgb(red: UInt8, green: UInt8, blue: UInt8)
    }

    public struct Attributes: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let bold = Attributes(rawValue: 1)
        public static let dim = Attributes(rawValue: 2)
        public static let italic = Attributes(rawValue: 4)
        public static let underline = Attributes(rawValue: 8)
        public static let reverse = Attributes(rawValue: 16)
    }
}
