import Articles

extension Loader {
    /// Reads all of a source: one article, or those of a feed or a book, one after the other.
    ///
    /// - Parameters:
    ///   - warn: Told in a line what is missing of it.
    ///   - body: Told what the article is of, and whether it is one of several.
    /// - Throws: Why there is nothing to read.
    public func forEachArticle(
        of source: Source, warn: (String) -> Void, _ body: (Article, Source, _ isOneOfMany: Bool) -> Void
    ) throws(LoadError) {
        switch try load(source) {
        case .article(let loaded):
            if let shortfall = loaded.shortfall { warn(shortfall) }
            body(loaded.article, source, false)
        case .collection(let members, let isTruncated):
            for member in members {
                if case .article(let loaded) = try load(member) { body(loaded.article, member, members.count > 1) }
            }
            if isTruncated { warn("\(source.place): holds more than \(members.count) articles; these are its first") }
        }
    }
}
