@preconcurrency import CNcurses
import Reading

/// What frames are drawn with; nil is what this terminal cannot do.
struct Capabilities {
    /// `cup`: the cursor to a row and a column, both from 0.
    var moveTo: Capability
    /// `clear`: everything, in the colour of the ground where `erasesInColour`.
    var clear: Capability
    /// `el`: the rest of the row.
    var clearToEnd: Capability?
    /// `csr`: the first and the last row that scroll.
    var setScrollRows: Capability?
    /// `ind`, at the last of the rows that scroll.
    var scrollUp: Capability?
    /// `ri`, at the first of them.
    var scrollDown: Capability?
    /// `civis` and `cnorm`.
    var hideCursor: Capability?
    var showCursor: Capability?
    /// `sgr0`: no attribute, the terminal's own colours.
    var plain: Capability
    /// What switches each attribute on.
    var attributes: [(RoleStyle.Attributes, Capability)] = []
    var foreground: Capability?
    var background: Capability?
    /// 0 for none.
    var colours = 0
    /// `bce`: what is erased gets the colour of the ground, not the terminal's own.
    var erasesInColour = false
    /// `am` without `xenl`: a letter in the last cell of all scrolls the screen.
    var scrollsAtLastCell = false
    /// `smcup`: the shell's screen comes back as it was.
    var hasSecondScreen = true

    var canScroll: Bool { setScrollRows != nil && scrollUp != nil && scrollDown != nil }
}

extension Capabilities {
    /// What ends full-screen mode on the terminal that ncurses has open: of its keypad and its second screen.
    static var leaveFullScreen: [UInt8] { ["rmkx", "rmcup"].flatMap { Capability(named: $0)?.bytes() ?? [] } }

    /// What terminfo says of the terminal that ncurses has open; nil where it cannot move its cursor.
    static func ofOpenTerminal() -> Capabilities? {
        guard let moveTo = Capability(named: "cup"), let clear = Capability(named: "clear") else { return nil }
        var all = Capabilities(moveTo: moveTo, clear: clear, plain: Capability(named: "sgr0") ?? Capability(""))
        all.clearToEnd = Capability(named: "el")
        all.setScrollRows = Capability(named: "csr")
        all.scrollUp = Capability(named: "ind")
        all.scrollDown = Capability(named: "ri")
        all.hideCursor = Capability(named: "civis")
        all.showCursor = Capability(named: "cnorm")
        let names: [(RoleStyle.Attributes, String)] = [(.bold, "bold"), (.dim, "dim"), (.italic, "sitm"), (.underline, "smul"), (.reverse, "rev")]
        all.attributes = names.compactMap { attribute, name in Capability(named: name).map { (attribute, $0) } }
        all.foreground = Capability(named: "setaf")
        all.background = Capability(named: "setab")
        if all.foreground != nil, all.background != nil { all.colours = max(0, Int(tigetnum("colors"))) }
        all.erasesInColour = tigetflag("bce") > 0
        all.hasSecondScreen = Capability(named: "smcup") != nil
        all.scrollsAtLastCell = tigetflag("am") > 0 && tigetflag("xenl") <= 0
        return all
    }
}
