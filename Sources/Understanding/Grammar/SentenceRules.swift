import Articles
import UnicodeText

/// A pattern of PCRE over `EncodedSentence`. Capitals in braces are parts that several patterns share (`SentencePattern.parts`).
///
/// `<P>` is a person by name, `<S>` one by name or pronoun, `<O>` an organisation, `<L>` a place, `<W>` whoever may speak, `<T>` the role
/// in question, `<Q>` the quotation in question.
struct SentenceRule {
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

/// Rules in order: the first that fits counts. Each is compiled when it is first tried.
final class SentenceRules {
    /// A match of a rule.
    struct Reading {
        /// Number of the item that the rule finds.
        var item: Int
        var rule: SentenceRule
        /// Bytes of the signs that the rule read.
        var range: Range<Int>
    }

    private let rules: [SentenceRule]
    private lazy var expressions = [RegularExpression?](repeating: nil, count: rules.count)

    init(_ rules: [SentenceRule]) { self.rules = rules }

    /// - Throws: What is wrong with a rule's pattern.
    func compile() throws {
        for index in rules.indices { expressions[index] = try Self.expression(of: rules[index]) }
    }

    private static func expression(of rule: SentenceRule) throws(RegularExpression.Fault) -> RegularExpression {
        try RegularExpression(" " + SentencePattern.expanded(rule.pattern), case: .kept)
    }

    private func groups(of index: Int, in signs: [UInt8]) -> [Range<Int>?]? {
        if expressions[index] == nil { expressions[index] = try? Self.expression(of: rules[index]) }
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
