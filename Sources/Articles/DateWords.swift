/// Names of months, weekdays and numbers as dates use them, in lower case: English, German, French, Spanish, Italian, Portuguese, Dutch,
/// Polish, Russian, Turkish, and of the months also the Scandinavian, Finnish and Czech ones.
enum DateWords {
    static let months: [String: Int] = {
        let names = [
            "jan january januar jänner janvier janv enero ene gennaio gen janeiro januari ocak ledna leden tammikuuta stycznia styczeń sty января январь янв",
            "feb february februar février févr fév fevrier febrero febbraio fevereiro fev februari şubat února helmikuuta lutego luty lut февраля февраль фев февр",
            "mar march märz mrz mär mars marzo março maart mrt marts mart března maaliskuuta marca marzec марта март мар",
            "apr april avril avr abril abr aprile nisan dubna huhtikuuta kwietnia kwiecień kwi апреля апрель апр",
            "may mai mayo maggio mag maio mei maj mayıs května toukokuuta maja мая май",
            "jun june juni juin junio giugno giu junho haziran června kesäkuuta czerwca czerwiec cze июня июнь июн",
            "jul july juli juillet juil julio luglio lug julho temmuz července heinäkuuta lipca lipiec lip июля июль июл",
            "aug august août aout agosto ago augustus augusti ağustos srpna elokuuta sierpnia sierpień sie августа август авг",
            "sep sept september septembre septiembre setiembre settembre set setembro eylül září syyskuuta września wrzesień wrz сентября сентябрь сен сент",
            "oct october oktober okt octobre octubre ottobre ott outubro out ekim října lokakuuta października październik paź октября октябрь окт",
            "nov november novembre noviembre novembro kasım listopadu marraskuuta listopada listopad lis ноября ноябрь ноя нояб",
            "dec december dezember dez décembre déc decembre diciembre dic dicembre dezembro desember aralık prosince joulukuuta grudnia grudzień gru декабря декабрь дек",
        ]
        return numbered(names, from: 1)
    }()

    /// Monday is 0.
    static let weekdays: [String: Int] = {
        let names = [
            "monday mon montag lundi lun lunes lunedì segunda maandag poniedziałek понедельник пнд pazartesi",
            "tuesday tues tue dienstag mardi martes martedì terça dinsdag wtorek вторник втр salı",
            "wednesday wed mittwoch mercredi mer miércoles mercoledì quarta woensdag środa среда срд çarşamba",
            "thursday thurs thur thu donnerstag jeudi jeu jueves giovedì quinta donderdag czwartek четверг чтв perşembe",
            "friday fri freitag vendredi ven viernes venerdì sexta vrijdag piątek пятница птн cuma",
            "saturday sat samstag samedi sam sábado sabato zaterdag sobota суббота сбт cumartesi",
            "sunday sun sonntag dimanche dim domingo domenica zondag niedziela воскресенье вск pazar",
        ]
        return numbered(names, from: 0)
    }()

    static let numbers: [String: Int] = numbered(
        [
            "a an one ein eine einem einer einen un une una um uma uno een jeden jedną один одну bir", "two zwei deux dos due dois duas twee dwa два две iki",
            "three drei trois tres tre três drie trzy три üç", "four vier quatre cuatro quattro quatro cztery четыре dört",
            "five fünf cinq cinco cinque vijf pięć пять beş",
            "six sechs seis sei zes sześć шесть altı", "seven sieben sept siete sette sete zeven siedem семь yedi",
            "eight acht huit ocho otto oito osiem восемь sekiz",
            "nine neun neuf nueve nove negen dziewięć девять dokuz", "ten zehn dix diez dieci dez tien dziesięć десять on", "eleven elf", "twelve zwölf",
        ], from: 1)

    static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th", "er", "de", "of", "º", "ª", "d", "del"]

    /// Years before the first of an era of Japan.
    static let eras = ["令和": 2018, "平成": 1988, "昭和": 1925]

    private static func numbered(_ names: [String], from first: Int) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for (index, forms) in names.enumerated() {
            for form in forms.split(separator: " ") { numbers[String(form)] = index + first }
        }
        return numbers
    }
}

/// Words that tell a day by its distance from today, in the languages of `DateWords`, Chinese and Japanese.
enum RelativeWords {
    /// Days before today.
    static let days: [String: Int] = [
        "today": 0, "heute": 0, "hoy": 0, "oggi": 0, "hoje": 0, "vandaag": 0, "dziś": 0, "dzisiaj": 0, "сегодня": 0, "bugün": 0, "今天": 0, "今日": 0, "aujourd": 0,
        "yesterday": 1, "gestern": 1, "hier": 1, "ayer": 1, "ieri": 1, "ontem": 1, "gisteren": 1, "wczoraj": 1, "вчера": 1, "dün": 1, "昨天": 1, "昨日": 1,
        "vorgestern": 2, "anteayer": 2, "anteontem": 2, "eergisteren": 2, "przedwczoraj": 2, "позавчера": 2, "前天": 2, "一昨日": 2, "tomorrow": -1,
    ]

    enum Unit { case moment, day, week, month, year }

    static let units: [String: Unit] = {
        let names: [(Unit, String)] = [
            (
                .moment,
                """
                second seconds minute minutes min mins hour hours h s sekunde sekunden minuten stunde stunden seconde secondes heure heures segundo segundos minuto minutos hora horas \
                secondo secondi minuti ora ore uur uren sekund sekundy sekundę minut minuty minutę godz godzin godziny godzinę секунд секунды минут минуты минуту мин час часа часов ч \
                dakika saat saniye 小时 分钟 秒 時間 分 秒
                """
            ),
            (.day, "day days d tag tage tagen jour jours día días dia dias giorno giorni dag dagen dzień dni день дня дней gün 天 日"),
            (
                .week,
                "week weeks w woche wochen semaine semaines semana semanas settimana settimane weken tydzień tygodnie tygodni неделя неделю недели недель hafta 周 週間"
            ),
            (.month, "month months monat monate monaten mois mes meses mese mesi mês maand maanden miesiąc miesiące miesięcy месяц месяца месяцев ay 个月 か月 ヶ月"),
            (.year, "year years y jahr jahre jahren an ans année années año años anno anni ano anos jaar rok lata lat год года лет yıl 年"),
        ]
        var units: [String: Unit] = [:]
        for (unit, forms) in names {
            for form in forms.split(whereSeparator: \.isWhitespace) { units[String(form)] = unit }
        }
        return units
    }()

    /// What stands before a distance that lies back, and after one.
    static let before: Set<String> = ["vor", "hace", "há", "y", "il"]
    static let after: Set<String> = ["ago", "fa", "atrás", "назад", "temu", "geleden", "önce"]
    /// Between the parts of a distance.
    static let joints: Set<String> = ["and", "und", "et", "y", "e", "i", "и", "en", "ve", "a"]
}
