import Articles

/// What lies over the text.
enum Overlay: Equatable {
    case card(entity: EntityID)
    case help(filter: String, scroll: Int)
    case hints([Hint], typed: String)
    case themes(ThemeChoice)
    case shelf(chosen: Int)
    /// The names that the reader put right.
    case corrections([NamedCorrection], chosen: Int)
    /// The messages so far.
    case messages
    /// What another program said, from one of its lines on.
    case answer(Answer, scroll: Int)
}

/// A letter, or two, that stand for a name or link in view.
struct Hint: Equatable {
    var letters: String
    var target: Target

    enum Target: Equatable {
        case mention(Mention)
        case link(Span, address: String)

        var span: Span {
            switch self {
            case .mention(let mention): mention.span
            case .link(let span, _): span
            }
        }
    }
}

struct ThemeChoice: Equatable {
    var chosen: Int
    /// Goes back to this one on Esc.
    var original: String
    var filter = ""
}

/// One line for the reader.
public struct Message: Equatable, Sendable {
    public var text: String
    public var isWarning: Bool

    public init(_ text: String, isWarning: Bool = false) {
        self.text = text
        self.isWarning = isWarning
    }
}
