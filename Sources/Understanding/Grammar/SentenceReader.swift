import UnicodeText

/// Reads the encoded sentences of one article by rules.
final class SentenceReader {
    /// A match of a rule.
    struct Reading {
        /// Number of the item that the rule finds.
        var item: Int
        var rule: SentenceRule
        /// Bytes of the signs that the rule read.
        var range: Range<Int>
    }

    private let rules: SentenceRules
    private lazy var expressions = [RegularExpression?](repeating: nil, count: rules.indices.count)

    init(_ rules: SentenceRules) { self.rules = rules }

    private func groups(of index: Int, in signs: [UInt8]) -> [Range<Int>?]? {
        if expressions[index] == nil { expressions[index] = (try? rules.pattern(index)).map { RegularExpression($0) } }
        return expressions[index]?.firstMatch(in: signs)
    }

    /// The item that the first fitting rule finds.
    func reading(of signs: [UInt8]) -> Reading? {
        for index in rules.indices {
            if let reading = reading(of: signs, by: index) { return reading }
        }
        return nil
    }

    /// The items that the rules find, in the order of the rules.
    func readings(of signs: [UInt8]) -> [Reading] { rules.indices.compactMap { reading(of: signs, by: $0) } }

    private func reading(of signs: [UInt8], by index: Int) -> Reading? {
        guard let groups = groups(of: index, in: signs), groups.count > 1, let found = groups[1], let range = groups[0] else { return nil }
        return Int(String(decoding: signs[found], as: UTF8.self)).map { Reading(item: $0, rule: rules[index], range: range) }
    }

    /// The word that the first fitting rule finds; empty where the rule finds none.
    func word(in signs: [UInt8]) -> String? {
        for index in rules.indices {
            guard let groups = groups(of: index, in: signs) else { continue }
            return groups.count > 1 ? groups[1].map { String(decoding: signs[$0], as: UTF8.self) } ?? "" : ""
        }
        return nil
    }

    func fits(_ signs: [UInt8]) -> Bool { word(in: signs) != nil }
}
