@preconcurrency import CGlue
@preconcurrency import CNcurses
import Reading

/// Turns what ncurses reads into keys.
enum KeyReader {
    enum Code: Equatable {
        case key(Key)
        case mouse(Mouse)
        case pasteBegins, pasteEnds
        case other
    }

    private static let pasteBegin: Int32 = 0o1600
    private static let pasteEnd: Int32 = 0o1601
    private static let ignored: Int32 = 0o1602

    /// Sequences that terminals send and terminfo does not tell of.
    static func defineKeys() {
        define_key("\u{1B}[200~", pasteBegin)
        define_key("\u{1B}[201~", pasteEnd)
        define_key("\u{1B}[I", ignored)
        define_key("\u{1B}[O", ignored)
        let arrows: [(String, Int32)] = [
            ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME), ("F", KEY_END),
        ]
        for (letter, code) in arrows {
            define_key("\u{1B}[" + letter, code)
            define_key("\u{1B}O" + letter, code)
        }
        define_key("\u{1B}[Z", KEY_BTAB)
        define_key("\u{1B}[1~", KEY_HOME)
        define_key("\u{1B}[4~", KEY_END)
        define_key("\u{1B}OP", glue_function_key(1))
        define_key("\u{1B}[11~", glue_function_key(1))
    }

    /// The next key that waits; nil when none does.
    static func next(from window: UnsafeMutablePointer<WINDOW>) -> Code? {
        var value: wint_t = 0
        let result = wget_wch(window, &value)
        if result == ERR { return nil }
        return result == KEY_CODE_YES ? function(Int32(bitPattern: value)) : .key(character(value))
    }

    private static func character(_ value: wint_t) -> Key {
        switch value {
        case 0x0D, 0x0A: .enter
        case 0x09: .tab
        case 0x1B: .escape
        case 0x7F, 0x08: .backspace
        case 0x00: .control("@")
        case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(value) + 0x40)))
        case 0x1C...0x1F: .control(Character(Unicode.Scalar(UInt8(value) + 0x40)))
        default: .character(Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}")
        }
    }

    private static func function(_ code: Int32) -> Code {
        switch code {
        case pasteBegin: return .pasteBegins
        case pasteEnd: return .pasteEnds
        case KEY_UP, KEY_SR: return .key(.up)
        case KEY_DOWN, KEY_SF: return .key(.down)
        case KEY_LEFT: return .key(.left)
        case KEY_RIGHT: return .key(.right)
        case KEY_HOME: return .key(.home)
        case KEY_END, KEY_LL: return .key(.end)
        case KEY_PPAGE: return .key(.pageUp)
        case KEY_NPAGE: return .key(.pageDown)
        case KEY_BTAB: return .key(.backTab)
        case KEY_BACKSPACE: return .key(.backspace)
        case KEY_DC: return .key(.delete)
        case KEY_IC: return .key(.insert)
        case KEY_ENTER: return .key(.enter)
        case KEY_MOUSE: return mouse()
        default:
            for number in 1...12 where code == glue_function_key(Int32(number)) { return .key(.function(number)) }
            return .other
        }
    }

    private static func mouse() -> Code {
        var event = MEVENT()
        guard getmouse(&event) == OK else { return .other }
        let place = (Int(event.x), Int(event.y))
        if event.bstate & glue_wheel_up != 0 { return .mouse(Mouse(column: place.0, row: place.1, action: .wheelUp)) }
        if event.bstate & glue_wheel_down != 0 { return .mouse(Mouse(column: place.0, row: place.1, action: .wheelDown)) }
        if event.bstate & (glue_button1_pressed | glue_button1_clicked) != 0 { return .mouse(Mouse(column: place.0, row: place.1, action: .press)) }
        return .other
    }

    /// A pasted key as text.
    static func text(of key: Key) -> String {
        switch key {
        case .character(let character): String(character)
        case .enter: "\n"
        case .tab: "\t"
        default: ""
        }
    }
}
