import Articles

/// Keeps what a reader did in an article until the next visit.
public protocol Keeping: Sendable {
    /// What was kept for a source; nil on the first visit, and where it cannot be read.
    func visit(to source: String) -> Visit?
    func keep(_ visit: Visit, of source: String) throws(KeepingError)
}

/// Why something could not be kept.
public struct KeepingError: Error, CustomStringConvertible {
    public var path: String
    public var reason: String
    public var description: String { "\(path): \(reason); notes and place of this visit are not kept" }
}

/// Keeps nothing.
public struct Forgetting: Keeping {
    public init() {}
    public func visit(to source: String) -> Visit? { nil }
    public func keep(_ visit: Visit, of source: String) {}
}
