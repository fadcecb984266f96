import Articles
import Glibc
import Library
import System
import TestSupport
import Testing

@Suite("What is kept between visits")
struct VisitFilesTests {
    private let parent: TemporaryFolder
    private var folder: String { parent.path + "/deep/gloss" }
    private var files: VisitFiles { VisitFiles(folder: folder) }

    private let note = Note(TextQuote(quote: "words", before: "some ", after: " here", offset: 5), text: "why?", span: Span(5, 10))

    private var change: VisitChange {
        var change = VisitChange(from: [], to: [note])
        change.place = ReadingPlace(
            top: TextQuote(quote: "the first words", before: "", after: "", offset: 1200), focus: TextQuote(quote: "a", before: "b", after: "c", offset: 1300))
        change.marks = ["a": TextQuote(quote: "a", before: "b", after: "c", offset: 7)]
        change.readTo = 3000
        return change
    }

    init() throws { parent = try TemporaryFolder() }

    @Test func aVisitComesBack() throws {
        #expect(try files.visit(to: "/a/b.txt") == nil)
        try files.keep(change, of: "/a/b.txt")
        let visit = try #require(try files.visit(to: "/a/b.txt"))
        #expect(visit.place == change.place && visit.marks == change.marks && visit.readTo == 3000)
        #expect(visit.notes.count == 1 && visit.notes[0].isSame(as: note))
        #expect(try files.visit(to: "/a/c.txt") == nil)
    }

    @Test func aChangeLeavesAllElse() throws {
        try files.keep(change, of: "x")
        var other = VisitChange()
        other.marks = ["b": .nowhere]
        try files.keep(other, of: "x")
        other = VisitChange(from: [], to: [Note(.nowhere, text: "another", span: nil)])
        try files.keep(other, of: "x")
        let visit = try #require(try files.visit(to: "x"))
        #expect(visit.place == change.place && Set(visit.marks.keys) == ["a", "b"] && visit.notes.map(\.text) == ["why?", "another"])
        try files.keep(VisitChange(from: [note], to: []), of: "x")
        #expect(try files.visit(to: "x")?.notes.map(\.text) == ["another"])
    }

