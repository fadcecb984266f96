import Articles
import Fetching
@preconcurrency import Glibc
import Readers
import Synchronization
import System
import UnicodeText

/// One thing that is opened: where it is, how it is read, and what of it is kept so that no step is done twice. Shared by all that work on it.
public final class Source: Sendable {
    public let location: Location
    /// As the reader or a text named it.
    let given: String
    /// True where a text names it, not the reader: it must be a regular file, so that nothing waits for it.
    let isNamedByText: Bool
    /// The article of one of several; nil for all else.
    let member: ArticleCollection.Member?
    let fetches = PendingFetches()
    let pipe = OpenedPipe()
    private let reading = Mutex<Void>(())
    private let state: Mutex<State>

    private struct State {
        var format: Format?
        var extent = WebPage.Extent.article
        var input: Input?
    }

    /// - Parameters:
    ///   - argument: A path or an address; "-" is standard input.
    ///   - format: What it is read as, whatever it looks like.
    public init(argument: String, format: Format? = nil) {
        given = argument
        location = Location(argument: argument)
        isNamedByText = false
        member = nil
        state = Mutex(State(format: format))
    }

    /// What a link of an article leads to.
    public init(linked location: Location) {
        self.location = location.inFull
        given = location.written ?? "-"
        isNamedByText = true
        member = nil
        state = Mutex(State())
    }

    init(_ member: ArticleCollection.Member, of whole: Source) {
        location = .member(member.isChapter ? .chapter(path: member.id) : .item(guid: member.id), of: whole.location)
        given = whole.given
        isNamedByText = whole.isNamedByText
        self.member = member
        state = Mutex(State())
    }

    /// What it is read as, whatever it looks like; nil where its looks decide.
    public var format: Format? {
        get { state.withLock { $0.format } }
        set { state.withLock { $0.format = newValue } }
    }

    /// How much of a web page is read.
    public var extent: WebPage.Extent {
        get { state.withLock { $0.extent } }
        set { state.withLock { $0.extent = newValue } }
    }

    /// Does something while nobody else reads the source: a pipe gives each byte once.
    func exclusively(_ body: () throws(LoadError) -> Loaded) throws(LoadError) -> Loaded {
        try reading.withLock { _ throws(LoadError) in try body() }
    }

    var kept: Input? { state.withLock { $0.input } }

    func keep(_ input: Input?) { state.withLock { $0.input = input } }

    /// Lets go of bytes that can be had again.
    public func close() {
        state.withLock { state in if state.input?.isRepeatable == true { state.input = nil } }
    }

    /// Ends every fetch that goes on; false where there is none.
    public func cancelFetches() -> Bool { fetches.cancelAll() }

    /// What is shown for it.
    public var name: String {
        if given == "-" { return "standard input" }
        if case .address = location.whole { return safeLine(given) }
        return safeLine((given.split(separator: "/").last.map(String.init) ?? given).shownFileName)
    }

    /// Where it is, for messages: as given.
    var place: String { given == "-" ? name : safeLine(given.shownFileName) }

    /// The path as the reader wrote it; nil for what is no file.
    public var path: String? { if case .file = location.whole { given } else { nil } }

    /// What is known of it before it is read.
    public var metadata: Metadata? { member?.metadata }

    /// Why it cannot be opened, as far as that is known without reading it; nil where nothing speaks against it.
    public var obstacle: LoadError? {
        guard case .file = location, access(given.fileName, R_OK) != 0 else { return nil }
        return LoadError(place: place, reason: FileError.words(for: errno))
    }
}

extension Location {
    /// - Parameter argument: A path or an address; "-" is standard input.
    public init(argument: String) {
        self = argument == "-" ? .standardInput : WebLocation(argument) != nil ? .address(argument) : Location.file(argument).inFull
    }

    /// A path without links, and absolute, where the file is there.
    var inFull: Location {
        guard case .file(let path) = self, let resolved = realpath(path.fileName, nil) else { return self }
        defer { free(resolved) }
        return .file(String(fileName: resolved))
    }
}
