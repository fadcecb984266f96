import Reading

/// The bytes that give text the looks of the style roles, in one theme on one terminal.
struct Palette {
    /// How one role looks here.
    private struct Look: Equatable {
        var attributes: RoleStyle.Attributes = []
        /// Numbers as the terminal counts its colours; nil for its own colour.
        var foreground: Int?
        var background: Int?
    }

    let theme: Theme
    private let looks: [Look]
    private let erasesInColour: Bool
    private let full: [[UInt8]]
    private let foregrounds: [[UInt8]]

    init(theme: Theme, on terminal: Capabilities, isColoured: Bool) {
        self.theme = theme
        let looks = StyleRole.allCases.map { Self.look(of: $0, theme, colours: isColoured ? terminal.colours : 0) }
        self.looks = looks
        erasesInColour = terminal.erasesInColour
        full = looks.map { look in
            var bytes = terminal.plain.bytes()
            for (attribute, switchOn) in terminal.attributes where look.attributes.contains(attribute) { switchOn.append(to: &bytes) }
            if let background = look.background { bytes += terminal.background?.bytes(background) ?? [] }
            if let foreground = look.foreground { bytes += terminal.foreground?.bytes(foreground) ?? [] }
            return bytes
        }
        foregrounds = looks.map { look in look.foreground.map { terminal.foreground?.bytes($0) ?? [] } ?? [] }
    }

    /// True where erased cells look as blanks of the role do.
    func isErasable(_ role: StyleRole) -> Bool {
        let look = look(of: role)
        return (look.background == nil || erasesInColour) && look.attributes.isDisjoint(with: [.underline, .reverse])
    }

    private func look(of role: StyleRole) -> Look { looks[Int(role.rawValue)] }

    /// The bytes that lead from the look of one role to that of another.
    ///
    /// - Parameter before: Nil where the terminal's look is not known.
    func bytes(from before: StyleRole?, to role: StyleRole) -> [UInt8] {
        guard let before else { return full[Int(role.rawValue)] }
        let (old, new) = (look(of: before), look(of: role))
        if old == new { return [] }
        let onlyForeground = old.attributes == new.attributes && old.background == new.background && new.foreground != nil
        return onlyForeground ? foregrounds[Int(role.rawValue)] : full[Int(role.rawValue)]
    }

    private static func look(of role: StyleRole, _ theme: Theme, colours: Int) -> Look {
        let style = RoleStyle.of(role)
        guard colours > 0 else { return Look(attributes: style.monoAttributes) }
        switch theme.kind {
        case .mono: return Look(attributes: style.monoAttributes)
        case .terminal:
            return Look(attributes: style.attributes.union(style.terminalAttributes), foreground: style.terminalColour)
        case .palette(let palette):
            guard palette.count >= 16 else { return Look(attributes: style.attributes) }
            let (ground, background) = (number(of: palette[0], among: colours), number(of: palette[style.background], among: colours))
            // Where there are few colours, another ground may be no other.
            let isLost = style.background != 0 && background == ground
            return Look(
                attributes: isLost ? style.attributes.union(style.monoAttributes) : style.attributes,
                foreground: number(of: palette[style.foreground], among: colours), background: background)
        }
    }

    /// The nearest of the terminal's colours.
    private static func number(of colour: Theme.Color, among count: Int) -> Int {
        let (red, green, blue) = (Int(colour.red), Int(colour.green), Int(colour.blue))
        // The first eight numbers are the terminal's own colours.
        if count > 256 { return max(8, red << 16 | green << 8 | blue) }
        if count == 256 { return nearest256(red, green, blue) }
        let bit = { (value: Int) in value > 127 ? 1 : 0 }
        return bit(red) | bit(green) << 1 | bit(blue) << 2
    }

    /// Of the 6×6×6 cube and the 24 greys.
    private static func nearest256(_ red: Int, _ green: Int, _ blue: Int) -> Int {
        let levels = [0, 95, 135, 175, 215, 255]
        func step(_ value: Int) -> Int { levels.indices.min { abs(levels[$0] - value) < abs(levels[$1] - value) } ?? 0 }
        let (r, g, b) = (step(red), step(green), step(blue))
        let grey = min(23, max(0, ((red + green + blue) / 3 - 3) / 10))
        let level = 8 + 10 * grey
        func distance(_ x: Int, _ y: Int, _ z: Int) -> Int {
            (x - red) * (x - red) * 3 + (y - green) * (y - green) * 6 + (z - blue) * (z - blue)
        }
        let isGrey = distance(level, level, level) < distance(levels[r], levels[g], levels[b])
        return isGrey ? 232 + grey : 16 + 36 * r + 6 * g + b
    }
}
