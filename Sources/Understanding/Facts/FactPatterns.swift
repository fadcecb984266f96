import Articles
import UnicodeText

/// The forms in which figures are written.
struct FactPatterns {
    /// Looked for in this order; what a pattern without a kind finds is no fact.
    let inOrder: [(Fact.Kind?, RegularExpression)]

    init() { inOrder = Self.patterns.map { ($0, RegularExpression($1)) } }

    private static let patterns: [(Fact.Kind?, RegularExpression.Pattern)] = {
        let number = #"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"#
        let scale = #"(?:\s?(?:thousand|million|billion|trillion|bn|mn|tn|crore|lakh)\b|[mkb]\b)"#
        let sign = #"(?:(?:US|A|C|HK|NZ|S|R|CA)?[$€£¥₹₩]|(?:EUR|USD|GBP|CHF|SEK|NOK|DKK)\s?)"#
        let unit =
            #"(?:(?:U\.S\.|Canadian|Australian|Hong Kong)\s)?(?:dollars|euros?|pounds|won|yen|yuan|rupees|cents|pence|kronor|kroner|crowns?|francs|marks?|reais|pesos|rand)\b"#
        let spelled =
            #"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)"#
        let month =
            #"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"#
        let day = #"(?:\d{1,2}(?:st|nd|rd|th)?)"#
        let year = #"(?:19|20)\d\d"#
        // Beside a month, older years are plain too.
        let anyYear = #"(?:1\d|20)\d\d"#
        let quarter = #"(?:first|second|third|fourth|final)(?:[ -]fiscal)?[ -]quarter|Q[1-4]"#
        let sources: [(Fact.Kind?, String)] = [
            (.money, "\(sign)\(number)\(scale)?(?:\\s?(?:-|–|to|and)\\s?\(sign)\(number)\(scale)?)?"),
            (.money, "\\b\(number)\(scale)?\\s(?:and\\s)?\(unit)|\\b\(spelled)\\s(?:(?:thousand|million|billion|trillion)\\s)?\(unit)"),
            (
                .percent,
                "\\b\(number)(?:\\s?(?:-|–|to)\\s?\(number))?\\s?(?:%|percentage points?\\b|percent\\b|per cent\\b|basis points?\\b)|\\b\(spelled)\\s(?:percent|per cent|percentage points?|basis points?)\\b"
            ),
            (
                .date,
                "\\b\(month)\\s\(day),?\\s\(anyYear)\\b|\\b\(day)\\s(?:of\\s)?\(month),?(?:\\s\(anyYear)\\b)?|\\b\(month)\\s\(anyYear)\\b|\\b\(month)\\s\(day)\\b(?!:)|\\b\(year)-\\d\\d-\\d\\d\\b"
            ),
            (.date, "(?i)\\b(?:\(quarter))(?:\\sof\\s(?:fiscal\\s)?\(year)|\\s\(year))?\\b|\\bfiscal\\s(?:year\\s)?\(year)\\b|\\b[12]?H[12]\\s\(year)"),
            (
                .date,
                #"\b(?:January|February|March|April|June|July|August|September|October|November|December)\b|(?<=[iI]n )May\b|(?<=since )May\b|(?<=until )May\b|(?<=by )May\b"#
            ),
            // Clock times, versions, ages, durations, measures, multiples and ordinals are no facts.
            (
                nil,
                #"\b\d{1,2}[:.]\d\d\b(?:\s?[ap]\.?m\.?)?|\b\d+(?:st|nd|rd|th)\b|\b(?:aged?|No\.|number|page|section|chapter|version|Room|Suite|Route|Section|Article|Title)\s\d+"#
            ),
            (
                nil,
                "\\b\(number)(?:\\s?(?:-|–|to)\\s?\(number))?[\\s-](?:\(scale)\\s)?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|kilomet\\w+|km|met(?:er|re)s?|feet|foot|inch\\w*|acres?|hectares?|square|mm|cm|kg|kilograms?|pounds|tons?|tonnes?|gigawatts?|megawatts?|GW|MW|kilowatts?|watts?|volts?|degrees?|times|fold|nanomet\\w+|nm|gigabytes?|GB|TB|mph|points?|percentage|cubic|litres?|liters?|gallons?|barrels? per)\\b|\\b\(number)(?:mm|cm|km|kg|GB|nm|x)\\b"
            ),
            (nil, #"\b\d+-[a-z]+|\b[A-Za-z]+-\d+|\b\d+-\d+\b(?!\d)"#),
            (.date, "(?<![\\d,.#$])\\b\(year)s?\\b(?![,.]\\d)(?!-)"),
            (.count, "(?i)\\b(?:tens|hundreds|dozens) of (?:thousands|millions)\\b|\\b(?:hundreds|thousands|dozens|millions|tens of thousands)\\b"),
            (
                .count,
                "(?<![\\w.,$€£#-])\(number)\(scale)(?![\\w%])|(?<![\\w.,$€£#-])\\d{1,3}(?:,\\d{3})+(?![\\w%])|(?<![\\w.,$€£#/-])\\d+(?=\\s(?:[a-z’'-]+\\s){0,3}[a-z’'-]*(?:s|people|men|women|children|staff|aircraft)\\b)"
            ),
        ]
        return sources.compactMap { kind, source in (try? RegularExpression.Pattern(source, case: .kept)).map { (kind, $0) } }
    }()

    static func trimmed(_ span: Span, in text: [UInt8]) -> Span {
        var end = span.end
        while end > span.start, text[end - 1] <= 0x20 || text[end - 1] == 0x2C { end -= 1 }
        return Span(span.start, end)
    }
}
