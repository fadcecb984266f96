/// How a cell looks: by a style role of gloss's own, or by an ink of the text that is shown.
public struct CellLook: Hashable, Sendable {
    /// Roles first, then inks.
    public let rawValue: UInt16

    public init(_ role: StyleRole) { rawValue = UInt16(role.rawValue) }

    /// - Parameter ink: Index into the inks of the frame; the last that can be told apart is 2000.
    public init(ink: Int) { rawValue = UInt16(StyleRole.allCases.count + min(ink, 2000)) }

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Nil for an ink.
    public var role: StyleRole? { rawValue < StyleRole.allCases.count ? StyleRole(rawValue: UInt8(rawValue)) : nil }
    /// Nil for a role.
    public var ink: Int? { rawValue < StyleRole.allCases.count ? nil : Int(rawValue) - StyleRole.allCases.count }
}
