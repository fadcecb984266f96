import Articles

/// When a written date is, as exactly as it says; the day of publication fills in a year that is left out.
struct DateMeaning {
    /// The day of publication.
    let reference: CalendarDate?

    /// Where the words before a date without its year look.
    enum Direction {
        /// "since March"
        case back
        /// "will", "plans", "by June"
        case ahead
        case either

        init(_ before: [String]) {
            self =
                switch before.last {
                case "since": .back
                case "by", "until", "till": before.contains("had") ? .either : .ahead
                default: RelativeDates.looksAhead(before) ? .ahead : .either
                }
        }
    }

    func period(of words: String, direction: () -> Direction) -> CalendarPeriod? {
        guard reference != nil || words.contains(where: \.isNumber) else { return nil }
        if let full = WrittenDate.first(in: words) { return CalendarPeriod(.day, of: full.date) }
        let parts = words.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let year = parts.lazy.compactMap { $0.count == 4 ? Int($0) : nil }.first
        if parts.contains("fiscal") { return nil }
        if let quarter = parts.lazy.compactMap(Self.quarter).first { return year.flatMap { Self.period(.quarter, $0, 3 * quarter - 2) } }
        guard let month = parts.lazy.compactMap(Self.month).first else { return year.flatMap { parts.count == 1 ? Self.period(.year, $0, 1) : nil } }
        let day = parts.lazy.compactMap { Int($0.prefix(while: \.isNumber)) }.first { (1...31).contains($0) }
        if let year { return Self.period(.month, year, month) }
        return reference.flatMap { nearest(month, day, direction(), $0) }
    }

    /// In the year that brings it nearest to the day of publication; where the words look back or ahead, the one on that side.
    private func nearest(_ month: Int, _ day: Int?, _ direction: Direction, _ reference: CalendarDate) -> CalendarPeriod? {
        let candidates = (reference.year - 1...reference.year + 1).compactMap { CalendarDate(year: $0, month: month, day: day ?? 15) }
        let today = day == nil ? CalendarPeriod(.month, of: reference).start : reference
        let possible =
            switch direction {
            case .back: candidates.filter { $0 <= reference }
            case .ahead: candidates.filter { $0 >= today }
            case .either: candidates
            }
        let nearest = possible.min { abs($0.dayNumber - reference.dayNumber) < abs($1.dayNumber - reference.dayNumber) }
        return nearest.map { CalendarPeriod(day == nil ? .month : .day, of: $0) }
    }

    private static func period(_ precision: CalendarPeriod.Precision, _ year: Int, _ month: Int) -> CalendarPeriod? {
        CalendarDate(year: year, month: month, day: 1).map { CalendarPeriod(precision, of: $0) }
    }

    private static func quarter(_ word: String) -> Int? {
        ["q1", "q2", "q3", "q4"].firstIndex(of: word).map { $0 + 1 } ?? ["first", "second", "third", "fourth"].firstIndex(of: word).map { $0 + 1 }
    }

    private static func month(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        return CalendarDate.monthNames.firstIndex { $0.lowercased().hasPrefix(word) || word == "sept" && $0 == "September" }.map { $0 + 1 }
    }
}
