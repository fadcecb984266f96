import Articles

/// A line that holds a date, a reading time and nothing else, said the same way for every article.
enum DateLine {
    /// "7/18/20252 min read" as "18 July 2025  ·  2 min read"; nil where the line says more than that.
    ///
    /// - Parameter counted: Minutes that are said where the line says none.
    static func words(for line: String, counted: Int?) -> String? {
        guard let written = WrittenDate.first(in: line) else { return nil }
        let bytes = Array(line.utf8)
        let rest =
            String(decoding: bytes[..<written.range.lowerBound], as: UTF8.self) + " "
            + String(decoding: bytes[written.range.upperBound...], as: UTF8.self)
        var parts = [written.date.inWords]
        var minutes: Int?
        for word in rest.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            let word = word.lowercased()
            if let number = Int(word), minutes == nil {
                minutes = number
            } else if !["min", "mins", "minute", "minutes", "read", "published", "on"].contains(word), !isWeekday(word) {
                return nil
            }
        }
        if minutes != nil, !rest.lowercased().contains("min") { return nil }
        if let minutes = minutes ?? counted { parts.append(reading(minutes)) }
        return parts.joined(separator: "  ·  ")
    }

    static func reading(_ minutes: Int) -> String { "\(minutes) min read" }

    private static func isWeekday(_ word: String) -> Bool {
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].contains(word.prefix(3)) && (word.hasSuffix("day") || word.count <= 5)
    }
}
