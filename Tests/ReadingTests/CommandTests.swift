import Articles
import Readers
import Testing
import Typesetting

@testable import Reading

@Suite("Every command does what help says of it")
struct CommandTests {
    private struct Row: CustomStringConvertible, Sendable {
        var command: Command
        /// Pressed before.
        var before = ""
        /// Pressed for the command; its first key by default, its name where it has none.
        var keys: String?
        var claim: @Sendable (_ before: Reader, _ after: Reader) -> Bool

        init(_ command: Command, after before: String = "", by keys: String? = nil, _ claim: @escaping @Sendable (Reader, Reader) -> Bool) {
            (self.command, self.before, self.keys, self.claim) = (command, before, keys, claim)
        }

        var pressed: String {
            if let keys { return keys }
            if let first = Command.table.first(where: { $0.command == command })?.defaultKeys.first { return first }
            return ": " + command.rawValue.map(String.init).joined(separator: " ") + " Enter"
        }

        var description: String { "\(command.rawValue): \(before) → \(pressed)" }
    }

    private static let text = """
        # The last crane

        Runa Eldholm, chief executive of Hexley Salvage Ltd, paid $1.2 million for the crane in Brunsholm, [the board](https://example.org/board) said on 3 May 2025.

        Key takeaways:

        - The crane is sold for less than its steel is worth.
        - Nobody asked the town before the papers were signed.

        ## What it cost

        “It is a fair price for an old machine,” said Eldholm. Hexley Salvage will take it away by 12 June 2025, and pays 4% a year.

        ```
        \(String(repeating: "a very long line of code ", count: 12))
        ```

        See [the other file](other.md), and what Runa Eldholm wrote.

        ## What comes next

        \((0..<30).map { "Paragraph \($0) has a few sentences. They say little. Eldholm of Hexley Salvage Ltd is named in it." }.joined(separator: "\n\n"))

        ## The end

        That is all.
        """

    private static func reader() -> Reader {
        let article = Markdown.article(from: Array(text.utf8))
        var metadata = article.metadata
        metadata.page = .article(wordsLeftOut: 7)
        return Reader(article.with(metadata), name: "crane.md", size: Size(columns: 120, rows: 30))
    }

    private static func moves(_ command: Command, _ before: String = "", forward: Bool, to kind: @escaping @Sendable (Reader) -> Bool = { _ in true }) -> Row {
        Row(command, after: before) { old, new in
            let (from, to) = (old.state.document.place, new.state.document.place)
            return (forward ? to.at > from.at || to.topOffset > from.topOffset : to.at < from.at || to.topOffset < from.topOffset) && kind(new)
        }
    }

    private static func shows(_ command: Command, _ panel: PanelKind) -> Row { Row(command) { $1.state.panel == panel } }

    private static func asks(_ command: Command, after before: String = "", _ family: Prompt.Kind.Family) -> Row {
        Row(command, after: before) { $1.state.prompt?.kind.family == family }
    }

    private static func does(_ command: Command, after before: String = "", by keys: String? = nil, _ isMeant: @escaping @Sendable (Effect) -> Bool) -> Row {
        Row(command, after: before, by: keys) { old, new in new.effects.dropFirst(old.effects.count).contains(where: isMeant) }
    }

    private static func kind(_ command: Command, _ kind: Entity.Kind) -> Row {
        does(command, by: ": \(command.rawValue.map(String.init).joined(separator: " ")) Space H e x l e y Enter") {
            if case .correct(.retype(_, let given)) = $0 { given == kind } else { false }
        }
    }

    private static func isHeading(_ reader: Reader) -> Bool {
        let article = reader.state.article
        guard let block = article.blockIndex(at: reader.state.document.place.at), case .heading = article.blocks[block].kind else { return false }
        return true
    }

