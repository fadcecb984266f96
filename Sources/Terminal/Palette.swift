@preconcurrency import CGlue
@preconcurrency import CNcurses
@preconcurrency import Glibc
import Reading

/// The attributes and colour pairs that a theme gives the style roles on this terminal.
struct Palette {
    struct Look {
        let attributes: attr_t
        let pair: Int32
        /// A blank cell of this look; other cells differ by their characters only.
        let blank: cchar_t

        init(attributes: attr_t, pair: Int32) {
            self.attributes = attributes
            self.pair = pair
            var cell = cchar_t()
            let text: [wchar_t] = [0x20, 0]
            _ = glue_cell(&cell, text, attributes, pair)
            blank = cell
        }
    }

    let theme: Theme?
    private var looks: [Look]
    private var ground: Look

    init(theme: Theme?) {
        self.theme = theme
        looks = StyleRole.allCases.map { _ in Look(attributes: 0, pair: 0) }
        ground = Look(attributes: 0, pair: 0)
        guard let theme else { return }
        let colours = Colours.shared(for: theme)
        for role in StyleRole.allCases { looks[Int(role.rawValue)] = Self.look(of: role, theme, colours) }
        ground = looks[Int(StyleRole.ground.rawValue)]
    }

    func look(of role: StyleRole) -> Look { looks[Int(role.rawValue)] }

    func setGround(of window: UnsafeMutablePointer<WINDOW>) {
        var cell = ground.blank
        wbkgrndset(window, &cell)
    }

    private static func look(of role: StyleRole, _ theme: Theme, _ colours: Colours) -> Look {
        let style = RoleStyle.of(role)
        var attributes = attr_t(0)
        let isColoured = colours.count > 0 && theme.kind != .mono
        for attribute in isColoured ? style.attributes : style.monoAttributes { attributes |= attribute.mask }
        guard isColoured else { return Look(attributes: attributes, pair: 0) }
        switch theme.kind {
        case .mono: return Look(attributes: attributes, pair: 0)
        case .terminal:
            for attribute in style.terminalAttributes { attributes |= attribute.mask }
            return Look(attributes: attributes, pair: colours.pair(style.terminalColour ?? -1, -1))
        case .palette(let palette):
            guard palette.count >= 16 else { return Look(attributes: attributes, pair: 0) }
            return Look(
                attributes: attributes, pair: colours.pair(colours.number(of: palette[style.foreground]), colours.number(of: palette[style.background])))
        }
    }
}

/// What the terminal can show.
struct Colours {
    /// 0 for none.
    let count: Int

    static func shared(for theme: Theme) -> Colours {
        guard getenv("NO_COLOR") == nil || String(cString: getenv("NO_COLOR")).isEmpty, has_colors() else { return Colours(count: 0) }
        start_color()
        use_default_colors()
        return Colours(count: Int(COLORS))
    }

    func pair(_ foreground: Int32, _ background: Int32) -> Int32 {
        if foreground < 0, background < 0 { return 0 }
        let pair = alloc_pair(foreground, background)
        return max(0, pair)
    }

    /// The nearest of the terminal's colours.
    func number(of colour: Theme.Color) -> Int32 {
        let (red, green, blue) = (Int(colour.red), Int(colour.green), Int(colour.blue))
        if count > 256 { return Int32(red << 16 | green << 8 | blue) }
        if count == 256 { return nearest256(red, green, blue) }
        let bit = { (value: Int) in value > 127 ? 1 : 0 }
        return Int32(bit(red) | bit(green) << 1 | bit(blue) << 2)
    }

    /// Of the 6×6×6 cube and the 24 greys.
    private func nearest256(_ red: Int, _ green: Int, _ blue: Int) -> Int32 {
        let levels = [0, 95, 135, 175, 215, 255]
        func step(_ value: Int) -> Int { levels.indices.min { abs(levels[$0] - value) < abs(levels[$1] - value) } ?? 0 }
        let (r, g, b) = (step(red), step(green), step(blue))
        let grey = min(23, max(0, ((red + green + blue) / 3 - 3) / 10))
        let level = 8 + 10 * grey
        func distance(_ x: Int, _ y: Int, _ z: Int) -> Int {
            (x - red) * (x - red) * 3 + (y - green) * (y - green) * 6 + (z - blue) * (z - blue)
        }
        let isGrey = distance(level, level, level) < distance(levels[r], levels[g], levels[b])
        return Int32(isGrey ? 232 + grey : 16 + 36 * r + 6 * g + b)
    }
}

extension RoleStyle.Attribute {
    var mask: attr_t {
        switch self {
        case .bold: glue_bold
        case .dim: glue_dim
        case .italic: glue_italic
        case .underline: glue_underline
        case .reverse: glue_reverse
        }
    }
}
