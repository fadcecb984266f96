import Articles
@preconcurrency import Glibc
import Reading
import TestSupport
import Testing

@testable import Terminal

/// One at a time, for terminfo expands capabilities into one buffer.
@Suite("What the terminal is sent", .serialized)
struct PainterTests {
    /// Widths are the C library's, as in the program.
    init() { setlocale(LC_CTYPE, "C.UTF-8") }

    private static let columns = 40
    private static let rows = 14
    private static let themes = [
        Theme.terminal, Theme.mono,
        Theme(name: "sixteen", kind: .palette((0..<16).map { Theme.Color(red: UInt8($0 * 16), green: UInt8(255 - $0 * 16), blue: 90) })),
    ]

    private static let inks = [
        ink(.indexed(1)), ink(.indexed(12), on: .indexed(0)), ink(.rgb(red: 200, green: 10, blue: 99), attributes: [.bold, .underline]),
        ink(nil, attributes: [.reverse]),
        ink(.indexed(0)), ink(.indexed(250), on: .rgb(red: 1, green: 2, blue: 3)),
    ]

    private static func ink(_ foreground: Ink.Color?, on background: Ink.Color? = nil, attributes: Ink.Attributes = []) -> Ink {
        var ink = Ink()
        (ink.foreground, ink.background, ink.attributes) = (foreground, background, attributes)
        return ink
    }

