import CTables
import Reading

/// Themes as the ecosystem writes them: base16 and base24 YAML, old form and new.
public enum ThemeFile {
    /// The themes in the program: the terminal's own colours, none, and those of `Themes/`.
    public static func builtIn() -> [Theme] {
        [.terminal, .mono]
            + (0..<theme_count()).compactMap(theme)
    }

    /// One built-in theme, without reading the others.
    public static func builtIn(named name: String) -> Theme? {
        if name == Theme.terminal.name { return .terminal }
        if name == Theme.mono.name { return .mono }
        guard let index = (0..<theme_count()).first(where: { String(cString: theme_name($0)) == name }) else { return nil }
        return theme(index)
    }

    private static func theme(_ index: Int) -> Theme? {
        let bytes = UnsafeRawBufferPointer(start: theme_text(index), count: theme_size(index))
        return try? theme(from: Array(bytes), name: String(cString: theme_name(index)))
    }

    /// A scheme's theme: base16, or base24 where it has all the slots of that.
    public static func theme(from bytes: [UInt8], name: String, contrast: Theme.Contrast = .lifted) throws(SettingsIssue) -> Theme {
        let file = name + ".yaml"
        let entries = try SettingsIssue.entries(of: bytes, in: file, form: "“base00: \"16181d\"”", instead: "this theme is left out")
        var slots = entries
        if case .map(let palette, _)? = entries.first(where: { $0.key == "palette" })?.value { slots = palette }
        func key(_ number: Int) -> String { "base" + (number < 16 ? "0" : "") + String(number, radix: 16, uppercase: true) }
        func slot(_ key: String) -> YAML.Entry? { slots.first { $0.key.lowercased() == key.lowercased() } }
        var colours: [Theme.Color] = []
        for key in (0..<((16..<24).allSatisfy { slot(key($0)) != nil } ? 24 : 16)).map(key) {
            guard let slot = slot(key) else {
                throw SettingsIssue(file: file, line: 1, words: "\(key) is missing; a scheme has base00 to base0F")
            }
            guard case .scalar(let text, _) = slot.value, let colour = Theme.Color(hexadecimal: text) else {
                throw SettingsIssue(file: file, line: slot.place.line, words: "\(key): not a colour like “16181d”")
            }
            colours.append(colour)
        }
        return Theme(name: name, kind: .palette(contrast == .lifted ? Theme.readable(colours) : colours))
    }
}

extension Theme.Color {
    /// "#16181d" or "16181d".
    init?(hexadecimal text: String) {
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard digits.count == 6, let value = UInt32(digits, radix: 16) else { return nil }
        self.init(red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }
}
