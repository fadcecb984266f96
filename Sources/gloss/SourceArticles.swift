import Articles
import Readers
import Reading
import UnicodeText

extension Source {
    /// Bytes of a long file that are read for its first screen: more than its habits are fitted on, however its lines end.
    static let firstPart = 5 << 14
    /// Articles of one file that are put on the shelf.
    static let longestShelf = 500

    /// What stands on the shelf for it at first: itself, or each article that a file holds. Where it cannot be read, itself: whoever opens it learns why.
    mutating func shelf() -> [Source] {
        guard item == nil, !isAddress, let input = try? read(limit: Self.firstPart) else { return [self] }
        if !input.isRepeatable { kept = input }
        guard let format = try? self.format(of: input), format == .feed || format == .book, let whole = try? read(limit: nil) else { return [self] }
        if !whole.isRepeatable { kept = whole }
        return items(of: whole, as: format) ?? [self]
    }

    /// The articles of a feed or a book; nil where it holds none.
    private func items(of whole: Input, as format: Format) -> [Source]? {
        guard let shelf = try? Self.shelf(whole.bytes, format), !shelf.items.isEmpty else { return nil }
        return shelf.items.prefix(Self.longestShelf).map { item in
            var source = self
            source.item = item
            source.kept = nil
            source.isTruncated = shelf.items.count > Self.longestShelf
            return source
        }
    }

    /// Nil for what is an article itself, a list of feeds among it.
    private static func shelf(_ bytes: [UInt8], _ format: Format) throws -> Shelf? {
        switch format {
        case .book: return Shelf(try Book(bytes))
        case .feed:
            guard case .feed(let feed) = try FeedFile(bytes) else { return nil }
            return Shelf(feed)
        case .text, .markdown, .html, .mail, .lines: return nil
        }
    }

    enum Contents {
        case article(Article)
        case shelf([Source])
    }

    /// All that it holds.
    func contents(of input: Input) throws(Unreadable) -> Contents {
        if let item { return .article(item.article()) }
        let format = try format(of: input)
        if let items = items(of: input, as: format) { return .shelf(items) }
        let article = try article(from: input, as: format)
        try check(article, isComplete: true)
        return .article(article)
    }

    /// Reads all of it: one article, or those of a feed or a book, one after the other. Complains where some of it is missing.
    ///
    /// - Parameter body: Told what the article is of, and whether it is one of several.
    func forEachArticle(_ body: (Article, Source, Bool) -> Void) throws(Unreadable) {
        let input = try whole()
        if let shortfall = input.shortfall { complain(shortfall) }
        switch try contents(of: input) {
        case .article(let article): body(article, self, false)
        case .shelf(let items):
            for source in items { if let item = source.item { body(item.article(), source, items.count > 1) } }
            if items[0].isTruncated { complain("\(place): holds more than \(Self.longestShelf) articles; these are its first") }
        }
    }

    /// All its bytes. What is no text is refused by its beginning: it may have no end.
    private func whole() throws(Unreadable) -> Input {
        var source = self
        let beginning = try source.read(limit: Self.firstPart)
        if beginning.isWhole || isAddress { return beginning }
        _ = try format(of: beginning)
        if !beginning.isRepeatable { source.kept = beginning }
        return try source.read(limit: nil)
    }

    /// As much of the article as a first screen needs, and whether that is all.
    private func beginning(of input: Input, as format: Format) throws(Unreadable) -> (article: Article, isComplete: Bool) {
        let (article, isComplete) =
            switch format {
            case .text: PlainText.beginning(of: input.bytes, isWhole: input.isWhole || !input.isRepeatable)
            case .markdown: Markdown.beginning(of: input.bytes)
            case .lines: input.isWhole ? (Lines.article(from: input.bytes), true) : (Lines.beginning(of: input.bytes), false)
            case .html, .feed, .book, .mail: (try article(from: input, as: format), true)
            }
        try check(article, isComplete: isComplete)
        return (article, isComplete)
    }

    private func article(from input: Input, as format: Format) throws(Unreadable) -> Article {
        switch format {
        case .text: return PlainText.article(from: input.bytes)
        case .markdown: return Markdown.article(from: input.bytes)
        case .html: return WebPage.article(from: input.bytes, address: input.address, charset: input.charset, extent: extent)
        case .lines: return Lines.article(from: input.bytes)
        case .mail: return Mail.article(from: input.bytes, extent: extent)
        case .feed: return try list(input.bytes)
        case .book: throw Unreadable(place: place, reason: reason(noBook: input.bytes))
        }
    }

    /// A list of feeds; a feed is opened item by item, where it has any.
    private func list(_ bytes: [UInt8]) throws(Unreadable) -> Article {
        do throws(NoFeed) {
            if case .list(let list) = try FeedFile(bytes) { return list.article }
        } catch {
            throw Unreadable(place: place, reason: error.reason)
        }
        throw Unreadable(place: place, reason: "a feed without items")
    }

    /// Why a book cannot be opened chapter by chapter.
    private func reason(noBook bytes: [UInt8]) -> String {
        do throws(NoBook) {
            _ = try Book(bytes)
            return "a book without chapters"
        } catch {
            return error.reason
        }
    }

    private func format(of input: Input) throws(Unreadable) -> Format {
        guard !input.bytes.isEmpty else { throw Unreadable(place: place, reason: "empty; there is nothing to read") }
        if let format { return format }
        do throws(NotText) {
            return try Sniffer.format(of: input.bytes, name: path)
        } catch {
            throw Unreadable(place: place, reason: "\(error.what); \(error.remedy)")
        }
    }

    private func check(_ article: Article, isComplete: Bool) throws(Unreadable) {
        guard article.blocks.contains(where: { !$0.span.isEmpty }) || !isComplete else {
            throw Unreadable(place: place, reason: "only blank lines; there is nothing to read")
        }
    }

    /// What the reader shows first of it; where it cannot be read, why.
    mutating func document(id: Int) -> Document {
        do throws(Unreadable) {
            if let item { return Document(id: id, name: name, article: item.article()) }
            var input = try read(limit: Self.firstPart)
            if !input.isRepeatable { kept = input }
            let format = try format(of: input)
            // Of plain text, the beginning of the file will do for the first screen.
            if !input.isWhole, input.isRepeatable, format != .text, format != .lines { input = try read(limit: nil) }
            let (article, isComplete) = try beginning(of: input, as: format)
            return Document(id: id, name: name, article: article, isComplete: isComplete && input.isWhole && input.shortfall == nil, isFile: input.isRepeatable)
        } catch {
            return Document(id: id, name: name, article: .notice(error.line), failure: error.line)
        }
    }

    /// What stands on the shelf for it until it is read: of a feed's item or a chapter the title, of an address the address.
    mutating func shelved(id: Int) -> Document {
        guard item != nil || isAddress else { return document(id: id) }
        let title = Array((item?.metadata.title ?? "fetching \(name) …").utf8)
        let article = Article(text: title, blocks: [Block(.title, Span(0, title.count))], metadata: item?.metadata ?? Metadata())
        return Document(id: id, name: name, article: article, isComplete: false, isPlaceholder: true)
    }
}

extension Article {
    /// A text of gloss's own in place of an article.
    static func notice(_ words: String) -> Article {
        let text = Array(safeLine(words).utf8)
        return Article(text: text, blocks: [Block(.paragraph, Span(0, text.count))])
    }
}