    private static let moving: [Row] = [
        moves(.lineDown, forward: true), moves(.lineUp, "5 j", forward: false), moves(.halfDown, forward: true), moves(.halfUp, "d d", forward: false),
        moves(.pageDown, forward: true), moves(.pageUp, "Space Space", forward: false),
        moves(.toStart, "G", forward: false) { $0.state.document.place.at == 0 },
        moves(.toEnd, forward: true) { $0.state.isEndInView }, moves(.nextParagraph, forward: true), moves(.previousParagraph, "} } }", forward: false),
        moves(.nextSentence, ")", forward: true), moves(.previousSentence, ") ) )", forward: false),
        Row(.setMark, after: "Space", by: "m k") { $1.state.document.marks["k"] == $0.state.document.place.at },
        Row(.goToMark, after: "Space m k g", by: "' k") { $1.state.document.place.at == $0.state.document.marks["k"] },
        moves(.jumpBack, "G", forward: false), moves(.jumpForward, "G ^O", forward: true),
        Row(.scrollRight, after: "]h }") { $1.state.sideScroll > $0.state.sideScroll },
        Row(.scrollLeft, after: "]h } Right Right") { $1.state.sideScroll < $0.state.sideScroll },
        moves(.nextHeading, forward: true, to: isHeading), moves(.previousHeading, "G", forward: false, to: isHeading),
        moves(.nextEntity, forward: true) { $0.chosen == "Runa Eldholm" }, moves(.previousEntity, "]e ]e ]e", forward: false) { $0.chosen != nil },
        moves(.nextTakeaway, forward: true), moves(.previousTakeaway, "]t ]t", forward: false),
        moves(.nextLink, forward: true) { $0.chosen == "the board" }, moves(.previousLink, "]l ]l", forward: false) { $0.chosen == "the board" },
        moves(.nextFact, forward: true) { $0.chosen?.contains("1.2 million") == true }, moves(.previousFact, "]f ]f", forward: false) { $0.chosen != nil },
        moves(.nextQuote, forward: true) { $0.chosen?.hasPrefix("“It is a fair") == true }, moves(.previousQuote, "G", forward: false),
        moves(.nextNote, "} } A g", forward: true), moves(.previousNote, "} } A G", forward: false),
        moves(.repeatMotion, "]e", forward: true), moves(.repeatMotionBack, "]e ]e ]e", forward: false),
        moves(.nextMention, "]e", forward: true) { $0.chosen?.contains("Eldholm") == true }, moves(.previousMention, "]e * * *", forward: false),
        moves(.nextHit, "/ c r a n e Enter", forward: true) { $0.chosen?.lowercased() == "crane" },
        moves(.previousHit, "/ c r a n e Enter n n", forward: false) { $0.chosen?.lowercased() == "crane" },
    ]

    private static let showing: [Row] = [
        Row(.contents) { $1.state.prompt?.kind == .contents }, Row(.takeaways, after: "e") { $1.state.panel == .takeaways }, shows(.facts, .facts),
        shows(.quotes, .quotes),
        shows(.entities, .entities), shows(.notes, .notes), Row(.hits, after: "/ c r a n e Enter Esc") { $1.state.panel == .hits },
        Row(.skim) { $1.state.skim != nil }, Row(.more, after: "s") { $1.state.skim?.share ?? 0 > $0.state.skim?.share ?? 0 },
        Row(.less, after: "s") { $1.state.skim?.share ?? 0 < $0.state.skim?.share ?? 0 }, Row(.budget, by: "1 B") { $1.state.document.excerpt?.minutes == 1 },
        Row(.why, after: "]e") { $1.state.message?.text.contains("person") == true && $1.state.message?.text.contains("% sure") == true },
        Row(.act, after: "]e") { if case .card = $1.state.overlay { true } else { false } },
        Row(.onlyThis, after: "]e") { $1.state.document.excerpt?.title.contains("Runa Eldholm") == true },
        Row(.hints) { if case .hints(let hints, _) = $1.state.overlay { hints.count > 3 } else { false } },
        Row(.filter, by: "& c r a n e Enter") { $1.state.document.excerpt?.title.contains("crane") == true },
        Row(.search, by: "/ s t e e l Enter") { $1.chosen == "steel" }, Row(.searchBack, after: "G", by: "? s t e e l Enter") { $1.chosen == "steel" },
        Row(.themes) { if case .themes = $1.state.overlay { true } else { false } },
        Row(.theme, by: ": t h e m e Space p a p e r Enter") { $1.state.preferences.themeName == "paper" },
        Row(.shelf) { $1.state.overlay == .shelf(chosen: 0) }, Row(.help) { $1.screen.contains("type to filter") && $1.screen.contains("next paragraph") },
        asks(.commandLine, .command), Row(.whereAmI) { $1.state.message?.text.hasPrefix("crane.md: ") == true },
        Row(.messages, after: "=") { $1.state.overlay == .messages && $1.screen.contains("crane.md: ") },
        Row(.focusNext) { $0.state.focus == .text && $1.state.focus == .panel }, Row(.focusPrevious) { $0.state.focus == .text && $1.state.focus != .text },
        Row(.close, after: "]e Enter") { $0.state.overlay != nil && $1.state.overlay == nil },
    ]

