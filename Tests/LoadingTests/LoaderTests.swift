import Articles
import Glibc
import Loading
import System
import TestSupport
import Testing

@Suite("Opening: each step once, and one clear line where there is nothing to read")
struct LoaderTests {
    private let folder: TemporaryFolder
    private let loader = Loader(Permissions(allowsPlainAddresses: true), agent: "test")

    init() throws { folder = try TemporaryFolder() }

    private func file(_ name: String, _ bytes: [UInt8]) throws -> Source {
        try AtomicFile.write(bytes, to: folder.path + "/" + name)
        return Source(argument: folder.path + "/" + name)
    }

    private func file(_ name: String, _ text: String) throws -> Source { try file(name, Array(text.utf8)) }

    private func article(_ loaded: Loaded) throws -> LoadedArticle {
        guard case .article(let article) = loaded else { throw Other() }
        return article
    }

    private func members(_ loaded: Loaded) throws -> (sources: [Source], isTruncated: Bool) {
        guard case .collection(let members, let isTruncated) = loaded else { throw Other() }
        return (members, isTruncated)
    }

    /// It is not what was wanted.
    private struct Other: Error {}

    private func words(_ loaded: LoadedArticle) -> String { String(decoding: loaded.article.text, as: UTF8.self) }

    @Test func theBeginningOfALongTextIsTheBeginningOfAllOfIt() throws {
        let source = try file("long.txt", (0..<4000).map { "Paragraph \($0) says a few words of its own.\n\n" }.joined())
        let (beginning, whole) = (try article(loader.loadBeginning(of: source)), try article(loader.load(source)))
        #expect(!beginning.isComplete && whole.isComplete && beginning.isRepeatable)
        #expect(whole.article.text.starts(with: beginning.article.text))
        #expect(words(whole).contains("Paragraph 3999"))
    }

    @Test func aPackedFileIsReadAndUnpackedOnce() throws {
        let plain = folder.path + "/page.md"
        _ = try file("page.md", "# A title\n\n" + String(repeating: "Some words. ", count: 20_000))
        #expect(run(["gzip", plain], limit: 1 << 16)?.status == 0)
        let source = Source(argument: plain + ".gz")
        _ = try loader.loadBeginning(of: source)
        unlink((plain + ".gz").fileName)
        #expect(try article(loader.load(source)).isComplete)
        source.close()
        #expect(throws: LoadError.self) { try loader.load(source) }
    }

    @Test func aPageIsFetchedOnceHoweverMuchOfItIsShown() throws {
        let server = try #require(LocalServer())
        defer { server.stop() }
        let source = Source(argument: "http://127.0.0.1:\(server.port)/page")
        let shown = words(try article(loader.loadBeginning(of: source)))
        #expect(shown.contains("last crane") && !shown.contains("other news"))
        source.extent = .whole
        #expect(words(try article(loader.load(source))).contains("other news"))
        source.extent = .article
        #expect(words(try article(loader.load(source))) == shown)
        #expect(server.requests == ["/page"])
        // Read again, it is asked for, and what is there stays where nothing has changed.
        #expect { try loader.reload(source) } throws: { ($0 as? LoadError)?.isUnchanged == true }
        #expect(server.requests == ["/page", "/page"])
        #expect(words(try article(loader.load(source))) == shown)
    }

    @Test func whatIsForbiddenIsNotAskedFor() throws {
        let server = try #require(LocalServer())
        defer { server.stop() }
        let source = Source(argument: "http://127.0.0.1:\(server.port)/page")
        for permissions in [Permissions(isRestricted: true, allowsPlainAddresses: true), Permissions()] {
            #expect(throws: LoadError.self) { try Loader(permissions, agent: "test").load(source) }
        }
        #expect(server.requests.isEmpty)
    }

