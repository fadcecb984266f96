import Readers

private struct FeedAnswer: Encodable {
    var title: String?
    var link: String?
    var subtitle: String?
    var id: String?
    var author: String?
    var language: String?
    var updated: String?

    init(_ feed: Feed) {
        title = feed.title
        link = feed.link
        subtitle = feed.subtitle
        id = feed.id
        author = feed.author
        language = feed.language
        updated = feed.updated
    }
}

private struct ItemAnswer: Encodable {
    var title: String?
    var link: String?
    var id: String?
    var author: String?
    var published: String?
    var updated: String?
    var summary: String?
    var content: String?

    init(_ item: Feed.Item) {
        title = item.title
        link = item.link
        id = item.id
        author = item.author
        published = item.published
        updated = item.updated
        summary = item.summary ?? item.content
        content = item.content
    }
}

private struct ListAnswer: Encodable {
    var title: String?
}

private struct OutlineAnswer: Encodable {
    var title: String?
    var feed: String?
    var link: String?
    var outlines: [OutlineAnswer]

    init(_ outline: FeedList.Outline) {
        title = outline.title
        feed = outline.feed
        link = outline.link
        outlines = outline.outlines.map(OutlineAnswer.init)
    }
}

/// A feed, or a list of feeds.
func feed(_ request: Request) throws -> Outcome {
    do {
        switch try FeedFile(try contents(of: request.path)) {
        case .feed(let feed): return Outcome(FeedAnswer(feed), list: "items", feed.items.map(ItemAnswer.init))
        case .list(let list): return Outcome(ListAnswer(title: list.title), list: "outlines", list.outlines.map(OutlineAnswer.init))
        }
    } catch let error as NoFeed {
        throw Refusal(error.reason)
    }
}
