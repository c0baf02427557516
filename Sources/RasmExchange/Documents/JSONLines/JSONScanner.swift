import Rasm

/// Walks through one JSON value (RFC 8259) and tells where its strings stand, by the names of the members that hold them.
///
/// ```swift
/// // {"id": 7, "article": {"body": ["…", "…"]}}
/// // strings: article.body (two of them)
/// ```
struct JSONScanner {
    /// A string that is the value of a member, or an element of an array that is.
    struct FoundString {
        /// The names that lead to it, with dots between.
        var path: String
        /// Its bytes, without the quotation marks.
        var bytes: Range<Int>
        /// The characters of it that are written as escapes, as places in ``JSONScanner/escapes``.
        var escapes: Range<Int>
    }

    /// What is wrong, and at which byte.
    struct Problem: Error {
        var offset: Int
        var message: String
    }

    private let bytes: [UInt8]
    private let end: Int
    private var offset: Int
    private(set) var strings: [FoundString] = []
    /// Where escapes begin in the strings, names of members among them.
    private(set) var escapes: [Int] = []
    /// All members, those that hold no string too; some of them twice.
    private(set) var paths: [String] = []
    private static let maximumDepth = 128

    /// - Parameter range: the bytes that hold just one object.
    init(object range: Range<Int>, in bytes: [UInt8]) throws(Problem) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
        skipSpace()
        guard offset < end, bytes[offset] == UInt8(ascii: "{") else { throw problem("a JSON object must stand here") }
        try value(path: "", depth: 0)
        skipSpace()
        guard offset == end else { throw problem("something stands after the object") }
    }

    private mutating func value(path: String, depth: Int) throws(Problem) {
        guard depth < Self.maximumDepth else { throw problem("is nested deeper than \(Self.maximumDepth) levels") }
        skipSpace()
        guard offset < end else { throw problem("the object ends too early") }
        switch bytes[offset] {
        case UInt8(ascii: "{"): try object(path: path, depth: depth)
        case UInt8(ascii: "["): try array(path: path, depth: depth)
        case UInt8(ascii: "\""):
            let first = escapes.count
            let bytes = try string()
            strings.append(FoundString(path: path, bytes: bytes, escapes: first..<escapes.count))
        default: try literal()
        }
    }

    private mutating func object(path: String, depth: Int) throws(Problem) {
        offset += 1
        if take("}") { return }
        repeat {
            skipSpace()
            guard offset < end, bytes[offset] == UInt8(ascii: "\"") else {
                throw problem("the name of a member must stand here")
            }
            let name = String(decoding: bytes[try string()], as: UTF8.self)
            let member = path.isEmpty ? name : path + "." + name
            paths.append(member)
            guard take(":") else { throw problem("a colon must stand here") }
            try value(path: member, depth: depth + 1)
        } while take(",")
        guard take("}") else { throw problem("a comma or } must stand here") }
    }

    private mutating func array(path: String, depth: Int) throws(Problem) {
        offset += 1
        if take("]") { return }
        repeat { try value(path: path, depth: depth + 1) } while take(",")
        guard take("]") else { throw problem("a comma or ] must stand here") }
    }

    /// The inside of the string that begins here.
    private mutating func string() throws(Problem) -> Range<Int> {
        let start = offset + 1
        offset = start
        while let special = firstSpecial() {
            offset = special
            switch bytes[special] {
            case UInt8(ascii: "\""):
                offset += 1
                return start..<special
            case UInt8(ascii: "\\"):
                escapes.append(special)
                try escape()
            default: throw problem("a control character must be escaped in a string")
            }
        }
        offset = end
        throw problem("a string is never closed")
    }

    /// The next byte that is no plain part of a string.
    private func firstSpecial() -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            bytes.first(in: offset..<end) {
                $0.equal(UInt8(ascii: "\"")) | $0.equal(UInt8(ascii: "\\")) | $0.isBetween(0, 0x1F)
            }
        }
    }

    private mutating func escape() throws(Problem) {
        guard offset + 1 < end else { throw problem("a string is never closed") }
        switch bytes[offset + 1] {
        case UInt8(ascii: "u"):
            guard offset + 6 <= end, bytes[(offset + 2)..<(offset + 6)].allSatisfy(Self.isHex) else {
                throw problem("\\u needs four hexadecimal digits")
            }
            offset += 6
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            offset += 2
        default: throw problem("there is no such escape in JSON")
        }
    }

    /// A number, true, false or null.
    private mutating func literal() throws(Problem) {
        let start = offset
        while offset < end, !Self.endsLiteral(bytes[offset]) { offset += 1 }
        if Self.isWhole(bytes[start..<offset]) { return }
        let word = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard ["true", "false", "null"].contains(word) || Self.isNumber(word) else {
            offset = start
            throw problem("«\(word.prefix(20))» is no JSON value")
        }
    }

    private static func endsLiteral(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0D, 0x0A, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"),
            UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "{"):
            true
        default: false
        }
    }

    /// Whether a literal is a whole number, as most are.
    private static func isWhole(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, first != 0x30 || word.count == 1 else { return false }
        return word.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isNumber(_ word: String) -> Bool {
        let digits = word.hasPrefix("-") ? word.dropFirst() : word[...]
        guard let first = digits.utf8.first, (0x30...0x39).contains(first),
            digits.utf8.last.map({ (0x30...0x39).contains($0) }) == true,
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || ".eE+-".utf8.contains($0) })
        else { return false }
        return Double(digits) != nil
            && !(first == 0x30 && digits.utf8.dropFirst().first.map { (0x30...0x39).contains($0) } == true)
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard offset < end, bytes[offset] == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    private mutating func skipSpace() {
        while offset < end {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0D, 0x0A: offset += 1
            default: return
            }
        }
    }

    private func problem(_ message: String) -> Problem { Problem(offset: offset, message: message) }
}