    private static func xterm(erasesInColour: Bool = true, scrolls: Bool = true, colours: Int = 256) -> Capabilities {
        var all = Capabilities(
            moveTo: Capability("\u{1B}[%i%p1%d;%p2%dH$<5>"), clear: Capability("\u{1B}[H\u{1B}[2J"), plain: Capability("\u{1B}(B\u{1B}[m"))
        all.clearToEnd = Capability("\u{1B}[K")
        if scrolls { all.setScrollRows = Capability("\u{1B}[%i%p1%d;%p2%dr") }
        all.scrollUp = Capability("\n")
        all.scrollDown = Capability("\u{1B}M")
        all.hideCursor = Capability("\u{1B}[?25l")
        all.showCursor = Capability("\u{1B}[?25h")
        let attributes: [(RoleStyle.Attributes, String)] = [(.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7")]
        all.attributes = attributes.map { ($0, Capability("\u{1B}[\($1)m")) }
        all.foreground = Capability("\u{1B}[38;5;%p1%dm")
        all.background = Capability("\u{1B}[48;5;%p1%dm")
        all.colours = colours
        all.erasesInColour = erasesInColour
        return all
    }

    /// The screen with a frame on it and nothing before.
    private static func expected(_ frame: Frame, _ theme: Theme, _ terminal: Capabilities) -> [[ScreenModel.Cell]] {
        let palette = Palette(theme: theme, inks: frame.inks, on: terminal, isColoured: true)
        let looks = (StyleRole.allCases.map(CellLook.init) + frame.inks.indices.map(CellLook.init(ink:))).map { look in
            var model = ScreenModel(columns: 1, rows: 1)
            model.take(palette.bytes(from: nil, to: look) + [0x78])
            return model.cells[0][0].look
        }
        return (0..<frame.rows).map { row in
            frame.row(row).enumerated().map { column, cell in
                let scalars = frame.clusters[row * frame.columns + column] ?? [cell.scalar]
                let isKnown = Unicode.Scalar(cell.scalar)?.properties.generalCategory != .unassigned
                let text = cell.scalar == 0 ? "" : !isKnown ? " " : String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
                return ScreenModel.Cell(text: text, look: looks[Int(cell.look.rawValue)]).visible
            }
        }
    }

    /// Letters, and the look where it changes; short enough to read in a failure.
    private static func text(_ cells: [ScreenModel.Cell]) -> String {
        var text = ""
        var look = ScreenModel.Look()
        for cell in cells {
            if cell.look != look { text += "[\(cell.look.attributes.sorted().joined()) \(cell.look.foreground) \(cell.look.background)]" }
            look = cell.look
            text += cell.text
        }
        return text
    }

    /// A frame that follows another: moved, rewritten in places, or quite different.
    private static func frame(after last: Frame, _ random: inout Seeded) -> Frame {
        // Now and then another text, with inks of its own.
        var frame = Frame(columns: columns, rows: rows, inks: Int.random(in: 0..<8, using: &random) > 0 ? last.inks : inks.shuffled(using: &random))
        let distance = [0, 0, 1, -1, 2, -3, 9].randomElement(using: &random) ?? 0
        for row in 0..<rows {
            let source = (1..<rows - 2).contains(row) ? row + distance : row
            guard (0..<rows).contains(source) else { continue }
            for (column, cell) in last.row(source).enumerated() where cell.scalar != 0 {
                let text = Array(
                    String(String.UnicodeScalarView((last.clusters[source * columns + column] ?? [cell.scalar]).compactMap(Unicode.Scalar.init))).utf8)
                let isWide = column + 1 < columns && last.row(source)[source * columns + column + 1].scalar == 0
                frame.put(text, 0..<text.count, width: isWide ? 2 : 1, cell.look, column: column, row: row)
            }
        }
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let word =
                ["a", "reader", "                    ", "日本", "e\u{301}", "é", "x         y", "नमस्ते", "กำ", "\u{378}", "灯塔一红。", "灯塔一青；", "日，本。", "。"]
                .randomElement(using: &random) ?? ""
            frame.put(
                word, StyleRole.allCases.randomElement(using: &random) ?? .body, column: Int.random(in: 0..<columns, using: &random),
                row: Int.random(in: 0..<rows, using: &random))
        }
        for index in frame.inks.indices {
            frame.put(
                Array("ink".utf8), 0..<3, width: 3, CellLook(ink: index), column: Int.random(in: 0..<columns, using: &random),
                row: Int.random(in: 0..<rows, using: &random))
        }
        if Bool.random(using: &random) { frame.cursor = (Int.random(in: 0..<columns, using: &random), Int.random(in: 0..<rows, using: &random)) }
        return frame
    }

    @Test("The screen shows every frame, whatever was there before", arguments: 0..<12)
    func frames(seed: UInt64) {
        var random = Seeded(state: seed)
        let terminal = Self.xterm(erasesInColour: seed % 2 == 0, scrolls: seed % 3 != 0, colours: seed % 4 == 3 ? 8 : 256)
        var painter = Painter(terminal: terminal, isColoured: true)
        var screen = ScreenModel(columns: Self.columns, rows: Self.rows)
        var frame = Frame(columns: Self.columns, rows: Self.rows)
        var theme = Self.themes[Int(seed) % Self.themes.count]
        for step in 0..<60 {
            frame = Self.frame(after: frame, &random)
            if step % 20 == 19 { theme = Self.themes.randomElement(using: &random) ?? theme }
            screen.take(painter.bytes(of: frame, theme: theme))
            let shown = screen.cells.map { $0.map(\.visible) }
            let expected = Self.expected(frame, theme, terminal)
            for row in 0..<Self.rows { #expect(Self.text(shown[row]) == Self.text(expected[row]), "row \(row), step \(step)") }
            #expect(screen.isCursorShown == (frame.cursor != nil))
            if let cursor = frame.cursor { #expect(screen.cursor == (cursor.row, cursor.column)) }
            #expect(screen.unknown == [])
        }
    }

    private static func page(from line: Int, panel: Bool) -> Frame {
        var frame = Frame(columns: columns, rows: rows)
        for row in 1..<rows - 2 {
            frame.put("line \(line + row) of the text", .body, column: 12, row: row)
            if panel { frame.put("panel \(row)", .accent, column: 0, row: row) }
        }
        frame.put("status", .ground, column: 0, row: rows - 1)
        return frame
    }

    @Test("Nothing is sent where nothing changed, and little where the text moved by a line")
    func economy() {
        var painter = Painter(terminal: Self.xterm(), isColoured: true)
        let first = painter.bytes(of: Self.page(from: 10, panel: false), theme: .terminal).count
        #expect(painter.bytes(of: Self.page(from: 10, panel: false), theme: .terminal).isEmpty)
        #expect(painter.bytes(of: Self.page(from: 11, panel: false), theme: .terminal).count < first / 3)
    }

    @Test("A panel that stands still beside a text that moves is not sent again")
    func panelStands() {
        var painter = Painter(terminal: Self.xterm(), isColoured: true)
        _ = painter.bytes(of: Self.page(from: 10, panel: true), theme: .terminal)
        let sent = String(decoding: painter.bytes(of: Self.page(from: 21, panel: true), theme: .terminal), as: UTF8.self)
        #expect(!sent.contains("panel"))
    }

    @Test("What stands beside a picture is in its column, however wide the terminal takes the picture", arguments: ["🇩🇪", "👩‍👩‍👧", "❤️", "1️⃣"])
    func pictures(picture: String) {
        var painter = Painter(terminal: Self.xterm(), isColoured: true)
        var screen = ScreenModel(columns: 12, rows: 1)
        var frame = Frame(columns: 12, rows: 1)
        frame.put("a\(picture)b c", .body, column: 0, row: 0)
        screen.take(painter.bytes(of: frame, theme: .mono))
        #expect(screen.cells[0][3...5].map(\.text) == ["b", " ", "c"])
    }

    @Test("A hidden cursor is hidden again after the terminal was given back")
    func cursorAfterSuspend() {
        var painter = Painter(terminal: Self.xterm(), isColoured: true)
        var screen = ScreenModel(columns: 9, rows: 1)
        let frame = Frame(columns: 9, rows: 1)
        screen.take(painter.bytes(of: frame, theme: .mono))
        screen.take(painter.farewell(rows: 1))
        #expect(screen.isCursorShown)
        painter.forget()
        screen.take(painter.bytes(of: frame, theme: .mono))
        #expect(!screen.isCursorShown)
    }

    @Test("A terminal that scrolls at its last cell gets no letter there")
    func lastCell() {
        var terminal = Self.xterm()
        terminal.scrollsAtLastCell = true
        terminal.clearToEnd = nil
        var painter = Painter(terminal: terminal, isColoured: true)
        var frame = Frame(columns: 3, rows: 1)
        frame.put("abc", .body, column: 0, row: 0)
        #expect(String(decoding: painter.bytes(of: frame, theme: .mono), as: UTF8.self).hasSuffix("ab\u{1B}[?25l"))
    }

    @Test("Delays for terminals on a slow line are left out")
    func delays() {
        #expect(Capability("\u{1B}[7m$<2>").bytes() == Array("\u{1B}[7m".utf8))
        #expect(Capability("$<1/>a$<20*>b$<").bytes() == Array("ab$<".utf8))
    }
}
