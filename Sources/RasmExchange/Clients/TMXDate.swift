/// Dates as TMX 1.4b wants them (section 4, "creationdate"): ISO 8601, `YYYYMMDDThhmmssZ` and in no other way.
enum TMXDate {
    /// A date in another way of ISO 8601 as TMX wants it: `2024-01-02T03:04:05Z`, `20240102`; nil when it is no date at all.
    static func repaired(_ date: String) -> String? {
        let digits = date.filter(\.isASCII).filter(\.isNumber)
        let isUTC = date.hasSuffix("Z") || digits.count == 8
        guard isUTC, digits.count == 14 || digits.count == 8 else { return nil }
        let time = digits.count == 14 ? digits.suffix(6) : "000000"
        let candidate = "\(digits.prefix(8))T\(time)Z"
        return isWellFormed(candidate) ? candidate : nil
    }

    static func isWellFormed(_ date: String) -> Bool { isWellFormed(Array(date.utf8)[...]) }

    static func isWellFormed(_ date: ArraySlice<UInt8>) -> Bool {
        let start = date.startIndex
        guard date.count == 16, date[start + 8] == UInt8(ascii: "T"), date[start + 15] == UInt8(ascii: "Z") else {
            return false
        }
        func number(_ range: Range<Int>) -> Int? {
            var number = 0
            for digit in date[(start + range.lowerBound)..<(start + range.upperBound)] {
                guard (0x30...0x39).contains(digit) else { return nil }
                number = number * 10 + Int(digit - 0x30)
            }
            return number
        }
        guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8), let hour = number(9..<11),
            let minute = number(11..<13), let second = number(13..<15), (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        return (1...days).contains(day) && hour < 24 && minute < 60 && second < 60
    }
}
