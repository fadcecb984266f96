/// What the program may do besides reading files and drawing.
public struct Permissions: Equatable, Sendable {
    /// Write nothing, fetch nothing, start no other program.
    public var isRestricted: Bool
    /// Keep nothing of this visit, and show nothing of earlier ones.
    public var isPrivate: Bool
    /// Fetch addresses without encryption too.
    public var allowsPlainAddresses: Bool

    public init(isRestricted: Bool = false, isPrivate: Bool = false, allowsPlainAddresses: Bool = false) {
        self.isRestricted = isRestricted
        self.isPrivate = isPrivate
        self.allowsPlainAddresses = allowsPlainAddresses
    }

    public var mayFetch: Bool { !isRestricted }
    public var mayStartPrograms: Bool { !isRestricted }
    /// Files that the reader asks for.
    public var mayWrite: Bool { !isRestricted }
    /// Places, notes and settings, of its own accord.
    public var mayKeep: Bool { !isRestricted && !isPrivate }

    /// The option that forbids it to keep anything; nil where it may.
    public var whyNothingIsKept: String? { isRestricted ? "--restricted" : isPrivate ? "--private" : nil }
}
