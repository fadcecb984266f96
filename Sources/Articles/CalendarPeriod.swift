/// The days that words on a date mean, no more exactly than they say it.
public struct CalendarPeriod: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Its first day.
    public let start: CalendarDate
    public let precision: Precision

    public enum Precision: String, Hashable, Sendable, CaseIterable { case year, quarter, month, day }

    /// The period of that precision that holds a day.
    public init(_ precision: Precision, of day: CalendarDate) {
        self.precision = precision
        let month =
            switch precision {
            case .day, .month: day.month
            case .quarter: (day.month - 1) / 3 * 3 + 1
            case .year: 1
            }
        start = CalendarDate(year: day.year, month: month, day: precision == .day ? day.day : 1) ?? day
    }

    /// "2025-07-17", "2025-06", "2025-Q3", "2025".
    public var description: String {
        switch precision {
        case .day: start.description
        case .month: String(start.description.dropLast(3))
        case .quarter: "\(start.description.prefix(4))-Q\(quarter)"
        case .year: String(start.description.prefix(4))
        }
    }

    /// "17 July 2025", "June 2025", "Q3 2025", "2025".
    public var inWords: String {
        switch precision {
        case .day: start.inWords
        case .month: "\(CalendarDate.monthNames[start.month - 1]) \(start.year)"
        case .quarter: "Q\(quarter) \(start.year)"
        case .year: String(start.year)
        }
    }

    private var quarter: Int { (start.month - 1) / 3 + 1 }

    /// By their first days; what is less exact stands first.
    public static func < (left: CalendarPeriod, right: CalendarPeriod) -> Bool {
        left.start == right.start ? left.precision.rank < right.precision.rank : left.start < right.start
    }
}

extension CalendarPeriod.Precision {
    fileprivate var rank: Int {
        switch self {
        case .year: 0
        case .quarter: 1
        case .month: 2
        case .day: 3
        }
    }
}
