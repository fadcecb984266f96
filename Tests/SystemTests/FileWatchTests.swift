import Glibc
import System
import TestSupport
import Testing

@Suite("Files that change") struct FileWatchTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ text: String, to path: String) {
        guard let file = fopen(path, "a") else { return }
        fputs(text, file)
        fclose(file)
    }

    @Test("Writing, replacing and links are heard of", arguments: ["write", "replace", "link"])
    func changes(how: String) throws {
        let path = folder.path + "/a.txt"
        write("one", to: path)
        let watched = how == "link" ? folder.path + "/elsewhere/link" : path
        if how == "link" {
            try Folder.prepare(folder.path + "/elsewhere")
            #expect(symlink(path, watched) == 0)
        }
        let watch = try #require(FileWatch())
        watch.add(watched)
        let before = FileStamp(of: watched)
        if how == "replace" { try AtomicFile.write(Array("two".utf8), to: path) } else { write("two", to: path) }
        #expect(watch.next() == [watched])
        #expect(FileStamp(of: watched) != before)
    }

    @Test func anotherFileOfTheFolderIsNone() throws {
        let (path, other) = (folder.path + "/a.txt", folder.path + "/b.txt")
        write("one", to: path)
        let watch = try #require(FileWatch())
        watch.add(path)
        write("x", to: other)
        write("two", to: path)
        #expect(watch.next() == [path])
    }

    @Test func aStampIsTheSameUntilTheFileChanges() {
        let path = folder.path + "/a.txt"
        #expect(FileStamp(of: path) == nil)
        write("one", to: path)
        #expect(FileStamp(of: path) == FileStamp(of: path))
    }
}
