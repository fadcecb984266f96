import Articles

/// What can be put on the shelf: where it is, and what is known of it before it is read.
public struct ShelfItem: Sendable {
    public var location: Location
    /// The file's name or address, safe to show.
    public var name: String
    public var title: String?
    public var date: CalendarDate?
    /// Why it cannot be read, where that is known already.
    public var failure: String?

    public init(location: Location, name: String, title: String? = nil, date: CalendarDate? = nil, failure: String? = nil) {
        self.location = location
        self.name = name
        self.title = title
        self.date = date
        self.failure = failure
    }
}

/// All articles at hand, in their order, one of them on the screen: light entries, and a few open documents.
public struct Shelf: Sendable {
    /// One article, open or not.
    public struct Entry: Sendable {
        public let id: DocumentID
        public internal(set) var item: ShelfItem
        /// Minutes that it takes to read; nil where it was never open.
        public internal(set) var minutes: Int?
        /// Percent of it that is read; nil where it was never opened.
        public internal(set) var readShare: Int?
        /// What the reader did in it, for when it is opened again.
        var visit: Visit?
    }

    /// Never empty.
    public private(set) var entries: [Entry]
    /// Index of the entry on the screen.
    public private(set) var current: Int
    /// The documents that are open; the one on the screen is the last.
    public private(set) var documents: [Document]
    /// Documents that were closed since that was last asked for.
    private var closed: [DocumentID] = []
    private var nextNumber: Int

    /// Documents that are kept open: the rest is opened again when it is wanted.
    static let mostOpen = 8

    /// Items that have still to be read, numbered from 0.
    ///
    /// - Precondition: There is an item; `current` is the index of one.
    public init(_ items: [ShelfItem], current: Int = 0) {
        precondition(items.indices.contains(current), "a reader has an article")
        entries = items.enumerated().map { Entry(id: DocumentID($0), item: $1) }
        nextNumber = items.count
        self.current = current
        documents = [Document(awaiting: entries[current])]
    }

    /// Articles that are read already, numbered from 0.
    ///
    /// - Precondition: There is a document; `current` is the index of one.
    public init(open documents: [Document], current: Int = 0) {
        precondition(documents.indices.contains(current), "a reader has an article")
        entries = documents.map { document in
            Entry(id: document.id, item: ShelfItem(location: .file(document.name), name: document.name), minutes: nil, readShare: nil)
        }
        self.current = current
        self.documents = documents
        nextNumber = documents.count
        bringToEnd(current)
    }

    public var count: Int { entries.count }

    /// The article on the screen.
    public var document: Document {
        get { documents[documents.count - 1] }
        _modify { yield &documents[documents.count - 1] }
    }

    /// An open document; nil where it is closed, or gone.
    public subscript(id: DocumentID) -> Document? { documents.last { $0.id == id } }

    public func entry(_ id: DocumentID) -> Entry? { entries.first { $0.id == id } }

    func index(of id: DocumentID) -> Int? { entries.firstIndex { $0.id == id } }

    /// The entry of a location, however it is written.
    func index(of location: Location) -> Int? { entries.firstIndex { $0.item.location.isSame(as: location) } }

    /// Changes a document where it is open; nil where it is not.
    @discardableResult
    mutating func change<Result>(_ id: DocumentID, _ body: (inout Document) -> Result) -> Result? {
        guard let index = documents.firstIndex(where: { $0.id == id }) else { return nil }
        return body(&documents[index])
    }

    mutating func note(readShare: Int, of location: Location) {
        if let index = entries.firstIndex(where: { $0.item.location == location }) { entries[index].readShare = readShare }
    }

    // MARK: What is on the screen

    /// Puts an entry on the screen.
    ///
    /// - Returns: True where it has to be read first.
    mutating func show(_ index: Int) -> Bool {
        current = index
        let isOpen = bringToEnd(index)
        if !isOpen { documents.append(Document(awaiting: entries[index])) }
        closeFarthest()
        return !isOpen
    }

    /// Opens the entry behind the one on the screen, for it is likely the next one.
    ///
    /// - Returns: Its number where it has to be read; nil where there is none, or it is open, or has to be fetched.
    mutating func openNext() -> DocumentID? {
        let next = current + 1
        guard entries.indices.contains(next), self[entries[next].id] == nil, !entries[next].item.location.isAddress, entries[next].item.failure == nil else {
            return nil
        }
        documents.insert(Document(awaiting: entries[next]), at: documents.count - 1)
        closeFarthest()
        return entries[next].id
    }

    /// False where it is not open.
    @discardableResult
    private mutating func bringToEnd(_ index: Int) -> Bool {
        guard let open = documents.firstIndex(where: { $0.id == entries[index].id }) else { return false }
        documents.append(documents.remove(at: open))
        return true
    }

    /// Closes the documents that were shown longest ago; none that holds what could not be kept yet.
    private mutating func closeFarthest() {
        var index = 0
        while documents.count > Self.mostOpen, index < documents.count - 1 {
            if documents[index].change.isEmpty { close(documents.remove(at: index)) } else { index += 1 }
        }
    }

    /// The documents that were closed since the last call: what was held for them can go.
    mutating func takeClosed() -> [DocumentID] {
        defer { closed = [] }
        return closed
    }

    private mutating func close(_ document: Document) {
        closed.append(document.id)
        guard let index = index(of: document.id) else { return }
        entries[index] = summary(of: entries[index], document)
        entries[index].visit = document.visit
    }

    // MARK: What stands on it

    /// An entry as the shelf shows it: with what is known of it since it was opened.
    public func summary(at index: Int) -> Entry {
        let entry = entries[index]
        return self[entry.id].map { summary(of: entry, $0) } ?? entry
    }

    private func summary(of entry: Entry, _ document: Document) -> Entry {
        guard !document.isPlaceholder else { return entry }
        var entry = entry
        entry.item.title = document.article.metadata.title ?? entry.item.title
        entry.item.date = document.article.metadata.date ?? entry.item.date
        entry.item.failure = document.failure
        entry.minutes = document.minutes
        entry.readShare = document.readTo == 0 ? entry.readShare : document.readShare
        return entry
    }

    /// Puts an item behind the one on the screen; gives its index.
    mutating func insert(_ item: ShelfItem) -> Int {
        entries.insert(newEntry(item), at: current + 1)
        return current + 1
    }

    /// Puts the articles that one turned out to hold in its place; gives whether that one was on the screen, and the one that is shown then has to be read.
    ///
    /// - Parameters:
    ///   - items: At least one.
    ///   - chosen: Index into them of the one to show.
    mutating func replace(_ index: Int, with items: [ShelfItem], chosen: Int) -> Bool {
        let gone = entries[index].id
        entries.replaceSubrange(index...index, with: items.map { newEntry($0) })
        documents.removeAll { $0.id == gone }
        if index < current { current += items.count - 1 }
        guard index == current else { return false }
        return show(index + chosen)
    }

    private mutating func newEntry(_ item: ShelfItem) -> Entry {
        defer { nextNumber += 1 }
        return Entry(id: DocumentID(nextNumber), item: item)
    }
}