    private static let changing: [Row] = [
        Row(.correct, after: "]e") { if case .correction(let name) = $1.state.prompt?.kind { name == "Runa Eldholm" } else { false } },
        kind(.company, .company), kind(.organisation, .organisation), kind(.person, .person), kind(.place, .place),
        kind(.product, .product), does(.drop, by: ": d r o p Space H e x l e y Enter") { if case .correct(.drop) = $0 { true } else { false } },
        does(.same, after: "]e", by: ": s a m e Space H e x l e y Enter") { if case .correct(.merge) = $0 { true } else { false } },
        does(.separate, by: ": s e p a r a t e Space E l d h o l m Enter") { if case .correct(.separate) = $0 { true } else { false } },
        does(.corrections) { $0 == .listCorrections }, Row(.select) { $1.state.selection != nil },
        does(.copy, after: "}") { if case .copy(let words) = $0 { words.contains("The last crane") } else { false } }, asks(.addNote, after: "}", .note),
        Row(.highlight, after: "}") { $1.state.document.notes.count == 1 },
        Row(.undo, after: "} A") { $0.state.document.notes.count == 1 && $1.state.document.notes.isEmpty },
        does(.exportNotes) { $0 == .exportNotes(document: 0, path: nil) }, Row(.zen) { $1.state.preferences.isZen && $1.state.layout.panel == nil },
        Row(.justify) { $0.state.preferences.alignment != $1.state.preferences.alignment },
        Row(.tables) { $0.state.preferences.wideTables != $1.state.preferences.wideTables },
        Row(.narrower) { $1.state.preferences.measure == $0.state.preferences.measure - 4 },
        Row(.wider, after: "z <") { $1.state.preferences.measure == $0.state.preferences.measure + 4 },
        Row(.oneColumn) { $1.state.layout.panel == nil && $1.state.layout.contents == nil },
        Row(.twoColumns, after: "z 1") { $1.state.layout.panel != nil && $1.state.layout.contents == nil },
        Row(.threeColumns, after: "z 1") { $1.state.layout.panel != nil && $1.state.layout.contents != nil },
        does(.mouse) { if case .setMouse = $0 { true } else { false } },
    ]

    private static let program: [Row] = [
        Row(.nextArticle) { $1.state.message?.text.contains("one article") == true },
        Row(.previousArticle) { $1.state.message?.text.contains("one article") == true },
        does(.reload) { $0 == .reload(document: 0) }, does(.whole) { $0 == .readPage(document: 0, whole: true) }, does(.tail) { $0 == .tail(document: 0) },
        asks(.pipe, .pipe), Row(.lookUp, after: "]e") { $1.state.message?.text.contains("lookup") == true },
        does(.edit) { if case .edit(0, _) = $0 { true } else { false } },
        does(.redraw) { $0 == .redraw }, does(.suspend) { $0 == .suspend }, does(.quit) { $0 == .quit }, does(.quitNow, after: "]e Enter") { $0 == .quit },
    ]

    @Test("By its first key, or by its name", arguments: moving + showing + changing + program)
    private func command(row: Row) {
        var before = Self.reader()
        before.press(row.before)
        var after = before
        after.press(row.pressed)
        let isRight = row.claim(before, after)
        #expect(isRight, "\(row): \(after.state.message?.text ?? "")\n\(after.screen)")
    }

    @Test func noCommandIsLeftOut() {
        let rows = Self.moving + Self.showing + Self.changing + Self.program
        #expect(Set(Command.allCases).subtracting(rows.map(\.command)).map(\.rawValue) == [])
    }
}
