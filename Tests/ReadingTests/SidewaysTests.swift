import Articles
import Readers
import Testing

@testable import Reading

/// Tables and code that are wider than the text.
@Suite("Sideways")
struct SidewaysTests {
    private static let names = ["Harbour", "Master", "Depth", "Berths", "Electricity", "Telephone", "Administration", "Restrictions", "Remarks"]

    private func reader(_ columns: Int, _ rows: Int = 30) -> Reader {
        let cells = ["Halden", "Ruth Amsel", "4.2 m", "112", "yes", "+44 1555 017884", "Harbourmaster's Office", "none", "The outer wall was rebuilt"]
        let rowsOfTable = [Self.names, Self.names.map { _ in "---" }, cells].map { "| " + $0.joined(separator: " | ") + " |" }
        let code = "    let harbour = Harbour(name: \"Halden\", depth: 4.2, berths: 112, cranes: 3, hasElectricity: true, isOpen: false, last: 99)"
        let text = "# The harbours\n\nThey were measured.\n\n" + rowsOfTable.joined(separator: "\n") + "\n\n" + code + "\n\nThe end of it.\n"
        return Reader(Markdown.article(from: Array(text.utf8)), size: Size(columns: columns, rows: rows))
    }

    @Test("Every column of a table comes into view, and the first one stays", arguments: [42, 60, 80, 100])
    func everyColumn(columns: Int) {
        var reader = reader(columns)
        var seen: Set<String> = []
        for _ in 0..<60 {
            seen.formUnion(Self.names.filter { reader.screen.contains($0) })
            #expect(reader.screen.contains("Halden"))
            reader.press("Right")
        }
        #expect(seen == Set(Self.names))
        #expect(!reader.screen.contains("›"), "moved as far as it goes")
        let end = reader.screen
        reader.press("Right")
        #expect(reader.screen == end)
        reader.press("9 9 Left")
        #expect(!reader.screen.contains("‹"))
    }

    @Test("A hit outside of the columns is brought into them", arguments: [("/ r e b u Enter", "rebu"), ("/ l a s t : Enter", "last:")])
    func hits(keys: String, words: String) {
        var reader = reader(60)
        #expect(!reader.screen.contains(words))
        reader.press(keys)
        #expect(reader.screen.contains(words))
        reader.press("/ H a r b o u r Enter")
        #expect(reader.screen.contains("Harbour "))
    }

    @Test func tablesAreReadRowByRowOnRequest() {
        var reader = reader(60)
        reader.press("z r")
        #expect(reader.screen.contains("Restrictions: none"))
        reader.press("U")
        #expect(!reader.screen.contains("Restrictions: none"))
    }

    @Test func belowFortyColumnsTheyAreToo() {
        #expect(reader(38, 40).screen.contains("Depth: 4.2 m"))
    }

    @Test func whereNothingIsWiderItIsSaid() throws {
        var reader = try Reader.seed(80, 24)
        reader.press("Right")
        #expect(reader.state.messages.last?.text == "nothing in view is wider than the text")
    }
}
