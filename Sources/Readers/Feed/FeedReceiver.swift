/// Makes a feed of what RSS, RDF and Atom documents say, or a list of feeds of OPML.
final class FeedReceiver: XMLReceiver {
    private(set) var feed = Feed()
    private(set) var list = FeedList()
    /// The document's kind, by its root; nil for other documents.
    private(set) var kind: Kind?

    enum Kind { case feed, list }

    private var open: [(name: XMLName, base: WebAddress?)] = []
    private var item: Feed.Item?
    /// The item's identifier where that is an address to go to.
    private var place: String?
    private var capture: Capture?
    /// Open outlines, the outermost first.
    private var outlines: [FeedList.Outline] = []

    /// An element whose inside is being gathered.
    private struct Capture {
        var field: FeedField
        var depth: Int
        /// How its text is to be read.
        var form: FeedText.Form
        /// True for an identifier that is an address.
        var isPlace: Bool
        var words = ""
    }

    // MARK: Elements

    func start(_ name: XMLName, _ attributes: [String: String]) {
        let base = attributes["xml:base"].map { address in open.last?.base.map { $0.resolve(address) } ?? address }.flatMap(WebAddress.init) ?? open.last?.base
        defer { open.append((name, base)) }
        if capture != nil { return startInside(name, attributes) }
        if open.isEmpty { root(name, attributes) }
        if let language = attributes["xml:lang"], item == nil, feed.language == nil { feed.language = language.replacing("_", with: "-") }
        switch name.local {
        case "item", "entry":
            guard name.vocabulary.isEmpty || name.vocabulary == "rdf" else { return }
            item = Feed.Item()
            item?.id = attributes["about"]
        case "outline": startOutline(attributes)
        case "link" where name.vocabulary.isEmpty && attributes["href"] != nil: takeLink(attributes, base)
        default: startField(name, attributes)
        }
    }

    private func root(_ name: XMLName, _ attributes: [String: String]) {
        switch name.local {
        case "rss", "rdf", "feed", "channel": kind = .feed
        case "opml": kind = .list
        default: kind = nil
        }
    }

    private func startField(_ name: XMLName, _ attributes: [String: String]) {
        guard let parent = open.last?.name else { return }
        let isPerson = parent.local == "author" && name.local == "name" && open.count > 1
        let container = isPerson ? open[open.count - 2].name.local : parent.local
        guard ["channel", "feed", "item", "entry", "head"].contains(container) else { return }
        guard let field = isPerson ? .author : FeedField(name, isInItem: item != nil) else { return }
        capture = Capture(
            field: field, depth: open.count, form: FeedText.Form(attributes, field),
            isPlace: name.local == "guid" && attributes["ispermalink"]?.lowercased() != "false")
    }

