/// What is known about an article beside its text.
public struct Metadata: Hashable, Sendable, Codable {
    public var title: String?
    public var subtitle: String?
    /// The writers' names.
    public var authors: [String]
    /// The day of publication.
    public var date: CalendarDate?
    /// Reading time in minutes as the article states it.
    public var statedMinutes: Int?
    /// The name of the site, paper or feed that it is from.
    public var site: String?
    /// BCP 47, as the source says it: "en", "pt-BR".
    public var language: String?
    /// How much of a web page it is; nil for other sources.
    public var page: PageShare?

    public init(
        title: String? = nil, subtitle: String? = nil, authors: [String] = [], date: CalendarDate? = nil,
        statedMinutes: Int? = nil, site: String? = nil, language: String? = nil, page: PageShare? = nil
    ) {
        self.title = title
        self.subtitle = subtitle
        self.authors = authors
        self.date = date
        self.statedMinutes = statedMinutes
        self.site = site
        self.language = language
        self.page = page
    }
}

/// How much of a web page an article is.
public enum PageShare: Hashable, Sendable, Codable {
    /// The article alone; so many words stand around it.
    case article(wordsLeftOut: Int)
    /// All that the page shows.
    case whole
    /// All that the page shows, for there is no article on it.
    case noArticle
}
