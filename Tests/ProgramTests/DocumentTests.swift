import Glibc
import System
import TestSupport
import Testing

/// What the documents tell to type works as it stands.
@Suite("Documents", .serialized)
struct DocumentTests {
    private static let documents = ["README.md"] + Folder.names(in: Terminal.project + "/docs").filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }

    private static func text(_ document: String) -> String {
        (try? RegularFile.read(Terminal.project + "/" + document, limit: 1 << 20)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    struct Block: CustomTestStringConvertible {
        var document: String
        var line: Int
        var text: String

        var testDescription: String { "\(document):\(line)" }
    }

    /// The blocks that are marked as shell commands.
    private static let blocks: [Block] = documents.flatMap { document in
        var blocks: [Block] = []
        var open: Block?
        for (number, line) in text(document).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let block = open, line.hasPrefix("```") {
                blocks.append(block)
                open = nil
            } else if open != nil {
                open?.text += line + "\n"
            } else if line == "```sh" {
                open = Block(document: document, line: number + 1, text: "")
            }
        }
        return blocks
    }

    @Test func thereAreSome() { #expect(Self.blocks.count > 10) }

    @Test(arguments: blocks)
    func commandsRun(block: Block) throws {
        let home = try TemporaryFolder()
        let folder = Terminal.program.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
        let script = "cd '\(Terminal.project)'; export HOME='\(home.path)' PATH='\(folder)':$PATH; set -eo pipefail\n\(block.text)"
        let result = try #require(run(["bash", "-c", script], limit: 1 << 24))
        #expect(result.status == 0, "\(result.messages)\(String(decoding: result.output.suffix(400), as: UTF8.self))")
    }

    /// Code spans of one document.
    private static func spans(_ document: String) -> [Substring] {
        text(document).split(separator: "\n").filter { !$0.hasPrefix("```") }.flatMap { line in
            line.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        }
    }

    /// The cookbook names those of other programs, too.
    @Test("Options and commands that are named exist", arguments: documents.filter { $0 != "docs/cookbook.md" })
    func namesExist(document: String) throws {
        let manual = try #require(run([Terminal.program, "manual"], limit: 1 << 20))
        let known = String(decoding: manual.output, as: UTF8.self).replacing("\\-", with: "-").replacing("\\&", with: "")
        for span in Self.spans(document) {
            if span.hasPrefix("--"), let option = span.split(separator: " ").first?.split(separator: "=").first {
                #expect(known.contains("Fl -" + option.dropFirst(2)) || ["--help", "--version", "--defaults", "--json"].contains(option), "\(option)")
            } else if span.hasPrefix(":"), let name = span.dropFirst().split(separator: " ").first, name.count > 2,
                name.allSatisfy({ $0.isLetter || $0 == "-" })
            {
                #expect(known.contains("(:\(name))"), "\(span)")
            }
        }
    }
}
