import Articles

/// One article on the shelf with all that a reader did in it.
public struct Document: Sendable {
    public let id: DocumentID
    /// The file's name or address, safe to show.
    public var name: String
    public var article: Article { didSet { revision += 1 } }
    public private(set) var sections: [Section]
    /// The headings on one line each, by section number; "Opening" is the first.
    private(set) var titles: [String] = []
    private(set) var asides = Asides(of: Article(text: [], blocks: []))
    /// Nil until it is understood.
    public var insights: Insights? { didSet { revision += 1 } }
    /// False while the rest of a long file is still being read.
    public var isComplete: Bool
    /// False of a pipe: it cannot be read again.
    public internal(set) var isRepeatable: Bool
    /// Why it could not be read; then the article is empty.
    public var failure: String?
    /// True while only the title of a text stands there that has still to be read.
    public private(set) var isPlaceholder: Bool
    /// Passages the reader marked, with what was said of them.
    public var notes: [Note] = [] { didSet { revision += 1 } }
    /// Rises with every change of what the panels show of it: text, insights, notes.
    private(set) var revision = 0
    public var minutes: Int

    public var place = Place()
    /// What was kept of the last visit, while not all of the text is there to find its places in.
    var awaited: Visit?
    var keeping = KeepingState()
    /// The place that a link named, while the text is not there yet.
    var awaitedHeading: String?
    /// End of what has been read, in bytes.
    public var readTo = 0
    public var marks: [Character: Int] = [:]
    public var jumps = JumpList()
    /// First blocks of the runs of asides that the reader opened.
    public var openAsides: Set<Int> = []
    /// Asides stand open, as the end of a growing file must.
    var showsAsides = false
    public var excerpt: Excerpt?
    /// Where the reader was before the excerpt, and where the excerpt began: one who has not moved in it comes back to the same screen.
    var excerptOrigin: (before: JumpList.Place, at: Int)?
    public var search: Search?

    public init(
        id: DocumentID, name: String, article: Article, isComplete: Bool = true, isRepeatable: Bool = true, isPlaceholder: Bool = false,
        failure: String? = nil
    ) {
        self.id = id
        self.name = name
        self.isPlaceholder = isPlaceholder
        self.isComplete = isComplete
        self.isRepeatable = isRepeatable
        self.failure = failure
        self.article = article
        insights = failure == nil ? nil : Insights(coverage: article.text.count)
        sections = []
        minutes = 1
        show(article)
    }

    /// What stands on the screen until an article is read: its title, or that it is on its way.
    init(awaiting entry: Shelf.Entry) {
        let words = entry.item.title ?? (entry.item.location.isAddress ? "fetching" : "reading") + " \(entry.item.name) …"
        let text = Array(words.utf8)
        let article = Article(
            text: text, blocks: [Block(.title, Span(0, text.count))], metadata: Metadata(title: entry.item.title, date: entry.item.date))
        self.init(id: entry.id, name: entry.item.name, article: article, isComplete: false, isPlaceholder: true)
        if let visit = entry.visit { _ = takeUp(visit) }
    }

    /// Takes another text in place of the one before. An article without blocks shows one blank line: there is always a place to be.
    mutating func show(_ article: Article) {
        self.article = article.blocks.isEmpty ? Article(text: [0x20], blocks: [Block(.paragraph, Span(0, 1))]) : article
        sections = self.article.sections()
        titles = ["Opening"] + sections.compactMap { $0.heading.map(self.article.title(ofHeading:)) }
        asides = Asides(of: self.article)
        minutes = self.article.readingMinutes
        notes = notes.map(placed)
    }

    /// Takes the whole of a text of which the beginning was shown, or its newer version.
    ///
    /// What stands at an offset is kept where the new text continues the old one, and let go where it does not.
    /// Complexity: O(n) in the old text.
    ///
    /// - Returns: True where it does continue the old one.
    mutating func replace(with article: Article, isComplete: Bool) -> Bool {
        let isContinued = article.text.starts(with: self.article.text)
        let (at, top) = (TextQuote(at: place.at, in: self.article), TextQuote(at: place.topOffset, in: self.article))
        let marks = marks.mapValues { TextQuote(at: $0, in: self.article) }
        self.isComplete = isComplete
        isPlaceholder = false
        failure = nil
        show(article)
        excerpt = nil
        openAsides = []
        guard !isContinued else {
            search?.isDone = false
            return true
        }
        insights = nil
        search = nil
        place.chosen = nil
        readTo = min(readTo, self.article.text.count)
        place.topOffset = top.resolve(in: self.article) ?? min(place.topOffset, self.article.text.count - 1)
        place.at = at.resolve(in: self.article) ?? place.topOffset
        self.marks = marks.compactMapValues { $0.resolve(in: self.article) }
        jumps = JumpList()
        return false
    }

    /// Shows why the text could not be read; what was kept of the last visit goes on waiting for it.
    mutating func fail(_ notice: Article, _ reason: String) {
        isComplete = true
        isPlaceholder = false
        failure = reason
        show(notice)
    }

    /// True where a text stands in which there are places to keep.
    public var hasText: Bool { failure == nil && !isPlaceholder }

    /// Where the reader is, and what is in view: a motion goes to a place, the screen scrolls as far as it can.
    public struct Place: Equatable, Sendable {
        /// What the reader is at: the byte a motion went to, or the first that scrolling left in view. It stays when the layout changes.
        public var at = 0
        /// Row of the view on which it was put.
        public var row = 0
        /// First row in view.
        public var top = RowPosition(block: 0)
        /// First byte in view.
        public var topOffset = 0
        /// The name, hit, link, fact or takeaway the cursor stands on; it begins at the place.
        public var chosen: Span?
    }

    /// The article's title, or the file's name.
    public var title: String { article.metadata.title ?? name }

    /// How much of it is read, in percent.
    var readShare: Int { min(100, readTo * 100 / max(1, article.text.count)) }

    /// Index into `sections` of the one that holds an offset.
    public func sectionIndex(at offset: Int) -> Int {
        max(0, sections.partitionPoint { $0.span.start > offset } - 1)
    }

    /// True where names, sentences and takeaways may stand: not in titles, headings and asides.
    public func isRunningText(at offset: Int) -> Bool {
        guard let index = article.blockIndex(at: offset) else { return false }
        switch article.blocks[index].kind {
        case .paragraph, .labelled, .table: return true
        default: return false
        }
    }
}

extension Document {
    /// The sentences of the running text, the weightiest first.
    var rankedSentences: [Span] {
        guard let insights else { return [] }
        return zip(insights.sentences, insights.weights).filter { isRunningText(at: $0.0.start) }
            .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map(\.0)
    }
}
