import Glibc
import System
import TestSupport
import Testing

private let hasValidator = run(["/usr/bin/python3", "-c", "import jsonschema"], limit: 1 << 10)?.status == 0

/// What gloss writes is what `docs/gloss.schema.json` says.
@Suite("The JSON schema", .enabled(if: hasValidator, "python3-jsonschema is not here"))
struct SchemaTests {
    /// Prints what is wrong with each line of standard input.
    private static let validator = """
        import json, sys
        from jsonschema import Draft202012Validator
        schema = json.load(open(sys.argv[1]))
        Draft202012Validator.check_schema(schema)
        lines = [line for line in sys.stdin if line.strip()]
        print(len(lines))
        for line in lines:
            for error in list(Draft202012Validator(schema).iter_errors(json.loads(line)))[:3]:
                print(list(error.path)[:4], error.message[:200])
        """

    private static let files = ["../../seeds/000_cd6def2fc25486ab.txt", "crane.eml", "harbour.html", "measuring.md", "quay.epub", "harbour-lines.txt"]

    @Test(
        "Each object is valid",
        arguments: [
            ["json"], ["json", "--explain"], ["outline", "--json"], ["entities", "--json"], ["facts", "--json"], ["takeaways", "--json"], ["quotes", "--json"],
        ])
    func valid(arguments: [String]) throws {
        let fixtures = try Self.files + Fixture.names(in: "Pasted").filter { $0.hasSuffix(".txt") }.map { "Pasted/" + $0 }
        let paths = fixtures.map { Terminal.project + "/Tests/Fixtures/" + $0 }
        let written = try #require(run([Terminal.program] + arguments + paths, limit: 1 << 26))
        #expect(written.status == 0)
        let said = try #require(
            run(["/usr/bin/python3", "-c", Self.validator, Terminal.project + "/docs/gloss.schema.json"], input: written.output, limit: 1 << 20))
        let lines = String(decoding: said.output, as: UTF8.self).split(separator: "\n")
        #expect(lines.first.flatMap { Int($0) }.map { $0 >= paths.count } ?? false)
        #expect(lines.dropFirst().joined(separator: "\n") == "")
    }
}
