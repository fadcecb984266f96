/// The number of an article on the shelf: the same as long as the program runs, and no other's.
public struct DocumentID: Hashable, Sendable {
    private let number: Int

    public init(_ number: Int) { self.number = number }
}

extension DocumentID: Comparable {
    public static func < (left: DocumentID, right: DocumentID) -> Bool { left.number < right.number }
}
