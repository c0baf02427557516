/// Dates with a time as XLIFF 1.2 wants them (attribute date): the type `dateTime` of XML Schema, a part of ISO 8601.
enum XMLDateTime {
    static func isWellFormed(_ date: String) -> Bool {
        // A fraction and an offset may follow the seconds; what stands before them is a TMX date with hyphens and colons.
        let bytes = Array(date.utf8)
        guard bytes.count >= 19, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":")
        else { return false }
        let plain = bytes[..<19].filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }
        return TMXDate.isWellFormed(String(decoding: plain, as: UTF8.self) + "Z") && isZone(bytes[19...])
    }

    /// `2020-01-02` with the time it lacks, nil when that is not all that is wrong.
    static func repaired(_ date: String) -> String? {
        let candidates = [date + "T00:00:00Z", date.split(separator: " ").joined(separator: "T")]
        return candidates.first(where: isWellFormed)
    }

    private static func isZone(_ rest: ArraySlice<UInt8>) -> Bool {
        var rest = rest
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return false }
            rest = rest.dropFirst(1 + digits.count)
        }
        if rest.isEmpty || Array(rest) == [UInt8(ascii: "Z")] { return true }
        let offset = Array(rest)
        guard offset.count == 6, offset[0] == UInt8(ascii: "+") || offset[0] == UInt8(ascii: "-"),
            offset[3] == UInt8(ascii: ":")
        else { return false }
        return [1, 2, 4, 5].allSatisfy { (0x30...0x39).contains(offset[$0]) }
    }
}
