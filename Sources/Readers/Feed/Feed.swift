/// A feed as it was read: RSS, RDF, Atom or JSON Feed.
public struct Feed: Sendable {
    public var title: String?
    /// The site's address.
    public var link: String?
    public var subtitle: String?
    public var id: String?
    public var author: String?
    /// BCP 47.
    public var language: String?
    /// ISO 8601 with zone.
    public var updated: String?
    public var items: [Item] = []

    public struct Item: Sendable {
        /// Without markup.
        public var title: String?
        public var link: String?
        public var id: String?
        public var author: String?
        /// ISO 8601 with zone.
        public var published: String?
        /// ISO 8601 with zone.
        public var updated: String?
        /// HTML.
        public var summary: String?
        /// HTML.
        public var content: String?

        public init() {}
    }

    public init() {}
}

/// A list of feeds, in groups: OPML.
public struct FeedList: Sendable {
    public var title: String?
    public var outlines: [Outline] = []

    public struct Outline: Sendable {
        public var title: String?
        /// The feed's address.
        public var feed: String?
        /// The site's address.
        public var link: String?
        public var outlines: [Outline] = []
    }
}

/// Why something is no feed.
public struct NoFeed: Error, Equatable {
    /// One line.
    public var reason: String
}
