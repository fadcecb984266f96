import Articles

/// What a source turned out to be.
public enum Loaded: Sendable {
    case article(LoadedArticle)
    /// A feed or a book: what it holds, one source each.
    case collection([Source], isTruncated: Bool)
}

/// As much of an article as was asked for.
public struct LoadedArticle: Sendable {
    public var article: Article
    /// False where only the beginning was read.
    public var isComplete: Bool
    /// False of a pipe: there is no second time.
    public var isRepeatable: Bool
    /// What a reader should know where some of it is missing: of a pipe without an end, of a packed file that is cut off.
    public var shortfall: String?
}
