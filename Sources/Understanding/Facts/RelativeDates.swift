import Articles
import UnicodeText

/// Dates that are counted from the day of publication: "yesterday", "on Thursday", "last month", "next quarter", "by year-end".
struct RelativeDates {
    struct Found {
        var span: Span
        /// Nil where the day of publication is not known, and of weeks.
        var period: CalendarPeriod?
    }

    private let reference: CalendarDate?
    private let expression: RegularExpression

    /// - Parameter day: Of publication.
    init?(publishedOn day: CalendarDate?) {
        guard let pattern = Self.pattern else { return nil }
        reference = day
        expression = RegularExpression(pattern)
    }

    private static let pattern: RegularExpression.Pattern? = {
        let weekday = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
        let steps = "[Ll]ast|[Nn]ext|[Tt]his|[Pp]revious|[Cc]oming|[Pp]ast"
        let source =
            "\\b(?:(?:\(steps)) (?:\(weekday)|week|month|quarter|year)|\(weekday)|[Yy]esterday|[Tt]omorrow|(?:the )?[Yy]ear[- ]end|(?:the )?end of (?:the|this|next) (?:month|quarter|year))\\b(?!’s|'s|-)"
        return try? RegularExpression.Pattern(source, case: .kept)
    }()

    func found(in sentence: Span, of article: Article) -> [Found] {
        var isAhead = false
        var read = sentence.start
        return expression.matches(in: article.text, range: sentence.range).compactMap { match in
            let span = Span(match)
            let before = article.line(Span(read, span.start)).lowercased().split { !$0.isLetter }.map(String.init)
            isAhead = isAhead || Self.looksAhead(before)
            read = span.start
            let words = article.line(span).lowercased()
            let isWeekday = words.hasSuffix("day") && !["yesterday"].contains(words)
            // A weekday needs the day of publication to be a date at all.
            guard !isWeekday || reference != nil && !isOther(before.last, after: span.end, article) else { return nil }
            let isToCome = isAhead || Self.leadsToDay(before)
            return Found(span: span, period: reference.flatMap { meaning(of: words, isAhead: isToCome, from: $0) })
        }
    }

    /// Words with which a sentence looks forward.
    static func looksAhead(_ words: some Sequence<String>) -> Bool {
        words.contains { ["will", "to", "plans", "planned", "scheduled", "due", "expects", "expected", "should", "must", "shall"].contains($0) }
    }

    /// "by Friday", "the match is on Tuesday", "lenders meet on Friday": said just before a day, it is still to come.
    private static func leadsToDay(_ before: [String]) -> Bool {
        guard let last = before.last else { return false }
        return ["by", "until", "till", "before"].contains(last) || last == "on" && before.dropLast().suffix(1).contains { scheduled.contains($0) }
    }

    private static let scheduled: Set<String> = [
        "is", "are", "meet", "meets", "open", "opens", "start", "starts", "begin", "begins", "resume", "resumes", "vote", "votes", "return", "returns", "close",
        "closes", "end", "ends", "play", "plays", "arrive", "arrives", "leave", "leaves",
    ]

    /// "Monday, July 17", "Monday in June", "Monday to Friday", "the first Monday", "every Monday": another day, or many.
    private func isOther(_ before: String?, after end: Int, _ article: Article) -> Bool {
        if let before, Self.others.contains(before) { return true }
        let after = article.line(Span(end, min(end + 8, article.text.count)))
        return after.hasPrefix(",") || [" in ", " to ", " of "].contains { after.hasPrefix($0) } || after.dropFirst().first?.isNumber == true
    }

    private static let others: Set<String> = ["first", "second", "third", "fourth", "last", "every", "each", "a", "to", "black", "good", "easter", "cyber"]

    private func meaning(of words: String, isAhead: Bool, from day: CalendarDate) -> CalendarPeriod? {
        let parts = words.split { $0 == " " || $0 == "-" }.map(String.init)
        let steps = ["last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1]
        let step = parts.lazy.compactMap { steps[$0] }.first ?? 0
        if parts.contains("end") { return end(of: parts.last == "end" ? "year" : parts.last ?? "", step, from: day) }
        switch parts.last ?? "" {
        case "yesterday": return days(-1, from: day)
        case "tomorrow": return days(1, from: day)
        case "week": return nil
        case "month": return months(step, .month, from: day)
        case "quarter": return months(3 * step, .quarter, from: day)
        case "year": return months(12 * step, .year, from: day)
        case let name:
            guard let weekday = Self.weekdays.firstIndex(of: name) else { return nil }
            let back = (day.weekday - weekday + 7) % 7
            let isNext = step > 0 || isAhead && step == 0
            return days(isNext ? (weekday - day.weekday + 6) % 7 + 1 : step < 0 && back == 0 ? -7 : -back, from: day)
        }
    }

    private func days(_ count: Int, from day: CalendarDate) -> CalendarPeriod? {
        CalendarDate(dayNumber: day.dayNumber + count).map { CalendarPeriod(.day, of: $0) }
    }

    private func months(_ count: Int, _ precision: CalendarPeriod.Precision, from day: CalendarDate) -> CalendarPeriod? {
        let month = day.year * 12 + day.month - 1 + count
        return CalendarDate(year: month / 12, month: month % 12 + 1, day: 1).map { CalendarPeriod(precision, of: $0) }
    }

    /// The last day of a month, a quarter or a year.
    private func end(of unit: String, _ step: Int, from day: CalendarDate) -> CalendarPeriod? {
        let (precision, count): (CalendarPeriod.Precision, Int) =
            switch unit {
            case "month": (.month, 1)
            case "quarter": (.quarter, 3)
            default: (.year, 12)
            }
        guard let own = months(step * count, precision, from: day), let next = months(count, precision, from: own.start) else { return nil }
        return days(-1, from: next.start)
    }

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}
