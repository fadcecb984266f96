/// Names of months, weekdays and numbers as dates use them, in lower case.
enum DateWords {
    /// English, German, French, Spanish, Italian, Portuguese and Dutch, with their usual short forms.
    static let months: [String: Int] = {
        let names = [
            "jan january januar jänner janvier janv enero ene gennaio gen janeiro januari",
            "feb february februar février févr fév fevrier febrero febbraio fevereiro fev februari",
            "mar march märz mrz mär mars marzo março maart mrt",
            "apr april avril avr abril abr aprile",
            "may mai mayo maggio mag maio mei",
            "jun june juni juin junio giugno giu junho",
            "jul july juli juillet juil julio luglio lug julho",
            "aug august août aout agosto ago augustus",
            "sep sept september septembre septiembre setiembre settembre set setembro",
            "oct october oktober okt octobre octubre ottobre ott outubro out",
            "nov november novembre noviembre novembro",
            "dec december dezember dez décembre déc decembre diciembre dic dicembre dezembro",
        ]
        var months: [String: Int] = [:]
        for (index, forms) in names.enumerated() {
            for form in forms.split(separator: " ") { months[String(form)] = index + 1 }
        }
        return months
    }()

    /// Monday is 0.
    static let weekdays: [String: Int] = {
        let names = ["monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat", "sunday sun"]
        var weekdays: [String: Int] = [:]
        for (index, forms) in names.enumerated() {
            for form in forms.split(separator: " ") { weekdays[String(form)] = index }
        }
        return weekdays
    }()

    static let numbers: [String: Int] = [
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12,
    ]

    static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th", "er", "de", "of", "º", "ª", "d", "del"]
}
