extension Theme {
    /// What is done with a scheme's colours that are too faint to read.
    public enum Contrast: String, Sendable {
        case lifted
        case asIs = "as-is"
    }

    /// What each slot must reach on the grounds it stands on: body text 7, all else that is read 4.5 (WCAG 2).
    public static let floors: [(slot: Int, grounds: [Int], contrast: Double)] = [
        (0x3, [0x0], 4.5), (0x4, [0x0, 0x1], 4.5), (0x5, [0x0, 0x1, 0x2], 7), (0x6, [0x0], 7), (0x7, [0x0], 7), (0x8, [0x0], 4.5), (0x9, [0x0], 4.5),
        (0xA, [0x0, 0x2], 4.5), (0xB, [0x0], 4.5), (0xC, [0x0], 4.5), (0xD, [0x0, 0x2], 4.5), (0xE, [0x0], 4.5),
        (0x12, [0x0], 4.5), (0x13, [0x0], 4.5), (0x14, [0x0], 4.5), (0x15, [0x0], 4.5), (0x16, [0x0], 4.5), (0x17, [0x0], 4.5),
    ]

    /// A palette in which every colour can be read: those too faint go towards black or white until they can. One that is so already stays as it is.
    public static func readable(_ palette: [Color]) -> [Color] {
        guard palette.count >= 16 else { return palette }
        var palette = palette
        let isDark = palette[0].luminance < 0.2
        func isFaint(_ floor: (slot: Int, grounds: [Int], contrast: Double), on ground: Int) -> Bool {
            floor.grounds.contains(ground) && palette[floor.slot].contrast(with: palette[ground]) < floor.contrast
        }
        let floors = floors.filter { $0.slot < palette.count }
        // Tinted grounds near the ground itself, where text cannot be read on both.
        for ground in [0x1, 0x2] {
            for _ in 0..<50 where palette[ground].contrast(with: palette[0]) > 1.7 && floors.contains(where: { isFaint($0, on: ground) }) {
                palette[ground] = palette[ground].mixed(with: palette[0], share: 0.1)
            }
        }
        for floor in floors {
            for _ in 0..<100 where floor.grounds.contains(where: { isFaint(floor, on: $0) }) {
                let extreme: UInt8 = isDark ? 255 : 0
                palette[floor.slot] = palette[floor.slot].mixed(with: Color(red: extreme, green: extreme, blue: extreme), share: 0.04)
            }
        }
        return palette
    }
}

extension Theme.Color {
    func mixed(with other: Theme.Color, share: Double) -> Theme.Color {
        func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
            let mixed = Double(from) + (Double(to) - Double(from)) * share
            return UInt8(max(0, min(255, to > from ? mixed.rounded(.up) : mixed.rounded(.down))))
        }
        return Theme.Color(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }
}
