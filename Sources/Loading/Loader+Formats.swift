import Articles
import Readers

extension Loader {
    /// What bytes are, by their format.
    ///
    /// - Parameter isBeginning: The beginning of a text will do.
    func loaded(_ source: Source, from input: Input, isBeginning: Bool) throws(LoadError) -> Loaded {
        let format = try source.format(of: input)
        if let collection = source.collection(in: input, as: format) {
            // Its articles are made of what it keeps itself.
            if input.isRepeatable { source.keep(nil) }
            let members = collection.members.prefix(Self.longestCollection).map { Source($0, of: source) }
            return .collection(members, isTruncated: collection.members.count > members.count)
        }
        let (article, isComplete) =
            isBeginning ? try source.beginning(of: input, as: format) : (try source.article(from: input, as: format), true)
        guard article.blocks.contains(where: { !$0.span.isEmpty }) || !isComplete else {
            throw LoadError(place: source.place, reason: "only blank lines; there is nothing to read")
        }
        return .article(
            LoadedArticle(
                article: article, isComplete: isComplete && input.isWhole && (!isBeginning || input.shortfall == nil), isRepeatable: input.isRepeatable,
                shortfall: input.shortfall))
    }
}

extension Source {
    func format(of input: Input) throws(LoadError) -> Format {
        guard !input.bytes.isEmpty else { throw LoadError(place: place, reason: "empty; there is nothing to read") }
        if let format { return format }
        do throws(NotText) {
            return try Sniffer.format(of: input.bytes, name: given)
        } catch {
            throw LoadError(place: place, reason: "\(error.what); \(error.remedy)")
        }
    }

    /// The articles of a feed or a book; nil for what is an article itself, a list of feeds among it, and for what holds none.
    fileprivate func collection(in input: Input, as format: Format) -> ArticleCollection? {
        let collection: ArticleCollection? =
            switch format {
            case .book: (try? Book(input.bytes)).map(ArticleCollection.init)
            case .feed: if case .feed(let feed) = try? FeedFile(input.bytes) { ArticleCollection(feed) } else { nil }
            case .text, .markdown, .html, .mail, .lines: nil
            }
        return collection.flatMap { $0.members.isEmpty ? nil : $0 }
    }

    /// As much of the article as a first screen needs, and whether that is all.
    fileprivate func beginning(of input: Input, as format: Format) throws(LoadError) -> (article: Article, isComplete: Bool) {
        switch format {
        case .text: PlainText.beginning(of: input.bytes, isWhole: input.isWhole || !input.isRepeatable)
        case .markdown: Markdown.beginning(of: input.bytes)
        case .lines: input.isWhole ? (Lines.article(from: input.bytes), true) : (Lines.beginning(of: input.bytes), false)
        case .html, .feed, .book, .mail: (try article(from: input, as: format), true)
        }
    }

    fileprivate func article(from input: Input, as format: Format) throws(LoadError) -> Article {
        switch format {
        case .text: return PlainText.article(from: input.bytes)
        case .markdown: return Markdown.article(from: input.bytes)
        case .html: return WebPage.article(from: input.bytes, address: input.address, charset: input.charset, extent: extent)
        case .lines: return Lines.article(from: input.bytes)
        case .mail: return Mail.article(from: input.bytes, extent: extent)
        case .feed: return try list(input.bytes)
        case .book: throw LoadError(place: place, reason: Self.reason(noBook: input.bytes))
        }
    }

    /// A list of feeds; a feed is opened item by item, where it has any.
    private func list(_ bytes: [UInt8]) throws(LoadError) -> Article {
        do throws(NoFeed) {
            if case .list(let list) = try FeedFile(bytes) { return list.article }
        } catch {
            throw LoadError(place: place, reason: error.reason)
        }
        throw LoadError(place: place, reason: "a feed without items")
    }

    /// Why a book cannot be opened chapter by chapter.
    private static func reason(noBook bytes: [UInt8]) -> String {
        do throws(NoBook) {
            _ = try Book(bytes)
            return "a book without chapters"
        } catch {
            return error.reason
        }
    }
}
