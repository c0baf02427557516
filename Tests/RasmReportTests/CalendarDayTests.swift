import Testing

@testable import RasmReport

@Suite struct CalendarDayTests {
    @Test(arguments: [
        ("2024-05-17", "2024-05-17"), ("2024-05-17T08:30:00Z", "2024-05-17"), ("20240517", "2024-05-17"),
        ("2024/05/17", "2024-05-17"),
        ("2024_05_17-x", "2024-05-17"), ("2024.05.17", "2024-05-17"), ("2024-02-29", "2024-02-29"),
    ])
    func `Dates are read as they are written`(_ text: String, _ day: String) {
        #expect(CalendarDay(startOf: text)?.text == day)
    }

    @Test(arguments: [
        "", "2024", "2024-05", "2024-5-17", "2023-02-29", "2024-13-01", "2024-00-10", "202405171", "2024-05-171",
        "2024-05/17", "2024--0517",
        "202405-17", "17-05-2024", "1445-05-17", "x2024-05-17",
    ])
    func `What is no date is none`(_ text: String) {
        #expect(CalendarDay(startOf: text) == nil)
    }

    @Test(arguments: [
        ("archive/2024/05/17/a.txt", "2024-05-17"), ("news/2024-05-17-moscow.html", "2024-05-17"),
        ("a/20240517.txt", "2024-05-17"),
        ("2023-01-01/b-2024-05-17.txt", "2024-05-17"), ("agency7-2024-05-17.txt", "2024-05-17"),
    ])
    func `The date of an article stands in its path`(_ path: String, _ day: String) {
        #expect(CalendarDay(inPath: path)?.text == day)
    }

    @Test(arguments: ["a.txt", "12345678901.txt", "2024/a.txt", "v2024-99-99.txt"])
    func `A path without a date has none`(_ path: String) {
        #expect(CalendarDay(inPath: path) == nil)
    }

    @Test func `Stretches of time have no gaps`() throws {
        func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(startOf: text)) }
        #expect(
            try Period.day.labels(from: day("2024-02-28"), to: day("2024-03-01"))
                == ["2024-02-28", "2024-02-29", "2024-03-01"])
        #expect(
            try Period.month.labels(from: day("2023-12-31"), to: day("2024-02-01")) == [
                "2023-12", "2024-01", "2024-02",
            ])
        #expect(try Period.year.labels(from: day("2019-12-31"), to: day("2021-01-01")) == ["2019", "2020", "2021"])
    }

    @Test(arguments: [
        ("2024-05-01", "2024-05-31", 31), ("2024-04-20", "2024-05-10", 21), ("2024-01-01", "2024-12-31", 12),
        ("2010-01-01", "2024-12-31", 15),
    ])
    func `A chart has as many bars as can be told apart`(_ first: String, _ last: String, _ bars: Int) throws {
        let first = try #require(CalendarDay(startOf: first))
        let last = try #require(CalendarDay(startOf: last))
        #expect(Period(from: first, to: last).labels(from: first, to: last).count == bars)
    }
}
