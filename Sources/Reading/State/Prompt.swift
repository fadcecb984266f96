import Articles
import UnicodeText

/// The line being typed at the foot of the screen.
struct Prompt: Equatable {
    var kind: Kind
    private(set) var characters: [Character]
    /// Characters before the cursor.
    private(set) var cursor: Int
    /// Entry of the history shown; nil for the line being typed.
    var historyIndex: Int?
    /// What was typed before the history was opened.
    var draft = ""

    enum Kind: Equatable {
        case search(Search.Direction, isPattern: Bool, Origin)
        case filter(isPattern: Bool, Origin)
        case command
        case contents
        case note(Span)
        case editedNote(Note)
        case correction(name: String)
        case setMark, goToMark
        case confirmOpen(address: String)
        /// A command that gets some of the text.
        case pipe(Piped)
        /// The name of what some words are looked up in.
        case lookUp(words: String)

        enum Family: Hashable { case search, command, note, pipe, other }

        var family: Family {
            switch self {
            case .search, .filter: .search
            case .command: .command
            case .note, .editedNote: .note
            case .pipe: .pipe
            default: .other
            }
        }

        /// True for what gloss can fetch and read itself.
        static func isWeb(_ address: String) -> Bool { address.hasPrefix("https://") || address.hasPrefix("http://") }

        /// What stands before the typed text, in so many columns: an address is cut, the choices are not.
        func label(atMost columns: Int) -> String {
            switch self {
            case .search(.forward, _, _): "/"
            case .search(.backward, _, _): "?"
            case .filter: "&"
            case .command: ":"
            case .contents: "contents: "
            case .note, .editedNote: "note: "
            case .correction(let name): "\(cut(name, to: max(8, columns / 3))) is: "
            case .pipe(let piped): "\(piped.rawValue) | "
            case .lookUp(let words): "look “\(cut(words, to: max(8, columns / 3)))” up in: "
            case .setMark: "mark with a letter: "
            case .goToMark: "go to mark: "
            case .confirmOpen(let address):
                "open \(cut(HostName.inASCII(address: address), to: max(4, columns - 5 - Self.choices(for: address).count)))\(Self.choices(for: address))"
            }
        }

        private static func choices(for address: String) -> String {
            isWeb(address) ? "? Enter here, y outside gloss, n " : " outside gloss? y n "
        }
    }

    /// What was shown before a search was typed, and is shown again when nothing comes of it.
    struct Origin: Equatable {
        var place: Document.Place
        var search: Search?
        var excerpt: Excerpt?
    }

    init(_ kind: Kind, text: String = "") {
        self.kind = kind
        characters = Array(text)
        cursor = characters.count
    }

    var text: String {
        get { String(characters) }
        set {
            characters = Array(newValue)
            cursor = characters.count
        }
    }

    var textBeforeCursor: String { String(characters[..<cursor]) }

    /// The words that Tab goes through, and which of them is shown.
    struct Offers: Equatable {
        var words: [String]
        var index: Int
    }

    /// Dropped with the next edit.
    private(set) var offers: Offers?

    /// Shows the first of the words that Tab found.
    mutating func offer(_ words: [String]) {
        guard let first = words.first else { return }
        text = first
        offers = Offers(words: words, index: 0)
    }

    mutating func offerNext() {
        guard var next = offers else { return }
        next.index = (next.index + 1) % next.words.count
        text = next.words[next.index]
        offers = next
    }

    mutating func insert(_ string: String) {
        offers = nil
        let new = Array(string.filter { !$0.isNewline })
        characters.insert(contentsOf: new, at: cursor)
        cursor += new.count
    }

    mutating func deleteBackward() {
        offers = nil
        guard cursor > 0 else { return }
        cursor -= 1
        characters.remove(at: cursor)
    }

    mutating func deleteForward() {
        if cursor < characters.count { characters.remove(at: cursor) }
    }

    mutating func deleteWord() {
        while cursor > 0, characters[cursor - 1] == " " { deleteBackward() }
        while cursor > 0, characters[cursor - 1] != " " { deleteBackward() }
    }

    mutating func deleteToStart() {
        offers = nil
        characters.removeFirst(cursor)
        cursor = 0
    }

    mutating func move(by step: Int) { cursor = min(characters.count, max(0, cursor + step)) }
    mutating func moveToStart() { cursor = 0 }
    mutating func moveToEnd() { cursor = characters.count }
}