    @Test func aLongFeedGivesItsFirstItems() throws {
        let items = (0..<600).map { "<item><title>Item \($0)</title><guid>guid-\($0)</guid><description>Words of \($0).</description></item>" }.joined()
        let source = try file("feed.xml", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>\(items)</channel></rss>")
        let (sources, isTruncated) = try members(loader.load(source))
        #expect(sources.count == Loader.longestCollection && isTruncated)
        #expect(sources[7].location == .member(.item(guid: "guid-7"), of: source.location))
        #expect(sources[7].metadata?.title == "Item 7")
        #expect(words(try article(loader.loadBeginning(of: sources[7]))).contains("Words of 7."))
        var read = 0
        var warnings: [String] = []
        func warn(_ line: String) { warnings.append(line) }
        try loader.forEachArticle(of: source, warn: warn) { _, _, isOneOfMany in read += isOneOfMany ? 1 : 0 }
        #expect(read == 500 && warnings.count == 1)
    }

    @Test func aBookGivesItsChapters() throws {
        let (sources, _) = try members(loader.load(Source(argument: Fixture.path(of: "quay.epub"))))
        #expect(sources.map { $0.metadata?.title } == ["The sale", "The gulls"])
        #expect(sources.allSatisfy { $0.location.isChapter })
        #expect(try article(loader.load(sources[1])).isComplete)
    }

    @Test func theFormatThatIsAskedForIsTaken() throws {
        let source = try file("page.md", "# A title\n\nSome *words*.\n")
        #expect(words(try article(loader.load(source))).contains("Some words."))
        source.format = .text
        #expect(words(try article(loader.load(source))).contains("*words*"))
    }

    @Test(
        "Why there is nothing to read",
        arguments: [("", "empty"), ("\n \n\n", "only blank lines"), ("\u{0}\u{1}\u{2}\u{0}\u{0}\u{3}", ""), ("<rss><channel></channel></rss>", "items")])
    func nothingToRead(text: String, reason: String) throws {
        let source = try file(reason == "items" ? "a.xml" : "a.txt", text)
        for load in [loader.load, loader.loadBeginning] {
            #expect { try load(source, { _ in }) } throws: {
                guard let error = $0 as? LoadError else { return false }
                return error.line.contains(reason) && !error.line.contains("\n")
            }
        }
    }

    @Test func whatIsNotThereIsSaidBeforeItIsRead() throws {
        #expect(Source(argument: folder.path + "/none.txt").obstacle?.reason == "not there")
        #expect(try file("there.txt", "words").obstacle == nil)
        #expect(throws: LoadError.self) { try loader.load(Source(argument: folder.path)) }
    }

    @Test func whatATextNamesIsARegularFileOrNothing() throws {
        let path = folder.path + "/fifo"
        mkfifo(path, 0o600)
        #expect(throws: LoadError.self) { try loader.load(Source(linked: .file(path))) }
        let source = try file("there.txt", "A few words.")
        #expect(words(try article(loader.load(Source(linked: source.location)))).contains("few"))
    }

    @Test func aPipeIsReadWholeByWhoeverAsksHoweverManyAsk() async throws {
        let path = folder.path + "/fifo"
        mkfifo(path, 0o600)
        let source = Source(argument: path)
        let writer = Task.detached {
            let file = open(path, O_WRONLY)
            for number in 0..<40 {
                let bytes = Array("Paragraph \(number) comes by and by.\n\n".utf8)
                write(file, bytes, bytes.count)
                usleep(5_000)
            }
            close(file)
        }
        let texts = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<3 { group.addTask { words(try article(loader.load(source))) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        await writer.value
        #expect(Set(texts).count == 1 && texts.allSatisfy { $0.contains("Paragraph 0 ") && $0.contains("Paragraph 39 ") })
    }

    @Test func onePathHasOneLocationHoweverItIsWritten() throws {
        let source = try file("there.txt", "words")
        symlink(folder.path + "/there.txt", folder.path + "/link.txt")
        for way in ["/link.txt", "/./there.txt", "//there.txt"] { #expect(Source(argument: folder.path + way).location == source.location) }
        #expect(Source(argument: "-").location == .standardInput)
        #expect(Source(argument: "https://example.org/a").location == .address("https://example.org/a"))
    }
}
