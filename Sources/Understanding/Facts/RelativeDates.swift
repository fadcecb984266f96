import Articles
import UnicodeText

/// Dates that are counted from the day of publication: "yesterday", "on Thursday", "last month", "next year".
struct RelativeDates {
    struct Found {
        var span: Span
        /// The day; the first one of a month or year.
        var date: CalendarDate
        /// "17 July 2025", "June 2025", "2024".
        var words: String
    }

    private let day: CalendarDate
    private let expression: RegularExpression

    init?(publishedOn day: CalendarDate) {
        guard let pattern = Self.pattern else { return nil }
        self.day = day
        expression = RegularExpression(pattern)
    }

    private static let pattern: RegularExpression.Pattern? = {
        let weekday = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
        let source = "\\b(?:(?:[Ll]ast|[Nn]ext|[Tt]his) (?:\(weekday)|month|year)|\(weekday)|[Yy]esterday|[Tt]omorrow)\\b(?!’s|'s)"
        return try? RegularExpression.Pattern(source, case: .kept)
    }()

    func found(in sentence: Span, of article: Article) -> [Found] {
        var isAhead = false
        var read = sentence.start
        return expression.matches(in: article.text, range: sentence.range).compactMap { match in
            let span = Span(match)
            let before = article.line(Span(read, span.start)).lowercased().split { !$0.isLetter }
            isAhead = isAhead || before.contains("will") || before.contains("to")
            read = span.start
            guard before.last.map({ Self.others.contains(String($0)) }) != true, !isOther(after: span.end, article) else { return nil }
            return meaning(of: article.line(span).lowercased(), isAhead: isAhead).map { Found(span: span, date: $0.date, words: $0.words) }
        }
    }

    /// "Monday, July 17", "Monday in June", "Monday to Friday": the words after say which day, or that it is many.
    private func isOther(after end: Int, _ article: Article) -> Bool {
        let after = article.line(Span(end, min(end + 8, article.text.count)))
        return after.hasPrefix(",") || [" in ", " to ", " of "].contains { after.hasPrefix($0) } || after.dropFirst().first?.isNumber == true
    }

    /// Before a weekday: "the first Monday", "every Monday".
    private static let others: Set<String> = ["first", "second", "third", "fourth", "last", "every", "each", "a", "to", "black", "good", "easter", "cyber"]

    private func meaning(of words: String, isAhead: Bool) -> (date: CalendarDate, words: String)? {
        let parts = words.split(separator: " ").map(String.init)
        let step = parts.count > 1 ? ["last": -1, "this": 0, "next": 1][parts[0]] ?? 0 : 0
        switch parts.last ?? "" {
        case "yesterday": return days(-1)
        case "tomorrow": return days(1)
        case "month":
            let month = day.year * 12 + day.month - 1 + step
            return CalendarDate(year: month / 12, month: month % 12 + 1, day: 1).map { ($0, "\(CalendarDate.monthNames[$0.month - 1]) \($0.year)") }
        case "year": return CalendarDate(year: day.year + step, month: 1, day: 1).map { ($0, String($0.year)) }
        case let name:
            guard let weekday = Self.weekdays.firstIndex(of: name) else { return nil }
            let back = (day.weekday - weekday + 7) % 7
            let isNext = step > 0 || isAhead && step == 0
            return days(isNext ? (weekday - day.weekday + 6) % 7 + 1 : step < 0 && back == 0 ? -7 : -back)
        }
    }

    private func days(_ count: Int) -> (date: CalendarDate, words: String)? {
        CalendarDate(dayNumber: day.dayNumber + count).map { ($0, $0.inWords) }
    }

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}
