import Reading
import Settings
import Testing

@Suite("Settings files: a mistake names file, line and remedy, and gloss still starts")
struct SettingsTests {
    @Test func configIsRead() {
        let (preferences, complaints) = ConfigFile.preferences(from: Array("theme: night\nmeasure: 66\nalignment: justified\npanel: none\n".utf8))
        #expect(complaints.isEmpty)
        #expect(preferences.themeName == "night" && preferences.measure == 66 && preferences.firstPanel == nil)
    }

    @Test(
        "What is wrong in config.yaml is said with its line",
        arguments: [
            ("measure: wide\n", "config.yaml:1  measure: “wide” is not a number from 40 to 100; 72 is used"),
            ("theme: night\ncolour: red\n", "config.yaml:2  no setting “colour”; gloss config shows all"),
            ("- a\n- b\n", "config.yaml:1  a line is “name: value”; the settings of this file are left out"),
        ])
    func configFaults(text: String, words: String) {
        let (preferences, complaints) = ConfigFile.preferences(from: Array(text.utf8))
        #expect(complaints.map(\.description) == [words])
        #expect(preferences.measure == 72)
    }

    @Test func brokenYAMLLeavesTheDefaults() {
        let (preferences, complaints) = ConfigFile.preferences(from: Array("theme: [night\nmeasure: 50".utf8))
        #expect(complaints.count == 1)
        #expect(preferences == Preferences())
    }

    @Test func theDefaultsThatArePrintedAreTheDefaults() {
        let text = ConfigFile.commentedDefaults.split(separator: "\n").filter { $0.hasPrefix("# ") && $0.contains(": ") && !$0.contains("(") }.map {
            $0.dropFirst(2)
        }.joined(separator: "\n")
        let (preferences, complaints) = ConfigFile.preferences(from: Array(text.utf8))
        #expect(complaints.isEmpty)
        #expect(preferences == Preferences())
    }

    @Test func oneSettingChangesOneLine() {
        #expect(ConfigFile.text("a: 1\ntheme: night\nb: 2\n", setting: "theme", to: "paper") == "a: 1\ntheme: paper\nb: 2\n")
        #expect(ConfigFile.text("", setting: "theme", to: "paper") == "theme: paper\n")
    }

    @Test func keysAreReplaced() {
        let (map, complaints) = KeysFile.keyMap(from: Array("line-down: [\"n\", \"^J\"]\nnext-hit: \".\"\n".utf8))
        #expect(complaints.isEmpty)
        #expect(map.lookUp([.character("n")]) == .command(.lineDown))
        #expect(map.lookUp([.character("j")]) == .nothing)
        #expect(map.lookUp([.character(".")]) == .command(.nextHit))
    }

    @Test(
        "Keys that cannot be typed, or are none, are said",
        arguments: [
            ("line-down: \"<C-zz>\"\n", "keys.yaml:1  “<C-zz>” is no key; write it as help does: \"j\", \"^D\", \"]h\", \"PgDn\""),
            ("line-down: \"PageDown\"\n", "keys.yaml:1  “PageDown” is no key; write it as help does: \"j\", \"^D\", \"]h\", \"PgDn\""),
            ("line-down: \"gj\"\n", "keys.yaml:1  “gj” cannot be typed: “g” alone is start"),
            ("line-down: \"z\"\n", "keys.yaml:1  “z” hides the longer keys that begin with it"),
        ])
    func keyFaults(text: String, words: String) {
        #expect(KeysFile.keyMap(from: Array(text.utf8)).1.map(\.description) == [words])
    }

    @Test func aKeyBoundTwiceIsSaid() {
        let (_, complaints) = KeysFile.keyMap(from: Array("line-down: n\nline-up: n\nfly: x\n".utf8))
        #expect(
            complaints.map(\.description) == [
                "keys.yaml:2  “n” is bound twice; the first counts, this one is left out", "keys.yaml:3  no command “fly”; gloss keys lists them",
            ])
    }

    @Test func correctionsComeBackAsWritten() {
        var (corrections, complaints) = EntitiesFile.corrections(from: Array("company: [Tern]\ndrop: [Broadway]\nsame: {Chip: \"Chip Letter\"}\n".utf8))
        #expect(complaints.isEmpty)
        corrections.add(.retype(name: "A “B” \\ C", .person))
        let again = EntitiesFile.corrections(from: Array(EntitiesFile.text(of: corrections).utf8))
        #expect(again.0 == corrections && again.1.isEmpty)
    }

    @Test("Every theme can be read: body text 7:1, the faintest 4.5:1", arguments: ThemeFile.builtIn())
    func contrast(theme: Theme) {
        guard case .palette(let colours) = theme.kind else { return }
        for floor in Theme.floors {
            for ground in floor.grounds {
                #expect(colours[floor.slot].contrast(with: colours[ground]) >= floor.contrast, "\(theme.name) \(floor.slot) on \(ground)")
            }
        }
    }

    @Test func atLeastTwelveThemes() {
        #expect(ThemeFile.builtIn().count >= 12)
        #expect(Set(ThemeFile.builtIn().map(\.name)).count == ThemeFile.builtIn().count)
    }

    @Test func aBorrowedSchemeIsLiftedNotRefused() throws {
        var text = "scheme: \"Faint\"\nauthor: \"x\"\n"
        for slot in 0..<16 { text += "base0\(String(slot, radix: 16, uppercase: true)): \"\(slot == 0 ? "202020" : "4a4a4a")\"\n" }
        let theme = try ThemeFile.theme(from: Array(text.utf8), name: "faint")
        guard case .palette(let colours) = theme.kind else { return }
        #expect(colours[5].contrast(with: colours[0]) >= 7)
    }

    @Test("A scheme with a fault names its line") func schemeFaults() {
        #expect(throws: Complaint(file: "x.yaml", line: 2, words: "base00: not a colour like “16181d”")) {
            try ThemeFile.theme(from: Array("name: x\nbase00: red\n".utf8), name: "x")
        }
    }
}
