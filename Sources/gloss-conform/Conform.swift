import FoundationEssentials
@preconcurrency import Glibc

/// Answers the JSON Lines protocol of conformance suites and benchmarks: one request a line in, one answer a line out.
@main
enum Conform {
    static let operations: [String: @Sendable (Request) throws -> Outcome] = [
        "epub": book,
        "date": date,
        "decode": decodeFile,
        "extract": extract,
        "feed": feed,
        "markdown": markdown,
        "segment": segment,
        "standoff": standoff,
        "tag": tag,
        "width": width,
    ]

    static func main() {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        while let line = readLine() {
            do {
                let bytes = Array(try answer(to: line, with: encoder)) + [0x0A]
                fwrite(bytes, 1, bytes.count, stdout)
                fflush(stdout)
            } catch {
                fputs("gloss-conform: \(error)\n", stderr)
                fputs("{\"error\":\"not a request\"}\n", stdout)
                fflush(stdout)
            }
        }
    }

    private static func answer(to line: String, with encoder: JSONEncoder) throws -> Data {
        let request = try JSONDecoder().decode(Request.self, from: Data(line.utf8))
        do {
            guard let operation = operations[request.op] else { throw Refusal("no such operation: \(request.op)") }
            return Data("{\"id\":\(request.id),\"result\":".utf8) + (try operation(request).json(encoder)) + Data("}".utf8)
        } catch let refusal as Refusal {
            return try encoder.encode(Failure(id: request.id, error: refusal.reason))
        }
    }
}
