import Articles
import UnicodeText

extension ArticleCollection {
    /// The items of a feed, the newest first as the feed has them.
    ///
    /// An item with its full text is read as it is; of others the summary stands there, with the address.
    public init(_ feed: Feed) {
        members = feed.items.enumerated().map { number, item in
            let article = FeedArticle(item, in: feed)
            return Member(id: item.id ?? item.link ?? String(number), metadata: article.metadata) { article.article }
        }
    }
}

/// An item of a feed as an article.
private struct FeedArticle: Sendable {
    let item: Feed.Item
    let feed: Feed

    init(_ item: Feed.Item, in feed: Feed) {
        self.item = item
        self.feed = feed
    }

    var metadata: Metadata {
        let date = [item.published, item.updated].lazy.compactMap { $0.flatMap { WrittenDate.first(in: $0)?.date } }.first
        return Metadata(
            title: item.title ?? firstWords ?? item.link.map(safeLine), authors: [item.author ?? feed.author].compactMap { $0 }, date: date, site: feed.title,
            language: feed.language)
    }

    /// What stands for a title where an item has none.
    private var firstWords: String? {
        let text = FeedText.line(ofHTML: String((item.summary ?? item.content ?? "").prefix(4000)))
        let words = text.split(separator: " ").prefix(9).joined(separator: " ")
        guard !words.isEmpty else { return nil }
        return safeLine(words.count < text.count ? words + " …" : words)
    }

    var article: Article {
        var html = item.content ?? item.summary ?? ""
        if let link = item.link, let address = WebAddress(link) {
            let words = item.content == nil ? "The feed has no more of it:" : "On the web:"
            html += "<p>\(words) <a href=\"\(FeedText.escaped(link))\">\(FeedText.escaped(address.host ?? link))</a></p>"
        }
        return WebPage.article(ofFragment: html, metadata, address: item.link ?? feed.link)
    }
}

extension FeedList {
    /// The feeds as a list of links, groups as headings.
    public var article: Article {
        func lines(_ outlines: [Outline], level: Int) -> String {
            outlines.map { outline in
                let words = FeedText.escaped(safeLine(outline.title ?? outline.feed ?? ""))
                if let address = outline.feed ?? outline.link { return "<p><a href=\"\(FeedText.escaped(address))\">\(words)</a></p>" }
                return "<h\(min(6, level))>\(words)</h\(min(6, level))>" + lines(outline.outlines, level: level + 1)
            }.joined()
        }
        return WebPage.article(ofFragment: lines(outlines, level: 1), Metadata(title: title.map(safeLine) ?? "Feeds"), address: nil)
    }
}
