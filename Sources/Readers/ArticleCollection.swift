import Articles

/// A file that holds several articles: a feed, a book.
public struct ArticleCollection: Sendable {
    public var members: [Member]

    public struct Member: Sendable {
        /// The same at every visit.
        public var id: String
        /// True for a document of a book: links in it lead to others by their paths.
        public var isChapter = false
        /// What is known before it is read.
        public var metadata: Metadata
        /// Makes the article.
        public var article: @Sendable () -> Article

        public init(id: String, metadata: Metadata, article: @escaping @Sendable () -> Article) {
            self.id = id
            self.metadata = metadata
            self.article = article
        }
    }

    public init(members: [Member]) { self.members = members }
}
