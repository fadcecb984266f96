import Typesetting

/// How a reader likes the screen; what `config.yaml` sets.
public struct Preferences: Equatable, Sendable {
    /// The most columns the text may take, 40 to 100.
    public var measure = 72
    public var alignment = Setting.Alignment.ragged
    public var wideTables = Setting.WideTables.sideways
    /// The most columns of the screen: text, panel, contents; nil takes what fits.
    public var columnCount: Int?
    /// Text alone, centred.
    public var isZen = false
    public var hasMouse = false
    public var themeName = "terminal"
    /// What is done with the faint colours of the reader's own themes.
    public var contrast = Theme.Contrast.lifted
    /// Where exported notes are written; empty for beside the article.
    public var notesFolder = ""
    /// The panel beside the text at the start; nil for none.
    public var firstPanel: PanelKind? = .takeaways
    /// Names below this confidence are left out of text and panels.
    public var leastConfidence = 0.3

    /// In the order of `config.yaml`.
    public var lookUps: [LookUp] = []

    public static let measures = 40...100

    public init() {}
}

/// What the side panel may show.
public enum PanelKind: String, CaseIterable, Sendable {
    case takeaways, entities, facts, quotes, notes, hits, contents

    public var title: String {
        switch self {
        case .takeaways: "Takeaways"
        case .entities: "Entities"
        case .facts: "Facts"
        case .quotes: "Quotes"
        case .notes: "Notes"
        case .hits: "Hits"
        case .contents: "Contents"
        }
    }
}
