/// What is known about an article beside its text. Its words stand on one line and may be shown anywhere, wherever they come from.
public struct Metadata: Hashable, Sendable {
    public var title: String? { didSet { title = title.map(shownLine) } }
    public var subtitle: String? { didSet { subtitle = subtitle.map(shownLine) } }
    /// The writers' names.
    public var authors: [String] { didSet { authors = authors.map(shownLine) } }
    /// The day of publication.
    public var date: CalendarDate?
    /// Reading time in minutes as the article states it.
    public var statedMinutes: Int?
    /// The name of the site, paper or feed that it is from.
    public var site: String? { didSet { site = site.map(shownLine) } }
    /// BCP 47, as the source says it: "en", "pt-BR".
    public var language: String? { didSet { language = language.map(shownLine) } }
    /// How much of a web page it is; nil for other sources.
    public var page: PageShare?

    public init(
        title: String? = nil, subtitle: String? = nil, authors: [String] = [], date: CalendarDate? = nil,
        statedMinutes: Int? = nil, site: String? = nil, language: String? = nil, page: PageShare? = nil
    ) {
        self.title = title.map(shownLine)
        self.subtitle = subtitle.map(shownLine)
        self.authors = authors.map(shownLine)
        self.date = date
        self.statedMinutes = statedMinutes
        self.site = site.map(shownLine)
        self.language = language.map(shownLine)
        self.page = page
    }
}

/// How much of a web page an article is.
public enum PageShare: Hashable, Sendable {
    /// The article alone; so many words stand around it.
    case article(wordsLeftOut: Int)
    /// All that the page shows.
    case whole
    /// All that the page shows, for there is no article on it.
    case noArticle
}
