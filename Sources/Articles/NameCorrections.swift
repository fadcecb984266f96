/// What a reader said of names, for every article.
public struct NameCorrections: Equatable, Sendable {
    public var kinds: [String: Entity.Kind] = [:]
    /// What is no name.
    public var dropped: Set<String> = []
    /// From a name to the one it is the same as.
    public var merged: [String: String] = [:]
    /// What is no other name of anything.
    public var separate: Set<String> = []

    public init() {}

    /// Every name of which something was said, sorted.
    public var names: [String] { Set(kinds.keys).union(dropped).union(merged.keys).union(separate).sorted() }

    /// All that was said of one name.
    public subscript(name: String) -> NameVerdict {
        get { NameVerdict(kind: kinds[name], isDropped: dropped.contains(name), sameAs: merged[name], isSeparate: separate.contains(name)) }
        set {
            kinds[name] = newValue.kind
            merged[name] = newValue.sameAs
            if newValue.isDropped { dropped.insert(name) } else { dropped.remove(name) }
            if newValue.isSeparate { separate.insert(name) } else { separate.remove(name) }
        }
    }
}

/// What a reader said of one name.
public struct NameVerdict: Equatable, Sendable {
    public var kind: Entity.Kind?
    /// It is no name.
    public var isDropped = false
    /// The name that it is the same as.
    public var sameAs: String?
    /// It is the other name of nothing.
    public var isSeparate = false

    public init(kind: Entity.Kind? = nil, isDropped: Bool = false, sameAs: String? = nil, isSeparate: Bool = false) {
        self.kind = kind
        self.isDropped = isDropped
        self.sameAs = sameAs
        self.isSeparate = isSeparate
    }
}
