/// What a tagger says of one token: outside of names, or the beginning or the inside of a name of a kind.
public enum NameTag: UInt8, CaseIterable, Sendable {
    case outside
    case beginsPerson, insidePerson
    case beginsOrganisation, insideOrganisation
    case beginsPlace, insidePlace
    case beginsOther, insideOther

    /// As CoNLL files write it: "O", "B-PER", "I-ORG".
    public init?(written: String) {
        guard let tag = NameTag.allCases.first(where: { $0.written == written }) else { return nil }
        self = tag
    }

    public var written: String {
        switch self {
        case .outside: "O"
        case .beginsPerson: "B-PER"
        case .insidePerson: "I-PER"
        case .beginsOrganisation: "B-ORG"
        case .insideOrganisation: "I-ORG"
        case .beginsPlace: "B-LOC"
        case .insidePlace: "I-LOC"
        case .beginsOther: "B-MISC"
        case .insideOther: "I-MISC"
        }
    }

    /// The tag with which a name of the kind begins.
    var beginning: NameTag { isInside ? NameTag(rawValue: rawValue - 1) ?? self : self }

    var isInside: Bool { self != .outside && rawValue.isMultiple(of: 2) }

    /// True where a name that this tag is part of may go on with the other.
    func mayPrecede(_ next: NameTag) -> Bool {
        guard next.isInside else { return true }
        return self == next || rawValue == next.rawValue - 1
    }
}

extension [NameTag] {
    /// The names that the tags mark within a range of tokens.
    func names(in range: Range<Int>) -> [Range<Int>] {
        var names: [Range<Int>] = []
        for index in range where self[index] != .outside {
            if self[index].isInside, let last = names.last, last.upperBound == index {
                names[names.count - 1] = last.lowerBound..<index + 1
            } else {
                names.append(index..<index + 1)
            }
        }
        return names
    }
}
