import Articles

/// Everything that can happen to a reader.
public enum Event: Sendable {
    case key(Key)
    case paste(String)
    case resize(Size)
    case mouse(Mouse)
    /// A long search may go on.
    case tick
    /// The program must end, asked by nobody who reads: a note that is half written is kept.
    case ending
    /// An article was read: its beginning, the whole of it, or a newer version; not repeatable where it came through a pipe.
    case loaded(document: DocumentID, Article, isComplete: Bool = true, isRepeatable: Bool = true)
    /// What an article says; of no use where another has taken its place meanwhile.
    case understood(document: DocumentID, Insights, of: Article)
    /// An article could not be read; the notice that stands in its place, and why.
    case failed(document: DocumentID, Article, reason: String)
    /// Notes and place kept from an earlier visit.
    case remembered(document: DocumentID, Visit)
    /// What a reader did in an article is kept; with what others kept of it.
    case kept(document: DocumentID, Visit)
    /// It could not be kept.
    case notKept(document: DocumentID, VisitChange)
    /// The articles that one turned out to hold, for its place: of a feed, a book; and the index of the one to show.
    case collection(document: DocumentID, [ShelfItem], chosen: Int = 0)
    /// How much of articles on the shelf was read in earlier visits, in percent.
    case readShares([(location: Location, share: Int)])
    case say(Message)
    /// What is wrong in the settings, a message each.
    case mistakes([Message])
    /// How far something is that takes a while.
    case progress(String)
    /// The names that the reader put right, with what was said of each.
    case corrections([NamedCorrection])
    /// What another program said.
    case answered(Answer)
    /// All themes, for the picker.
    case themes([Theme])
    /// Hints for someone who opens gloss for the first time.
    case firstStart
}

public struct Mouse: Equatable, Sendable {
    public var column: Int
    public var row: Int
    public var action: Action

    public enum Action: Sendable { case press, wheelUp, wheelDown }

    public init(column: Int, row: Int, action: Action) {
        self.column = column
        self.row = row
        self.action = action
    }
}

/// What the program must do; its result comes back as an event.
public enum Effect: Equatable {
    case quit
    case suspend
    case redraw
    case copy(String)
    /// Notes and place of a document have changed.
    case save(document: DocumentID)
    case reload(document: DocumentID)
    /// Lets go of what is being fetched, if anything is.
    case stopFetching(document: DocumentID)
    /// Reads a web page again: all of it, or its article alone.
    case readPage(document: DocumentID, whole: Bool)
    case openOutside(address: String)
    /// Reads an article of the shelf, and all that belongs to it.
    case load(document: DocumentID)
    /// Reads the rest of an article of which the beginning is there.
    case finish(document: DocumentID)
    /// Lets go of what was held for an article that is no longer open.
    case release(document: DocumentID)
    /// Finds out what an article says.
    case understand(document: DocumentID)
    /// As Markdown: to a path, or beside the article.
    case exportNotes(document: DocumentID, path: String?)
    /// Some of the text to a command of the reader's; what it writes comes back.
    case pipe(String, to: String)
    case lookUp(LookUp, words: String)
    /// A document's file in the reader's editor, at a place of its text.
    case edit(document: DocumentID, at: Int)
    case setMouse(Bool)
    case keep(KeptSetting, value: String)
    case correct(Correction)
    /// Asks for the names that were put right.
    case listCorrections
    /// Takes the last correction back, which was this.
    case undoCorrection(Correction)
    /// Reads a document's file again whenever it changes; none with nil.
    case tail(document: DocumentID?)
}

/// A name that the reader put right, and what was said of it.
public struct NamedCorrection: Equatable, Sendable {
    public var name: String
    /// "a company", "no name", "the same as Tern Ferries Ltd.".
    public var words: String

    public init(name: String, words: String) {
        self.name = name
        self.words = words
    }
}

/// A reader's word on a name, for every article.
public enum Correction: Equatable, Sendable, CustomStringConvertible {
    case retype(name: String, Entity.Kind)
    case drop(name: String)
    case merge(name: String, into: String)
    /// The other name of nothing.
    case separate(name: String)
    /// All that was said of it is taken back.
    case forget(name: String)

    public var description: String {
        switch self {
        case .retype(let name, let kind): "\(name) is \(kind == .organisation ? "an" : "a") \(kind.rawValue)"
        case .drop(let name): "\(name) is no name"
        case .merge(let name, let other): "\(name) is \(other)"
        case .separate(let name): "\(name) is no other name of anything"
        case .forget(let name): "nothing more is said of \(name)"
        }
    }
}
