import Testing

@testable import Reading

@Suite("Keys and commands")
struct KeyTests {
    @Test func everyCommandHasAnEntryAndEveryEntryACommand() {
        #expect(Set(Command.table.map(\.command)) == Set(Command.allCases))
        #expect(Command.table.count == Command.allCases.count)
    }

    @Test func everyDefaultKeyCanBeReadAndNoneIsBoundTwice() {
        var bound: [[Key]: Command] = [:]
        for entry in Command.table {
            for written in entry.defaultKeys {
                guard let keys = Key.sequence(written) else {
                    Issue.record("\(written) is no key")
                    continue
                }
                #expect(bound[keys] == nil, "\(written) is bound to \(String(describing: bound[keys])) and \(entry.command)")
                bound[keys] = entry.command
            }
        }
        for keys in bound.keys where keys.count > 1 { #expect(bound[Array(keys.dropLast())] == nil, "\(keys) hides a shorter one") }
    }

    @Test(
        "Keys are written as help writes them",
        arguments: [
            ("j", [Key.character("j")]), ("]h", [.character("]"), .character("h")]), ("^D", [.control("D")]), ("PgDn", [.pageDown]),
            ("Space", [.character(" ")]), ("F1", [.function(1)]),
            ("^I", [.tab]), ("Shift-Tab", [.backTab]),
        ])
    func written(text: String, keys: [Key]) {
        #expect(Key.sequence(text) == keys)
    }

    @Test func helpNamesEveryCommandThatHasAKey() throws {
        var reader = try Reader.seed(200, 120)
        reader.press("h")
        for entry in Command.table where !entry.defaultKeys.isEmpty {
            #expect(reader.screen.contains(entry.title.prefix(20)), "\(entry.title)")
        }
    }

    @Test(
        "Keys as in less and vim",
        arguments: [
            (["j", "Down", "^E"], Command.lineDown), (["k", "Up", "^Y"], .lineUp), (["d", "^D"], .halfDown), (["u", "^U"], .halfUp),
            (["f", "Space", "^F", "PgDn"], .pageDown),
            (["b", "^B", "PgUp"], .pageUp), (["g", "Home"], .toStart), (["G", "End"], .toEnd), (["/"], .search), (["?"], .searchBack), (["n"], .nextHit),
            (["N"], .previousHit), (["&"], .filter),
            (["m"], .setMark), (["'"], .goToMark), (["="], .whereAmI), ([":"], .commandLine), (["h", "F1"], .help), (["R"], .reload), (["F"], .tail),
            (["^L"], .redraw), (["q"], .quit),
            (["Q", "ZZ"], .quitNow), (["]]", "]h"], .nextHeading), (["}"], .nextParagraph), ([")"], .nextSentence), (["*"], .nextMention),
            (["^O", "[j"], .jumpBack), ([";"], .repeatMotion),
        ])
    func familiar(written: [String], command: Command) {
        for keys in written { #expect(KeyMap.standard.lookUp(Key.sequence(keys) ?? []) == .command(command)) }
    }

    @Test func escapeNeverQuitsAndQClosesFirst() throws {
        var reader = try Reader.seed(80, 24)
        reader.press("Esc Esc Esc")
        #expect(!reader.effects.contains(.quit))
        reader.press("t q")
        #expect(!reader.effects.contains(.quit))
        reader.press("q")
        #expect(reader.effects.contains(.quit))
    }

    @Test func theCommandLineCompletesAndRemembers() throws {
        var reader = try Reader.seed(80, 24)
        reader.press(": n e x t - h e Tab")
        #expect(reader.state.prompt?.text == "next-heading ")
        reader.press("Enter : Up")
        #expect(reader.state.prompt?.text == "next-heading ")
        reader.press("^U f l y Enter")
        #expect(reader.state.messages.last?.text == "no command “fly”; Tab completes names, h lists them")
    }
}
