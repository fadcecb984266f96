import Articles

/// How a role looks: slots of a base16 palette, a colour of the terminal's own, and attributes that hold without any colour.
public struct RoleStyle: Sendable {
    public typealias Attributes = Ink.Attributes

    /// Slots of a base16 palette.
    public var foreground = 0x5
    public var background = 0x0
    /// One of the terminal's colours 0 to 7; nil for its default.
    public var terminalColour: Int?
    /// In every mode with colours.
    public var attributes: Attributes = []
    /// Added where the terminal's own colours serve.
    public var terminalAttributes: Attributes = []
    /// Where there is no colour.
    public var monoAttributes: Attributes = []

    /// The table of roles.
    public static func of(_ role: StyleRole) -> RoleStyle {
        switch role {
        case .ground, .body: RoleStyle()
        case .strong: style(0x5, [.bold], mono: [.bold])
        case .emphasis: style(0x5, [.italic], mono: [.italic])
        case .secondary, .number: style(0x4, [], extra: [.dim], mono: [.dim])
        case .stripEmpty, .rule: style(0x3, [], extra: [.dim], mono: [.dim])
        case .title: style(0x7, [.bold], mono: [.bold])
        case .heading, .label: style(0x6, [.bold], mono: [.bold])
        case .stickyHeading: style(0x4, [.bold], extra: [.dim], mono: [.dim, .bold])
        case .evidence: style(0x5, [.italic], mono: [.italic])
        case .code: style(0x5, on: 0x1, [])
        case .codeLabel: style(0x4, on: 0x1, [], extra: [.dim], mono: [.dim])
        case .accent: style(0xC, [], own: 6)
        case .current, .key: style(0xC, [.bold], own: 6, mono: [.bold])
        case .link: style(0xC, [.underline], own: 6, mono: [.underline])
        case .company: style(0xD, [.bold], own: 4, mono: [.bold])
        case .organisation: style(0xD, [.bold, .underline], own: 4, mono: [.bold, .underline])
        case .person: style(0x9, [.bold, .italic], own: 3, mono: [.bold, .italic])
        case .jobRole: style(0xE, [.italic], own: 5, mono: [.italic])
        case .place: style(0xB, [.italic, .underline], own: 2, mono: [.italic, .underline])
        case .doubtful: style(0x5, [.underline], mono: [.dim, .underline])
        case .inlineCode: style(0x5, on: 0x1, [], own: 2, mono: [.dim, .italic])
        case .searchHit: style(0xA, on: 0x2, [.bold], own: 3, extra: [.reverse], mono: [.reverse])
        case .currentHit: style(0x0, on: 0xA, [.bold], own: 3, extra: [.reverse, .bold], mono: [.reverse, .bold])
        case .chosenName: style(0xD, on: 0x2, [.bold], own: 4, extra: [.reverse], mono: [.reverse])
        case .chosenText: style(0x6, on: 0x2, [], extra: [.reverse], mono: [.reverse])
        case .highlighted: style(0x5, on: 0x2, [], extra: [.reverse, .dim], mono: [.underline])
        case .hintLetter: style(0x0, on: 0xC, [.bold], own: 6, extra: [.reverse], mono: [.reverse, .bold])
        case .warning: style(0x8, [.bold], own: 1, mono: [.bold])
        }
    }

    private static func style(
        _ foreground: Int, on background: Int = 0, _ attributes: Attributes, own: Int? = nil, extra: Attributes = [], mono: Attributes = []
    ) -> RoleStyle {
        RoleStyle(
            foreground: foreground, background: background, terminalColour: own, attributes: attributes, terminalAttributes: extra,
            monoAttributes: mono)
    }
}
