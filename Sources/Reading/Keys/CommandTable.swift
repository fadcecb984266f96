/// A command's line in the table from which keys, help, manual, completion and configuration checks are made.
public struct CommandEntry: Sendable {
    public let command: Command
    public let group: CommandGroup
    /// What it does, in a few words.
    public let title: String
    /// As written in `keys.yaml`.
    public let defaultKeys: [String]
    /// What may follow its name on the command line.
    public let argument: CommandArgument
}

/// What a command takes after its name on the command line.
public enum CommandArgument: Sendable, Equatable {
    case nothing
    /// A number that stands for a count before the key, and of what: "minutes".
    case count(of: String)
    case words
    /// Of a theme; the picker without it.
    case theme
    /// A name of the article; the one in hand without it.
    case name
    /// Another name for the one in hand.
    case otherName
    /// Where a file is written; a usual place without it.
    case path

    /// Whether the command needs it.
    var isNeeded: Bool { self == .otherName }
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
        entry(.lineDown, .move, "a line down", "j", "Down", "^E", "^N", takes: .count(of: "lines")),
        entry(.lineUp, .move, "a line up", "k", "Up", "^Y", "^P", takes: .count(of: "lines")),
        entry(.halfDown, .move, "half a screen down", "d", "^D", takes: .count(of: "lines")),
        entry(.halfUp, .move, "half a screen up", "u", "^U", takes: .count(of: "lines")),
        entry(.pageDown, .move, "a screen down", "Space", "f", "^F", "PgDn", takes: .count(of: "screens")),
        entry(.pageUp, .move, "a screen up", "b", "^B", "PgUp", takes: .count(of: "screens")),
        entry(.toStart, .move, "start, or a share typed before", "g", "Home", takes: .count(of: "percent")),
        entry(.toEnd, .move, "end", "G", "End", takes: .count(of: "percent")),
        entry(.nextParagraph, .move, "next paragraph", "}", takes: .count(of: "steps")),
        entry(.previousParagraph, .move, "paragraph before", "{", takes: .count(of: "steps")),
        entry(.nextSentence, .move, "next sentence", ")", "]s", takes: .count(of: "steps")),
        entry(.previousSentence, .move, "sentence before", "(", "[s", takes: .count(of: "steps")),
        entry(.setMark, .move, "set a mark", "m"),
        entry(.goToMark, .move, "go to a mark, or where you were", "'"),
        entry(.jumpBack, .move, "older place", "^O", "[j"),
        entry(.jumpForward, .move, "newer place", "]j"),
        entry(.scrollLeft, .move, "code and tables left", "Left", takes: .count(of: "steps")),
        entry(.scrollRight, .move, "code and tables right", "Right", takes: .count(of: "steps")),
        entry(.nextHeading, .nextOfAKind, "next heading", "]h", "]]", takes: .count(of: "steps")),
        entry(.previousHeading, .nextOfAKind, "heading before", "[h", "[[", takes: .count(of: "steps")),
        entry(.nextEntity, .nextOfAKind, "next name", "]e", takes: .count(of: "steps")),
        entry(.previousEntity, .nextOfAKind, "name before", "[e", takes: .count(of: "steps")),
        entry(.nextTakeaway, .nextOfAKind, "next takeaway", "]t", takes: .count(of: "steps")),
        entry(.previousTakeaway, .nextOfAKind, "takeaway before", "[t", takes: .count(of: "steps")),
        entry(.nextLink, .nextOfAKind, "next link", "]l", takes: .count(of: "steps")),
        entry(.previousLink, .nextOfAKind, "link before", "[l", takes: .count(of: "steps")),
        entry(.nextFact, .nextOfAKind, "next fact", "]f", takes: .count(of: "steps")),
        entry(.previousFact, .nextOfAKind, "fact before", "[f", takes: .count(of: "steps")),
        entry(.nextQuote, .nextOfAKind, "next quotation", "]q", takes: .count(of: "steps")),
        entry(.previousQuote, .nextOfAKind, "quotation before", "[q", takes: .count(of: "steps")),
        entry(.nextNote, .nextOfAKind, "next note", "]n", takes: .count(of: "steps")),
        entry(.previousNote, .nextOfAKind, "note before", "[n", takes: .count(of: "steps")),
        entry(.repeatMotion, .nextOfAKind, "the same again", ";", takes: .count(of: "steps")),
        entry(.repeatMotionBack, .nextOfAKind, "the same, backward", ",", takes: .count(of: "steps")),
        entry(.contents, .says, "contents", "c"),
        entry(.takeaways, .says, "takeaways", "t"),
        entry(.facts, .says, "sums, shares, counts, dates", "$"),
        entry(.quotes, .says, "who said what", "\""),
        entry(.skim, .says, "skim: key sentences only", "s"),
        entry(.more, .says, "more of it: skim, minutes", "+"),
        entry(.less, .says, "less of it", "-"),
        entry(.budget, .says, "what reads in 3 min, or as typed before", "B", takes: .count(of: "minutes")),
        entry(.why, .says, "why is this shown", "i"),
        entry(.entities, .people, "all of them", "e"),
        entry(.act, .people, "the card of this one; go there", "Enter"),
        entry(.nextMention, .people, "its next mention", "*", takes: .count(of: "steps")),
        entry(.previousMention, .people, "its mention before", "#", takes: .count(of: "steps")),
        entry(.onlyThis, .people, "only the sentences that name it", "o"),
        entry(.hints, .people, "a letter for each name and link", "x"),
        entry(.correct, .people, "put it right", "E"),
        entry(.company, .people, "it is a company", takes: .name),
        entry(.organisation, .people, "it is an organisation", takes: .name),
        entry(.person, .people, "it is a person", takes: .name),
        entry(.place, .people, "it is a place", takes: .name),
        entry(.product, .people, "it is a product", takes: .name),
        entry(.drop, .people, "it is no name", takes: .name),
        entry(.same, .people, "it is the same as another", takes: .otherName),
        entry(.separate, .people, "it is no other name of anything", takes: .name),
        entry(.corrections, .people, "all names put right, to take back"),
        entry(.search, .search, "forward", "/", takes: .words),
        entry(.searchBack, .search, "backward", "?"),
        entry(.nextHit, .search, "next hit", "n", takes: .count(of: "steps")),
        entry(.previousHit, .search, "hit before", "N", takes: .count(of: "steps")),
        entry(.hits, .search, "all hits", "M"),
        entry(.filter, .search, "only paragraphs that match", "&", takes: .words),
        entry(.notes, .notes, "all notes", "w"),
        entry(.select, .notes, "select sentences, or words", "v"),
        entry(.copy, .notes, "copy with its source", "y"),
        entry(.addNote, .notes, "add a note", "a"),
        entry(.highlight, .notes, "highlight the paragraph", "A"),
        entry(.exportNotes, .notes, "write the notes to a file", takes: .path),
        entry(.undo, .notes, "undo", "U"),
        entry(.focusNext, .look, "to the next column", "Tab"),
        entry(.focusPrevious, .look, "to the column before", "Shift-Tab"),
        entry(.themes, .look, "themes", "zt"),
        entry(.theme, .look, "a theme by its name", takes: .theme),
        entry(.zen, .look, "text alone", "zz"),
        entry(.justify, .look, "ragged or justified", "zj"),
        entry(.tables, .look, "wide tables or row by row", "zr"),
        entry(.narrower, .look, "narrower", "z<", takes: .count(of: "steps")),
        entry(.wider, .look, "wider", "z>", takes: .count(of: "steps")),
        entry(.oneColumn, .look, "one column", "z1"),
        entry(.twoColumns, .look, "two columns", "z2"),
        entry(.threeColumns, .look, "three columns", "z3"),
        entry(.mouse, .look, "mouse on or off", "zm"),
        entry(.nextArticle, .shelf, "next article", "J", takes: .count(of: "articles")),
        entry(.previousArticle, .shelf, "article before", "K", takes: .count(of: "articles")),
        entry(.shelf, .shelf, "all articles", "S"),
        entry(.help, .program, "help", "h", "F1"),
        entry(.commandLine, .program, "any command by name", ":"),
        entry(.whereAmI, .program, "where am I", "=", "^G"),
        entry(.messages, .program, "messages again", "!"),
        entry(.reload, .program, "read the file again", "R"),
        entry(.whole, .program, "the whole web page, or its article"),
        entry(.tail, .program, "follow a growing file", "F"),
        entry(.pipe, .program, "give text to a command", "|", takes: .words),
        entry(.lookUp, .program, "look words up", "L"),
        entry(.edit, .program, "the file in your editor", "V"),
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

    var argument: CommandArgument { Self.byCommand[self]?.argument ?? .nothing }

    private static func entry(
        _ command: Command, _ group: CommandGroup, _ title: String, _ keys: String..., takes argument: CommandArgument = .nothing
    ) -> CommandEntry {
        CommandEntry(command: command, group: group, title: title, defaultKeys: keys, argument: argument)
    }
}
