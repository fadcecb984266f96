/// One key press.
public enum Key: Hashable, Sendable {
    /// A character as typed.
    case character(Character)
    /// A letter with Control, in upper case.
    case control(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)

    /// How the key is written in help and in keys.yaml: "j", "^D", "Enter", "F1".
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let letter): "^\(letter)"
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .insert: "Ins"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .function(let number): "F\(number)"
        }
    }

    private static let named: [String: Key] = {
        let keys: [Key] = [
            .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
            .character(" "),
        ]
        var named: [String: Key] = [:]
        for key in keys + (1...12).map(Key.function) { named[key.name] = key }
        return named
    }()

    /// The keys of a sequence as written: "]h" is two keys, "^W" one, "Space" one, "g Home" two. Without blanks, two at most: more is no key's name.
    public static func sequence(_ written: String) -> [Key]? {
        if written.utf8.count == 1, let first = written.first, first != " " { return [.character(first)] }
        if let key = named[written] { return [key] }
        if written.contains(" "), written.count > 1 {
            let parts = written.split(separator: " ").map { sequence(String($0)) }
            return parts.contains { $0 == nil } ? nil : parts.flatMap { $0 ?? [] }
        }
        var keys: [Key] = []
        var rest = written[...]
        while let first = rest.first {
            rest = rest.dropFirst()
            if first == "^", let letter = rest.first, letter.isASCII, letter.isLetter || "@[\\]^_".contains(letter) {
                rest = rest.dropFirst()
                keys.append(letter == "I" ? .tab : letter == "M" ? .enter : letter == "[" ? .escape : .control(Character(letter.uppercased())))
            } else {
                keys.append(.character(first))
            }
        }
        return (1...2).contains(keys.count) ? keys : nil
    }
}
