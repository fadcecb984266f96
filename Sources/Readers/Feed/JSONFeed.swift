import FoundationEssentials
import UnicodeText

/// JSON Feed 1.0 and 1.1, read leniently: a field of another type counts as missing.
struct JSONFeed: Decodable {
    private(set) var feed = Feed()

    private enum Key: String, CodingKey {
        case title, description, language, author, authors, items, name, id, url, summary
        case home = "home_page_url"
        case feedAddress = "feed_url"
        case html = "content_html"
        case text = "content_text"
        case published = "date_published"
        case modified = "date_modified"
    }

    init(from decoder: Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        feed.title = Self.text(fields, .title).map(safeLine)
        feed.link = Self.text(fields, .home)
        feed.id = Self.text(fields, .feedAddress)
        feed.subtitle = Self.text(fields, .description).map(safeLine)
        feed.language = Self.text(fields, .language)
        feed.author = Self.author(fields)
        guard var list = try? fields.nestedUnkeyedContainer(forKey: .items) else { return }
        while !list.isAtEnd {
            if let item = try? list.decode(Item.self) { feed.items.append(item.item) } else { _ = try? list.decode(Anything.self) }
        }
    }

    private struct Anything: Decodable { init(from decoder: Decoder) {} }

    private struct Item: Decodable {
        var item = Feed.Item()

        init(from decoder: Decoder) throws {
            let fields = try decoder.container(keyedBy: Key.self)
            item.id = text(fields, .id)
            item.title = text(fields, .title).map(safeLine)
            item.link = text(fields, .url)
            item.author = author(fields)
            item.summary = text(fields, .summary).map(FeedText.escaped)
            item.content = text(fields, .html) ?? text(fields, .text).map { FeedText.escaped($0).replacing("\n", with: "<br>\n") }
            item.published = text(fields, .published).flatMap(FeedDate.iso)
            item.updated = text(fields, .modified).flatMap(FeedDate.iso)
        }
    }

    /// A string, or a number as one.
    private static func text(_ fields: KeyedDecodingContainer<Key>, _ key: Key) -> String? {
        if let text = try? fields.decode(String.self, forKey: key) { return text }
        return (try? fields.decode(Int.self, forKey: key)).map(String.init)
    }

    private static func author(_ fields: KeyedDecodingContainer<Key>) -> String? {
        if var list = try? fields.nestedUnkeyedContainer(forKey: .authors) {
            var names: [String] = []
            while !list.isAtEnd, let one = try? list.nestedContainer(keyedBy: Key.self) { if let name = text(one, .name) { names.append(name) } }
            if !names.isEmpty { return safeLine(names.joined(separator: ", ")) }
        }
        return (try? fields.nestedContainer(keyedBy: Key.self, forKey: .author)).flatMap { text($0, .name) }.map(safeLine)
    }
}
