import Articles
import Synchronization
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

/// Rules in order: the first that fits counts. Each is compiled when it is first tried, once for all articles.
final class SentenceRules: Sendable {
    private let rules: [SentenceRule]
    private let patterns: Mutex<[RegularExpression.Pattern?]>

    init(_ rules: [SentenceRule]) {
        self.rules = rules
        patterns = Mutex([RegularExpression.Pattern?](repeating: nil, count: rules.count))
    }

    var indices: Range<Int> { rules.indices }

    subscript(index: Int) -> SentenceRule { rules[index] }

    /// - Throws: What is wrong with a rule's pattern.
    func pattern(_ index: Int) throws(RegularExpression.Fault) -> RegularExpression.Pattern {
        if let known = patterns.withLock({ $0[index] }) { return known }
        let pattern = try RegularExpression.Pattern(" " + SentencePattern.expanded(rules[index].pattern), case: .kept)
        patterns.withLock { $0[index] = pattern }
        return pattern
    }
}
