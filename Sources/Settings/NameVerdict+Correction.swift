import Articles
import Reading

extension Correction {
    /// The name that is put right.
    public var name: String {
        switch self {
        case .retype(let name, _), .drop(let name), .merge(let name, _), .separate(let name), .forget(let name): name
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
        case .merge(_, let other):
            verdict.sameAs = other
            verdict.isSeparate = false
        case .separate:
            verdict.isSeparate = true
            verdict.sameAs = nil
        case .forget: verdict = NameVerdict()
        }
        return verdict
    }

    /// What it says, for a list of names.
    public var words: String {
        var parts: [String] = []
        if let kind { parts.append("\(kind == .organisation ? "an" : "a") \(kind.rawValue)") }
        if isDropped { parts.append("no name") }
        if let sameAs { parts.append("the same as \(sameAs)") }
        if isSeparate { parts.append("no other name of anything") }
        return parts.joined(separator: ", ")
    }
}
