import Articles

/// Where on the calendar a date of an article stands, as far as it says: "2027" comes before "March 2027".
struct TimelinePlace: Comparable {
    private let year: Int
    /// 0 where none is given.
    private let month: Int
    private let day: Int

    /// A date without a year is one of the article's; without that, it comes last.
    init(of fact: Fact, in article: Article) {
        if let period = fact.period {
            (year, month, day) = (period.start.year, period.precision == .year ? 0 : period.start.month, period.precision == .day ? period.start.day : 0)
            return
        }
        let words = article.line(fact.span).split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
        year = words.lazy.compactMap { $0.count >= 4 ? Int($0.prefix(4)) : nil }.first { (1000...2999).contains($0) } ?? article.metadata.date?.year ?? .max
        month = words.lazy.compactMap(Self.month).first ?? 0
        day = words.lazy.compactMap { Int($0.prefix { $0.isNumber }) }.first { (1...31).contains($0) } ?? 0
    }

    /// Of a month's name or its beginning, or the last of a quarter.
    private static func month(_ word: String) -> Int? {
        if let quarter = ["q1", "q2", "q3", "q4"].firstIndex(of: word) ?? ["first", "second", "third", "fourth"].firstIndex(of: word) {
            return 3 * quarter + 3
        }
        guard word.count >= 3 else { return nil }
        return CalendarDate.monthNames.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
    }

    static func < (left: TimelinePlace, right: TimelinePlace) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
