/// Somebody or something with a name.
public struct Entity: Hashable, Sendable {
    public var kind: Kind
    /// The fullest name in the text.
    public var name: String
    /// Other names it goes by in the text.
    public var otherNames: [String]
    /// Larger is more important; comparable within one article only.
    public var salience: Double
    /// Why gloss takes it for this kind, and how surely.
    public var evidence: Evidence

    public init(kind: Kind, name: String, otherNames: [String] = [], salience: Double = 0, evidence: Evidence) {
        self.kind = kind
        self.name = name
        self.otherNames = otherNames
        self.salience = salience
        self.evidence = evidence
    }

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case company, organisation, person, role, place, product
    }

    /// Below this an entity looks doubtful on the screen.
    public static let doubtfulConfidence = 0.6

    public var isDoubtful: Bool { evidence.confidence < Self.doubtfulConfidence }
}

/// A name where it stands in the text.
public struct Mention: Hashable, Sendable {
    public var span: Span
    public var entity: EntityID

    public init(span: Span, entity: EntityID) {
        self.span = span
        self.entity = entity
    }
}

/// That a person holds, held or will hold a role at an organisation.
public struct Relation: Hashable, Sendable {
    public var person: EntityID
    /// The role's words where they stand.
    public var role: Span
    /// Nil where the text does not say.
    public var organisation: EntityID?
    public var status: Status
    /// The sentence that says it.
    public var sentence: Span
    public var evidence: Evidence

    public init(person: EntityID, role: Span, organisation: EntityID?, status: Status, sentence: Span, evidence: Evidence) {
        self.person = person
        self.role = role
        self.organisation = organisation
        self.status = status
        self.sentence = sentence
        self.evidence = evidence
    }

    /// Below this a relation looks doubtful on the screen: a wrong word about a person is worse than none.
    public static let doubtfulConfidence = 0.8

    public var isDoubtful: Bool { evidence.confidence < Self.doubtfulConfidence }

    public enum Status: String, Hashable, Sendable {
        case current, former, incoming, acting
    }
}
