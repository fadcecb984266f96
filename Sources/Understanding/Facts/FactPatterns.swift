import Articles
import UnicodeText

/// The forms in which figures are written.
struct FactPatterns {
    /// Looked for in this order; what a pattern without a kind finds is no fact.
    let inOrder: [(Fact.Kind?, RegularExpression)]

    init() { inOrder = Self.patterns.map { ($0, RegularExpression($1)) } }

    private static let patterns: [(Fact.Kind?, RegularExpression.Pattern)] = sources.compactMap { kind, source in
        (try? RegularExpression.Pattern(source, case: .kept)).map { (kind, $0) }
    }

    static var sourceCount: Int { sources.count }

    private static let sources: [(Fact.Kind?, String)] = {
        let (start, number, spaced, scale) = (FigureGrammar.start, FigureGrammar.number, FigureGrammar.spaced, FigureGrammar.scale)
        let (sign, dash, spelled) = (FigureGrammar.sign, FigureGrammar.dash, FigureGrammar.spelled)
        let (symbol, unit, percent) = (FigureGrammar.symbol, FigureGrammar.unit, FigureGrammar.percent)
        let signed = "(?:\(sign)\(start)|(?<![\\p{L}\\p{N}%)\\]])[-−–‑+±])"
        let month =
            #"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"#
        let day = #"(?:\d{1,2}(?:st|nd|rd|th)?)"#
        let year = #"(?:19|20)\d\d"#
        // Beside a month, older years are plain too.
        let anyYear = #"(?:1\d|20)\d\d"#
        // Words after which an older year is no count.
        let dating =
            [
                "in", "In", "since", "Since", "by", "By", "from", "From", "until", "till", "of", "after", "before", "during", "around", "circa", "born", "died",
                "early", "late", "year", "and", "spring", "summer", "autumn", "winter",
            ]
            .map { "(?<=\\b\($0)\\s)" }.joined(separator: "|") + "|(?<=\\(|1\\d\\d\\d[-–])(?=1[0-8]\\d\\d[-–)])"
        let quarter = #"(?:first|second|third|fourth|final)(?:[ -]fiscal)?[ -]quarter|Q[1-4]"#
        return [
            (
                .money,
                "(?:(?<=[Bb]etween )\(symbol)\(number)\(scale)?\\sand\\s\(symbol)?\(number)\(scale)?)|\(sign)\(symbol)\(sign)\(spaced)\(scale)?(?:\(dash)\(symbol)?\(number)\(scale)?|\\sto\\s\(symbol)\(number)\(scale)?|\\sto\\s\(number)\(scale))?"
            ),
            (
                .money,
                "\(signed)\(spaced)\(scale)?(?:(?:\(dash)|\\sto\\s)\(number)\(scale)?)?[\\s\\x{A0}]?(?:and\\s)?\(unit)|\(spelled)\\s\(unit)"
            ),
            (
                .percent,
                "(?<=[Bb]etween )\(number)\\s?%?\\sand\\s\(number)[\\s\\x{A0}]?\(percent)|\(signed)\(number)(?:\\s?%?\\s?(?:-|–|to|or|bis)\\s?\(number))?[\\s\\x{A0}]?\(percent)|(?:\(spelled)\\s(?:to|or)\\s)?\(spelled)\\s(?:percent|per cent|percentage points?|basis points?)\\b"
            ),
            (
                .date,
                "\\b\(month)\\s\(day),?\\s\(anyYear)\\b|\\b\(day)\\s(?:of\\s)?\(month),?(?:\\s\(anyYear)\\b)?|\\b\(month)\\s\(anyYear)\\b|\\b\(month)\\s\(day)\\b(?!:)|\\b\(year)-\\d\\d-\\d\\d\\b|(?<!\\d)\(year)年(?:\\d{1,2}月(?:\\d{1,2}日)?)?"
            ),
            (.date, "(?i)\\b(?:\(quarter))(?:\\sof\\s(?:fiscal\\s)?\(year)|\\s\(year))?\\b|\\bfiscal\\s(?:year\\s)?\(year)\\b|\\b[12]?H[12]\\s\(year)"),
            (
                .date,
                #"\b(?:January|February|March|April|June|July|August|September|October|November|December)\b|(?<=[iI]n )May\b|(?<=since )May\b|(?<=until )May\b|(?<=by )May\b"#
            ),
            // Telephone numbers; groups of three alone are thousands.
            (
                nil,
                #"(?<![\d+])\+(?!\d{1,3}(?:[\s\x{A0}]\d{3})+(?![\s-]?\d))\d{1,3}(?:[\s-]\(?\d{1,5}\)?){2,6}\b|\(0\d{1,5}\)(?:[\s-]?\d{2,6}){1,4}\b"#
            ),
            // Clock times, versions, ages, durations, measures, multiples and ordinals are no facts.
            (
                nil,
                #"\b\d{1,2}[:.]\d\d\b(?:\s?[ap]\.?m\.?)?|\b\d+(?:st|nd|rd|th)\b|\b(?:aged?|No\.|number|page|section|chapter|version|Room|Suite|Route|Section|Article|Title)\s\d+"#
            ),
            (
                nil,
                "\(start)\(number)(?:\\s?(?:-|–|to)\\s?\(number))?[\\s-](?:\(scale)\\s)?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|kilomet\\w+|km|met(?:er|re)s?|feet|foot|inch\\w*|acres?|hectares?|square|mm|cm|kg|kilograms?|pounds|tons?|tonnes?|gigawatts?|megawatts?|GW|MW|kilowatts?|watts?|volts?|degrees?|times|fold|nanomet\\w+|nm|gigabytes?|GB|TB|mph|points?|percentage|cubic|litres?|liters?|gallons?|barrels? per)\\b|\(start)\(number)(?:mm|cm|km|kg|GB|nm|x)\\b"
            ),
            (nil, #"\b\d+-[a-z]+|\b[A-Za-z]+-\d+|\b\d+-\d+\b(?!\d)"#),
            (.date, "(?<![\\d,.#$])\\b\(year)s?\\b(?![,.]\\d)(?!-)|(?:\(dating))1[0-8]\\d\\d\\b(?![,.]\\d|%)"),
            (.count, "(?i)\\b(?:tens|hundreds|dozens) of (?:thousands|millions)\\b|\\b(?:hundreds|thousands|dozens|millions|tens of thousands)\\b"),
            (
                .count,
                "\(start)(?<![$€£¥.–-])(?:\(number)\(scale)(?![\\w%])|\\d{1,3}(?:[,’\\x{202F}]\\d{3})+(?![.,]?\\d)(?![\\w%⁰¹²³⁴-⁹])|\\d+(?:\\s(?:to|or)\\s\\d+)?(?=\\s(?:[a-z’'-]+\\s){0,3}[a-z’'-]*(?:s|people|men|women|children|staff|aircraft)\\b)|\(number)[万億亿]?[人名家](?!\\p{L}))"
            ),
            // What is left of a number in words is no count.
            (nil, "\(spelled)"),
        ]
    }()

    static func trimmed(_ span: Span, in text: [UInt8]) -> Span {
        var end = span.end
        while end > span.start, text[end - 1] <= 0x20 || text[end - 1] == 0x2C { end -= 1 }
        return Span(span.start, end)
    }
}
