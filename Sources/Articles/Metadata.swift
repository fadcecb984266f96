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

    public init(
        title: String? = nil, subtitle: String? = nil, authors: [String] = [], date: CalendarDate? = nil,
        statedMinutes: Int? = nil
    ) {
        self.title = title
        self.subtitle = subtitle
        self.authors = authors
        self.date = date
        self.statedMinutes = statedMinutes
    }
}
