import RasmExchange
import Testing

@Suite struct ExportDateTests {
    @Test(arguments: [
        (0, "1970-01-01", "19700101T000000Z"), (951_782_399, "2000-02-28", "20000228T235959Z"),
        (951_782_400, "2000-02-29", "20000229T000000Z"),
        (1_718_000_000, "2024-06-10", "20240610T061320Z"), (4_107_542_400, "2100-03-01", "21000301T000000Z"),
        (253_402_300_799, "9999-12-31", "99991231T235959Z"),
    ])
    func `seconds become a date in UTC`(seconds: Int, day: String, compact: String) {
        let date = ExportDate(secondsSince1970: seconds)
        #expect(date.day == day)
        #expect(date.compact == compact)
    }

    @Test func `an unset SOURCE_DATE_EPOCH leaves dates out`() throws {
        for value in [nil, ""] { #expect(ExportDate(sourceDateEpoch: value) == .unset) }
        #expect(ExportDate.unset.day == nil)
        #expect(ExportDate.unset.compact == nil)
        #expect(try #require(ExportDate(sourceDateEpoch: "0")).day == "1970-01-01")
    }

    @Test(arguments: ["yesterday", "-1", "1.5", "253402300800"])
    func `a SOURCE_DATE_EPOCH that is no date is refused`(value: String) {
        #expect(ExportDate(sourceDateEpoch: value) == nil)
    }
}
