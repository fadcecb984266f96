import Articles
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
        let text = ConfigFile.commentedDefaults.split(separator: "\n").filter {
            $0.hasPrefix("# ") && !$0.hasPrefix("#  ") && $0.contains(": ") && !$0.contains("(")
        }.map {
            $0.dropFirst(2)
        }.joined(separator: "\n")
        let (preferences, complaints) = ConfigFile.preferences(from: Array(text.utf8))
        #expect(complaints.isEmpty)
        #expect(preferences == Preferences())
    }

    @Test(
        "One setting changes its value alone",
        arguments: [
            ("", "theme: paper\n"), ("theme: night", "theme: paper"), ("theme: night # mine\n", "theme: paper # mine\n"),
            ("# é\nmeasure: 66\ntheme:  \"night\"   \npanel: none\n", "# é\nmeasure: 66\ntheme:  paper   \npanel: none\n"),
            ("measure: 66", "measure: 66\ntheme: paper\n"), ("{theme: night, measure: 66}\n", "{theme: paper, measure: 66}\n"),
            ("\u{FEFF}theme: night\n", "\u{FEFF}theme: paper\n"), ("---\ntheme: night\n...\n", "---\ntheme: paper\n...\n"),
            ("colour: red\ntheme:\n", "colour: red\ntheme: paper\n"), ("'theme': night\r\n", "'theme': paper\r\n"),
        ])
    func oneSetting(old: String, new: String) throws {
        #expect(String(decoding: try ConfigFile.text(Array(old.utf8), setting: "theme", to: "paper"), as: UTF8.self) == new)
    }

    @Test(
        "What is not understood is left alone, and why is said",
        arguments: [
            ("theme: a\ntheme: b\n", "config.yaml:2  theme stands there twice; the file is left as it is"),
            ("theme: [a]\n", "config.yaml:1  theme: no single value; the file is left as it is"),
            ("{measure: 66}\n", "config.yaml  written in a way that cannot be changed here; the file is left as it is"),
            ("measure: 66\n...\n", "config.yaml  written in a way that cannot be changed here; the file is left as it is"),
        ])
    func leftAlone(old: String, words: String) {
        #expect { try ConfigFile.text(Array(old.utf8), setting: "theme", to: "paper") } throws: { "\($0)" == words }
    }

    @Test(
        "Bytes that are no UTF-8, and no YAML, are left alone",
        arguments: [
            Array("measure: 66 # caf".utf8) + [0xE9, 0x0A], [0xFF, 0xFE, 0x61, 0x00], Array("theme: [night\nmeasure: 50".utf8), [0, 1, 2, 3],
            Array("a: 1\n---\nb: 2\n".utf8),
        ])
    func bytesLeftAlone(old: [UInt8]) {
        #expect(throws: SettingsIssue.self) { try ConfigFile.text(old, setting: "theme", to: "paper") }
        #expect(throws: SettingsIssue.self) { try EntitiesFile.text(old, setting: "Tern", to: NameVerdict(kind: .company)) }
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

    @Test(
        "No command loses its last key unasked",
        arguments: [
            ("takeaways: s\n", Command.takeaways, "t"), ("takeaways: s\n", .skim, "s"), ("page-down: gg\n", .pageDown, "Space"),
            ("takeaways: s\nskim: T\n", .takeaways, "s"), ("takeaways: s\nskim: []\n", .takeaways, "s"), ("help: [\"H\"]\n", .help, "H"),
        ])
    func lastKeys(text: String, command: Command, key: String) {
        let (map, _) = KeysFile.keyMap(from: Array(text.utf8))
        #expect(map.name(of: command) == key)
    }

    @Test func aKeyBoundTwiceIsSaid() {
        let (_, complaints) = KeysFile.keyMap(from: Array("line-down: X\nline-up: X\nfly: x\n".utf8))
        #expect(
            complaints.map(\.description) == [
                "keys.yaml:2  “X” is bound twice; the first counts, this one is left out", "keys.yaml:3  no command “fly”; gloss keys lists them",
            ])
    }

    private func changed(_ old: String, _ name: String, _ verdict: NameVerdict) throws -> String {
        String(decoding: try EntitiesFile.text(Array(old.utf8), setting: name, to: verdict), as: UTF8.self)
    }

    private static let written = """
        # names of mine
        company: [Meridian, "Tern"]  # both of Oslo
        drop:
          - Broadway   # a street
          - Chip
        # the same
        same: {Chip: "Chip Letter", AWS: Amazon}

        """

    @Test(
        "A name is put right in its place; comments and order stay",
        arguments: [
            ("Acme", NameVerdict(kind: .company), "\"Tern\"]", "\"Tern\", Acme]"), ("Acme", NameVerdict(isDropped: true), "  - Chip\n", "  - Chip\n  - Acme\n"),
            ("Acme", NameVerdict(sameAs: "Acme & Sons"), "Amazon}", "Amazon, Acme: \"Acme & Sons\"}"),
            ("Acme", NameVerdict(kind: .person), "Amazon}\n", "Amazon}\nperson: [Acme]\n"), ("Tern", NameVerdict(), "[Meridian, \"Tern\"]", "[Meridian]"),
            ("Meridian", NameVerdict(), "[Meridian, \"Tern\"]", "[\"Tern\"]"), ("Broadway", NameVerdict(), "  - Broadway   # a street\n", "# a street\n"),
            ("AWS", NameVerdict(), ", AWS: Amazon}", "}"), ("AWS", NameVerdict(sameAs: "Amazon Web"), ", AWS: Amazon}", ", AWS: \"Amazon Web\"}"),
        ])
    func nameSet(name: String, verdict: NameVerdict, from: String, to: String) throws {
        let new = try changed(Self.written, name, verdict)
        #expect(new == Self.written.replacing(from, with: to))
        // And back.
        let earlier = EntitiesFile.corrections(from: Array(Self.written.utf8)).0
        let back = EntitiesFile.corrections(from: Array(try changed(new, name, earlier[name]).utf8))
        #expect(back.0 == earlier && back.1.isEmpty)
    }

    @Test func aNameInTwoKindsIsInOneAfterwards() throws {
        let new = try changed("company: [A, B]\nproduct: [B]\ncompany: B\n", "B", NameVerdict(kind: .person))
        #expect(new == "company: [A]\nproduct: []\ncompany: []\nperson: [B]\n")
    }

    @Test(
        "Names of every kind come back", arguments: ["A “B” \\ C", "a\u{9B}b", "x\u{FFFE}", "no", "- x", "a: b", "#", "日本", " ", "null", "\"q\"", "{", "x\ty"])
    func anyName(name: String) throws {
        var text = ""
        for verdict in [
            NameVerdict(kind: .company), NameVerdict(isDropped: true, sameAs: name + "2"), NameVerdict(kind: .place, isDropped: true), NameVerdict(),
        ] {
            text = try changed(text, name, verdict)
            let (corrections, complaints) = EntitiesFile.corrections(from: Array(text.utf8))
            #expect(corrections[name] == verdict && complaints.isEmpty)
        }
    }

    @Test func fiftyThousandNamesStay() throws {
        let old = "company:\n" + (0..<50_000).map { "  - A rather long name, number \($0)\n" }.joined()
        let new = try changed(old, "Tern", NameVerdict(kind: .company))
        #expect(EntitiesFile.corrections(from: Array(new.utf8)).0.kinds.count == 50_001)
    }

    @Test(
        "What a file of names says in another way is complained of, and the file left alone",
        arguments: [
            "company: {A: B}\n", "company: [A, {B: C}]\n", "same: [A]\n", "same: {A: [B]}\n", "firm: [A]\n", "company: [A]\n---\ndrop: [B]\n", "- A\n",
            "company: &a [A]\ndrop: *a\n",
        ])
    func faultyNames(old: String) {
        #expect(!EntitiesFile.corrections(from: Array(old.utf8)).1.isEmpty)
        #expect(throws: SettingsIssue.self) { try changed(old, "Tern", NameVerdict(kind: .company)) }
    }

    @Test("Every theme can be read: body text 7:1, the faintest 4.5:1", arguments: ThemeFile.builtIn())
    func contrast(theme: Theme) {
        guard case .palette(let colours) = theme.kind else { return }
        for floor in Theme.floors where floor.slot < colours.count {
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

    private func scheme(_ colours: [String], first: Int = 0) -> String {
        colours.enumerated().map { number, colour in
            let slot = String(first + number, radix: 16, uppercase: true)
            return "base\(slot.count == 1 ? "0" : "")\(slot): \"\(colour)\"\n"
        }.joined()
    }

    private func colours(of text: String, _ contrast: Theme.Contrast = .lifted) throws -> [Theme.Color] {
        guard case .palette(let colours) = try ThemeFile.theme(from: Array(text.utf8), name: "own", contrast: contrast).kind else { return [] }
        return colours
    }

    private func colour(_ digits: String) -> Theme.Color {
        let value = UInt32(digits, radix: 16) ?? 0
        return Theme.Color(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    private static let faint = ["202020"] + [String](repeating: "4a4a4a", count: 15)
    /// Grounds far apart, each of which all text can be read on.
    private static let clear = ["000000", "303030", "3a3a3a"] + [String](repeating: "ffffff", count: 13)

    @Test func lookUpsAreNamesWithCommands() {
        let (preferences, complaints) = ConfigFile.preferences(
            from: Array("lookup:\n  a: dict -d gcide\n  b: [trans, \"to german\"]\n  c:\n    d: e\nmeasure: 60\n".utf8))
        #expect(preferences.lookUps == [LookUp(name: "a", command: ["dict", "-d", "gcide"]), LookUp(name: "b", command: ["trans", "to german"])])
        #expect(complaints == [SettingsIssue(file: ConfigFile.name, line: 4, words: "lookup: “c” has no command; it is left out")])
        #expect(preferences.measure == 60)
        #expect(ConfigFile.preferences(from: Array(ConfigFile.text(of: preferences).utf8)).0 == preferences)
        #expect(ConfigFile.preferences(from: Array("lookup: dict\n".utf8)).1.map(\.line) == [1])
    }

    @Test func aSchemeIsShownAsItIsWhereThatIsAskedFor() throws {
        #expect(try colours(of: scheme(Self.faint), .asIs) == Self.faint.map(colour))
        #expect(ConfigFile.preferences(from: Array("contrast: as-is\n".utf8)).0.contrast == .asIs)
    }

    @Test func aSchemeThatCanBeReadIsNotChanged() throws {
        #expect(try colours(of: scheme(Self.clear)) == Self.clear.map(colour))
    }

    @Test func base24HasItsOwnBrightColours() throws {
        let bright = ["101010", "080808", "ff0000", "ffff00", "00ff00", "00ffff", "8888ff", "ff00ff"]
        #expect(try colours(of: scheme(Self.clear) + scheme(bright, first: 16), .asIs).dropFirst(16).elementsEqual(bright.map(colour)))
        #expect(try colours(of: scheme(Self.clear) + scheme(["101010"], first: 16)).count == 16)
        let faint = try colours(of: scheme(Self.clear) + scheme([String](repeating: "303030", count: 8), first: 16))
        #expect(faint[0x12...0x17].allSatisfy { $0.contrast(with: faint[0]) >= 4.5 })
    }

    @Test("A scheme with a fault names its line") func schemeFaults() {
        #expect(throws: SettingsIssue(file: "x.yaml", line: 2, words: "base00: not a colour like “16181d”")) {
            try ThemeFile.theme(from: Array("name: x\nbase00: red\n".utf8), name: "x")
        }
    }
}
