/// The only date a writer knows: it is handed in, so that the same names give the same bytes on any clock.
///
/// ```swift
/// ExportDate(sourceDateEpoch: "1718000000")?.day  // "2024-06-10"
/// ExportDate.unset.day                            // nil: the date is left out
/// ```
/// The number is that of `SOURCE_DATE_EPOCH` (reproducible-builds.org): seconds since 1970 in UTC, whatever the zone of the machine.
public struct ExportDate: Sendable, Hashable {
    /// No date: writers leave it out.
    public static let unset = ExportDate()

    private let seconds: Int?

    private init() { seconds = nil }

    public init(secondsSince1970 seconds: Int) {
        self.seconds = min(max(seconds, 0), Self.endOfYear9999)
    }

    /// Reads the value of `SOURCE_DATE_EPOCH`; nil and empty mean ``unset``.
    ///
    /// - Returns: nil when the value is no whole number of seconds, which the specification asks to be an error.
    public init?(sourceDateEpoch value: String?) {
        guard let value, !value.isEmpty else {
            self = .unset
            return
        }
        guard let seconds = Int(value), seconds >= 0, seconds <= Self.endOfYear9999 else { return nil }
        self.init(secondsSince1970: seconds)
    }

    /// `2024-06-10`, as TEI and TBX write a date.
    public var day: String? {
        fields.map { "\($0.year)-\(Self.two($0.month))-\(Self.two($0.day))" }
    }

    /// `20240610T061320Z`, the only form TMX allows (1.4b, section 4, `creationdate`).
    public var compact: String? {
        guard let seconds, let fields else { return nil }
        let time = seconds % 86_400
        return "\(fields.year)\(Self.two(fields.month))\(Self.two(fields.day))T"
            + "\(Self.two(time / 3600))\(Self.two(time / 60 % 60))\(Self.two(time % 60))Z"
    }

    /// Four digits are all that the formats have room for.
    private static let endOfYear9999 = 253_402_300_799

    /// Days since 1970 as a date of the Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`):
    /// years that begin in March put the leap day last.
    private var fields: (year: Int, month: Int, day: Int)? {
        guard let seconds else { return nil }
        let days = seconds / 86_400 + 719_468
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
