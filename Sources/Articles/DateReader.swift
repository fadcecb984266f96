/// Looks for dates among the tokens of a text, form by form at each place.
struct DateReader {
    private let tokens: [DateToken]

    init(_ text: [UInt8]) {
        tokens = DateToken.tokens(of: text)
    }

    func firstMatch() -> WrittenDate? {
        for index in tokens.indices {
            if let written = match(at: index) { return written }
        }
        return nil
    }

    func allMatches() -> [WrittenDate] {
        var found: [WrittenDate] = []
        var index = 0
        while index < tokens.count {
            if let written = match(at: index) {
                found.append(written)
                while index < tokens.count, tokens[index].range.lowerBound < written.range.upperBound { index += 1 }
            } else {
                index += 1
            }
        }
        return found
    }

    private func match(at index: Int) -> WrittenDate? {
        isoWeek(at: index) ?? eastAsian(at: index) ?? yearFirst(at: index) ?? compact(at: index) ?? allNumbers(at: index) ?? monthFirst(at: index)
            ?? dayFirst(at: index)
    }

    // MARK: Reading tokens

    private func number(_ index: Int) -> (value: Int, digits: Int)? {
        guard tokens.indices.contains(index), case .number(let value, let digits) = tokens[index].kind else { return nil }
        return (value, digits)
    }

    private func word(_ index: Int) -> String? {
        guard tokens.indices.contains(index), case .word(let word) = tokens[index].kind else { return nil }
        return word
    }

    private func month(_ index: Int) -> Int? {
        word(index).flatMap { DateWords.months[$0] }
    }

    private func sign(_ index: Int) -> UInt8? {
        guard tokens.indices.contains(index), case .sign(let sign) = tokens[index].kind else { return nil }
        return sign
    }

    private func skipSigns(_ index: Int) -> Int {
        var index = index
        while let found = sign(index), ".,-|/)]('–—".utf8.contains(found) || found >= 0x80 { index += 1 }
        return index
    }

    private func written(_ year: Int, _ month: Int, _ day: Int, from first: Int, through last: Int, end: Int? = nil) -> WrittenDate? {
        guard (1000...2999).contains(year), let date = CalendarDate(year: year, month: month, day: day) else { return nil }
        return WrittenDate(date: date, range: tokens[first].range.lowerBound..<(end ?? tokens[last].range.upperBound))
    }

    /// A year of two or four digits; also one that a reading time was glued to: "20252 min read".
    private func year(_ index: Int) -> (value: Int, end: Int)? {
        guard let (value, digits) = number(index) else { return nil }
        let end = tokens[index].range.upperBound
        if digits == 4, (1000...2999).contains(value) { return (value, end) }
        if digits == 2 { return (value + (value < 70 ? 2000 : 1900), end) }
        if digits == 5 || digits == 6, word(index + 1)?.hasPrefix("min") == true {
            let year = digits == 5 ? value / 10 : value / 100
            return (1900...2100).contains(year) ? (year, end - (digits - 4)) : nil
        }
        return nil
    }

    // MARK: Forms

    /// 2021-W05-3.
    private func isoWeek(at index: Int) -> WrittenDate? {
        guard let (year, digits) = number(index), digits == 4, sign(index + 1) == 0x2D, word(index + 2) == "w",
            let (week, _) = number(index + 3), (1...53).contains(week), sign(index + 4) == 0x2D,
            let (weekday, _) = number(index + 5), (1...7).contains(weekday), let fourth = CalendarDate(year: year, month: 1, day: 4)
        else { return nil }
        let dayNumber = fourth.dayNumber - fourth.weekday + (week - 1) * 7 + weekday - 1
        guard let date = CalendarDate(dayNumber: dayNumber) else { return nil }
        return written(date.year, date.month, date.day, from: index, through: index + 5)
    }

    /// 2016年2月5日, 令和3年4月1日.
    private func eastAsian(at index: Int) -> WrittenDate? {
        guard let (number, _) = number(index), word(index + 1)?.hasPrefix("年") == true, let (month, _) = self.number(index + 2),
            word(index + 3)?.hasPrefix("月") == true, let (day, digits) = self.number(index + 4), digits <= 2
        else { return nil }
        let era = word(index - 1).flatMap { before in DateWords.eras.first { before.hasSuffix($0.key) } }
        return written(number + (era?.value ?? 0), month, day, from: era == nil ? index : index - 1, through: index + 4)
    }

