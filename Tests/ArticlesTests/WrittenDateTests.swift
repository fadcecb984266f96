import Articles
import Testing

@Suite("Dates as people write them")
struct WrittenDateTests {
    @Test(
        "A full date is found in any form",
        arguments: [
            ("7/18/20252 min read", "2025-07-18"),
            ("Published: 06 Nov 2025, 09:15 GMT", "2025-11-06"),
            ("July 22nd, 2025", "2025-07-22"),
            ("28.03.2025 18:05", "2025-03-28"),
            ("25/09/2003", "2003-09-25"),
            ("31-Mar-2025", "2025-03-31"),
            ("Thu Sep 25 10:36:28 BRST 2003", "2003-09-25"),
            ("2021-W05-3", "2021-02-03"),
            ("3rd of May 2001", "2001-05-03"),
            ("11 décembre 2014", "2014-12-11"),
            ("20030925T104941-0300", "2003-09-25"),
        ])
    func finds(text: String, day: String) {
        #expect(WrittenDate.first(in: text)?.date.description == day)
    }

    @Test(
        "What is no date stays none",
        arguments: [
            "31/04/2020", "version 2.0.1", "+1 (202) 555-0143", "The 1990s", "14:35:10", "Chapter 12", "36/14/2016", "",
        ])
    func findsNothing(text: String) {
        #expect(WrittenDate.first(in: text) == nil)
    }

    @Test(
        "A reference day completes what is left out",
        arguments: [
            ("yesterday", "2025-07-17"), ("July 3", "2025-07-03"), ("last Tuesday", "2025-07-15"), ("3 days ago", "2025-07-15"),
            ("1 month ago", "2025-06-18"), ("a week ago", "2025-07-11"),
        ])
    func completes(text: String, day: String) {
        let reference = CalendarDate(year: 2025, month: 7, day: 18)
        #expect(WrittenDate.first(in: text, reference: reference)?.date.description == day)
    }

    @Test func theRangeHoldsTheDateAlone() {
        let text = "Updated 3 March 2024, 10:00"
        let written = WrittenDate.first(in: text)
        #expect(written.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == "3 March 2024")
    }

    @Test func dayNumbersGoThereAndBack() {
        for number in stride(from: -700_000, through: 2_900_000, by: 3_511) {
            guard let date = CalendarDate(dayNumber: number) else { continue }
            #expect(date.dayNumber == number)
        }
        #expect(CalendarDate(year: 2024, month: 2, day: 29)?.weekday == 3)
        #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
    }
}
