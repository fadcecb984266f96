import Articles
import UnicodeText

/// A pattern of PCRE over `SentenceSigns`. Capitals in braces are parts that several patterns share (`SignPattern.parts`).
///
/// `<P>` is a person by name, `<S>` one by name or pronoun, `<O>` an organisation, `<L>` a place, `<W>` whoever may speak, `<T>` the role
/// in question, `<Q>` the quotation in question.
struct SignRule {
    var pattern: String
    /// For a reader: "the role follows the name".
    var reason: String
    /// What the rule itself says of the status of a relation.
    var status: Relation.Status?

    init(_ pattern: String, _ reason: String = "", _ status: Relation.Status? = nil) {
        self.pattern = pattern
        self.reason = reason
        self.status = status
    }
}

/// Rules in order: the first that fits counts.
struct SignRules {
    /// A match of a rule.
    struct Reading {
        /// Number of the item that the rule finds.
        var item: Int
        var rule: SignRule
        /// Bytes of the signs that the rule read.
        var range: Range<Int>
    }

    private let compiled: [(expression: RegularExpression, rule: SignRule)]

    init(_ rules: [SignRule]) {
        compiled = rules.compactMap { rule in
            var pattern = " " + rule.pattern
            for (name, text) in SignPattern.parts { pattern = pattern.replacing("{" + name + "}", with: "(?:" + text + ")") }
            for (name, text) in SignPattern.names { pattern = pattern.replacing(name, with: text) }
            return (try? RegularExpression(pattern, case: .kept)).map { ($0, rule) }
        }
    }

    var count: Int { compiled.count }

    /// The item that the first fitting rule finds.
    func reading(of signs: [UInt8]) -> Reading? {
        for pair in compiled {
            if let reading = reading(of: signs, pair) { return reading }
        }
        return nil
    }

    /// The items that the rules find, in the order of the rules.
    func readings(of signs: [UInt8]) -> [Reading] { compiled.compactMap { reading(of: signs, $0) } }

    private func reading(of signs: [UInt8], _ pair: (expression: RegularExpression, rule: SignRule)) -> Reading? {
        guard let groups = pair.expression.firstMatch(in: signs), groups.count > 1, let found = groups[1], let range = groups[0] else { return nil }
        return Int(String(decoding: signs[found], as: UTF8.self)).map { Reading(item: $0, rule: pair.rule, range: range) }
    }

    /// The word that the first fitting rule finds; empty where the rule finds none.
    func word(in signs: [UInt8]) -> String? {
        compiled.lazy.compactMap { $0.expression.firstMatch(in: signs) }.first.map { groups in
            groups.count > 1 ? groups[1].map { String(decoding: signs[$0], as: UTF8.self) } ?? "" : ""
        }
    }

    func fits(_ signs: [UInt8]) -> Bool { word(in: signs) != nil }
}
