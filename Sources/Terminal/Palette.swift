import Articles
import Reading

/// The bytes that give text the looks of the style roles and of a text’s inks, in one theme on one terminal.
struct Palette {
    /// What one look is here.
    struct Rendition: Equatable {
        var attributes: RoleStyle.Attributes = []
        /// Numbers as the terminal counts its colours; nil for its own colour.
        var foreground: Int?
        var background: Int?
    }

    let theme: Theme
    let inks: [Ink]
    /// By the raw values of looks.
    private let renditions: [Rendition]
    private let erasesInColour: Bool
    private let full: [[UInt8]]
    private let foregrounds: [[UInt8]]

    init(theme: Theme, inks: [Ink] = [], on terminal: Capabilities, isColoured: Bool) {
        self.theme = theme
        self.inks = inks
        let colours = isColoured ? terminal.colours : 0
        let renditions = StyleRole.allCases.map { Self.rendition(of: $0, theme, colours: colours) } + inks.map { $0.rendition(in: theme, colours: colours) }
        self.renditions = renditions
        erasesInColour = terminal.erasesInColour
        full = renditions.map { look in
            var bytes = terminal.plain.bytes()
            for (attribute, switchOn) in terminal.attributes where look.attributes.contains(attribute) { switchOn.append(to: &bytes) }
            if let background = look.background { bytes += terminal.background?.bytes(background) ?? [] }
            if let foreground = look.foreground { bytes += terminal.foreground?.bytes(foreground) ?? [] }
            return bytes
        }
        foregrounds = renditions.map { look in look.foreground.map { terminal.foreground?.bytes($0) ?? [] } ?? [] }
    }

    /// True where erased cells look as blanks of the look do.
    func isErasable(_ look: CellLook) -> Bool {
        let rendition = renditions[index(of: look)]
        return (rendition.background == nil || erasesInColour) && rendition.attributes.isDisjoint(with: [.underline, .reverse])
    }

    /// What is not known here is body text.
    private func index(of look: CellLook) -> Int { Int(look.rawValue) < renditions.count ? Int(look.rawValue) : Int(StyleRole.body.rawValue) }

    /// The bytes that lead from one look to another.
    ///
    /// - Parameter before: Nil where the terminal's look is not known.
    func bytes(from before: CellLook?, to look: CellLook) -> [UInt8] {
        let index = index(of: look)
        guard let before else { return full[index] }
        let (old, new) = (renditions[self.index(of: before)], renditions[index])
        if old == new { return [] }
        let onlyForeground = old.attributes == new.attributes && old.background == new.background && new.foreground != nil
        return onlyForeground ? foregrounds[index] : full[index]
    }

    private static func rendition(of role: StyleRole, _ theme: Theme, colours: Int) -> Rendition {
        let style = RoleStyle.of(role)
        guard colours > 0 else { return Rendition(attributes: style.monoAttributes) }
        switch theme.kind {
        case .mono: return Rendition(attributes: style.monoAttributes)
        case .terminal:
            return Rendition(attributes: style.attributes.union(style.terminalAttributes), foreground: style.terminalColour)
        case .palette(let palette):
            guard palette.count >= 16 else { return Rendition(attributes: style.attributes) }
            let (ground, background) = (number(of: palette[0], among: colours), number(of: palette[style.background], among: colours))
            // Where there are few colours, another ground may be no other.
            let isLost = style.background != 0 && background == ground
            return Rendition(
                attributes: isLost ? style.attributes.union(style.monoAttributes) : style.attributes,
                foreground: number(of: palette[style.foreground], among: colours), background: background)
        }
    }

    /// The nearest of the terminal's colours.
    static func number(of colour: Theme.Color, among count: Int) -> Int {
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
