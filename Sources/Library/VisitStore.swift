import Articles

/// Keeps what a reader did in articles until the next visit. Safe to use from any thread.
public protocol VisitStore: Sendable {
    /// What was kept of an article; nil on the first visit. One that was moved is known by its text.
    ///
    /// - Throws: What is wrong with what was kept. It is never written over.
    func visit(to article: ArticleIdentity) throws(StoreError) -> Visit?
    /// Brings a change into what is kept now, whoever kept it; gives what is kept then.
    ///
    /// - Throws: Why it is not kept; where the error is over, it is kept, and what was there before could not be understood.
    @discardableResult
    func keep(_ change: VisitChange, of article: ArticleIdentity) throws(StoreError) -> Visit
}

extension VisitStore {
    /// The chapter of a book that was read last.
    ///
    /// - Throws: What is wrong with what was kept.
    public func chapter(of book: Location) throws(StoreError) -> String? { try visit(to: ArticleIdentity(book))?.item }

    /// Keeps where a reader is in a book.
    ///
    /// - Throws: Why it is not kept.
    public func keep(_ place: BookPlace) throws(StoreError) {
        var change = VisitChange()
        change.item = place.chapter
        try keep(change, of: ArticleIdentity(place.book))
    }
}

/// Why something could not be kept, or what was kept not be read.
public struct StoreError: Error, Equatable, CustomStringConvertible {
    public var path: String
    public var reason: String
    /// What was in the way is out of it: this visit can be kept.
    public var isOver = false

    public var description: String { "\(path): \(reason)" + (isOver ? "" : "; notes and place of this visit are not kept") }

    public init(path: String, reason: String, isOver: Bool = false) {
        self.path = path
        self.reason = reason
        self.isOver = isOver
    }
}

/// Has nowhere to keep anything, and says so where something should be kept.
public struct HomelessVisitStore: VisitStore {
    public init() {}
    public func visit(to article: ArticleIdentity) -> Visit? { nil }
    public func keep(_ change: VisitChange, of article: ArticleIdentity) throws(StoreError) -> Visit {
        throw StoreError(path: "HOME", reason: "not set to a folder")
    }
}

/// Keeps nothing, as it was told to.
public struct NullVisitStore: VisitStore {
    public init() {}
    public func visit(to article: ArticleIdentity) -> Visit? { nil }
    public func keep(_ change: VisitChange, of article: ArticleIdentity) -> Visit { Visit().changed(by: change) }
}
