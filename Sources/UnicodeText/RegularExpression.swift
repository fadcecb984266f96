import CPCRE2

/// A regular expression in PCRE's syntax, with limits on what a match may cost.
public final class RegularExpression {
    private let pattern: Pattern
    private var code: OpaquePointer { pattern.code }
    private let context: OpaquePointer?
    private let data: OpaquePointer?

    /// What is wrong with a pattern, in PCRE's words, and after which character.
    public struct Fault: Error, Equatable {
        public var reason: String
        /// Bytes of the pattern before the fault.
        public var offset: Int
    }

    /// A pattern that is understood: any number of expressions may match by it, on any thread, for it is only read.
    public final class Pattern: Sendable {
        fileprivate nonisolated(unsafe) let code: OpaquePointer

        /// - Parameter rule: How case counts; by default capitals count where the pattern has one.
        public init(_ pattern: String, case rule: CaseRule? = nil) throws(Fault) { code = try RegularExpression.code(of: pattern, rule) }

        deinit { pcre2_code_free_8(code) }
    }

    /// - Parameter rule: How case counts; by default capitals count where the pattern has one.
    public convenience init(_ pattern: String, case rule: CaseRule? = nil) throws(Fault) { self.init(try Pattern(pattern, case: rule)) }

    public init(_ pattern: Pattern) {
        self.pattern = pattern
        context = pcre2_match_context_create_8(nil)
        pcre2_set_match_limit_8(context, 200_000)
        pcre2_set_depth_limit_8(context, 2_000)
        data = pcre2_match_data_create_from_pattern_8(pattern.code, nil)
    }

    private static func code(of pattern: String, _ rule: CaseRule?) throws(Fault) -> OpaquePointer {
        var number: Int32 = 0
        var offset = 0
        let options =
            UInt32(PCRE2_UTF) | UInt32(PCRE2_MULTILINE) | UInt32(PCRE2_UCP)
            | ((rule ?? CaseRule.smart(for: pattern)) == .ignored ? UInt32(PCRE2_CASELESS) : 0)
        let bytes = Array(pattern.utf8)
        guard let code = pcre2_compile_8(bytes, bytes.count, options, &number, &offset, nil) else {
            throw Fault(reason: Self.message(number), offset: offset)
        }
        pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
        return code
    }

    deinit {
        pcre2_match_data_free_8(data)
        pcre2_match_context_free_8(context)
    }

    private static func message(_ number: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 160)
        let count = pcre2_get_error_message_8(number, &buffer, buffer.count)
        return count > 0 ? String(decoding: buffer.prefix(Int(count)), as: UTF8.self) : "unknown fault"
    }

    /// The matches within a range, empty ones left out. A match that costs too much ends the search of the range.
    ///
    /// - Parameters:
    ///   - beginsLine: False where the range begins within a line: "^" does not match there.
    ///   - endsLine: False where it ends within one: "$" does not match there.
    public func matches(in text: [UInt8], range: Range<Int>, beginsLine: Bool = true, endsLine: Bool = true) -> [Range<Int>] {
        let options =
            UInt32(PCRE2_NO_UTF_CHECK) | UInt32(PCRE2_NOTEMPTY) | (beginsLine ? 0 : UInt32(PCRE2_NOTBOL)) | (endsLine ? 0 : UInt32(PCRE2_NOTEOL))
        var found: [Range<Int>] = []
        text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            var start = range.lowerBound
            while start <= range.upperBound {
                let count = pcre2_match_8(
                    code, base + range.lowerBound, range.count, start - range.lowerBound, options, data, context)
                guard count > 0, let ends = pcre2_get_ovector_pointer_8(data) else { return }
                // "\\K" in a look-ahead may end a match before it begins: that finds nothing.
                guard ends[0] < ends[1], range.lowerBound + Int(ends[1]) > start else { return }
                found.append(range.lowerBound + Int(ends[0])..<range.lowerBound + Int(ends[1]))
                start = range.lowerBound + Int(ends[1])
            }
        }
        return found
    }

    /// The first match and its groups, in the order of the pattern; nil for a group that took no part.
    public func firstMatch(in text: [UInt8]) -> [Range<Int>?]? {
        text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return nil }
            let count = pcre2_match_8(code, base, bytes.count, 0, UInt32(PCRE2_NO_UTF_CHECK) | UInt32(PCRE2_NOTEMPTY), data, context)
            guard count > 0, let ends = pcre2_get_ovector_pointer_8(data) else { return nil }
            return (0..<Int(count)).map { ends[2 * $0] < ends[2 * $0 + 1] ? Int(ends[2 * $0])..<Int(ends[2 * $0 + 1]) : nil }
        }
    }
}
