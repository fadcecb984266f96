/// Everything a reader can ask for. The raw value is the name in `keys.yaml` and on the command line.
public enum Command: String, CaseIterable, Sendable {
    // Moving.
    case lineDown = "line-down", lineUp = "line-up", halfDown = "half-down", halfUp = "half-up"
    case pageDown = "page-down", pageUp = "page-up", toStart = "start", toEnd = "end"
    case nextParagraph = "next-paragraph", previousParagraph = "previous-paragraph"
    case nextSentence = "next-sentence", previousSentence = "previous-sentence"
    case nextHeading = "next-heading", previousHeading = "previous-heading"
    case nextEntity = "next-entity", previousEntity = "previous-entity"
    case nextTakeaway = "next-takeaway", previousTakeaway = "previous-takeaway"
    case nextLink = "next-link", previousLink = "previous-link"
    case nextFact = "next-fact", previousFact = "previous-fact"
    case nextNote = "next-note", previousNote = "previous-note"
    case repeatMotion = "repeat-motion", repeatMotionBack = "repeat-motion-back"
    case jumpBack = "jump-back", jumpForward = "jump-forward"
    case setMark = "set-mark", goToMark = "go-to-mark"
    case scrollLeft = "scroll-left", scrollRight = "scroll-right"
    // Sections and panels.
    case contents, takeaways, entities, facts, notes
    case focusNext = "focus-next", focusPrevious = "focus-previous"
    case act, close
    // People and companies.
    case nextMention = "next-mention", previousMention = "previous-mention"
    case onlyThis = "only-this", hints, correct, why
    // Search.
    case search, searchBack = "search-back", nextHit = "next-hit", previousHit = "previous-hit", filter
    // Notes and copying.
    case select, copy, addNote = "add-note", highlight, undo, exportNotes = "export-notes"
    // Look.
    case skim, skimMore = "skim-more", skimLess = "skim-less"
    case themes, zen, justify, narrower, wider, oneColumn = "one-column", twoColumns = "two-columns", threeColumns = "three-columns", mouse
    // Shelf.
    case nextArticle = "next-article", previousArticle = "previous-article", shelf
    // The program.
    case help, commandLine = "command-line", whereAmI = "where", messages, reload, follow, redraw, suspend, quit, quitNow = "quit-now"
}
