import Articles
import Typesetting

/// Everything the screen shows and every key depends on. Changed by `update` alone.
public struct ReaderState {
    public internal(set) var size: Size
    public internal(set) var preferences: Preferences
    public internal(set) var keyMap: KeyMap
    public internal(set) var shelf: Shelf
    public internal(set) var themes: [Theme]

    var focus = Focus.text
    var panel: PanelKind?
    /// The panel that the list of hits took the place of.
    var panelBehindHits: PanelKind?
    /// The panel lies over the text, where there is no column for it.
    var isSheetOpen = false
    var lists: [PanelKind: ListPlace] = [:]
    var overlay: Overlay?
    var prompt: Prompt?
    var history: [Prompt.Kind.Family: [String]] = [:]
    var pendingKeys: [Key] = []
    var count: Int?
    var message: Message?
    var messages: [Message] = []
    /// The last message that told how far something is.
    var progress: Message?
    /// The document whose file is read again whenever it changes.
    public internal(set) var tailed: DocumentID?
    var lastKind: MotionKind?
    var undone: [Undo] = []
    /// The last search, without its hits: what `n` takes up again after Esc.
    var lastSearch: Search?
    var skim: Skim?
    /// Start and end of what is selected; nil while nothing is.
    var selection: Selection?
    var sideScroll = 0
    var linkHistory = LinkHistory()
    /// The document that the last link led to, where it could not be fetched and nothing was done since.
    var deadLink: DocumentID?

    var firstHints = FirstHints.seen

    // Derived by `refresh`: what render draws from.
    var flow: Flow
    var rows: [Flow.Row] = []
    var panelContent = PanelContent()
    var contentsContent = PanelContent()
    /// The paragraph with the bar: the one the reader is at, or the one below the heading the reader is at.
    var barBlock = 0
    /// The last row of what is shown is in view.
    var isEndInView = false
    /// Rows kept blank at the foot, so that a page does not end on a heading.
    var trimmedRows = 0

    enum Focus: Equatable { case text, contents, panel }

    /// Which item of a list is chosen and which is the first in view.
    struct ListPlace: Equatable {
        var chosen = 0
    }

    public init(size: Size, shelf: Shelf, preferences: Preferences = Preferences(), keyMap: KeyMap = .standard, themes: [Theme] = []) {
        self.size = size
        self.shelf = shelf
        self.preferences = preferences
        self.keyMap = keyMap
        self.themes = themes
        panel = preferences.firstPanel
        flow = Flow(of: shelf.document, setting: Setting(measure: 72))
        relayout()
        toStart()
    }

    /// The article on the screen.
    public var document: Document {
        get { shelf.document }
        _modify { yield &shelf.document }
    }

    public var layout: ScreenLayout {
        ScreenLayout(size: size, preferences: preferences, form: document.article.form, footRows: firstHints == .shown ? FirstHints.height : 0)
    }

    /// What a reader did in an open article since that was last asked for; whoever asks keeps it, or says that it was not kept.
    public mutating func takeChange(of document: DocumentID) -> VisitChange { shelf.change(document) { $0.takeChange() } ?? VisitChange() }

    var article: Article { shelf.document.article }

    /// True while nothing of the article on the screen is read yet.
    public var isAwaiting: Bool { document.isPlaceholder }

    /// True while a search wants to go on: the loop should send `.tick` when no key waits.
    public var isSearching: Bool { document.search.map { !$0.isDone } ?? false }

    /// The theme chosen by name, or the terminal's own colours.
    public var theme: Theme { themes.first { $0.name == preferences.themeName } ?? .terminal }
}

/// What can be undone: everything that writes.
enum Undo: Equatable {
    case notes([Note], document: DocumentID)
    case correction(Correction)
    case setting(KeptSetting, before: Preferences)
}

/// How much is dimmed.
struct Skim: Equatable {
    /// Share of the sentences at full strength, in percent.
    var share = 25
    static let shares = 5...95
    /// The sentences at full strength, by place.
    var kept: [Span] = []
}

/// A stretch of text between a unit that stays and one that moves.
struct Selection: Equatable {
    var anchor: Span
    var head: Span
    var unit = Unit.sentence
    /// What was under the hand when it began: a hit, a name, a word.
    var origin: Span

    enum Unit { case sentence, word }

    var span: Span { Span(min(anchor.start, head.start), max(anchor.end, head.end)) }
}
