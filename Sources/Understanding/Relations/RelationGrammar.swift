import Articles
import UnicodeText

/// The ways in which English says who holds a role, and where: patterns over `SentenceSigns`.
struct RelationGrammar {
    /// One way to say it.
    struct Rule {
        var pattern: String
        /// For a reader: "the role follows the name".
        var reason: String
        /// What the rule itself says of the status.
        var status: Relation.Status?

        init(_ pattern: String, _ reason: String, _ status: Relation.Status? = nil) {
            self.pattern = pattern
            self.reason = reason
            self.status = status
        }
    }

    /// A match of a rule.
    struct Reading {
        /// Number of the item that the rule finds.
        var item: Int
        var rule: Rule
        /// Bytes of the signs that the rule read.
        var range: Range<Int>
    }

    private typealias Compiled = (expression: RegularExpression, rule: Rule)

    private let holderRules = Self.holders.compactMap(Self.compiled)
    private let otherHolderRules = Self.otherHolders.compactMap(Self.compiled)
    private let employerRules = Self.employers.compactMap(Self.compiled)
    private let townRules = Self.towns.compactMap(Self.compiled)
    private let departures = Self.departures.compactMap { Self.compiled(Rule($0, ""))?.expression }
    private let pointers = Self.pointers.compactMap { Self.compiled(Rule($0, ""))?.expression }

    /// Who holds the target.
    func holder(in signs: [UInt8]) -> Reading? { first(of: holderRules, in: signs) }

    /// Who holds it besides, or held it before.
    func otherHolder(in signs: [UInt8]) -> Reading? { first(of: otherHolderRules, in: signs) }

    /// The firm where the target is held, said beside it.
    func employer(in signs: [UInt8]) -> Reading? { first(of: employerRules, in: signs) }

    /// The town or country whose office the target is.
    func town(in signs: [UInt8]) -> Reading? { first(of: townRules, in: signs) }

    /// The sentence says that the holder has gone: "the CEO, who left in May".
    func isDeparture(_ signs: [UInt8]) -> Bool { departures.contains { $0.firstMatch(in: signs) != nil } }

    /// The noun with which the text points back to a firm: "retailer" of "the retailer's", "its".
    func pointer(in signs: [UInt8]) -> String? {
        pointers.lazy.compactMap { $0.firstMatch(in: signs) }.first.map { groups in
            groups.count > 1 ? groups[1].map { String(decoding: signs[$0], as: UTF8.self) } ?? "" : ""
        }
    }

    /// The first rule that fits.
    private func first(of rules: [Compiled], in signs: [UInt8]) -> Reading? {
        for (expression, rule) in rules {
            guard let groups = expression.firstMatch(in: signs), groups.count > 1, let found = groups[1], let range = groups[0],
                let item = Int(String(decoding: signs[found], as: UTF8.self))
            else { continue }
            return Reading(item: item, rule: rule, range: range)
        }
        return nil
    }

    private static func compiled(_ rule: Rule) -> Compiled? {
        var pattern = " " + rule.pattern
        for (name, text) in parts { pattern = pattern.replacing("{" + name + "}", with: "(?:" + text + ")") }
        for (name, text) in names { pattern = pattern.replacing(name, with: text) }
        return (try? RegularExpression(pattern, case: .kept)).map { ($0, rule) }
    }
}
