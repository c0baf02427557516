/// A day of the Gregorian calendar, as dates of articles are written.
public struct CalendarDay: Sendable, Hashable, Comparable {
    public var year: Int
    public var month: Int
    public var day: Int

    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2999).contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day that a text begins with: `2024-05-17`, `2024-05-17T08:30:00Z`, `20240517` (ISO 8601-1, 5.2.2), `2024/05/17`.
    public init?(startOf text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(11))
        var digits: [Int] = []
        var mark: UInt8?
        var end = 0
        for byte in bytes {
            if let digit = Self.digit(byte) {
                guard digits.count < 8 else { break }
                digits.append(digit)
            } else if digits.count == 4, mark == nil, "-/_.".utf8.contains(byte) {
                mark = byte
            } else if digits.count == 6, let mark, byte == mark, bytes[end - 1] != mark {
                // The second of the two marks.
            } else {
                break
            }
            end += 1
        }
        let marks = end - digits.count
        guard digits.count == 8, marks == 0 || marks == 2 else { return nil }
        // A ninth digit makes it a number.
        if end < bytes.count, Self.digit(bytes[end]) != nil { return nil }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        self.init(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    }

    /// The last day that stands in a path: `2024/05/17/a.txt`, `archive/2024-05-17-moscow.html`, `20240517.txt`.
    public init?(inPath path: String) {
        var found: CalendarDay?
        var wasDigit = false
        for index in path.indices {
            let isDigit = path[index].isASCII && path[index].isNumber
            if isDigit, !wasDigit, let day = CalendarDay(startOf: path[index...]) { found = day }
            wasDigit = isDigit
        }
        guard let found else { return nil }
        self = found
    }

    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func digit(_ byte: UInt8) -> Int? {
        (0x30...0x39).contains(byte) ? Int(byte) - 0x30 : nil
    }

    /// `2024-05-17`
    public var text: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    /// The day after.
    var next: CalendarDay {
        CalendarDay(year: year, month: month, day: day + 1) ?? CalendarDay(year: year, month: month + 1, day: 1)
            ?? CalendarDay(year: year + 1, month: 1, day: 1) ?? self
    }
}

/// How long a stretch of time one bar of a chart stands for.
enum Period: Sendable {
    case day, month, year

    /// Days for up to a month and a half, months for up to four years, else years.
    init(from first: CalendarDay, to last: CalendarDay) {
        let months = (last.year - first.year) * 12 + last.month - first.month
        self = months <= 1 && (months == 0 || last.day < 15 || first.day > 15) ? .day : months < 48 ? .month : .year
    }

    /// What the stretch is called that a day is in: sorted as text, these are in order.
    func label(of day: CalendarDay) -> String {
        switch self {
        case .day: day.text
        case .month: "\(day.year)-\(CalendarDay.two(day.month))"
        case .year: "\(day.year)"
        }
    }

    /// All stretches from a day to another, those in which nothing was written too.
    func labels(from first: CalendarDay, to last: CalendarDay) -> [String] {
        switch self {
        case .day: Array(sequence(first: first) { $0 < last ? $0.next : nil }).map(\.text)
        case .month:
            (first.year * 12 + first.month - 1...last.year * 12 + last.month - 1).map {
                "\($0 / 12)-\(CalendarDay.two($0 % 12 + 1))"
            }
        case .year: (first.year...last.year).map(String.init)
        }
    }
}
