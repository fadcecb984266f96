import Glibc

/// A file of `Tests/Fixtures`.
enum Fixture {
    struct Missing: Error { var path: String }

    static func bytes(_ name: String, from file: String = #filePath) throws -> [UInt8] {
        let folder = file.split(separator: "/").dropLast(2).joined(separator: "/")
        let path = "/\(folder)/Fixtures/\(name)"
        guard let stream = fopen(path, "rb") else { throw Missing(path: path) }
        defer { fclose(stream) }
        var bytes = [UInt8](repeating: 0, count: 1 << 22)
        let count = fread(&bytes, 1, bytes.count, stream)
        return Array(bytes.prefix(count))
    }
}

/// A generator that gives the same numbers each time (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Text made of headings, paragraphs, lists and labels, each time typed another way.
struct RandomText {
    let text: String

    init(seed: UInt64) {
        var random = Seeded(state: seed)
        let words = [
            "harbour", "Amazon", "the", "of", "café", "東京", "2025", "$3.2", "million,", "Jassy", "“quoted”", "U.S.", "and", "ferry", "—", "price", "Mr.",
            "AI-driven",
        ]
        func sentence(_ length: ClosedRange<Int>) -> String {
            (0..<Int.random(in: length, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
        }
        var lines: [String] = []
        for _ in 0..<Int.random(in: 3...30, using: &random) {
            switch Int.random(in: 0..<7, using: &random) {
            case 0: lines.append(sentence(2...6))
            case 1: lines.append("- " + sentence(3...20))
            case 2: lines.append("Label \(Int.random(in: 1...9, using: &random)): " + sentence(5...20) + ".")
            case 3: lines.append("  " + sentence(4...12) + ".")
            case 4: lines.append("")
            case 5: lines.append(sentence(2...4).uppercased())
            default: lines.append(sentence(12...60) + ".")
            }
        }
        text = lines.joined(separator: "\n")
    }
}
