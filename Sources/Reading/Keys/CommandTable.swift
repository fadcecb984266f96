/// A command's line in the table from which keys, help, manual, completion and configuration checks are made.
public struct CommandEntry: Sendable {
    public let command: Command
    public let group: CommandGroup
    /// What it does, in a few words.
    public let title: String
    /// As written in `keys.yaml`.
    public let defaultKeys: [String]
}

/// What one wants to do; help is grouped by it.
public enum CommandGroup: String, CaseIterable, Sendable {
    case move = "Move"
    case nextOfAKind = "Next of a kind"
    case says = "What it says"
    case people = "People and companies"
    case search = "Search"
    case notes = "Notes"
    case look = "Look"
    case shelf = "Shelf"
    case program = "gloss"
}

extension Command {
    /// The entry of every command, in the order of help.
    public static let table: [CommandEntry] = [
        entry(.lineDown, .move, "a line down", "j", "Down", "^E", "^N"),
        entry(.lineUp, .move, "a line up", "k", "Up", "^Y", "^P"),
        entry(.halfDown, .move, "half a screen down", "d", "^D"),
        entry(.halfUp, .move, "half a screen up", "u", "^U"),
        entry(.pageDown, .move, "a screen down", "Space", "f", "^F", "PgDn"),
        entry(.pageUp, .move, "a screen up", "b", "^B", "PgUp"),
        entry(.toStart, .move, "start, or a share: 50g", "g", "Home"),
        entry(.toEnd, .move, "end", "G", "End"),
        entry(.nextParagraph, .move, "next paragraph", "}"),
        entry(.previousParagraph, .move, "paragraph before", "{"),
        entry(.nextSentence, .move, "next sentence", ")", "]s"),
        entry(.previousSentence, .move, "sentence before", "(", "[s"),
        entry(.setMark, .move, "set a mark", "m"),
        entry(.goToMark, .move, "go to a mark; '' where you were", "'"),
        entry(.jumpBack, .move, "older place", "^O", "[j"),
        entry(.jumpForward, .move, "newer place", "]j"),
        entry(.scrollLeft, .move, "code and tables left", "Left"),
        entry(.scrollRight, .move, "code and tables right", "Right"),
        entry(.nextHeading, .nextOfAKind, "next heading", "]h", "]]"),
        entry(.previousHeading, .nextOfAKind, "heading before", "[h", "[["),
        entry(.nextEntity, .nextOfAKind, "next name", "]e"),
        entry(.previousEntity, .nextOfAKind, "name before", "[e"),
        entry(.nextTakeaway, .nextOfAKind, "next takeaway", "]t"),
        entry(.previousTakeaway, .nextOfAKind, "takeaway before", "[t"),
        entry(.nextLink, .nextOfAKind, "next link", "]l"),
        entry(.previousLink, .nextOfAKind, "link before", "[l"),
        entry(.nextFact, .nextOfAKind, "next fact", "]f"),
        entry(.previousFact, .nextOfAKind, "fact before", "[f"),
        entry(.nextQuote, .nextOfAKind, "next quotation", "]q"),
        entry(.previousQuote, .nextOfAKind, "quotation before", "[q"),
        entry(.nextNote, .nextOfAKind, "next note", "]n"),
        entry(.previousNote, .nextOfAKind, "note before", "[n"),
        entry(.repeatMotion, .nextOfAKind, "the same again", ";"),
        entry(.repeatMotionBack, .nextOfAKind, "the same, backward", ","),
        entry(.contents, .says, "contents", "c"),
        entry(.takeaways, .says, "takeaways", "t"),
        entry(.facts, .says, "sums, shares, counts, dates", "$"),
        entry(.quotes, .says, "who said what", "\""),
        entry(.skim, .says, "skim: key sentences only", "s"),
        entry(.skimMore, .says, "skim more", "+"),
        entry(.skimLess, .says, "skim less", "-"),
        entry(.budget, .says, "what reads in 3 minutes; 5B in 5", "B"),
        entry(.why, .says, "why is this shown", "i"),
        entry(.entities, .people, "all of them", "e"),
        entry(.act, .people, "the card of this one; go there", "Enter"),
        entry(.nextMention, .people, "its next mention", "*"),
        entry(.previousMention, .people, "its mention before", "#"),
        entry(.onlyThis, .people, "only the sentences that name it", "o"),
        entry(.hints, .people, "a letter for each name and link", "x"),
        entry(.correct, .people, "put it right", "E"),
        entry(.search, .search, "forward", "/"),
        entry(.searchBack, .search, "backward", "?"),
        entry(.nextHit, .search, "next hit", "n"),
        entry(.previousHit, .search, "hit before", "N"),
        entry(.filter, .search, "only paragraphs that match", "&"),
        entry(.notes, .notes, "all notes", "w"),
        entry(.select, .notes, "select sentences, or words", "v"),
        entry(.copy, .notes, "copy with its source", "y"),
        entry(.addNote, .notes, "add a note", "a"),
        entry(.highlight, .notes, "highlight the paragraph", "A"),
        entry(.exportNotes, .notes, "write the notes as Markdown"),
        entry(.undo, .notes, "undo", "U"),
        entry(.focusNext, .look, "to the next column", "Tab"),
        entry(.focusPrevious, .look, "to the column before", "Shift-Tab"),
        entry(.themes, .look, "themes", "zt"),
        entry(.zen, .look, "text alone", "zz"),
        entry(.justify, .look, "ragged or justified", "zj"),
        entry(.narrower, .look, "narrower", "z<"),
        entry(.wider, .look, "wider", "z>"),
        entry(.oneColumn, .look, "one column", "z1"),
        entry(.twoColumns, .look, "two columns", "z2"),
        entry(.threeColumns, .look, "three columns", "z3"),
        entry(.mouse, .look, "mouse on or off", "zm"),
        entry(.nextArticle, .shelf, "next article", "J"),
        entry(.previousArticle, .shelf, "article before", "K"),
        entry(.shelf, .shelf, "all articles", "S"),
        entry(.help, .program, "help", "h", "F1"),
        entry(.commandLine, .program, "any command by name", ":"),
        entry(.whereAmI, .program, "where am I", "=", "^G"),
        entry(.messages, .program, "messages again"),
        entry(.reload, .program, "read the file again", "R"),
        entry(.whole, .program, "the whole web page, or its article"),
        entry(.follow, .program, "follow a growing file", "F"),
        entry(.redraw, .program, "draw again", "^L"),
        entry(.suspend, .program, "to the shell", "^Z"),
        entry(.close, .program, "close the topmost thing", "Esc"),
        entry(.quit, .program, "close what is open, then quit", "q"),
        entry(.quitNow, .program, "quit", "Q", "ZZ"),
    ]

    private static let byCommand = Dictionary(uniqueKeysWithValues: table.map { ($0.command, $0) })

    /// What it does, in a few words.
    public var title: String { Self.byCommand[self]?.title ?? rawValue }
    public var group: CommandGroup { Self.byCommand[self]?.group ?? .program }

    private static func entry(_ command: Command, _ group: CommandGroup, _ title: String, _ keys: String...) -> CommandEntry {
        CommandEntry(command: command, group: group, title: title, defaultKeys: keys)
    }
}
