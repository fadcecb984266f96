/// Which of an article's entities something is of: an index into the tables of its insights, and into no others.
public struct EntityID: Hashable, Sendable {
    /// From 0, by falling salience.
    public let rank: Int

    public init(rank: Int) { self.rank = rank }
}

extension EntityID: Strideable {
    public func distance(to other: EntityID) -> Int { other.rank - rank }
    public func advanced(by count: Int) -> EntityID { EntityID(rank: rank + count) }
}

/// Something for each entity of an article.
public struct EntityTable<Element> {
    private var elements: [Element]

    public init(_ elements: [Element] = []) { self.elements = elements }

    /// For as many entities as another table has.
    public init<Other>(repeating element: Element, like other: EntityTable<Other>) { elements = Array(repeating: element, count: other.count) }

    /// Adds one more entity; gives its number.
    public mutating func append(_ element: Element) -> EntityID {
        elements.append(element)
        return EntityID(rank: elements.count - 1)
    }
}

extension EntityTable: RandomAccessCollection, MutableCollection {
    public var startIndex: EntityID { EntityID(rank: 0) }
    public var endIndex: EntityID { EntityID(rank: elements.count) }

    public subscript(entity: EntityID) -> Element {
        get { elements[entity.rank] }
        _modify { yield &elements[entity.rank] }
    }
}

extension EntityTable: Sendable where Element: Sendable {}
extension EntityTable: Equatable where Element: Equatable {}
extension EntityTable: Hashable where Element: Hashable {}

extension EntityTable: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: Element...) { self.init(elements) }
}