    @Test func aHundredProgramsLoseNothing() async throws {
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<100 {
                group.addTask { _ = try? files.keep(VisitChange(from: [], to: [Note(.nowhere, text: "note \(number)", span: nil)]), of: "x") }
            }
        }
        #expect(try files.visit(to: "x")?.notes.count == 100)
    }

    private func path(of source: ArticleIdentity) throws -> String {
        try files.keep(VisitChange(from: [], to: [note]), of: source)
        return folder + "/" + (try #require(names(inFolder: folder).first { $0.hasSuffix(".json") }))
    }

    private func write(_ text: String, to path: String) {
        let bytes = Array(text.utf8)
        let file = fopen(path, "w")
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    @Test(
        "What cannot be understood is set aside and said, each time under a name of its own",
        arguments: [
            "", "{", "[]", "{\"version\":1}", "{\"version\":1,\"source\":\"x\",\"visit\":{\"notes\":[],\"marks\":{},\"readTo\":1e99}}",
        ])
    func brokenFiles(text: String) throws {
        let path = try path(of: "x")
        for round in 1...3 {
            write(text, to: path)
            #expect(throws: StoreError.self) { try files.visit(to: "x") }
            #expect(try files.visit(to: "x") == nil)
            #expect(names(inFolder: folder).count { $0.contains("unreadable") } == round)
        }
        try files.keep(change, of: "x")
        #expect(try files.visit(to: "x")?.notes.count == 1)
    }

    @Test func whatBreaksBetweenReadingAndKeepingIsSaidAndTheChangeKept() throws {
        write("{", to: try path(of: "x"))
        #expect { try files.keep(change, of: "x") } throws: { ($0 as? StoreError)?.isOver == true }
        #expect(try files.visit(to: "x")?.notes.count == 1)
        #expect(names(inFolder: folder).count { $0.contains("unreadable") } == 1)
    }

    @Test("Absurd numbers are no places", arguments: ["-5", "9223372036854775807", "-9223372036854775808"])
    func absurdNumbers(number: String) throws {
        let path = try path(of: "x")
        let passage = "{\"quote\":\"q\",\"before\":\"\",\"after\":\"\",\"offset\":\(number)}"
        write(
            """
            {"version":1,"source":"x","visit":{"notes":[{"passage":\(passage),"text":"t","span":{"start":9,"end":2}}],"top":\(passage),"focus":\(passage),\
            "marks":{"a":\(passage)},"readTo":\(number)}}
            """, to: path)
        let visit = try #require(try files.visit(to: "x"))
        let article = Article(text: Array("a text with q in it".utf8), blocks: [Block(.paragraph, Span(0, 19))])
        #expect(visit.place.top.resolve(in: article) == 12)
        #expect(visit.notes[0].span == nil)
    }

    @Test func whatANewerProgramWroteIsLeftAlone() throws {
        let path = try path(of: "x")
        write("{\"version\":2,\"new\":true}", to: path)
        #expect(throws: StoreError.self) { try files.visit(to: "x") }
        #expect(throws: StoreError.self) { try files.keep(change, of: "x") }
        #expect(names(inFolder: folder).count == 1)
    }

    @Test func theVisitOfAnotherArticleIsNeitherShownNorWrittenOver() throws {
        let path = try path(of: "x")
        write(
            String(decoding: try RegularFile.read(path, limit: 1 << 20), as: UTF8.self).replacing("\"source\":\"x\"", with: "\"source\":\"y\""),
            to: path)
        #expect(throws: StoreError.self) { try files.visit(to: "x") }
        #expect(throws: StoreError.self) { try files.keep(change, of: "x") }
        #expect(names(inFolder: folder).count == 1)
    }

    @Test func linksAndPipesAreNotFollowed() throws {
        let path = try path(of: "x")
        let victim = parent.path + "/victim"
        write("precious", to: victim)
        remove(path)
        symlink(victim, path)
        #expect(throws: StoreError.self) { try files.keep(change, of: "x") }
        remove(path)
        mkfifo(path, 0o600)
        #expect(throws: StoreError.self) { try files.visit(to: "x") }
        var status = stat()
        stat(victim, &status)
        #expect(status.st_size == 8)
    }

    @Test func aFolderThatCannotBeMadeIsSaid() {
        #expect(throws: StoreError.self) { try VisitFiles(folder: "/proc/nowhere/gloss").keep(change, of: "x") }
    }

    private func article(_ words: String) -> Article { Article(text: Array(words.utf8), blocks: [Block(.paragraph, Span(0, words.utf8.count))]) }

    @Test func aFileThatWasMovedIsKnownByItsText() throws {
        let text = Fingerprint(of: article("What it says."))
        try files.keep(change, of: ArticleIdentity(.file("/old.md"), fingerprint: text))
        let moved = ArticleIdentity(.file("/new.md"), fingerprint: text)
        #expect(try files.visit(to: moved)?.notes.count == 1)
        var mark = VisitChange()
        mark.marks = ["z": .nowhere]
        try files.keep(mark, of: moved)
        #expect(try files.visit(to: moved)?.marks.keys.sorted() == ["a", "z"])
        #expect(try files.visit(to: ArticleIdentity(.file("/old.md")))?.marks.keys.sorted() == ["a"])
        #expect(try files.visit(to: ArticleIdentity(.file("/new.md"), fingerprint: Fingerprint(of: article("Other words."))))?.notes.count == 1)
        #expect(try files.visit(to: ArticleIdentity(.file("/third.md"), fingerprint: Fingerprint(of: article("Other words.")))) == nil)
    }

    @Test func aTextFromAPipeIsKnownWhenItComesAgain() throws {
        let piped = ArticleIdentity(.standardInput, fingerprint: Fingerprint(of: article("What it says.")))
        try files.keep(change, of: piped)
        #expect(try files.visit(to: piped)?.notes.count == 1)
        #expect(try files.visit(to: ArticleIdentity(.standardInput)) == nil)
    }

    @Test func whatWasKeptOfAnAddressInAnotherFormIsFound() throws {
        let written = "http://Example.org/a?utm_source=x"
        // As gloss 0.2 kept it.
        try files.keep(change, of: ArticleIdentity(.file(written)))
        let page = ArticleIdentity(.address(written))
        #expect(page.key == "https://example.org/a")
        #expect(try files.visit(to: page)?.notes.count == 1)
        try files.keep(VisitChange(from: [note], to: []), of: page)
        #expect(try files.visit(to: ArticleIdentity(.address("https://example.org/a")))?.notes.isEmpty == true)
    }

    @Test func aTextThatGrowsLeavesNothingBehind() throws {
        for length in 1...20 {
            let text = Fingerprint(of: article(String(repeating: "word ", count: length)))
            try files.keep(change, of: ArticleIdentity(.file("/log.txt"), fingerprint: text))
        }
        #expect(names(inFolder: folder + "/texts").count == 1)
    }

    @Test func whatIsBrokenElsewhereIsLeftAlone() throws {
        let text = Fingerprint(of: article("What it says."))
        try files.keep(change, of: ArticleIdentity(.file("/old.md"), fingerprint: text))
        let path = folder + "/" + (try #require(names(inFolder: folder).first { $0.hasSuffix(".json") }))
        write("{", to: path)
        #expect(try files.visit(to: ArticleIdentity(.file("/new.md"), fingerprint: text)) == nil)
        #expect(names(inFolder: folder).count { $0.contains("unreadable") } == 0)
    }

    @Test func aBookOpensAtTheChapterThatWasReadLast() throws {
        let book = Location.file("/book.epub")
        let place = try #require(BookPlace(.member(.chapter(path: "two.xhtml"), of: book)))
        try files.keep(place)
        #expect(try files.chapter(of: book) == "two.xhtml")
        #expect(try files.chapter(of: .file("/other.epub")) == nil)
    }
}

/// Tests name files by their path.
extension ArticleIdentity: ExpressibleByStringLiteral {
    public init(stringLiteral path: String) { self.init(.file(path)) }
}
