import Articles
import Readers
import Reading
import UnicodeText

extension Source {
    /// Bytes of a long file that are read for its first screen: more than its habits are fitted on, however its lines end.
    static let firstPart = 5 << 14
    /// Articles of one file that are put on the shelf.
    private static let longestShelf = 500

    /// The articles that it holds: itself, or each of a shelf. Where it cannot be read, itself: whoever opens it learns why.
    mutating func articles() -> [Source] {
        guard item == nil, let input = try? read(limit: Self.firstPart) else { return [self] }
        if !input.isRepeatable || isAddress { kept = input }
        guard let format = try? self.format(of: input), format == .feed || format == .book, let whole = try? read(limit: nil) else { return [self] }
        if !whole.isRepeatable { kept = whole }
        guard let shelf = try? Self.shelf(whole.bytes, format), !shelf.items.isEmpty else { return [self] }
        return shelf.items.prefix(Self.longestShelf).map { item in
            var source = self
            source.item = item
            source.kept = nil
            return source
        }
    }

    /// Nil for a list of feeds, which is an article itself.
    private static func shelf(_ bytes: [UInt8], _ format: Format) throws -> Shelf? {
        if format == .book { return Shelf(try Book(bytes)) }
        if case .feed(let feed) = try FeedFile(bytes) { return Shelf(feed) }
        return nil
    }

    /// The whole article.
    func article(from input: Input) throws(Unreadable) -> Article {
        if let item { return item.article() }
        let article = try article(from: input, as: try format(of: input))
        try check(article, isComplete: true)
        return article
    }

    /// As much of the article as a first screen needs, and whether that is all.
    private func beginning(of input: Input, as format: Format) throws(Unreadable) -> (article: Article, isComplete: Bool) {
        let (article, isComplete) =
            switch format {
            case .text: PlainText.beginning(of: input.bytes, isWhole: input.isWhole || !input.isRepeatable)
            case .markdown: Markdown.beginning(of: input.bytes)
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
        case .mail: return Mail.article(from: input.bytes, extent: extent)
        case .feed: return try feed(input.bytes)
        case .book: return try book(input.bytes)
        }
    }

    /// A list of feeds, or a feed's items as a list of links; a feed that is a file is opened item by item.
    private func feed(_ bytes: [UInt8]) throws(Unreadable) -> Article {
        do throws(NoFeed) {
            switch try FeedFile(bytes) {
            case .list(let list): return list.article
            case .feed(let feed): return feed.index
            }
        } catch {
            throw Unreadable(place: place, reason: error.reason)
        }
    }

    /// Why a book cannot be opened chapter by chapter.
    private func book(_ bytes: [UInt8]) throws(Unreadable) -> Article {
        do throws(NoBook) {
            _ = try Book(bytes)
        } catch {
            throw Unreadable(place: place, reason: error.reason)
        }
        throw Unreadable(place: place, reason: "a book without chapters")
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
            if !input.isWhole, input.isRepeatable, format != .text { input = try read(limit: nil) }
            let (article, isComplete) = try beginning(of: input, as: format)
            return Document(id: id, name: name, article: article, isComplete: isComplete && input.isWhole, isFile: input.isRepeatable)
        } catch {
            return Document(id: id, name: name, article: .notice(error.line), failure: error.line)
        }
    }

    /// What stands on the shelf for it until it is read: of a feed's item or a chapter the title, of an address the address.
    mutating func shelved(id: Int) -> Document {
        guard item != nil || isAddress else { return document(id: id) }
        let title = Array((item?.metadata.title ?? "fetching \(name) …").utf8)
        let article = Article(text: title, blocks: [Block(.title, Span(0, title.count))], metadata: item?.metadata ?? Metadata())
        return Document(id: id, name: name, article: article, isComplete: false)
    }
}

extension Article {
    /// A text of gloss's own in place of an article.
    static func notice(_ words: String) -> Article {
        let text = Array(safeLine(words).utf8)
        return Article(text: text, blocks: [Block(.paragraph, Span(0, text.count))])
    }
}
