import Articles
import UnicodeText

/// The contents of EPUB 2.
final class NCXReader: XMLReceiver {
    private let folder: String
    private var depth = -1
    private var words: String?
    private var open: [String] = []
    private(set) var entries: [Book.Entry] = []

    init(folder: String) { self.folder = folder }

    func start(_ name: XMLName, _ attributes: [String: String]) {
        open.append(name.local)
        switch name.local {
        case "navpoint":
            depth += 1
            entries.append(Book.Entry(label: "", path: nil, fragment: nil, depth: depth))
        case "text" where depth >= 0: words = ""
        case "content" where depth >= 0:
            guard let link = attributes["src"], !entries.isEmpty else { return }
            entries[entries.count - 1].path = RelativePath.resolve(link, in: folder)
            entries[entries.count - 1].fragment = RelativePath.fragment(of: link)
        default: break
        }
    }

    func text(_ words: String) { self.words? += words }

    func end() {
        let name = open.popLast()
        if name == "navpoint" { depth -= 1 }
        guard name == "text", let found = words else { return }
        words = nil
        if let last = entries.indices.last, entries[last].label.isEmpty { entries[last].label = safeLine(PageFacts.line(found)) }
    }
}
