import Reading
import Understanding

extension Correction {
    /// The name that is put right.
    public var name: String {
        switch self {
        case .retype(let name, _), .drop(let name), .merge(let name, _): name
        }
    }
}

extension NameVerdict {
    /// With one more word of the reader's.
    public func adding(_ correction: Correction) -> NameVerdict {
        var verdict = self
        switch correction {
        case .retype(_, let kind):
            verdict.isDropped = false
            verdict.kind = kind
        case .drop: verdict.isDropped = true
        case .merge(_, let other): verdict.sameAs = other
        }
        return verdict
    }
}
