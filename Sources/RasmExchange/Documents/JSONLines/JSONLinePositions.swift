/// Where the bytes of a line of JSON stand in the strings that a reader of the line gets.
public struct JSONLinePositions {
    private let line: [UInt8]
    private let strings: [JSONScanner.FoundString]
    /// The names of all members, with dots between those that lead to one.
    public let members: Set<String>

    /// - Parameter line: one object in UTF-8.
    /// - Returns: nil when it is none.
    public init?(_ line: [UInt8]) {
        let start = line.starts(with: EncodingChoice.utf8BOM) ? 3 : 0
        guard let object = try? JSONScanner(object: start..<line.count, in: line) else { return nil }
        self.line = line
        strings = object.strings
        members = object.paths
    }

    /// The member in whose string a range of bytes lies, and the range in Unicode scalars of that string, from 0.
    public func position(of range: Range<Int>) -> (member: String, scalars: Range<Int>)? {
        guard let string = strings.last(where: { $0.bytes.lowerBound <= range.lowerBound }),
            range.upperBound <= string.bytes.upperBound
        else { return nil }
        let start = scalars(string.bytes.lowerBound..<range.lowerBound)
        return (string.path, start..<start + scalars(range))
    }

    /// The number of scalars that these bytes of a string stand for; half of a surrogate pair counts as one.
    private func scalars(_ range: Range<Int>) -> Int {
        var count = 0
        var index = range.lowerBound
        while index < range.upperBound {
            if line[index] == UInt8(ascii: "\\") {
                index += escapeLength(at: index)
                count += 1
            } else {
                if line[index] & 0xC0 != 0x80 { count += 1 }
                index += 1
            }
        }
        return count
    }

    private func escapeLength(at index: Int) -> Int {
        guard line[index + 1] == UInt8(ascii: "u") else { return 2 }
        guard unit(at: index) & 0xFC00 == 0xD800, line[(index + 6)...].starts(with: "\\u".utf8),
            unit(at: index + 6) & 0xFC00 == 0xDC00
        else { return 6 }
        return 12
    }

    /// The number an escape `\uXXXX` gives; the scanner has seen its digits.
    private func unit(at index: Int) -> UInt16 {
        UInt16(String(decoding: line[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16) ?? 0
    }
}
