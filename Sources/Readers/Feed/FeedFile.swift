import FoundationEssentials
import UnicodeText

/// What a file of feeds holds.
public enum FeedFile: Sendable {
    case feed(Feed)
    case list(FeedList)

    /// Reads RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed and OPML.
    public init(_ bytes: [UInt8]) throws(NoFeed) {
        let text = SafeText(decode(bytes, declared: PageCharset.declared(in: bytes)).text).text
        switch text.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "{"): self = .feed(try Self.json(text))
        case UInt8(ascii: "<"): self = try Self.xml(text)
        default: throw NoFeed(reason: "no feed: neither XML nor JSON")
        }
    }

    private static func json(_ text: [UInt8]) throws(NoFeed) -> Feed {
        guard isShallow(text) else { throw NoFeed(reason: "no feed: its JSON is nested too deep") }
        guard let feed = try? JSONDecoder().decode(JSONFeed.self, from: Data(text)).feed else { throw NoFeed(reason: "no feed: not the JSON of one") }
        return feed
    }

    /// True where brackets nest as little as feeds need.
    private static func isShallow(_ text: [UInt8]) -> Bool {
        var depth = 0
        var isInString = false
        var isEscaped = false
        for byte in text {
            if byte == UInt8(ascii: "\""), !isEscaped { isInString.toggle() }
            isEscaped = isInString && byte == UInt8(ascii: "\\") && !isEscaped
            if isInString { continue }
            if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth -= 1 }
            if depth > 64 { return false }
        }
        return true
    }

    private static func xml(_ text: [UInt8]) throws(NoFeed) -> FeedFile {
        let source = Array(text.drop { $0 <= 0x20 })
        let (receiver, isXML) = XMLEvents.read(source, by: FeedReceiver.init)
        guard isXML else { throw NoFeed(reason: "no feed: not XML, even after mending") }
        receiver.finish()
        switch receiver.kind {
        case .feed: return .feed(receiver.feed)
        case .list: return .list(receiver.list)
        case nil: throw NoFeed(reason: "no feed, but another kind of XML")
        }
    }
}
