import FoundationEssentials

/// An address to which a page's links are relative.
struct WebAddress {
    private let base: URL

    init?(_ string: String) {
        guard let url = URL(string: string), url.scheme != nil else { return nil }
        base = url
    }

    var host: String? { base.host() }

    /// The whole address of a link; as written where it is none.
    func resolve(_ link: String) -> String {
        let trimmed = link.split(whereSeparator: \.isWhitespace).joined(separator: "%20")
        return URL(string: trimmed, relativeTo: base)?.absoluteString ?? trimmed
    }
}