    /// 2003-09-25, 2003/9/25, 1996.July.10.
    private func yearFirst(at index: Int) -> WrittenDate? {
        guard let (year, digits) = number(index), digits == 4, let separator = sign(index + 1), "-/.".utf8.contains(separator),
            sign(index + 3) == separator, let (day, dayDigits) = number(index + 4), dayDigits <= 2,
            let month = month(index + 2) ?? number(index + 2).flatMap({ $0.digits <= 2 ? $0.value : nil })
        else { return nil }
        return written(year, month, day, from: index, through: index + 4)
    }

    /// 20030925 and 20030925T1049.
    private func compact(at index: Int) -> WrittenDate? {
        guard let (value, digits) = number(index), [8, 12, 14].contains(digits) else { return nil }
        let date = digits == 8 ? value : digits == 12 ? value / 10_000 : value / 1_000_000
        guard (1900...2100).contains(date / 10_000) else { return nil }
        return written(date / 10_000, date / 100 % 100, date % 100, from: index, through: index)
    }

    /// 7/18/2025, 25-09-2003, 1.9.2017, 30 . 09 . 22.
    private func allNumbers(at index: Int) -> WrittenDate? {
        guard let (first, firstDigits) = number(index), firstDigits <= 2, let separator = sign(index + 1),
            "-/.".utf8.contains(separator), let (second, secondDigits) = number(index + 2), secondDigits <= 2,
            sign(index + 3) == separator, let (year, end) = year(index + 4), sign(index - 1) != separator,
            !(sign(index + 5) == separator && number(index + 6) != nil)
        else { return nil }
        let isDayFirst = separator == 0x2E ? second <= 12 : first > 12
        let (month, day) = isDayFirst ? (second, first) : (first, second)
        return written(year, month, day, from: index, through: index + 4, end: end)
    }

    /// July 17, 2025; Sept. 30th, 2021; Thu Sep 25 10:36:28 BRST 2003.
    private func monthFirst(at index: Int) -> WrittenDate? {
        guard let month = month(index) else { return nil }
        let dayIndex = skipSigns(index + 1)
        guard let (day, digits) = number(dayIndex), digits <= 2 else { return nil }
        var next = dayIndex + 1
        if let ending = word(next), DateWords.ordinalEndings.contains(ending) { next += 1 }
        let yearIndex = skipClock(skipSigns(next))
        guard let (year, end) = year(yearIndex), isPlainYear(yearIndex, after: next) else { return nil }
        return written(year, month, day, from: index, through: yearIndex, end: end)
    }

    /// 3 March 2024; 3rd of May 2001; 13NOV2017; 31-Mar-2025.
    private func dayFirst(at index: Int) -> WrittenDate? {
        guard let (day, digits) = number(index), digits <= 2 else { return nil }
        var next = skipSigns(index + 1)
        while let ending = word(next), DateWords.ordinalEndings.contains(ending) { next = skipSigns(next + 1) }
        guard let month = month(next) else { return nil }
        var yearIndex = skipSigns(next + 1)
        if let filler = word(yearIndex), ["de", "del", "of"].contains(filler) { yearIndex += 1 }
        guard let (year, end) = year(yearIndex), isPlainYear(yearIndex, after: next + 1) else { return nil }
        return written(year, month, day, from: index, through: yearIndex, end: end)
    }

    /// Over a time of day and a zone that stand between day and year.
    private func skipClock(_ index: Int) -> Int {
        guard number(index)?.digits ?? 9 <= 2, sign(index + 1) == 0x3A else { return index }
        var index = index
        while let (_, digits) = number(index), digits <= 2 { index += sign(index + 1) == 0x3A ? 2 : 1 }
        while let zone = word(index), zone.count <= 5 { index += 1 }
        return index
    }

    /// Two digits are a year only after an apostrophe, a comma or a hyphen, and never an hour.
    private func isPlainYear(_ index: Int, after previous: Int) -> Bool {
        guard number(index)?.digits == 2 else { return true }
        return sign(index + 1) != 0x3A && sign(previous) != nil && word(index + 1) == nil
    }

    // MARK: Near a reference day

    func firstMatch(near reference: CalendarDate) -> WrittenDate? {
        // A day of a month says more than a weekday before it.
        tokens.indices.lazy.compactMap { withoutYear(at: $0, near: reference) }.first
            ?? tokens.indices.lazy.compactMap { relative(at: $0, to: reference) }.first
    }

