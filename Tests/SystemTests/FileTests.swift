import Glibc
import System
import TestSupport
import Testing

@Suite("Files of the reader's own")
struct FileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(
        "A name of any bytes is the same bytes again",
        arguments: [[0x61, 0xFF, 0x62], Array("é日😀".utf8), [0xF4, 0x8F, 0x9E, 0x80, 0xC3], [0xC3], [0xE2, 0x82]])
    func names(bytes: [UInt8]) {
        let name = String(fileName: bytes)
        #expect(name.fileName.dropLast().map { UInt8(bitPattern: $0) } == bytes)
        #expect(!name.shownFileName.unicodeScalars.contains { (0x10F780...0x10F7FF).contains($0.value) })
    }

    @Test func aFileOfAnyNameIsWrittenAndRead() throws {
        let path = folder.path + "/" + String(fileName: [0x61, 0xFF])
        try AtomicFile.write([1, 2, 3], to: path)
        #expect(try RegularFile.read(path, limit: 10) == [1, 2, 3])
        #expect(throws: FileError.self) { try RegularFile.read(path, limit: 2) }
    }

    @Test("What is no regular file is refused without waiting", arguments: ["pipe", "/dev/zero", "/dev/tty", "/proc/self", "/proc/self/environ", "."])
    func refused(name: String) {
        let path = name.hasPrefix("/") ? name : folder.path + "/" + name
        if name == "pipe" { mkfifo(path, 0o600) }
        #expect(throws: FileError.self) { try RegularFile.read(path, limit: 100) }
    }

    @Test func filesAreForTheReaderAloneAndKeepTheirMode() throws {
        let path = folder.path + "/file"
        try AtomicFile.write([1], to: path)
        #expect(mode(of: path) == 0o600)
        chmod(path, 0o644)
        try AtomicFile.write([2], to: path)
        #expect(mode(of: path) == 0o644)
        try Folder.prepare(folder.path + "/a/b")
        #expect(mode(of: folder.path + "/a") == 0o700 && mode(of: folder.path + "/a/b") == 0o700)
    }

    private func mode(of path: String) -> mode_t {
        var status = stat()
        stat(path, &status)
        return status.st_mode & 0o777
    }

    @Test func aFolderThatOthersMayWriteInIsRefused() throws {
        chmod(folder.path, 0o777)
        #expect(throws: FileError(folder.path, "others may write in it; chmod go-w makes it yours alone")) { try Folder.prepare(folder.path) }
    }

    @Test func aLinkThatAnotherLaidIsNotWrittenThrough() throws {
        try AtomicFile.write([1], to: folder.path + "/victim")
        symlink(folder.path + "/victim", folder.path + "/planted")
        try AtomicFile.write([2], to: folder.path + "/planted")
        #expect(try RegularFile.read(folder.path + "/victim", limit: 10) == [1])
    }

    @Test func aLinkOfTheReadersOwnLeadsOnWhetherItsFileIsThereOrNot() throws {
        symlink("there/file", folder.path + "/link")
        #expect(try LinkTarget.resolve(folder.path + "/link") == folder.path + "/there/file")
        symlink("circle", folder.path + "/circle")
        #expect(throws: FileError.self) { try LinkTarget.resolve(folder.path + "/circle") }
    }

    @Test func oneAtATimeUnderALock() throws {
        try Folder.locked(folder.path) { () throws(FileError) in
            let other = open(folder.path, O_RDONLY)
            defer { close(other) }
            #expect(flock(other, LOCK_EX | LOCK_NB) != 0)
        }
    }

    @Test func aProgramThatNeverEndsIsEnded() {
        let clock = ContinuousClock()
        let start = clock.now
        #expect(StartedProgram(["sleep", "100"])?.finish(input: String(repeating: "x", count: 1 << 20), within: .milliseconds(200)) == false)
        #expect(start.duration(to: clock.now) < .seconds(5))
        #expect(StartedProgram(["cat"])?.finish(input: "words", within: .seconds(5)) == true)
        #expect(StartedProgram(["no such program"]) == nil)
    }
}
