/// Everything a reader can ask for. The raw value is the name in `keys.yaml` and on the command line.
public enum Command: String, CaseIterable, Sendable {
    // Moving.
    case lineDown = "line-down"
    case lineUp = "line-up"
    case halfDown = "half-down"
    case halfUp = "half-up"
    case pageDown = "page-down"
    case pageUp = "page-up"
    case toStart = "start"
    case toEnd = "end"
    case nextParagraph = "next-paragraph"
    case previousParagraph = "previous-paragraph"
    case nextSentence = "next-sentence"
    case previousSentence = "previous-sentence"
    case nextHeading = "next-heading"
    case previousHeading = "previous-heading"
    case nextEntity = "next-entity"
    case previousEntity = "previous-entity"
    case nextTakeaway = "next-takeaway"
    case previousTakeaway = "previous-takeaway"
    case nextLink = "next-link"
    case previousLink = "previous-link"
    case nextFact = "next-fact"
    case previousFact = "previous-fact"
    case nextQuote = "next-quote"
    case previousQuote = "previous-quote"
    case nextNote = "next-note"
    case previousNote = "previous-note"
    case repeatMotion = "repeat-motion"
    case repeatMotionBack = "repeat-motion-back"
    case jumpBack = "jump-back"
    case jumpForward = "jump-forward"
    case setMark = "set-mark"
    case goToMark = "go-to-mark"
    case scrollLeft = "scroll-left"
    case scrollRight = "scroll-right"
    // Sections and panels.
    case contents, takeaways, entities, facts, quotes, notes
    case focusNext = "focus-next"
    case focusPrevious = "focus-previous"
    case act, close
    // People and companies.
    case nextMention = "next-mention"
    case previousMention = "previous-mention"
    case onlyThis = "only-this"
    case hints, correct, why
    case company, organisation, person, place, product, drop, same, separate, corrections
    // Search.
    case search, hits
    case searchBack = "search-back"
    case nextHit = "next-hit"
    case previousHit = "previous-hit"
    case filter
    // Notes and copying.
    case select, copy
    case addNote = "add-note"
    case highlight, undo
    case exportNotes = "export-notes"
    // Other programs.
    case pipe
    case lookUp = "look-up"
    case edit
    // Look.
    case skim
    case more, less, budget
    case themes, theme, zen, justify, tables, narrower, wider
    case oneColumn = "one-column"
    case twoColumns = "two-columns"
    case threeColumns = "three-columns"
    case mouse
    // Shelf.
    case nextArticle = "next-article"
    case previousArticle = "previous-article"
    case shelf
    // The program.
    case help
    case commandLine = "command-line"
    case whereAmI = "where"
    case messages, reload, whole
    case tail = "follow"
    case redraw, suspend, quit
    case quitNow = "quit-now"
}