    private func withoutYear(at index: Int, near reference: CalendarDate) -> WrittenDate? {
        if let month = month(index), let (day, digits) = number(skipSigns(index + 1)), digits <= 2 {
            return written(reference.year, month, day, from: index, through: skipSigns(index + 1))
        }
        guard let (day, digits) = number(index), digits <= 2 else { return nil }
        var next = index + 1
        while let ending = word(next), DateWords.ordinalEndings.contains(ending) { next += 1 }
        return month(next).flatMap { written(reference.year, $0, day, from: index, through: next) }
    }

    private func relative(at index: Int, to reference: CalendarDate) -> WrittenDate? {
        if let first = word(index) {
            if let days = RelativeWords.days[first] ?? (first.hasPrefix("aujourd") ? 0 : nil) {
                return day(reference.dayNumber - days, from: index, through: index)
            }
            if first == "last", let unit = word(index + 1) {
                if let weekday = DateWords.weekdays[unit] { return lastWeekday(weekday, reference, from: index, through: index + 1) }
                return RelativeWords.units[unit].flatMap { Distance(1, $0).before(reference) }.flatMap { day($0, from: index, through: index + 1) }
            }
            if let weekday = DateWords.weekdays[first] { return lastWeekday(weekday, reference, from: index, through: index) }
        }
        return distance(at: index, before: reference)
    }

    /// "3 days ago", "vor einer Woche", "1 год, 2 месяца назад", "3周前".
    private func distance(at index: Int, before reference: CalendarDate) -> WrittenDate? {
        var distance = Distance()
        var next = index
        var isBack = false
        while let before = word(next), RelativeWords.before.contains(before) {
            isBack = true
            next += 1
        }
        // "il y a".
        if isBack, word(next) == "a" { next += 1 }
        var last: Int?
        while let (count, unit, end, isOver) = part(at: next) {
            distance.add(count, unit)
            last = end
            if isOver { isBack = true }
            next = skipSigns(end + 1)
            if let joint = word(next), RelativeWords.joints.contains(joint) { next += 1 }
        }
        guard var last else { return nil }
        let following = skipSigns(last + 1)
        if let after = word(following), RelativeWords.after.contains(after) {
            isBack = true
            last = following
        }
        guard isBack else { return nil }
        return distance.before(reference).flatMap { day($0, from: index, through: last) }
    }

    /// A number and a unit; a unit alone counts once. `isOver`: the word says "ago" itself, as Chinese and Japanese do.
    private func part(at index: Int) -> (count: Int, unit: RelativeWords.Unit, end: Int, isOver: Bool)? {
        let count = number(index)?.value ?? word(index).flatMap { DateWords.numbers[$0] }
        let place = count == nil ? index : index + 1
        guard let name = word(place), count ?? 1 < 10_000 else { return nil }
        if let unit = RelativeWords.units[name] { return (count ?? 1, unit, place, false) }
        guard count != nil, name.hasSuffix("前"), let unit = RelativeWords.units[String(name.dropLast())] else { return nil }
        return (count ?? 1, unit, place, true)
    }

    private func day(_ number: Int, from first: Int, through last: Int) -> WrittenDate? {
        CalendarDate(dayNumber: number).flatMap { written($0.year, $0.month, $0.day, from: first, through: last) }
    }

    private func lastWeekday(_ weekday: Int, _ reference: CalendarDate, from first: Int, through last: Int) -> WrittenDate? {
        let back = (reference.weekday - weekday + 6) % 7 + 1
        return day(reference.dayNumber - back, from: first, through: last)
    }
}

/// How far back a day lies.
private struct Distance {
    private var days = 0
    private var months = 0

    init() {}

    init(_ count: Int, _ unit: RelativeWords.Unit) { add(count, unit) }

    mutating func add(_ count: Int, _ unit: RelativeWords.Unit) {
        switch unit {
        case .moment: break
        case .day: days += count
        case .week: days += 7 * count
        case .month: months += count
        case .year: months += 12 * count
        }
    }

    /// The number of the day so far before another; the last of its month where that is shorter.
    func before(_ reference: CalendarDate) -> Int? {
        let count = reference.year * 12 + reference.month - 1 - months
        guard count > 0 else { return nil }
        let (year, month) = (count / 12, count % 12 + 1)
        return CalendarDate(year: year, month: month, day: min(reference.day, CalendarDate.days(in: month, of: year))).map { $0.dayNumber - days }
    }
}
