/// How figures are written, as pieces of expressions: numbers with their sign, groups and decimals, scales, currencies, spelled numbers.
///
/// A number is whole or nothing: what goes on with digits behind a point, as versions and days do, is none.
enum FigureGrammar {
    /// Where a number may begin: after no letter of an alphabet that parts its words, and not inside another number. Chinese letters may stand before it.
    static let start = #"(?<![\p{Latin}\p{Greek}\p{Cyrillic}\p{Nd}_])(?<!\d[.,:’'/–‑-])(?<![#/])"#

    /// A plus or minus that belongs to the number behind it; nothing is counted from.
    static let sign = #"(?:(?<![\p{L}\p{N}%)\]])[-−–‑+±](?=\d))?"#

    /// Groups of three behind commas, points, apostrophes or narrow blanks, of two in India; decimals behind the other sign.
    private static let digits =
        #"(?:\d{1,3}(?:,\d{2})*,\d{3}(?:\.\d+)?|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:[’'\x{A0}\x{202F}\x{2009}]\d{3})+(?:[.,]\d+)?|\d{1,3}(?: \d{3}){2,}|\d+(?:[.,]\d+)?)"#

    /// No digit follows, no raised number, no power of ten.
    private static let end = #"(?![.,’':]?\d)(?![⁰¹²³⁴-⁹])(?!\s?[×·]\s?10)"#

    /// Beside a currency, blanks make groups too: "NOK 14 500".
    static let spaced = #"(?:\d{1,3}(?: \d{3})+(?:[.,]\d+)?\#(end)|\#(number))"#

    static let number = #"(?:\#(digits)(?:\s?[½⅓⅔¼¾⅕-⅞])?\#(end)|[½⅓⅔¼¾⅕-⅞])"#

    static let scale =
        #"(?:[\s\x{A0}]?(?:thousand|million|billion|trillion|bn|mn|tn|mln|mld|crores?|lakhs?|Millionen|Milliarden?|Millions|milliards?|millones)\b|[\s\x{A0}]?(?:Mio|Mrd)\b\.?|[mkb]\b|[万億亿千兆]+)"#

    /// "–5", "- 5", "to 5": the other end of a range.
    static let dash = #"\s?(?:-|–|—)\s?"#

    /// What stands before a sum.
    static let symbol =
        #"(?:(?:US|A|AU|C|CA|HK|NZ|NT|S|R)?\$|[€£¥₹₩₽₺₴₦₪฿₫₱]|\b(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|JPY|CNY|INR|CAD|AUD|NZD|PLN|CZK|HUF|BRL|KRW|ZAR|Rs\.?)\x{A0}?\s?)"#

    /// What stands behind one.
    static let unit =
        #"(?:d[’'])?(?:(?:(?:U\.S\.|US|Canadian|Australian|Hong Kong)\s)?(?:dollars|euros?|Euro|pounds|won|yen|yuan|rupees|cents|pence|kronor|kroner|crowns?|francs|Franken|marks?|reais|pesos|rand|zloty|roubles|rubles|EUR|USD|GBP|CHF|SEK|NOK|DKK)\b|[€£¥₽]|(?:美|欧|日|港)?元|円|원)"#

    static let percent =
        #"(?:%|％|percentage points?\b|percent\b|per cent\b|Prozent\b|pour cent\b|个百分点|basis points?\b|bps\b)"#

    /// A number in words, whole: "thirty-two thousand", "four hundred and ten".
    static let spelled: String = {
        let small =
            "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
        let large = "hundred|thousand|million|billion|trillion"
        return "(?i:\\b(?:\(small)|a(?=\\s(?:\(large))))(?:(?:-|\\s(?:and\\s)?)(?:\(small)|\(large)))*\\b)"
    }()
}
