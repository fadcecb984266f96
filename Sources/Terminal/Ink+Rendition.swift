import Articles
import Reading

extension Ink {
    /// What an ink is in a theme on a terminal of so many colours; 0 for none. The sixteen colours that have names are the theme's own.
    func rendition(in theme: Theme, colours: Int) -> Palette.Rendition {
        let isPlain = colours == 0 || theme.kind == .mono
        if isPlain { return Palette.Rendition(attributes: background == nil ? attributes : attributes.union(.reverse)) }
        var rendition = Palette.Rendition(attributes: attributes)
        if case .palette(let palette) = theme.kind {
            // Black on a dark ground is shown as what is hardly seen, not as what is not.
            let own = foreground == .indexed(0) && background == nil ? palette[0x3] : foreground.map { $0.shown(palette) } ?? palette[0x5]
            rendition.foreground = Palette.number(of: own, among: colours)
            rendition.background = Palette.number(of: background.map { $0.shown(palette) } ?? palette[0x0], among: colours)
        } else {
            rendition.foreground = foreground.map { $0.number(among: colours) }
            rendition.background = background.map { $0.number(among: colours) }
        }
        return rendition
    }
}

extension Ink.Color {
    /// The slots of base16 and base24 that stand for the sixteen colours with names.
    private static let slots = [0x0, 0x8, 0xB, 0xA, 0xD, 0xE, 0xC, 0x5, 0x3, 0x12, 0x14, 0x13, 0x16, 0x17, 0x15, 0x7]
    /// Where a scheme has no bright colours of its own.
    private static let dullSlots = [0x0, 0x8, 0xB, 0xA, 0xD, 0xE, 0xC, 0x5, 0x3, 0x8, 0xB, 0xA, 0xD, 0xE, 0xC, 0x7]

    fileprivate func shown(_ palette: [Theme.Color]) -> Theme.Color {
        if case .indexed(let index) = self, index < 16 { return palette[(palette.count >= 24 ? Self.slots : Self.dullSlots)[Int(index)]] }
        return absolute
    }

    /// Of the terminal's own colours.
    fileprivate func number(among count: Int) -> Int {
        guard case .indexed(let index) = self else { return Palette.number(of: absolute, among: count) }
        if Int(index) < count, index < 16 || count <= 256 { return Int(index) }
        return index < 16 ? Int(index) % 8 : Palette.number(of: absolute, among: count)
    }

    /// As xterm has it: the cube and the greys; of the first sixteen, what they are called.
    private var absolute: Theme.Color {
        switch self {
        case .rgb(let red, let green, let blue): return Theme.Color(red: red, green: green, blue: blue)
        case .indexed(let index) where index >= 232:
            let level = 8 + 10 * (index - 232)
            return Theme.Color(red: level, green: level, blue: level)
        case .indexed(let index) where index >= 16:
            let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
            let place = Int(index) - 16
            return Theme.Color(red: levels[place / 36], green: levels[place / 6 % 6], blue: levels[place % 6])
        case .indexed(let index):
            let full: UInt8 = index < 8 ? 0xC0 : 0xFF
            return Theme.Color(red: index & 1 != 0 ? full : 0, green: index & 2 != 0 ? full : 0, blue: index & 4 != 0 ? full : 0)
        }
    }
}
