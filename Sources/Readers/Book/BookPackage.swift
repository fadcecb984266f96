import Articles
import UnicodeText

/// The package file of a book: what it is called, what it consists of, in which order.
struct BookPackage {
    private(set) var titles: [String] = []
    private(set) var creators: [String] = []
    private(set) var language: String?
    private(set) var date: String?
    /// Paths in the order of reading; nil for items that are not in the list.
    private(set) var spine: [String?] = []
    private let navigation: String?
    private let oldNavigation: String?

    /// - Parameter folder: Where the package file lies; its links are relative to that.
    init(_ source: [UInt8], folder: String) {
        let reader = Self.read(source, by: PackageReader.init)
        titles = reader.titles
        creators = reader.creators
        language = reader.language
        date = reader.date
        let paths = reader.items.mapValues { RelativePath.resolve($0.href, in: folder) }
        spine = reader.order.map { paths[$0].flatMap { $0 } }
        let navigationItem = reader.items.filter { $0.value.properties.split(separator: " ").contains("nav") }.keys.min()
        navigation = navigationItem.flatMap { paths[$0].flatMap { $0 } }
        let old = reader.contents ?? reader.items.filter { $0.value.type == "application/x-dtbncx+xml" }.keys.min()
        oldNavigation = old.flatMap { paths[$0].flatMap { $0 } }
    }

    /// The package file that a container names.
    static func rootPath(in container: [UInt8]) -> String? {
        let reader = read(container) { AttributeReader(element: "rootfile", attribute: "full-path") }
        return reader.values.first.flatMap { RelativePath.resolve($0, in: "") }
    }

    /// Files that are encrypted by other means than the usual way to hide fonts.
    static func lockedPaths(_ encryption: [UInt8]) -> Set<String> {
        let reader = read(encryption, by: LockReader.init)
        return Set(reader.paths.compactMap { RelativePath.resolve($0, in: "") })
    }

    /// The table of contents: that of EPUB 3, else that of EPUB 2.
    func contents(in archive: Archive) -> [Book.Entry] {
        if let navigation, let source = archive.read(navigation) {
            let entries = NavigationDocument.entries(source, folder: RelativePath.folder(of: navigation))
            if !entries.isEmpty { return entries }
        }
        guard let oldNavigation, let source = archive.read(oldNavigation) else { return [] }
        return Self.read(source) { NCXReader(folder: RelativePath.folder(of: oldNavigation)) }.entries
    }

    /// What a receiver makes of a file, as far as that is XML.
    private static func read<Receiver: XMLReceiver>(_ source: [UInt8], by make: () -> Receiver) -> Receiver {
        let text = SafeText(decode(source, declared: PageCharset.declared(in: source)).text).text
        return XMLEvents.read(text, by: make).receiver
    }
}

/// Gathers an attribute of all elements of a name.
private final class AttributeReader: XMLReceiver {
    private let element: String
    private let attribute: String
    var values: [String] = []

    init(element: String, attribute: String) {
        self.element = element
        self.attribute = attribute
    }

    func start(_ name: XMLName, _ attributes: [String: String]) {
        if name.local == element, let value = attributes[attribute] { values.append(value) }
    }
    func text(_ words: String) {}
    func end() {}
}

/// Gathers what is encrypted, but for fonts that are only hidden.
private final class LockReader: XMLReceiver {
    private var isFont = false
    var paths: [String] = []

    func start(_ name: XMLName, _ attributes: [String: String]) {
        switch name.local {
        case "encryptionmethod":
            let algorithm = attributes["algorithm"] ?? ""
            isFont = algorithm.hasSuffix("2008/embedding") || algorithm.contains("ns.adobe.com/pdf/enc")
        case "cipherreference" where !isFont: if let path = attributes["uri"] { paths.append(path) }
        default: break
        }
    }
    func text(_ words: String) {}
    func end() {}
}

private final class PackageReader: XMLReceiver {
    struct Item {
        var href: String
        var type: String
        var properties: String
    }

    var titles: [String] = []
    var creators: [String] = []
    var language: String?
    var date: String?
    var items: [String: Item] = [:]
    var order: [String] = []
    /// The item that holds the contents of EPUB 2.
    var contents: String?
    /// The element that began last, and the words since where they are wanted.
    private var last = ""
    private var words: String?

    func start(_ name: XMLName, _ attributes: [String: String]) {
        switch name.local {
        case "item":
            guard let id = attributes["id"], let href = attributes["href"] else { return }
            items[id] = Item(href: href, type: attributes["media-type"] ?? "", properties: attributes["properties"] ?? "")
        case "itemref": if let id = attributes["idref"] { order.append(id) }
        case "spine": contents = attributes["toc"]
        case "title", "creator", "language", "date": words = ""
        default: break
        }
        last = name.local
    }

    func text(_ words: String) { self.words? += words }

    func end() {
        guard let found = words else { return }
        let line = safeLine(PageFacts.line(found))
        words = nil
        guard !line.isEmpty else { return }
        switch last {
        case "title": titles.append(line)
        case "creator": creators.append(line)
        case "language": language = language ?? line
        case "date": date = date ?? line
        default: break
        }
    }
}
