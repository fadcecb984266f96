import Articles

/// A file that holds several articles: a feed, a book.
public struct Shelf: Sendable {
    public var items: [Item]

    public struct Item: Sendable {
        /// The same at every visit.
        public var id: String
        /// Makes the article.
        public var article: @Sendable () -> Article

        public init(id: String, article: @escaping @Sendable () -> Article) {
            self.id = id
            self.article = article
        }
    }

    public init(items: [Item]) { self.items = items }
}
