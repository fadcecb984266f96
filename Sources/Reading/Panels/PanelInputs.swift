import Articles

/// What the content of a panel is made from: equal inputs, equal content.
struct PanelInputs: Equatable {
    var kind: PanelKind
    /// Columns.
    var width: Int
    var document: DocumentID
    var revision: Int
    /// Of the panel of hits.
    var search: SearchMark?
    /// Words that the titles in the contents must hold.
    var filter: String
    var leastConfidence: Double

    /// How far a search has come; its hits only grow.
    struct SearchMark: Equatable {
        var query: String
        var isPattern: Bool
        var hits: Int
        var current: Int?
        var isDone: Bool
        var fault: String?

        init(of search: Search) {
            query = search.query
            isPattern = search.isPattern
            hits = search.hits.count
            current = search.current
            isDone = search.isDone
            fault = search.fault
        }
    }
}

extension PanelContent {
    init(of document: Document, _ inputs: PanelInputs, _ keys: KeyMap) {
        switch inputs.kind {
        case .takeaways: self = .takeaways(of: document, width: inputs.width)
        case .entities: self = .entities(of: document, width: inputs.width, leastConfidence: inputs.leastConfidence)
        case .facts: self = .facts(of: document, width: inputs.width)
        case .quotes: self = .quotes(of: document, width: inputs.width)
        case .notes: self = .notes(of: document, width: inputs.width, keys)
        case .hits: self = .hits(of: document, width: inputs.width, keys)
        case .contents: self = .contents(of: document, width: inputs.width, filter: inputs.filter)
        }
        self.inputs = inputs
    }
}
