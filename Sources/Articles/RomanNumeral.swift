/// Roman numerals as they count sections.
public enum RomanNumeral {
    /// Of capitals up to XXXIX; nil for anything else.
    public static func value(of text: some StringProtocol) -> Int? { values[String(text)] }

    private static let values: [String: Int] = {
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        var values: [String: Int] = [:]
        for (tens, sign) in ["", "X", "XX", "XXX"].enumerated() {
            for (number, one) in ones.enumerated() where tens + number > 0 { values[sign + one] = tens * 10 + number }
        }
        return values
    }()
}
