import Articles
import Fetching
import FoundationEssentials
@preconcurrency import Glibc
import Readers
import Reading
import System
import UnicodeText

/// A file, an address or standard input, and how it is read.
struct Source: Sendable {
    /// As given on the command line; "-" is standard input.
    var path: String
    var format: Format?
    /// How much of a web page is read.
    var extent = WebPage.Extent.article
    /// False where no other program is started and nothing is fetched.
    var isFree = true
    /// True where addresses without encryption are fetched too.
    var allowsPlain = false
    /// True where a text names it, not the reader.
    var isNamedByText = false
    /// One article of a file that holds several.
    var item: Shelf.Item?
    /// True where the file holds more articles than are put on the shelf.
    var isTruncated = false
    /// What a pipe gave: there is no second time.
    var kept: Input?
    /// Shared by all copies: they are the same source.
    let memory = FetchMemory()
    let pipe = OpenPipe()

    init(path: String, options: LaunchOptions = LaunchOptions()) {
        self.path = path
        format = options.format
        isFree = !options.isRestricted
        allowsPlain = options.allowsPlain
    }

    var isAddress: Bool { WebLocation(path) != nil }

    /// False for an item of what was fetched.
    var isToBeFetched: Bool { isAddress && item == nil }

    /// The address or file that a text of it names: from its own folder, without a place inside the file.
    func beside(_ address: String) -> Source {
        let base = isAddress ? URL(string: path) : URL(filePath: path)
        let url = URL(string: address, relativeTo: base)
        let location = WebLocation(url?.absoluteString ?? address)
        var other = Source(path: location?.address ?? url?.path(percentEncoded: false) ?? address)
        other.isNamedByText = true
        other.isFree = isFree
        other.allowsPlain = allowsPlain
        return other
    }

    /// The chapter of the same book that a link names; nil where this is no chapter.
    func chapter(_ address: String) -> String? {
        guard let item, item.isChapter else { return nil }
        return BookPath.resolve(address, in: BookPath.folder(of: item.id)) ?? ""
    }

    func isChapter(_ id: String, of path: String) -> Bool { item?.id == id && self.path == path }

    /// What is shown for it.
    var name: String {
        if path == "-" { return "standard input" }
        return safeLine(isAddress ? path : (path.split(separator: "/").last.map(String.init) ?? path).shownFileName)
    }

    /// Where it is, for messages: as given.
    var place: String { path == "-" ? name : safeLine(path.shownFileName) }

    /// The absolute path, or the address.
    var origin: String? {
        if isAddress { return path }
        guard path != "-", let resolved = realpath(path.fileName, nil) else { return nil }
        defer { free(resolved) }
        return String(fileName: resolved)
    }

    /// The same for every visit.
    var identity: String? { origin.map { origin in origin + (item.map { "#" + $0.id } ?? "") } }
}

/// Why a source cannot be read.
struct Unreadable: Error {
    var place: String
    /// What is wrong and what to do.
    var reason: String
    /// True where what is there already is still what it is.
    var isUnchanged = false

    /// All in one line.
    var line: String { "\(place): \(reason)" }
}
