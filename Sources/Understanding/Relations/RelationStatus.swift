import Articles

/// Whether a role is held, was held or will be, by the words between the person and the role.
struct StatusWords {
    /// Words from the name to the role, or before the role where the name follows it.
    let before: [Substring]
    /// Words after the role.
    let after: [Substring]

    /// - Parameter reading: The rule that found the person.
    init(_ signs: [UInt8], _ reading: SentenceReader.Reading) {
        let left = String(decoding: signs[..<reading.range.upperBound], as: UTF8.self)
        let place = left.firstRange(of: " T")?.lowerBound ?? left.endIndex
        let start = left[..<place].lastIndex { "\";".contains($0) } ?? left.startIndex
        let words = left[start..<place].split(separator: " ")
        // Nothing before the person counts.
        let person = words.lastIndex { $0 == "P\(reading.item)" || $0 == "H\(reading.item)" }
        before = Array(words[(person.map { $0 + 1 } ?? max(0, words.count - 4))...])
        let text = String(decoding: signs, as: UTF8.self)
        let end = text.firstRange(of: " T")?.upperBound ?? text.endIndex
        after = Array(text[end...].split(separator: " ").dropFirst().prefix(6))
    }

    var status: Relation.Status {
        if before.contains(where: { RoleWords.acting.contains(String($0)) }) { return .acting }
        if before.contains(where: { RoleWords.former.contains(String($0)) }) { return .former }
        if let last = before.last, RoleWords.formerBeside.contains(String(last)) { return .former }
        if before.contains("until") || after.first == "until" && !before.contains("will") { return .former }
        if has("no", "longer") { return .former }
        if before.contains(where: { RoleWords.incoming.contains(String($0)) || $0 == "next" }) || ["designate", "-elect"].contains(after.first)
            || after.contains("effective")
        {
            return .incoming
        }
        if isAhead { return .incoming }
        if isPast { return .former }
        return .current
    }

    private func has(_ words: Substring...) -> Bool {
        before.indices.contains { before[$0...].starts(with: words) }
    }

    /// "will become", "is to join", "would be"; not "will stay" or "is to step down".
    private var isAhead: Bool {
        guard let turn = before.firstIndex(where: { ["will", "would", "to", "shall"].contains($0) }) else { return before.contains("become") }
        let verbs = before[turn...].dropFirst()
        if verbs.contains(where: { Self.leaving.contains($0) || Self.staying.contains($0) }) { return false }
        return verbs.contains { Self.beginning.contains($0) }
    }

    /// "was chief executive", "stepped down as", "had been"; not "was named".
    private var isPast: Bool {
        if before.contains(where: { Self.left.contains($0) }) { return true }
        if before.contains(where: { Self.named.contains($0) }) { return false }
        return before.contains("was") || before.contains("were") || has("had", "been") || before.contains("sat") || before.contains("spent")
    }

    private static let leaving: Set<Substring> = ["step", "leave", "retire", "resign", "quit", "go"]
    private static let staying: Set<Substring> = ["stay", "remain", "continue", "keep"]
    private static let beginning: Set<Substring> = [
        "become", "be", "join", "start", "begin", "succeed", "replace", "take", "serve", "lead", "return", "move", "come", "follow", "act",
    ]
    private static let left: Set<Substring> = ["stepped", "resigned", "left", "retired", "ousted", "fired", "dismissed", "removed", "quit", "served", "once"]
    private static let named: Set<Substring> = ["named", "appointed", "elected", "made", "promoted", "hired", "confirmed", "installed", "sworn"]
}
