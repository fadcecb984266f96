import Articles
import Glibc
import Library
import TestSupport
import Testing

@Suite("What is kept between visits")
struct VisitFilesTests {
    private let parent: TemporaryFolder
    private var folder: String { parent.path + "/deep/gloss" }

    private let visit = Visit(
        notes: [Note(Passage(quote: "words", before: "some ", after: " here", offset: 5), text: "why?", span: Span(5, 10))],
        top: Passage(quote: "the first words", before: "", after: "", offset: 1200), focus: Passage(quote: "a", before: "b", after: "c", offset: 1300),
        marks: ["a": Passage(quote: "a", before: "b", after: "c", offset: 7)], readTo: 3000)

    init() throws { parent = try TemporaryFolder() }

    @Test func aVisitComesBack() throws {
        let files = VisitFiles(folder: folder)
        #expect(files.visit(to: "/a/b.txt") == nil)
        try files.keep(visit, of: "/a/b.txt")
        #expect(files.visit(to: "/a/b.txt") == visit)
        #expect(files.visit(to: "/a/c.txt") == nil)
    }

    @Test func aBrokenFileIsAFirstVisitAndIsSetAside() throws {
        let files = VisitFiles(folder: folder)
        try files.keep(visit, of: "x")
        let name = try #require(names(inFolder: folder).first { $0.hasSuffix(".json") })
        truncate(folder + "/" + name, 20)
        #expect(files.visit(to: "x") == nil)
        try files.keep(visit, of: "x")
        #expect(files.visit(to: "x") == visit)
        #expect(names(inFolder: folder).sorted() == [name, name + ".unreadable"])
    }

    @Test func aFolderThatCannotBeMadeIsSaid() {
        #expect(throws: KeepingError.self) { try VisitFiles(folder: "/proc/nowhere/gloss").keep(visit, of: "x") }
    }
}
