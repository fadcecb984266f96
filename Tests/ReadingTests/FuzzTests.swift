import Articles
import Glibc
import Readers
import TestSupport
import Testing
import Understanding

@testable import Reading

/// Bytes, keys and sizes at random, from file to screen. `make fuzz` gives each reader ten minutes; a plain test run one second.
@Suite("Fuzz")
struct FuzzTests {
    @Test("Any bytes, keys and sizes", arguments: FuzzedReader.allCases) func bytesKeysAndSizes(reader: FuzzedReader) throws {
        let seconds = getenv("GLOSS_FUZZ_SECONDS").flatMap { Int(String(cString: $0)) } ?? 1
        let end = time(nil) + seconds
        var seed = getenv("GLOSS_FUZZ_SEED").flatMap { UInt64(String(cString: $0)) } ?? UInt64(time(nil))
        let samples = try reader.samples
        repeat {
            seed += 1
            var random = Seeded(state: seed)
            let sample = samples.randomElement(using: &random) ?? []
            for article in reader.articles(from: sample.map { mutated($0, &random) }) { try check(article, &random, seed) }
        } while time(nil) < end
    }

    @Test("What it begins from is read", arguments: FuzzedReader.allCases) func samples(reader: FuzzedReader) throws {
        for sample in try reader.samples { #expect(!reader.articles(from: sample).isEmpty) }
    }

    private static let snippets = [
        "<table><tr><td>", "</p>", "<ul><li>", "<pre>", "<blockquote>", "<sup>1</sup>", "<a href='#x'>1</a>", "<h2 id=x>", "<img alt='z'>", "<br><br>",
        "<script>", "&#27;",

        "\n\n", "\u{1B}[31m", "**", "“", "\u{2028}", "- ", "    ", "\u{0}", "![[", "| a |", "&#xffff;", "&#0;", "[^1]", "\n[^1]: ", "\n```\n", "<b>", "# ",
        "&#x94967296;", "&#x80000096;", "<?", "<![CDATA[", "\"a\" ", "<div>", "> ", "colspan=4294967295", "99999999999999999999", "&a;", "|-|-|\n",
        "=?utf-8?q?",
        "👩‍👩‍👧‍👦", "\u{AD}", "\u{200D}", " CEO of ", " $1.2 billion", " 18 July 2025", "For staff: ", "名前",
    ]

    /// Bytes changed, cut, doubled and put in.
    private func mutated(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 0...12, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...200, using: &random)))
            case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 80)], at: place)
            case 3:
                bytes.insert(contentsOf: Array((Self.snippets.randomElement(using: &random) ?? "").utf8), at: place)
            default: bytes = Array(bytes.prefix(place))
            }
        }
        return bytes
    }

    private func check(_ article: Article, _ random: inout Seeded, _ seed: UInt64) throws {
        let found = insights(of: article)
        let ends = found.mentions.map(\.span.end) + found.facts.map(\.span.end) + found.takeaways.map(\.span.end)
        #expect(ends.allSatisfy { $0 <= article.text.count }, "seed \(seed)")
        #expect(article.inlines.allSatisfy { $0.span.start <= $0.span.end && $0.span.end <= article.text.count }, "seed \(seed)")
        #expect(Array(String(decoding: article.text, as: UTF8.self).utf8) == article.text, "no UTF-8, seed \(seed)")
        var reader = Reader(article, size: size(&random), isUnderstood: false)
        reader.send(.understood(document: 0, found, of: article))
        let keys = Command.table.flatMap { $0.defaultKeys.compactMap(Key.sequence) }.flatMap { $0 } + [.enter, .escape, .tab, .character("e")]
        for _ in 0..<40 {
            switch Int.random(in: 0..<12, using: &random) {
            case 0: reader.send(.resize(size(&random)))
            case 1: reader.send(.tick)
            default: reader.send(.key(keys.randomElement(using: &random) ?? .escape))
            }
            let frame = reader.state.render()
            #expect(frame.cells.allSatisfy { $0.scalar == 0 || $0.scalar >= 0x20 && !(0x7F...0x9F).contains($0.scalar) }, "seed \(seed)")
        }
    }

    private func size(_ random: inout Seeded) -> Size {
        Bool.random(using: &random)
            ? Size(columns: Int.random(in: 1...130, using: &random), rows: Int.random(in: 1...40, using: &random))
            : Size(columns: Int.random(in: 1...500, using: &random), rows: Int.random(in: 1...200, using: &random))
    }
}
