import TestSupport

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
