import Glibc
import System
import TestSupport
import Testing

/// What `make deb` packs is what `make install` installs, and it runs.
@Suite("The package", .serialized)
struct PackageTests {
    private func output(_ arguments: [String]) throws -> String {
        let result = try #require(run(arguments, limit: 1 << 24))
        #expect(result.status == 0, "\(arguments): \(String(decoding: result.output, as: UTF8.self))")
        return String(decoding: result.output, as: UTF8.self)
    }

    private func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

    private static let documents = ["THIRD-PARTY.md", "PROVENANCE-names.md", "PROVENANCE-lines.md", "gloss.schema.json", "json.md", "licences/MPL-1.1.txt"]

    @Test func installedIntoAFreshRootItRuns() throws {
        let root = try TemporaryFolder()
        let package = try output(["make", "-s", "-C", Terminal.project, "deb"]).split(separator: "\n").last.map(String.init) ?? ""
        for folder in ["/var/lib/dpkg/info", "/var/lib/dpkg/updates"] { try Folder.prepare(root.path + folder) }
        for file in ["status", "available"] { close(open(root.path + "/var/lib/dpkg/" + file, O_CREAT | O_WRONLY, 0o600)) }
        _ = try output(["dpkg", "--root=\(root.path)", "--force-not-root", "--force-depends", "--log=/dev/null", "-i", Terminal.project + "/" + package])
        let share = root.path + "/usr/share/"
        for file in [
            "man/man1/gloss.1.gz", "bash-completion/completions/gloss", "zsh/vendor-completions/_gloss", "fish/vendor_completions.d/gloss.fish",
            "doc/gloss/copyright", "doc/gloss/changelog.gz",
        ] + Self.documents.map({ "doc/gloss/" + $0 }) { #expect(isThere(share + file), "\(file)") }
        let terminal = try Terminal(program: root.path + "/usr/bin/gloss", ["--private", Terminal.seed])
        #expect(terminal.wait(for: "Amazon AWS layoffs"))
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
    }

    /// A root folder with the program and a text: neither terminal descriptions nor /proc.
    @Test(
        .enabled(if: geteuid() == 0, "only root may change the root folder"),
        arguments: ["xterm-256color", "tmux-256color", "screen", "linux", "vt100", "unheard-of"])
    func itNeedsNothingElse(terminalName: String) throws {
        let root = try TemporaryFolder()
        _ = try output(["cp", Terminal.program, Terminal.seed, root.path])
        let file = "/" + (Terminal.seed.split(separator: "/").last.map(String.init) ?? "")
        let terminal = try Terminal(program: "/usr/sbin/chroot", [root.path, "/gloss", "--private", file], environment: ["TERM": terminalName])
        #expect(terminal.wait(for: "Amazon AWS layoffs"))
        terminal.type("Q")
        #expect(terminal.waitForEnd() == 0)
    }

    @Test func whatIsInstalledIsTakenAwayAgain() throws {
        let root = try TemporaryFolder()
        let place = ["DESTDIR=\(root.path)", "PREFIX=/opt/gloss"]
        _ = try output(["make", "-s", "-C", Terminal.project, "install"] + place)
        let prefix = root.path + "/opt/gloss"
        #expect(isThere(prefix + "/bin/gloss") && isThere(prefix + "/share/man/man1/gloss.1"))
        for file in Self.documents { #expect(isThere(prefix + "/share/doc/gloss/" + file), "\(file)") }
        _ = try output(["make", "-s", "-C", Terminal.project, "uninstall"] + place)
        #expect(try output(["find", prefix, "-type", "f"]) == "")
    }
}