    /// Markup inside of a text.
    private func startInside(_ name: XMLName, _ attributes: [String: String]) {
        // A person's parts stand in elements of their own.
        if capture?.field == .author {
            if name.local == "name" { capture?.words = "" }
            return
        }
        capture?.form.isMarkup = true
        capture?.words += "<\(name.local)" + attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\(FeedText.escaped($0.value))\"" }.joined() + ">"
    }

    func text(_ words: String) {
        // Taken apart, not copied: the words that are gathered may be many.
        guard let field = capture?.field, let depth = capture?.depth, let form = capture?.form else { return }
        // What is known of a person is the name.
        if field == .author, open.count > depth + 1, open.last?.name.local != "name" { return }
        capture?.words += form.isMarkup && !form.isHTML ? FeedText.escaped(words) : words
    }

    func end() {
        guard let (name, base) = open.popLast() else { return }
        if let depth = capture?.depth {
            if open.count == depth, let whole = capture {
                take(whole, base)
                capture = nil
            } else if capture?.form.isMarkup == true {
                capture?.words += "</\(name.local)>"
            }
            return
        }
        switch name.local {
        case "item", "entry":
            if var item {
                item.link = item.link ?? place
                feed.items.append(item)
            }
            (item, place) = (nil, nil)
        case "outline": endOutline()
        default: break
        }
    }

    /// What is left open where a document breaks off.
    func finish() {
        while !open.isEmpty { end() }
    }

    // MARK: Fields

    private func takeLink(_ attributes: [String: String], _ base: WebAddress?) {
        guard let address = attributes["href"], ["alternate", nil].contains(attributes["rel"]) else { return }
        let link = base?.resolve(address) ?? address
        if item != nil { item?.take(.link, link, FeedText.Form(attributes, .link), link: link) } else { feed.link = feed.link ?? link }
    }

    private func take(_ capture: Capture, _ base: WebAddress?) {
        let words = FeedText.withoutControls(FeedText.trimmed(capture.form.decoded(capture.words)))
        guard !words.isEmpty else { return }
        let resolved = base?.resolve(words) ?? words
        if item != nil { item?.take(capture.field, words, capture.form, link: resolved) } else { feed.take(capture.field, words, capture.form, link: resolved) }
        if item != nil, capture.field == .id, capture.isPlace, words.contains("://") { place = resolved }
        if kind == .list, capture.field == .title { list.title = list.title ?? words }
    }

    // MARK: Outlines

    /// Levels of outlines that are kept apart; deeper ones join the last.
    private static let deepestOutline = 60

    private func startOutline(_ attributes: [String: String]) {
        outlines.append(
            FeedList.Outline(title: attributes["text"] ?? attributes["title"], feed: attributes["xmlurl"], link: attributes["htmlurl"]))
    }

    private func endOutline() {
        guard let outline = outlines.popLast() else { return }
        if outlines.isEmpty {
            list.outlines.append(outline)
        } else if outlines.count < Self.deepestOutline {
            outlines[outlines.count - 1].outlines.append(outline)
        }
    }
}

/// What an element of a feed holds.
enum FeedField {
    case title, link, id, author, published, updated, summary, content, subtitle, language

    init?(_ name: XMLName, isInItem: Bool) {
        switch (name.vocabulary, name.local) {
        case ("", "title"), ("dc", "title"): self = .title
        case ("", "link"): self = .link
        case ("", "id"), ("", "guid"), ("dc", "identifier"): self = .id
        case ("", "author"), ("dc", "creator"), ("itunes", "author"), ("dc", "author"), ("", "managingeditor"): self = .author
        case ("", "pubdate"), ("", "published"), ("", "issued"), ("dc", "date"), ("", "created"), ("dc", "created"), ("dc", "issued"): self = .published
        case ("", "updated"), ("", "modified"), ("", "lastbuilddate"), ("dc", "modified"): self = .updated
        case ("", "description"), ("", "summary"), ("dc", "description"): self = isInItem ? .summary : .subtitle
        case ("itunes", "summary"), ("itunes", "subtitle"), ("", "tagline"), ("", "subtitle"): self = .subtitle
        case ("content", "encoded"), ("", "content"), ("xhtml", "body"), ("", "fullitem"), ("xhtml", "div"): self = .content
        case ("", "language"), ("dc", "language"): self = .language
        default: return nil
        }
    }
}

extension Feed {
    mutating func take(_ field: FeedField, _ words: String, _ form: FeedText.Form, link address: String) {
        switch field {
        case .title: title = title ?? form.plain(words)
        case .link: link = link ?? address
        case .id: id = id ?? words
        case .author: author = author ?? FeedText.name(words)
        case .published, .updated: updated = FeedDate.iso(words) ?? updated
        case .subtitle, .summary, .content: subtitle = subtitle ?? form.plain(words)
        case .language: language = words.replacing("_", with: "-")
        }
    }
}

extension Feed.Item {
    mutating func take(_ field: FeedField, _ words: String, _ form: FeedText.Form, link address: String) {
        switch field {
        case .title: title = title ?? form.plain(words)
        case .link: link = link ?? address
        case .id: id = words
        case .author: author = author ?? FeedText.name(words)
        case .published: published = published ?? FeedDate.iso(words)
        case .updated: updated = updated ?? FeedDate.iso(words)
        case .summary where summary != nil: content = content ?? form.html(words)
        case .summary, .subtitle: summary = summary ?? form.html(words)
        case .content: content = content ?? form.html(words)
        case .language: break
        }
    }
}
